import { sql } from "drizzle-orm";
import type { Person } from "#app/platform/actor.ts";
import { Missing, Refusal } from "#app/platform/errors.ts";
import { asId } from "#db/lists.server.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";
import type { Currency } from "#db/vocabulary.ts";
import type { WorkOrderState } from "#db/vocabulary-pioneers.ts";
import type { Tx } from "#db/writes.server.ts";
import { actsFor, type WorkAct, type WorkFacts, type WorkSide } from "./rules.ts";

export type WorkRow = {
  id: string;
  link_id: string;
  case_id: string;
  programme_id: string;
  pioneer_id: string;
  pioneer_person: string;
  applicant: string;
  status: WorkOrderState;
  family: string;
  quantity: number;
  currency: Currency;
  rate: string;
  accepted: number;
  refused: number;
  paid: number;
  confirmed: number;
  contested: boolean;
  below_reason: string | null;
  linked: boolean;
  offered: boolean;
};

/** Pieces of an order `w` counted from its rows. */
const counted = sql`
  (select coalesce(sum(d.accepted), 0)::int from work_deliveries d where d.order_id = w.id) as accepted,
  (select coalesce(sum(d.refused), 0)::int from work_deliveries d where d.order_id = w.id) as refused,
  (select coalesce(sum(p.pieces), 0)::int from work_payments p where p.order_id = w.id) as paid,
  (select coalesce(sum(p.pieces), 0)::int from work_payments p where p.order_id = w.id and p.confirmed_at is not null) as confirmed,
  exists (select from work_contests t where t.order_id = w.id and t.answered_at is null) as contested`;

const row = sql`select w.id, w.link_id, l.case_id, c.programme_id, l.pioneer_id, m.person_id as pioneer_person, c.person_id as applicant, w.status, w.family, w.quantity,
    w.currency, w.rate::text, w.below_reason, l.status = 'active' as linked, w.offered_at is not null as offered, ${counted}
  from work_orders w join team_links l on l.id = w.link_id join cases c on c.id = l.case_id join pioneers pi on pi.id = l.pioneer_id join producers m on m.id = pi.producer_id`;

export const factsOf = (work: WorkRow): WorkFacts => ({
  status: work.status,
  quantity: work.quantity,
  accepted: work.accepted,
  refused: work.refused,
  paid: work.paid,
  confirmed: work.confirmed,
  contested: work.contested,
});

/** On which side of an order somebody stands; null for neither. What was never offered is its pioneer's alone. */
export const sideOf = (
  work: Pick<WorkRow, "pioneer_person" | "applicant" | "offered">,
  personId: string,
): WorkSide | null =>
  work.pioneer_person === personId ? "pioneer" : work.applicant === personId && work.offered ? "applicant" : null;

/** Any order by its id, for who was found to be let in. */
export async function workRow(db: Db, id: string): Promise<WorkRow> {
  const [found] = await rowsOf<WorkRow>(db, sql`${row} where w.id = ${asId(id)}`);
  if (!found) throw new Missing("work-order");
  return found;
}

/**
 * An order under its lock for somebody of one side, who may do this now. @throws Missing for a stranger, as for an order
 * that is not there; Refusal for an act that is not to be done now
 */
export async function lockWork(
  tx: Tx,
  actor: Person,
  id: string,
  act: WorkAct,
): Promise<WorkRow & { side: WorkSide; facts: WorkFacts }> {
  await tx.execute(sql`select 1 from work_orders where id = ${asId(id)} for update`);
  const found = await workRow(tx, id);
  const side = sideOf(found, actor.id);
  if (!side) throw new Missing("work-order");
  const facts = factsOf(found);
  if (!actsFor(side, facts).includes(act)) throw new Refusal("work.not-now");
  return { ...found, side, facts };
}
