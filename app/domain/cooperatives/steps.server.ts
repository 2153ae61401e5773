import { sql } from "drizzle-orm";
import type { Maker } from "#app/platform/actor.ts";
import type { Run } from "#app/platform/command.server.ts";
import { rowsOf } from "#db/reads.server.ts";

/**
 * Ends live memberships of a producer, one or all, and with each every grant given under it; tells of both. `subject` is
 * her shop. Answers how many ended.
 */
export async function endMemberships(
  { tx, now, tell }: Run<Maker>,
  whose: { producerId: string; subject: string; membership?: string },
): Promise<number> {
  const at = sql`${now.toISOString()}::timestamptz`;
  const { producerId, subject, membership } = whose;
  const ended = await rowsOf<{ id: string }>(
    tx,
    sql`update memberships set ended_at = ${at} where producer_id = ${producerId} and ended_at is null
        ${membership ? sql`and id = ${membership}` : sql``} returning id`,
  );
  for (const { id } of ended) {
    const taken = await rowsOf<{ id: string }>(
      tx,
      sql`update grants set revoked_at = ${at} where membership_id = ${id} and revoked_at is null returning id`,
    );
    for (const grant of taken) await tell("grant.revoked", "grant", grant.id, { subject });
    await tell("membership.ended", "membership", id, { subject });
  }
  return ended.length;
}
