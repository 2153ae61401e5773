import { sql } from "drizzle-orm";
import { producer } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { Missing } from "#app/platform/errors.ts";
import { rowsOf } from "#db/reads.server.ts";
import * as forms from "./forms.ts";

/** A member leaves: the membership ends, and with it every grant given under it. Her shop and her products stay hers. */
export const leaveCooperative = command({
  name: "leave-cooperative",
  who: producer,
  input: forms.leaveCooperative,
  async run({ tx, actor, now, tell }, { membership }) {
    const [found] = await rowsOf<{ id: string; ended: boolean }>(
      tx,
      sql`select id, ended_at is not null as ended from memberships
          where id::text = ${membership} and producer_id = ${actor.producer.id} for update`,
    );
    if (!found) throw new Missing("membership");
    if (found.ended) return unchanged({ id: found.id });
    const at = sql`${now.toISOString()}::timestamptz`;
    const subject = actor.producer.shopId;
    await tx.execute(sql`update memberships set ended_at = ${at} where id = ${found.id}`);
    const taken = await rowsOf<{ id: string }>(
      tx,
      sql`update grants set revoked_at = ${at} where membership_id = ${found.id} and revoked_at is null returning id`,
    );
    for (const { id } of taken) await tell("grant.revoked", "grant", id, { subject });
    await tell("membership.ended", "membership", found.id, { subject });
    return { id: found.id };
  },
});
