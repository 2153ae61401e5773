import { sql } from "drizzle-orm";
import { runningProgramme } from "#app/domain/programmes/queries.server.ts";
import { bodiesOf, officer } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { newRowId } from "#app/platform/crypto.server.ts";
import { Invalid, Missing, Refusal } from "#app/platform/errors.ts";
import { tidyLine } from "#app/platform/text.ts";
import { rowsOf } from "#db/reads.server.ts";
import { rosters } from "#db/schema/rosters.ts";
import { guessMapping, titlesKey } from "./fields.ts";
import * as forms from "./forms.ts";
import { readRosterFile } from "./read-file.server.ts";
import { eachInTurn, sealCells } from "./rows.server.ts";

/** Brings a roster's file: its rows wait, sealed, for their columns to be named. Nothing of it is a case yet. */
export const bringRoster = command({
  name: "bring-roster",
  who: officer,
  input: forms.bringRoster,
  once: {
    noun: "roster",
    scope: (ctx) => (ctx.actor.kind === "person" ? ctx.actor.id : ""),
    again: async (_ctx, id) => ({ id }),
  },
  async prepare(ctx, actor, { body, roster: [file] }) {
    if (!bodiesOf(actor, "officer").includes(body)) throw new Missing("body");
    if (!file) throw new Invalid({ roster: "required" });
    const taken = await ctx.house.limits.take("upload-per-person", actor.id, ctx.now);
    if (!taken.ok) throw new Refusal("limits.too-many", {}, 429, taken.retryAfter);
    const programme = await runningProgramme(ctx);
    if (!programme) throw new Refusal("producers.closed");
    const { headers, rows } = readRosterFile(file.bytes);
    const sealed = await eachInTurn(rows, ({ number, cells }) => {
      const id = newRowId(ctx.now);
      return { id, number, cells: sealCells(ctx.house.keys, id, cells) };
    });
    return { programme, headers, sealed, fileName: tidyLine(file.name).slice(0, 100) };
  },
  async run({ tx, actor, tell, moved, newId }, { body }, { programme, headers, sealed, fileName }) {
    const [template] = await rowsOf<{ mapping: Record<string, number> }>(
      tx,
      sql`select mapping from roster_templates where body_id = ${body} and titles = ${titlesKey(headers)}`,
    );
    await tx.insert(rosters).values({
      id: newId,
      ...{ programmeId: programme.id, bodyId: body, broughtBy: actor.id, fileName, headers, rows: sealed.length },
      mapping: template?.mapping ?? (guessMapping(headers) as Record<string, number>),
    });
    for (let at = 0; at < sealed.length; at += 2000) {
      await tx.execute(
        sql`insert into roster_rows (id, roster_id, number, cells_sealed) select x.id, ${newId}, x.number, x.cells
            from jsonb_to_recordset(${JSON.stringify(sealed.slice(at, at + 2000))}::jsonb) as x(id uuid, number int, cells text)`,
      );
    }
    await moved("roster", newId, null, "brought");
    await tell("roster.brought", "roster", newId, { data: { rows: sealed.length, body } });
    return { id: newId };
  },
});
