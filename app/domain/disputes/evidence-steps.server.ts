import { sql } from "drizzle-orm";
import { isOwnOrder } from "#app/domain/payments/four-eyes.server.ts";
import type { Person } from "#app/platform/actor.ts";
import type { Run } from "#app/platform/command.server.ts";
import { Missing, Refusal } from "#app/platform/errors.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";
import type { DisputePhotoKind, DisputeState } from "#db/vocabulary.ts";
import type { Tx } from "#db/writes.server.ts";

type Answerable = { id: string; orderId: string; status: DisputeState; text: string | null; submitted: boolean };

/**
 * A dispute that may still be answered, locked, its order first. An answer that was sent is not changed, and nobody
 * answers for her own order. @throws Missing, Refusal
 */
export async function answerable({ ctx, tx, actor }: Run<Person>, id: string): Promise<Answerable> {
  await tx.execute(
    sql`select 1 from orders where id = (select p.order_id from disputes d join payments p on p.id = d.payment_id where d.id = ${id}) for update`,
  );
  const [found] = await rowsOf<Answerable & { late: boolean }>(
    tx,
    sql`select d.id, p.order_id as "orderId", d.status, d.text_sealed as text, d.submitted_at is not null as submitted,
          coalesce(d.evidence_due < market_now(), false) as late
        from disputes d join payments p on p.id = d.payment_id where d.id = ${id} for update of d`,
  );
  if (!found) throw new Missing("dispute");
  if (await isOwnOrder(ctx, tx, actor, found.orderId)) throw new Refusal("dispute.own");
  return found;
}

export type EvidencePhoto = {
  id: string;
  kind: DisputePhotoKind;
  /** The number of the parcel it shows; none for what finance brought herself. */
  parcel: number | null;
  chosen: boolean;
};

/** Every photograph a dispute may be answered with: of its order's parcels, reports and returns, and what finance brought. */
export const evidencePhotos = (db: Db | Tx, disputeId: string): Promise<EvidencePhoto[]> =>
  rowsOf(
    db,
    sql`with parcels as (select c.id, c.number from disputes d join payments p on p.id = d.payment_id join consignments c on c.order_id = p.order_id where d.id = ${disputeId}),
          known as (
            select ph.file_id, 'dispatch' as kind, c.number from consignment_photos ph join parcels c on c.id = ph.consignment_id
            union all select ph.file_id, 'problem', c.number from problem_photos ph join problems r on r.id = ph.problem_id join parcels c on c.id = r.consignment_id
            union all select ph.file_id, 'return', c.number from return_photos ph join returns r on r.id = ph.return_id join parcels c on c.id = r.consignment_id
            union all select file_id, 'uploaded', null from dispute_photos where dispute_id = ${disputeId} and kind = 'uploaded')
        select distinct on (k.file_id) k.file_id as id, k.kind, k.number as parcel, ph.file_id is not null as chosen
        from known k left join dispute_photos ph on ph.dispute_id = ${disputeId} and ph.file_id = k.file_id
        order by k.file_id, array_position(array['dispatch', 'problem', 'return', 'uploaded'], k.kind)`,
  );
