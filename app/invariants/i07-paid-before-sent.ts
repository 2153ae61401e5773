import { sql } from "drizzle-orm";
import { type Invariant, judge } from "./invariant.ts";

/**
 * I7. An order is confirmed by captured money, or by a rail's promise that its sellers collect it at the door, and by
 * nothing else; its goods are sold, accepted, sent and earned only then. Completed, it has been paid either way.
 */
export const paidBeforeSent: Invariant = {
  id: "I7",
  statement:
    "No order is paid without a captured payment, or confirmed without one or the promise of one at the door; nothing is accepted, shipped, delivered or earned of an order that is not confirmed.",
  judge: ({ db }) =>
    judge(
      db,
      sql`select count(*) from orders where confirmed_at is not null or status in ('confirmed', 'completed')`,
      sql`
      select 'order ' || o.number || ': ' || o.status || ' without a captured payment' as what from orders o
        where (o.status in ('confirmed', 'completed') or o.confirmed_at is not null or o.paid_at is not null) and not exists (
          select 1 from payments p where p.order_id = o.id and p.currency = o.currency and case p.held_by
            when 'platform' then p.captured_at is not null and p.captured_amount = o.total
            -- At the door no more is collected than was delivered; of what was wholly called off, nothing.
            else p.promised_at is not null and (o.paid_at is null or p.captured_at is not null) end)
      union all
      select 'order ' || o.number || ': ' || o.status || ', and it is not written when' from orders o
        where o.status in ('confirmed', 'completed') and o.confirmed_at is null or o.status = 'completed' and o.paid_at is null
      union all
      select 'consignment ' || c.id || ': ' || c.status || ', its order ' || o.status from consignments c join orders o on o.id = c.order_id
        where case o.status when 'awaiting-payment' then c.status <> 'awaiting-payment' when 'completed' then c.status not in ('delivered', 'cancelled')
          when 'cancelled' then c.status <> 'cancelled' else c.status = 'awaiting-payment' end
      union all
      select 'consignment ' || c.id || ': went its way before the money came' from consignments c join orders o on o.id = c.order_id
        where least(c.accepted_at, c.shipped_at, c.delivered_at) < o.confirmed_at
      union all
      select 'line ' || r.order_line_id || ': sold, its order not confirmed' from reservations r join order_lines l on l.id = r.order_line_id
        join orders o on o.id = l.order_id where r.status = 'sold' and o.confirmed_at is null
      union all
      select 'consignment ' || t.source || ': earned and not delivered' from ledger_transactions t left join consignments c on c.id = t.source
        where t.recipe = 'consignment-delivered' and c.status is distinct from 'delivered'`,
    ),
};
