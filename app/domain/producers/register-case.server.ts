import { sql } from "drizzle-orm";
import { sealHouseholdPhone } from "#app/domain/cases/household.server.ts";
import { agreeToTerms } from "#app/domain/terms/steps.server.ts";
import { bodiesOf, officer, type Person } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { newRowId } from "#app/platform/crypto.server.ts";
import { Invalid } from "#app/platform/errors.ts";
import { dayOf, instantOf } from "#app/platform/time.ts";
import { rowsOf } from "#db/reads.server.ts";
import { caseConsents } from "#db/schema/cases.ts";
import type { Tx } from "#db/writes.server.ts";
import { admission, judged, requireNoOther, submit, writeNationalCode } from "./apply-steps.server.ts";
import { keepPictures, writeEvidence } from "./evidence-steps.server.ts";
import * as forms from "./forms.ts";
import { personBefore } from "./register-steps.server.ts";

/**
 * An officer registers somebody who is before her: the application is the same as one's own and judged by the same rules,
 * what she agrees to is read aloud before a witness, and the case is led by the officer's body. Who is in the programme
 * already is not registered again: the refusal says who serves her. Nobody registers herself.
 * @throws Refusal("producers.served-already") with the body, the case's number, and its id where she may open it
 */
export const registerCase = command({
  name: "register-case",
  who: officer,
  input: forms.registerCase,
  once: {
    noun: "application",
    scope: (ctx) => (ctx.actor.kind === "person" ? ctx.actor.id : ""),
    async again(ctx, id) {
      const [made] = await rowsOf<{ id: string }>(ctx.db, sql`select case_id as id from applications where id = ${id}`);
      return made ?? { id };
    },
  },
  async prepare(ctx, actor, input) {
    const open = await admission(ctx, actor);
    const { code, birth } = judged(ctx, ctx.now, input, open);
    const phone = phoneOf(ctx, input.phone);
    const consentDay = input.consentDay ?? dayOf(ctx.now);
    if (consentDay > dayOf(ctx.now)) throw new Invalid({ consentDay: "producers.consent-ahead" });
    return { ...open, code, birth, phone, consentDay, kept: await keepPictures(ctx, actor, input.picture) };
  },
  async run(run, input, { programme, code, birth, phone, consentDay, kept }) {
    const { ctx, tx, actor, now, tell, newId } = run;
    const bodyId = bodyChosen(actor, input.body);
    const own = input.phoneOf === "own" ? phone : null;
    const personId = await personBefore(run, { code, phone: own, name: input.name, programmeId: programme.id });
    await requireNoOther(tx, personId);
    await writeNationalCode(tx, ctx, personId, code);
    await agreeToTerms(tx, personId);
    const caseId = await submit(run, input, { personId, bodyId, birth, programme, source: "officer" });
    if (phone && !own) await writeHouseholdPhone(tx, ctx, caseId, phone);
    await tx.insert(caseConsents).values({
      ...{ caseId, way: "read-aloud" as const, recordedBy: actor.id, witness: input.witness },
      givenAt: consentDay === dayOf(now) ? now : instantOf(consentDay, 12 * 60),
    });
    await tell("case.consented", "case", caseId, { subject: personId, data: { way: "read-aloud" } });
    if (kept.length > 0)
      await writeEvidence(
        run,
        { application: newId, case: caseId, person: personId, pictures: 0 },
        kept.map((one) => ({ id: newRowId(now), kind: input.evidenceKind, note: "", kept: one })),
      );
    return { id: caseId };
  },
});

/** The number as it is kept, or null where none was given. @throws Invalid */
function phoneOf(ctx: Ctx, typed: string): string | null {
  if (typed === "") return null;
  const phone = ctx.house.country.identifiers.mobile(typed);
  if (!phone) throw new Invalid({ phone: "identity.phone-invalid" });
  return phone;
}

/** The body that leads the case: one in which she is an officer, the only one if she has one. @throws Invalid */
function bodyChosen(actor: Person, asked: string): string {
  const hers = bodiesOf(actor, "officer");
  const body = asked === "" && hers.length === 1 ? hers[0] : hers.find((one) => one === asked);
  if (!body) throw new Invalid({ body: "choose" });
  return body;
}

async function writeHouseholdPhone(tx: Tx, ctx: Ctx, caseId: string, phone: string): Promise<void> {
  const { householdPhoneSealed, householdPhoneIndex } = sealHouseholdPhone(ctx.house.keys, caseId, phone);
  await tx.execute(
    sql`update cases set household_phone_sealed = ${householdPhoneSealed}, household_phone_index = ${householdPhoneIndex} where id = ${caseId}`,
  );
}
