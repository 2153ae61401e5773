import { sql } from "drizzle-orm";
import { bodiesOf, officer } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { Missing } from "#app/platform/errors.ts";
import { asId } from "#db/lists.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import * as forms from "./forms.ts";

/** An officer of the body that published a call closes it before its last day. */
export const closeCall = command({
  name: "close-call",
  who: officer,
  input: forms.callOnly,
  async run({ tx, actor, tell }, { call }) {
    const [found] = await rowsOf<{ id: string; closed: boolean }>(
      tx,
      sql`select id, closed_at is not null as closed from calls
          where id = ${asId(call)} and body_id = any(${sql.param(bodiesOf(actor, "officer"))}::uuid[]) for update`,
    );
    if (!found) throw new Missing("call");
    if (found.closed) return unchanged({ id: found.id });
    await tx.execute(sql`update calls set closed_at = market_now(), closed_by = ${actor.id} where id = ${found.id}`);
    await tell("call.closed", "call", found.id);
    return { id: found.id };
  },
});
