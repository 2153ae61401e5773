import { sql } from "drizzle-orm";
import { openCase } from "#app/domain/cases/steps.server.ts";
import { sealBirthDate } from "#app/domain/eligibility/birth-date.server.ts";
import { rulesInForce } from "#app/domain/eligibility/queries.server.ts";
import { comesOfAge } from "#app/domain/eligibility/rules.ts";
import { countiesOfProgramme, runningProgramme, tradesTaken } from "#app/domain/programmes/queries.server.ts";
import { termsInForce } from "#app/domain/terms/queries.server.ts";
import { agreeToTerms } from "#app/domain/terms/steps.server.ts";
import { type Person, signedIn } from "#app/platform/actor.ts";
import { type IsoDate, parseDate } from "#app/platform/calendar.ts";
import { command } from "#app/platform/command.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { Invalid, NotYours, Refusal } from "#app/platform/errors.ts";
import { dayOf } from "#app/platform/time.ts";
import { rowsOf } from "#db/reads.server.ts";
import { applications } from "#db/schema/producers.ts";
import type { Tx } from "#db/writes.server.ts";
import * as forms from "./forms.ts";
import { nationalCodeIndexOf, sealNationalCode } from "./private-data.server.ts";
import { answerDays, steps } from "./rules.ts";

/** Sends an application to join the programme. One at a time; after a refusal another may be sent. */
export const apply = command({
  name: "apply",
  who: signedIn,
  input: forms.apply,
  once: {
    noun: "application",
    scope: (ctx) => (ctx.actor.kind === "person" ? ctx.actor.id : ""),
    again: async (_ctx, id) => ({ id }),
  },
  // Counted outside the transaction: the answer to a code tells whether it is in the programme already.
  async prepare(ctx, actor) {
    const taken = await ctx.house.limits.take("application-per-person", actor.id, ctx.now);
    if (!taken.ok) throw new Refusal("limits.too-many", {}, 429, taken.retryAfter);
    const programme = await runningProgramme(ctx);
    if (!programme) throw new Refusal("producers.closed");
    const rules = await rulesInForce(ctx.db, programme.id);
    const years = rules.find(({ kind }) => kind === "age")?.years ?? 0;
    return { programme, counties: countiesOfProgramme(ctx, programme), years };
  },
  async run(run, input, { programme, counties, years }) {
    const { ctx, tx, actor, now, tell, moved, newId } = run;
    const code = ctx.house.country.identifiers.nationalCode(input.nationalCode);
    const birth = birthDayOf(input.birthDate, dayOf(now), years);
    const taken = (await tradesTaken(tx, programme.id, dayOf(now))).includes(input.occupation);
    if (!code || typeof birth === "object" || !taken || !counties.some((county) => county.code === input.county)) {
      throw new Invalid({
        ...(code ? {} : { nationalCode: "producers.national-code" }),
        ...(taken ? {} : { occupation: "producers.trade-closed" }),
        ...(typeof birth === "object" ? { birthDate: birth.fault } : {}),
        ...(counties.some((county) => county.code === input.county) ? {} : { county: "choose" }),
      });
    }
    if (!input.agree && (await termsInForce(tx)).length > 0) throw new Invalid({ agree: "terms.agree" });
    await requireNoOther(tx, actor);
    await agreeToTerms(tx, actor.id);
    await claimNationalCode(tx, ctx, actor, code);
    await tx.execute(sql`update persons set name = ${input.name} where id = ${actor.id}`);
    const place = /[\u0600-\u06ff]/.test(input.place)
      ? { placeFa: input.place }
      : { placeFa: input.place, placeEn: input.place };
    const registration = {
      ...{ personId: actor.id, level: input.level, occupation: input.occupation, county: input.county, ...place },
      bodyId: await judgingBody(tx, input.occupation),
    };
    const caseId = await openCase(run, {
      ...registration,
      programmeId: programme.id,
      ...{ skills: input.skills, tools: input.tools, weeklyHours: input.weeklyHours, sex: input.sex },
      source: "self",
      birthYear: Number(birth.slice(0, 4)),
      registeredAt: now,
      nextStep: steps.evidence,
      dueAt: new Date(now.getTime() + answerDays * 86_400_000),
    });
    await tx.insert(applications).values({
      id: newId,
      ...{ caseId, ...registration },
      birthDateSealed: sealBirthDate(ctx.house.keys, newId, birth),
      statement: input.statement,
      ...(input.level === "pioneer" ? { offers: input.offers, offersFor: input.offersFor } : {}),
      declarations: { adult: true, local: true, noFullTimeJob: true, noEmployerInsurance: true },
    });
    await moved("application", newId, null, "submitted");
    await tell("application.submitted", "application", newId, {
      subject: actor.id,
      data: { level: input.level, occupation: input.occupation, county: input.county },
    });
    return { id: newId };
  },
});

function birthDayOf(text: string, today: IsoDate, years: number): IsoDate | { fault: string } {
  const day = parseDate(text);
  if (!day || day > today || day < "1900-01-01") return { fault: "producers.birth-date" };
  return comesOfAge(day, years) > today ? { fault: "producers.under-age" } : day;
}

/** One application of a person at a time: the row of the person is held, so that two at once are one after another. */
async function requireNoOther(tx: Tx, actor: Person): Promise<void> {
  const person = await rowsOf(tx, sql`select 1 from persons where id = ${actor.id} and disabled_at is null for update`);
  if (person.length === 0) throw new NotYours("buyer");
  const open = await rowsOf(tx, sql`select 1 from applications where person_id = ${actor.id} and status <> 'refused'`);
  if (open.length > 0) throw new Refusal("producers.applied-already");
}

/** Writes her national code, unless somebody else bears it. */
async function claimNationalCode(tx: Tx, ctx: Ctx, actor: Person, code: string): Promise<void> {
  const { keys } = ctx.house;
  const index = nationalCodeIndexOf(keys, code);
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${index}, 0))`);
  const others = await rowsOf(
    tx,
    sql`select 1 from persons where national_code_index = ${index} and id <> ${actor.id}`,
  );
  if (others.length > 0) throw new Invalid({ nationalCode: "producers.code-known" });
  await tx.execute(
    sql`update persons set national_code_index = ${index}, national_code_sealed = ${sealNationalCode(keys, actor.id, code)}
        where id = ${actor.id}`,
  );
}

/**
 * The body whose officers judge this occupation: one that stands behind a cluster of it and has officers, otherwise the
 * secretariat, which answers for all.
 */
async function judgingBody(tx: Tx, occupation: string): Promise<string> {
  const [body] = await rowsOf<{ id: string }>(
    tx,
    sql`select b.id from bodies b
        cross join lateral (select exists (select 1 from duties d where d.body_id = b.id and d.kind = 'officer' and d.ended_at is null) as staffed,
          exists (select 1 from clusters c where c.body_id = b.id and c.occupation = ${occupation}) as own) has
        where (has.own and has.staffed) or b.kind = 'secretariat'
        order by has.staffed desc, has.own desc, b.created_at, b.id limit 1`,
  );
  if (!body) throw new Refusal("producers.closed");
  return body.id;
}
