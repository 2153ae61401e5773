import { type SQL, sql } from "drizzle-orm";
import { bodiesOf, type Maker, type Person } from "#app/platform/actor.ts";
import type { IsoDate } from "#app/platform/calendar.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { dayOf } from "#app/platform/time.ts";
import { uuids } from "#db/lists.server.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";
import type { PermitKind, PermitState } from "#db/vocabulary.ts";

/** What anybody may see of a permit. */
export type PublicPermit = { kind: PermitKind; number: string; validUntil: IsoDate | null };
/** What its maker and her officers see. The instant is an ISO text. */
export type Permit = PublicPermit & {
  status: PermitState;
  checkedAt: string | null;
  checkedBy: string | null;
  ended: boolean;
};

/** Condition on permits `p`: found right and not run out by the day. */
const inForce = (today: IsoDate): SQL =>
  sql`p.status = 'checked' and (p.valid_until is null or p.valid_until >= ${today}::date)`;
const inOrder = sql`array_position(array['independent', 'backer', 'health', 'wild-collection'], p.kind)`;

/** The permits of a producer that an officer has checked and that are in force today. One statement. */
export async function publicPermits(ctx: Ctx, producerId: string): Promise<PublicPermit[]> {
  return rowsOf<PublicPermit>(
    ctx.db,
    sql`select p.kind, p.number, p.valid_until::text as "validUntil" from permits p
        where p.producer_id = ${producerId} and ${inForce(dayOf(ctx.now))} order by ${inOrder}`,
  );
}

/** Does this producer hold a checked permit of this kind today? */
export async function holdsPermit(db: Db, producerId: string, kind: PermitKind, now: Date): Promise<boolean> {
  const rows = await rowsOf(
    db,
    sql`select 1 from permits p where p.producer_id = ${producerId} and p.kind = ${kind} and ${inForce(dayOf(now))}`,
  );
  return rows.length > 0;
}

/** All a maker has named, whatever became of it. */
export async function ownPermits(ctx: Ctx, actor: Maker): Promise<Permit[]> {
  return permitsWhere(ctx, sql`p.producer_id = ${actor.producer.id}`);
}

/** A producer's permits for an officer, and whether they are hers to check: her body decided the case, and it is not her own. */
export async function officersPermits(
  ctx: Ctx,
  actor: Person,
  shop: string,
): Promise<{ permits: Permit[]; mayJudge: boolean }> {
  const [row] = await rowsOf<{ id: string; may: boolean }>(
    ctx.db,
    sql`select m.id, m.person_id <> ${actor.id} and exists (select 1 from applications a
            where a.id = m.application_id and a.body_id = any(${uuids(bodiesOf(actor, "officer"))})) as may
        from producers m join shops s on s.producer_id = m.id where s.slug = ${shop}`,
  );
  if (!row) return { permits: [], mayJudge: false };
  return { permits: await permitsWhere(ctx, sql`p.producer_id = ${row.id}`), mayJudge: row.may };
}

async function permitsWhere(ctx: Ctx, where: SQL): Promise<Permit[]> {
  const rows = await rowsOf<{ permit: Permit }>(
    ctx.db,
    sql`select json_build_object('kind', p.kind, 'number', p.number, 'validUntil', p.valid_until, 'status', p.status, 'checkedAt', p.checked_at,
          'checkedBy', who.name, 'ended', coalesce(p.valid_until < ${dayOf(ctx.now)}::date, false)) as permit
        from permits p left join persons who on who.id = p.checked_by where ${where} order by ${inOrder}`,
  );
  return rows.map(({ permit }) => permit);
}
