import { sql } from "drizzle-orm";
import { officer } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { Refusal } from "#app/platform/errors.ts";
import { rowsOf } from "#db/reads.server.ts";
import { pioneerForOffice } from "./access.server.ts";
import * as forms from "./forms.ts";
import { finishLink, type LockedLink } from "./steps.server.ts";

/** An officer ends a pioneer's role, with a reason; her links end with it. Never her own. */
export const endPioneer = command({
  name: "end-pioneer",
  who: officer,
  input: forms.endPioneer,
  async run(run, { pioneer, reason }) {
    const { ctx, tx, actor, tell } = run;
    const { row, opened } = await pioneerForOffice(tx, actor, pioneer, { lock: true });
    if (opened.own) throw new Refusal("pioneers.own");
    if (row.ended_at !== null) return unchanged({ id: row.id });
    const open = await rowsOf<LockedLink>(
      tx,
      sql`select l.id, l.case_id, l.status, c.person_id as applicant from team_links l join cases c on c.id = l.case_id
          where l.pioneer_id = ${row.id} and l.status in ('proposed', 'offered', 'active') order by l.id for update of l`,
    );
    for (const link of open) await finishLink(run, link, { side: "office", reason });
    const sealed = ctx.house.keys.encryptField(reason, { table: "pioneers", column: "end_reason_sealed", row: row.id });
    await tx.execute(
      sql`update pioneers set ended_at = market_now(), ended_by = ${actor.id}, end_reason_sealed = ${sealed} where id = ${row.id}`,
    );
    await tell("pioneer.ended", "pioneer", row.id, { subject: row.person_id, data: { case: opened.id } });
    return { id: row.id };
  },
});
