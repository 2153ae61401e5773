import { sql } from "drizzle-orm";
import { finance } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { closeBreak as input } from "./forms.ts";
import { lockBreak, mustBeOpen } from "./steps.server.ts";

/** Says why a difference is none, or what was done about it. It opens again if a later run meets it with other figures. */
export const closeBreak = command({
  name: "close-break",
  who: finance,
  input,
  async run({ tx, tell, moved, actor }, { break: id, outcome, reason }) {
    const found = await lockBreak(tx, id);
    if (found.status === outcome && found.reason === reason) return unchanged(null);
    mustBeOpen(found);
    await tx.execute(
      sql`update reconciliation_breaks set status = ${outcome}, reason = ${reason}, closed_by = ${actor.id}, closed_at = market_now() where id = ${found.id}`,
    );
    await moved("break", found.id, "open", outcome);
    await tell(`break.${outcome}`, "break", found.id, { data: { reason } });
    return null;
  },
});
