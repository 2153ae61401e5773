import { sql } from "drizzle-orm";
import { officer } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { Invalid, Refusal } from "#app/platform/errors.ts";
import { rowsOf } from "#db/reads.server.ts";
import { rosterFor } from "./access.server.ts";
import { type Mapping, mappingFault, rosterFields, titlesKey } from "./fields.ts";
import * as forms from "./forms.ts";
import { aboutRoster, compareRows, judgeRows, openCells } from "./rows.server.ts";

/** Says which column holds what; every row is judged by it, and the body's next file with these titles is read the same way. */
export const nameColumns = command({
  name: "name-columns",
  who: officer,
  input: forms.nameColumns,
  async run({ ctx, tx, actor, tell, moved }, input) {
    const roster = await rosterFor(tx, actor, input.roster, { lock: true });
    if (roster.status !== "brought" && roster.status !== "checked") throw new Refusal("roster.begun");
    const mapping = Object.fromEntries(
      rosterFields.flatMap((field) => (input[field] === undefined ? [] : [[field, input[field]]])),
    ) as Mapping;
    const fault = mappingFault(mapping, roster.headers.length);
    if (fault) throw new Invalid({ [fault.field]: fault.fault });
    const rows = await rowsOf<{ id: string; cells: string }>(
      tx,
      sql`select id, cells_sealed as cells from roster_rows where roster_id = ${roster.id} and state in ('staged', 'left-out') and cells_sealed is not null`,
    );
    const opened = rows.map(({ id, cells }) => ({ id, cells: openCells(ctx.house.keys, id, cells) }));
    await judgeRows(
      ctx,
      tx,
      { mapping, about: await aboutRoster(ctx, tx, roster), programmeId: roster.programmeId },
      opened,
    );
    await compareRows(tx, roster.id);
    await tx.execute(
      sql`update rosters set status = 'checked', mapping = ${JSON.stringify(mapping)}::jsonb where id = ${roster.id}`,
    );
    await tx.execute(
      sql`insert into roster_templates (body_id, titles, mapping) values (${roster.bodyId}, ${titlesKey(roster.headers)}, ${JSON.stringify(mapping)}::jsonb)
          on conflict (body_id, titles) do update set mapping = excluded.mapping, saved_at = market_now()`,
    );
    if (roster.status === "brought") await moved("roster", roster.id, "brought", "checked");
    await tell("roster.checked", "roster", roster.id, { data: { rows: rows.length } });
    return { id: roster.id };
  },
});
