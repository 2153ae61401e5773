import { sql } from "drizzle-orm";
import { finance } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { takeBreak as input } from "./forms.ts";
import { lockBreak, mustBeOpen } from "./steps.server.ts";

/** A person of finance makes an open break hers; taken from a colleague it is told like any other act. */
export const takeBreak = command({
  name: "take-break",
  who: finance,
  input,
  async run({ tx, tell, actor }, { break: id }) {
    const found = await lockBreak(tx, id);
    if (found.owner === actor.id) return unchanged(null);
    mustBeOpen(found);
    await tx.execute(sql`update reconciliation_breaks set owner_id = ${actor.id} where id = ${found.id}`);
    await tell("break.taken", "break", found.id, { data: { from: found.owner } });
    return null;
  },
});
