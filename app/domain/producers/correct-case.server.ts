import { sql } from "drizzle-orm";
import type { z } from "zod";
import { openCaseFor, requirePart } from "#app/domain/cases/access.server.ts";
import { type Correctable, correctable } from "#app/domain/cases/rules.ts";
import { openBirthDate, sealBirthDate } from "#app/domain/eligibility/birth-date.server.ts";
import { bodiesOf, officer, type Person } from "#app/platform/actor.ts";
import type { IsoDate } from "#app/platform/calendar.ts";
import { command, type Run, unchanged } from "#app/platform/command.server.ts";
import { Invalid, Missing, Refusal } from "#app/platform/errors.ts";
import { dayOf } from "#app/platform/time.ts";
import type { Tx } from "#db/writes.server.ts";
import { type Admission, admission, birthDayOf, placeNames } from "./apply-steps.server.ts";
import { type CaseData, caseData } from "./case-data.server.ts";
import * as forms from "./forms.ts";
import { onHerShop } from "./rules.ts";

type Input = Omit<z.output<typeof forms.correctCase>, "case" | "reason">;

/**
 * An officer of the body that leads a case puts right what is written of somebody, in the case and in the application that
 * stands with it. Which fields and why is in the case's log, what stood there is not. Nobody corrects her own.
 * @throws Missing for a case another body leads
 */
export const correctCase = command({
  name: "correct-case",
  who: officer,
  input: forms.correctCase,
  prepare: admission,
  async run(run, { case: id, reason, ...input }, open) {
    const { tx, actor, tell } = run;
    const found = requirePart(await openCaseFor(tx, actor, id, { lock: true }), "identity");
    if (!bodiesOf(actor, "officer").includes(found.bodyId)) throw new Missing("case");
    if (found.own) throw new Refusal("cases.own");
    const before = await caseData(tx, found.id);
    if (before.closed) throw new Refusal("cases.closed");
    const birth = birthOf(run, before, input, open);
    const fields = correctable.filter((field) =>
      field === "birthDate" ? birth !== null : !same(before[field], input[field]),
    );
    if (fields.length === 0) return unchanged({ id: found.id });
    requireChangeable(fields, before, input, open);
    await write(run, { caseId: found.id, personId: found.personId, application: before.application }, input, birth);
    await tell("case.data-corrected", "case", found.id, {
      subject: found.personId,
      data: { fields, reason, body: found.bodyId, duty: "officer" },
    });
    return { id: found.id };
  },
});

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** The new date of birth; null where none was written, or the one that is known. @throws Invalid */
function birthOf(
  { ctx, now }: Run<Person>,
  before: CaseData,
  { birthDate }: Input,
  { years }: Admission,
): IsoDate | null {
  if (birthDate === "") return null;
  const birth = birthDayOf(birthDate, dayOf(now), years);
  if (typeof birth === "object") throw new Invalid({ birthDate: birth.fault });
  const { application, birthSealed } = before;
  // Without a form there is nowhere to keep a day, and its year is all a file holds.
  if (!application) throw new Invalid({ birthDate: "producers.no-form" });
  return birthSealed && openBirthDate(ctx.house.keys, application, birthSealed) === birth ? null : birth;
}

function requireChangeable(
  fields: readonly Correctable[],
  before: CaseData,
  input: Input,
  { counties }: Admission,
): void {
  const fixed = before.verified ? fields.filter((field) => onHerShop.includes(field)) : [];
  if (fixed.length > 0) throw new Invalid(Object.fromEntries(fixed.map((field) => [field, "producers.on-her-shop"])));
  if (fields.includes("county") && !counties.some(({ code }) => code === input.county))
    throw new Invalid({ county: "choose" });
}

async function write(
  { ctx, tx }: Run<Person>,
  of: { caseId: string; personId: string; application: string | null },
  input: Input,
  birth: IsoDate | null,
): Promise<void> {
  const { placeFa, placeEn } = placeNames(input.place);
  await tx.execute(sql`update persons set name = ${input.name} where id = ${of.personId} and name <> ${input.name}`);
  await tx.execute(
    sql`update cases set sex = ${input.sex}, county = ${input.county}, occupation = ${input.occupation}, skills = ${sql.param(input.skills)}::text[], tools = ${input.tools},
          weekly_hours = ${input.weeklyHours}, birth_year = coalesce(${birth && Number(birth.slice(0, 4))}::smallint, birth_year),
          place_en = case when place_fa = ${placeFa} then place_en else ${placeEn} end, place_fa = ${placeFa}
        where id = ${of.caseId}`,
  );
  if (of.application) await writeForm(tx, of.application, input, { placeFa, placeEn });
  if (of.application && birth)
    await tx.execute(
      sql`update applications set birth_date_sealed = ${sealBirthDate(ctx.house.keys, of.application, birth)} where id = ${of.application}`,
    );
}

/** The form that stands says the same as the case: whoever decides reads either. */
const writeForm = (
  tx: Tx,
  application: string,
  input: Input,
  { placeFa, placeEn }: { placeFa: string; placeEn: string },
) =>
  tx.execute(
    sql`update applications set county = ${input.county}, occupation = ${input.occupation},
          place_en = case when place_fa = ${placeFa} then place_en else ${placeEn} end, place_fa = ${placeFa}
        where id = ${application}`,
  );
