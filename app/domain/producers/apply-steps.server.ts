import { sql } from "drizzle-orm";
import type { z } from "zod";
import { openCase } from "#app/domain/cases/steps.server.ts";
import { sealBirthDate } from "#app/domain/eligibility/birth-date.server.ts";
import { rulesInForce } from "#app/domain/eligibility/queries.server.ts";
import { comesOfAge } from "#app/domain/eligibility/rules.ts";
import {
  countiesOfProgramme,
  type Programme,
  runningProgramme,
  tradesTaken,
} from "#app/domain/programmes/queries.server.ts";
import type { Person } from "#app/platform/actor.ts";
import { type IsoDate, parseDate } from "#app/platform/calendar.ts";
import type { Run } from "#app/platform/command.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { Invalid, NotYours, Refusal } from "#app/platform/errors.ts";
import { dayOf } from "#app/platform/time.ts";
import { rowsOf } from "#db/reads.server.ts";
import { applications } from "#db/schema/producers.ts";
import type { CaseSource } from "#db/vocabulary.ts";
import type { Tx } from "#db/writes.server.ts";
import type * as forms from "./forms.ts";
import { nationalCodeIndexOf, sealNationalCode } from "./private-data.server.ts";
import { answerDays, steps } from "./rules.ts";

/** What an application says, whoever writes it down. */
export type Asked = Omit<z.output<typeof forms.apply>, "key" | "agree">;

/** The programme people come to now, and what it asks of them. */
export type Admission = {
  programme: Programme;
  counties: readonly { code: string }[];
  years: number;
  trades: readonly string[];
};

/**
 * The programme that takes people now. Each asking is counted against who asks, outside any transaction: the answer to a
 * code tells whether it is in the programme already. @throws Refusal where no programme runs, or after too many
 */
export async function admission(ctx: Ctx, actor: Person): Promise<Admission> {
  const taken = await ctx.house.limits.take("application-per-person", actor.id, ctx.now);
  if (!taken.ok) throw new Refusal("limits.too-many", {}, 429, taken.retryAfter);
  const programme = await runningProgramme(ctx);
  if (!programme) throw new Refusal("producers.closed");
  const rules = await rulesInForce(ctx.db, programme.id);
  const years = rules.find(({ kind }) => kind === "age")?.years ?? 0;
  const trades = await tradesTaken(ctx, programme.id);
  return { programme, counties: countiesOfProgramme(ctx, programme), years, trades };
}

/** What the form cannot know by itself: code, birth date and county by country, day and programme. @throws Invalid */
export function judged(
  ctx: Ctx,
  now: Date,
  input: Asked,
  { counties, years, trades }: Admission,
): { code: string; birth: IsoDate } {
  const code = ctx.house.country.identifiers.nationalCode(input.nationalCode);
  const birth = birthDayOf(input.birthDate, dayOf(now), years);
  const known = counties.some((county) => county.code === input.county);
  const taken = trades.includes(input.occupation);
  if (!code || typeof birth === "object" || !known || !taken) {
    throw new Invalid({
      ...(code ? {} : { nationalCode: "producers.national-code" }),
      ...(typeof birth === "object" ? { birthDate: birth.fault } : {}),
      ...(known ? {} : { county: "choose" }),
      ...(taken ? {} : { occupation: "producers.trade-closed" }),
    });
  }
  return { code, birth };
}

/** A birth date in either calendar of somebody of age today, or what is wrong with it. */
export function birthDayOf(text: string, today: IsoDate, years: number): IsoDate | { fault: string } {
  const day = parseDate(text);
  if (!day || day > today || day < "1900-01-01") return { fault: "producers.birth-date" };
  return comesOfAge(day, years) > today ? { fault: "producers.under-age" } : day;
}

/** The name of a place as it was typed: English too where it holds no Persian letter. */
export const placeNames = (place: string) => ({
  placeFa: place,
  placeEn: /[\u0600-\u06ff]/.test(place) ? "" : place,
});

/** One application of a person at a time: the row of the person is held, so that two at once are one after another. */
export async function requireNoOther(tx: Tx, personId: string): Promise<void> {
  const person = await rowsOf(tx, sql`select 1 from persons where id = ${personId} and disabled_at is null for update`);
  if (person.length === 0) throw new NotYours("buyer");
  const open = await rowsOf(tx, sql`select 1 from applications where person_id = ${personId} and status <> 'refused'`);
  if (open.length > 0) throw new Refusal("producers.applied-already");
}

/** Who bears a national code, with nobody else bringing the same one until this transaction ends. */
export async function bearerOf(tx: Tx, ctx: Ctx, code: string): Promise<string | null> {
  const index = nationalCodeIndexOf(ctx.house.keys, code);
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${index}, 0))`);
  const [person] = await rowsOf<{ id: string }>(tx, sql`select id from persons where national_code_index = ${index}`);
  return person?.id ?? null;
}

/** Writes somebody's national code; first ask `bearerOf`. */
export async function writeNationalCode(tx: Tx, ctx: Ctx, personId: string, code: string): Promise<void> {
  const { keys } = ctx.house;
  await tx.execute(
    sql`update persons set national_code_index = ${nationalCodeIndexOf(keys, code)}, national_code_sealed = ${sealNationalCode(keys, personId, code)}
        where id = ${personId}`,
  );
}

/** Opens the case of somebody who asks to join and sends her application with it. Answers the case. */
export async function submit(
  run: Run<Person>,
  input: Asked,
  {
    personId,
    bodyId,
    birth,
    programme,
    source,
  }: {
    personId: string;
    bodyId: string;
    birth: IsoDate;
    programme: Programme;
    source: CaseSource;
  },
): Promise<string> {
  const { ctx, tx, now, tell, moved, newId } = run;
  await tx.execute(sql`update persons set name = ${input.name} where id = ${personId}`);
  const registration = {
    ...{ personId, level: input.level, occupation: input.occupation, county: input.county, bodyId },
    ...placeNames(input.place),
  };
  const caseId = await openCase(run, {
    ...registration,
    programmeId: programme.id,
    ...{ skills: input.skills, tools: input.tools, weeklyHours: input.weeklyHours, sex: input.sex },
    source,
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
    subject: personId,
    data: { level: input.level, occupation: input.occupation, county: input.county },
  });
  return caseId;
}
