import { sql } from "drizzle-orm";
import { bodiesOf, caseDuties, type Person } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { Missing, Refusal } from "#app/platform/errors.ts";
import { dayOf } from "#app/platform/time.ts";
import { asId, uuids } from "#db/lists.server.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";
import type { Tx } from "#db/writes.server.ts";
import { standingOf } from "./rules.ts";

/** The bodies for which she may write and sign. */
export const signingBodies = (actor: Person): string[] => bodiesOf(actor, "officer", "manager");

/**
 * The parties of an agreement that are hers to write for. `lock` holds the agreement until the command ends.
 * @throws Missing for who is of no party
 */
export async function partyOf(
  db: Db,
  actor: Person,
  id: string,
  { lock = false } = {},
): Promise<{ id: string; bodies: string[] }> {
  const [found] = await rowsOf<{ id: string; bodies: string[] }>(
    db,
    sql`select a.id, array(select body_id from agreement_parties p where p.agreement_id = a.id and p.body_id = any(${uuids(signingBodies(actor))}))::text[] as bodies
        from agreements a where a.id = ${asId(id)} ${lock ? sql`for update of a` : sql``}`,
  );
  if (!found || found.bodies.length === 0) throw new Missing("agreement");
  return found;
}

/** The change of an agreement's text that waits for signatures, or null. The agreement is to be held. */
export async function waitingChange(db: Db, agreement: string): Promise<string | null> {
  const [row] = await rowsOf<{ id: string }>(
    db,
    sql`select id from agreement_changes where agreement_id = ${agreement} and in_force_at is null and dropped_at is null`,
  );
  return row?.id ?? null;
}

export const dropChange = (tx: Tx, actor: Person, change: string) =>
  tx.execute(
    sql`update agreement_changes set dropped_at = market_now(), dropped_by = ${actor.id} where id = ${change}`,
  );

/** An agreement that is signed by all and neither over nor ended. @throws Refusal */
export async function mustStand(
  { ctx, tx, now }: { ctx: Ctx; tx: Tx; now: Date },
  id: string,
): Promise<{ words: string; endsOn: string }> {
  const [row] = await rowsOf<Parameters<typeof standingOf>[0] & { words: string }>(
    tx,
    sql`select a.words, a.starts_on::text as "startsOn", a.ends_on::text as "endsOn", a.ended_on::text as "endedOn",
          (select json_agg(json_build_object('signedAt', p.signed_at)) from agreement_parties p where p.agreement_id = a.id) as parties
        from agreements a where a.id = ${id}`,
  );
  const standing = row ? standingOf(row, dayOf(now, ctx.house.country.timeZone)) : "draft";
  if (!row || !["ahead", "in-force"].includes(standing)) throw new Refusal("agreements.not-standing");
  if (row.endedOn !== null) throw new Refusal("agreements.ended");
  return row;
}

/** Condition on `a`, an agreement: one of her bodies is party to it, or oversees a programme for its owner or implementer. */
export const maySee = (actor: Person) => sql`(
  exists (select from agreement_parties p where p.agreement_id = a.id and p.body_id = any(${uuids(bodiesOf(actor, ...caseDuties))}))
  or exists (select from programmes g where array[g.owner_id, g.implementer_id, g.directorate_id] && ${uuids(bodiesOf(actor, "oversight"))}))`;
