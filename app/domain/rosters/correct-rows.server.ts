import { sql } from "drizzle-orm";
import { officer } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { Refusal } from "#app/platform/errors.ts";
import { rowsOf } from "#db/reads.server.ts";
import { rosterFor } from "./access.server.ts";
import type { RosterField } from "./fields.ts";
import * as forms from "./forms.ts";
import { aboutRoster, compareRows, judgeRows, openCells, sealCells } from "./rows.server.ts";

/** Puts cells right where they stand, or leaves rows out; what was put right is judged anew. */
export const correctRows = command({
  name: "correct-rows",
  who: officer,
  input: forms.correctRows,
  async run({ ctx, tx, actor, tell }, { roster: id, cells: typed, out }) {
    const { keys } = ctx.house;
    const roster = await rosterFor(tx, actor, id, { lock: true });
    const { mapping } = roster;
    if ((roster.status !== "checked" && roster.status !== "imported") || !mapping) throw new Refusal("roster.begun");
    const numbers = [...new Set([...Object.keys(typed), ...out])];
    const rows = await rowsOf<{ id: string; number: number; cells: string }>(
      tx,
      sql`select id, number, cells_sealed as cells from roster_rows where roster_id = ${roster.id} and state in ('staged', 'left-out') and cells_sealed is not null
          and number = any(${`{${numbers.join(",")}}`}::int[])`,
    );
    const put = rows.flatMap(({ id, number, cells }) => {
      const before = openCells(keys, id, cells);
      const after = [...before];
      for (const [field, text] of Object.entries(typed[number] ?? {})) {
        const column = mapping[field as RosterField];
        if (column !== undefined) after[column] = text;
      }
      return after.some((cell, at) => cell !== before[at]) ? [{ id, cells: after }] : [];
    });
    const gone = rows.filter(({ number }) => out.includes(String(number)));
    if (put.length === 0 && gone.length === 0) return unchanged({ id: roster.id });
    const sealed = put.map((row) => ({ id: row.id, cells: sealCells(keys, row.id, row.cells) }));
    await tx.execute(
      sql`update roster_rows r set cells_sealed = x.cells from jsonb_to_recordset(${JSON.stringify(sealed)}::jsonb) as x(id uuid, cells text) where r.id = x.id`,
    );
    await tx.execute(
      sql`update roster_rows set state = 'left-out', twice_of = null where roster_id = ${roster.id} and number = any(${`{${gone.map(({ number }) => number).join(",")}}`}::int[])`,
    );
    await judgeRows(
      ctx,
      tx,
      { mapping, about: await aboutRoster(ctx, tx, roster), programmeId: roster.programmeId },
      put,
    );
    await compareRows(tx, roster.id);
    await tell("roster.corrected", "roster", roster.id, {
      data: { rows: put.length, out: gone.length },
    });
    return { id: roster.id };
  },
});
