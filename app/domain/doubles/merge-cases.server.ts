import { sql } from "drizzle-orm";
import { openHouseholdPhone, sealHouseholdPhone } from "#app/domain/cases/household.server.ts";
import { keepStanding } from "#app/domain/cases/steps.server.ts";
import { openPhone, sealPhone } from "#app/domain/identity/contact.server.ts";
import { openNationalCode, sealNationalCode } from "#app/domain/producers/private-data.server.ts";
import { officer } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import type { Keys } from "#app/platform/crypto.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import { caseMerges } from "#db/schema/doubles.ts";
import type { Tx } from "#db/writes.server.ts";
import { doubleFor, type Side } from "./access.server.ts";
import * as forms from "./forms.ts";
import { moveRows } from "./move-steps.server.ts";
import { caseColumns, changedColumns, type MergeField, mergeFields, personColumns } from "./rules.ts";

/**
 * Makes two files one: the other's applications, evidence, stages and whatever else belongs to it belong to the kept one,
 * each field is taken from the file she chose, and both rows are remembered as they were. The other stays as a file that
 * leads here; its person stays a person.
 */
export const mergeCases = command({
  name: "merge-cases",
  who: officer,
  input: forms.mergeCases,
  async run(run, input) {
    const { ctx, tx, actor, tell, newId } = run;
    const pair = await doubleFor(tx, actor, input.double, { lock: true });
    const [kept, other] = input.keep === "first" ? [pair.first, pair.second] : [pair.second, pair.first];
    const taken = mergeFields.filter((field) => input[field] === "other");
    await tx.execute(
      sql`select 1 from persons where id in (${kept.personId}, ${other.personId}) order by id for update`,
    );
    const before = await rowsBefore(tx, kept, other);
    await tx.execute(
      sql`update cases set merged_into_id = ${kept.id}, closed_at = coalesce(closed_at, market_now()) where id = ${other.id}`,
    );
    await takeCaseFields(tx, ctx.house.keys, kept, other, taken);
    await takePersonFields(tx, ctx.house.keys, kept, other, taken);
    const moved = await moveRows(tx, other.id, kept.id);
    await keepStanding(run, kept.id);
    await tx
      .insert(caseMerges)
      .values({ id: newId, keptId: kept.id, mergedId: other.id, mergedBy: actor.id, before, moved });
    await tell("case.merged", "case", kept.id, { subject: kept.personId, data: { merge: newId, fields: taken } });
    await tell("case.merged-away", "case", other.id, { subject: other.personId, data: { merge: newId } });
    return { id: newId, kept: kept.id };
  },
});

async function rowsBefore(tx: Tx, kept: Side, other: Side) {
  const [row] = await rowsOf<{ before: Record<string, Record<string, unknown>> }>(
    tx,
    sql`select jsonb_build_object(
          'kept', (select to_jsonb(c) from cases c where id = ${kept.id}), 'merged', (select to_jsonb(c) from cases c where id = ${other.id}),
          'keptPerson', (select to_jsonb(p) from persons p where id = ${kept.personId}), 'mergedPerson', (select to_jsonb(p) from persons p where id = ${other.personId})) as before`,
  );
  if (!row) throw new Error("the two files were not read");
  const only = (part: string, columns: readonly string[]) =>
    Object.fromEntries(columns.map((column) => [column, row.before[part]?.[column] ?? null]));
  return {
    kept: only("kept", changedColumns),
    merged: only("merged", changedColumns),
    keptPerson: only("keptPerson", personColumns),
    mergedPerson: only("mergedPerson", personColumns),
  };
}

async function takeCaseFields(
  tx: Tx,
  keys: Keys,
  kept: Side,
  other: Side,
  taken: readonly MergeField[],
): Promise<void> {
  const columns = taken.flatMap((field) => [...(caseColumns[field as keyof typeof caseColumns] ?? [])]);
  if (columns.length > 0)
    await tx.execute(
      sql`update cases k set ${sql.raw(columns.map((column) => `${column} = o.${column}`).join(", "))} from cases o where k.id = ${kept.id} and o.id = ${other.id}`,
    );
  if (!taken.includes("householdPhone")) return;
  const [row] = await rowsOf<{ sealed: string | null }>(
    tx,
    sql`select household_phone_sealed as sealed from cases where id = ${other.id}`,
  );
  const sealed = row?.sealed ? sealHouseholdPhone(keys, kept.id, openHouseholdPhone(keys, other.id, row.sealed)) : null;
  await tx.execute(
    sql`update cases set household_phone_sealed = ${sealed?.householdPhoneSealed ?? null}, household_phone_index = ${sealed?.householdPhoneIndex ?? null} where id = ${kept.id}`,
  );
}

/** A number and a national code belong to one person at a time: what is taken leaves the other. */
async function takePersonFields(
  tx: Tx,
  keys: Keys,
  kept: Side,
  other: Side,
  taken: readonly MergeField[],
): Promise<void> {
  if (taken.includes("name"))
    await tx.execute(
      sql`update persons k set name = o.name from persons o where k.id = ${kept.personId} and o.id = ${other.personId}`,
    );
  const moves = [
    { field: "phone", column: "phone", open: openPhone, seal: sealPhone },
    { field: "nationalCode", column: "national_code", open: openNationalCode, seal: sealNationalCode },
  ] as const;
  for (const { field, column, open, seal } of moves) {
    if (!taken.includes(field)) continue;
    const [index, sealed] = [sql.raw(`${column}_index`), sql.raw(`${column}_sealed`)];
    const [theirs] = await rowsOf<{ index: string | null; sealed: string | null }>(
      tx,
      sql`select ${index} as index, ${sealed} as sealed from persons where id = ${other.personId}`,
    );
    const plain = theirs?.sealed ? open(keys, other.personId, theirs.sealed) : null;
    await tx.execute(sql`update persons set ${index} = null, ${sealed} = null where id = ${other.personId}`);
    await tx.execute(
      sql`update persons set ${index} = ${theirs?.index ?? null}, ${sealed} = ${plain === null ? null : seal(keys, kept.personId, plain)} where id = ${kept.personId}`,
    );
  }
}
