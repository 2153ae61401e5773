import { type SQL, sql } from "drizzle-orm";
import { keepStanding } from "#app/domain/cases/steps.server.ts";
import { bodiesOf, officer } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { Missing, Refusal } from "#app/platform/errors.ts";
import { asId } from "#db/lists.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { MovedRow } from "#db/schema/doubles.ts";
import { mayCompare } from "./access.server.ts";
import * as forms from "./forms.ts";
import { moveBack } from "./move-steps.server.ts";
import { changedColumns, personColumns } from "./rules.ts";

type Row = {
  id: string;
  kept: string;
  merged: string;
  keptPerson: string;
  mergedPerson: string;
  before: Record<string, Record<string, unknown>>;
  moved: MovedRow[];
  undone: boolean;
};

/** Makes two files of one again, as they were: every field that was taken, everything that was moved. What was added since stays with the kept one. */
export const undoMerge = command({
  name: "undo-merge",
  who: officer,
  input: forms.mergeOnly,
  async run(run, { merge: id }) {
    const { tx, actor, tell } = run;
    if (bodiesOf(actor, "officer").length === 0) throw new Missing("merge");
    const [found] = await rowsOf<Row>(
      tx,
      sql`select m.id, a.id as kept, b.id as merged, a.person_id as "keptPerson", b.person_id as "mergedPerson", m.before, m.moved, m.undone_at is not null as undone
          from case_merges m join cases a on a.id = m.kept_id join cases b on b.id = m.merged_id
          where m.id = ${asId(id)} and ${mayCompare(actor)} for update of m, a, b`,
    );
    if (!found) throw new Missing("merge");
    if ([found.keptPerson, found.mergedPerson].includes(actor.id)) throw new Refusal("doubles.own-case");
    if (found.undone) return unchanged({ id: found.id });
    const { kept, merged, before } = found;
    const later = await rowsOf(
      tx,
      sql`select 1 from case_merges where undone_at is null and id > ${found.id} and (kept_id in (${kept}, ${merged}) or merged_id = ${kept})`,
    );
    if (later.length > 0) throw new Refusal("doubles.merged-since");
    await moveBack(tx, found.moved, kept, merged);
    const restore = (table: SQL, columns: readonly string[], row: Record<string, unknown> | undefined, of: string) =>
      tx.execute(
        sql`update ${table} t set ${sql.raw(columns.map((column) => `${column} = b.${column}`).join(", "))}
            from jsonb_populate_record(null::${table}, ${JSON.stringify(row ?? {})}::jsonb) b where t.id = ${of}`,
      );
    await restore(sql`cases`, changedColumns, before.merged, merged);
    await restore(sql`cases`, changedColumns, before.kept, kept);
    // Numbers are one person's at a time: both let go before either has hers again.
    await tx.execute(
      sql`update persons set phone_index = null, national_code_index = null where id in (${found.keptPerson}, ${found.mergedPerson})`,
    );
    await restore(sql`persons`, personColumns, before.keptPerson, found.keptPerson);
    await restore(sql`persons`, personColumns, before.mergedPerson, found.mergedPerson);
    await keepStanding(run, kept);
    await keepStanding(run, merged);
    await tx.execute(
      sql`update case_merges set undone_at = market_now(), undone_by = ${actor.id} where id = ${found.id}`,
    );
    for (const [caseId, subject] of [
      [kept, found.keptPerson],
      [merged, found.mergedPerson],
    ] as const)
      await tell("case.merge-undone", "case", caseId, { subject, data: { merge: found.id } });
    return { id: found.id };
  },
});
