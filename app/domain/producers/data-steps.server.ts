import { sql } from "drizzle-orm";
import { openBirthDate, sealBirthDate } from "#app/domain/eligibility/birth-date.server.ts";
import type { IsoDate } from "#app/platform/calendar.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import type { Keys } from "#app/platform/crypto.server.ts";
import { Refusal } from "#app/platform/errors.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";
import type { AnsweredField } from "#db/vocabulary-join.ts";
import type { Tx } from "#db/writes.server.ts";
import { bearerOf, placeNames, writeNationalCode } from "./apply-steps.server.ts";
import { openNationalCode } from "./private-data.server.ts";

type Column = "wanted_sealed" | "was_sealed" | "reason_sealed";
const place = (row: string, column: Column) => ({ table: "data_answers", column, row });
export const sealAnswer = (keys: Keys, row: string, column: Column, text: string) =>
  keys.encryptField(text, place(row, column));
export const openAnswer = (keys: Keys, row: string, column: Column, sealed: string | null) =>
  sealed && keys.decryptField(sealed, place(row, column));

/** The case somebody answers about, and what stands in it, as texts. */
export type OwnData = {
  caseId: string;
  personId: string;
  programmeId: string;
  /** The form that says the same, unless it was refused. */
  applicationId: string | null;
  verified: boolean;
  values: Record<AnsweredField, string>;
};

type Row = Omit<OwnData, "values"> & {
  values: Omit<OwnData["values"], "nationalCode" | "birthDate" | "weeklyHours"> & { weeklyHours: number | null };
  code: string | null;
  birth: string | null;
};

/** What stands in her newest open case; null for who has none. `lock` holds the case until the command ends. */
export async function ownData(ctx: Ctx, db: Db, personId: string, { lock = false } = {}): Promise<OwnData | null> {
  const [row] = await rowsOf<Row>(
    db,
    sql`select c.id as "caseId", c.person_id as "personId", c.programme_id as "programmeId", a.id as "applicationId", coalesce(a.status = 'verified', false) as verified,
          json_build_object('name', p.name, 'county', c.county, 'place', c.place_fa, 'skills', array_to_string(c.skills, '، '), 'tools', c.tools, 'weeklyHours', c.weekly_hours) as values,
          p.national_code_sealed as code, a.birth_date_sealed as birth
        from cases c join persons p on p.id = c.person_id
        left join lateral (select id, status, birth_date_sealed from applications where case_id = c.id and status <> 'refused' order by submitted_at desc, id desc limit 1) a on true
        where c.person_id = ${personId} and c.merged_into_id is null and c.closed_at is null order by c.opened_at desc limit 1 ${lock ? sql`for update of c` : sql``}`,
  );
  if (!row) return null;
  const { values, code, birth, ...rest } = row;
  const { keys } = ctx.house;
  return {
    ...rest,
    values: {
      ...values,
      weeklyHours: values.weeklyHours === null ? "" : String(values.weeklyHours),
      nationalCode: code ? openNationalCode(keys, personId, code) : "",
      birthDate: birth && row.applicationId ? openBirthDate(keys, row.applicationId, birth) : "",
    },
  };
}

/**
 * Writes one line of a file anew, in the case and in the form that stands with it. `value` was judged before; skills come with
 * commas between them. @throws Refusal for a national code that somebody else bears
 */
export async function writeLine(
  ctx: Ctx,
  tx: Tx,
  { caseId, personId, applicationId }: Pick<OwnData, "caseId" | "personId" | "applicationId">,
  field: AnsweredField,
  value: string,
): Promise<void> {
  const { keys } = ctx.house;
  const here = sql`where id = ${caseId}`;
  switch (field) {
    case "skills":
      await tx.execute(sql`update cases set skills = ${sql.param(value.split("، ").filter(Boolean))}::text[] ${here}`);
      return;
    case "tools":
      await tx.execute(sql`update cases set tools = ${value} ${here}`);
      return;
    case "weeklyHours":
      await tx.execute(sql`update cases set weekly_hours = ${value === "" ? null : Number(value)}::smallint ${here}`);
      return;
    case "name":
      await tx.execute(sql`update persons set name = ${value} where id = ${personId}`);
      return;
    case "county":
      await tx.execute(sql`update cases set county = ${value} ${here}`);
      await tx.execute(sql`update applications set county = ${value} where id = ${applicationId}::uuid`);
      return;
    case "place": {
      const { placeFa, placeEn } = placeNames(value);
      await tx.execute(sql`update cases set place_fa = ${placeFa}, place_en = ${placeEn} ${here}`);
      await tx.execute(
        sql`update applications set place_fa = ${placeFa}, place_en = ${placeEn} where id = ${applicationId}::uuid`,
      );
      return;
    }
    case "birthDate":
      await tx.execute(sql`update cases set birth_year = ${Number(value.slice(0, 4))}::smallint ${here}`);
      if (applicationId)
        await tx.execute(
          sql`update applications set birth_date_sealed = ${sealBirthDate(keys, applicationId, value as IsoDate)} where id = ${applicationId}`,
        );
      return;
    case "nationalCode": {
      const bearer = await bearerOf(tx, ctx, value);
      if (bearer !== null && bearer !== personId) throw new Refusal("producers.answer-code-known");
      await writeNationalCode(tx, ctx, personId, value);
    }
  }
}
