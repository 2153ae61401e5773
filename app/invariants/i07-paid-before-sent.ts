import { sql } from "drizzle-orm";
import { type Invariant, judge } from "./invariant.ts";

/** I7. An order is paid by captured money and nothing else; its goods are sold, accepted, sent and earned only then. */
export const paidBeforeSent: Invariant = {
  id: "I7",
  statement:
    "No order is paid without a captured payment; nothing is accepted, shipped, delivered or earned of an order that is not paid.",
  judge: ({ db }) =>
    judge(
      db,
      sql`select count(*) from orders where paid_at is not null or status in ('paid', 'completed')`,
      sql`
      select 'order ' || o.number || ': ' || o.status || ' without a captured payment' as what from orders o
        where (o.status in ('paid', 'completed') or o.paid_at is not null) and not exists (
          select 1 from payments p where p.order_id = o.id and p.captured_at is not null and p.captured_amount = o.total and p.currency = o.currency)
      union all
      select 'order ' || o.number || ': ' || o.status || ', and it is not written when it was paid' from orders o
        where o.status in ('paid', 'completed') and o.paid_at is null
      union all
      select 'consignment ' || c.id || ': ' || c.status || ', its order ' || o.status from consignments c join orders o on o.id = c.order_id
        where case o.status when 'awaiting-payment' then c.status <> 'awaiting-payment' when 'completed' then c.status not in ('delivered', 'cancelled')
          when 'cancelled' then c.status <> 'cancelled' else c.status = 'awaiting-payment' end
      union all
      select 'consignment ' || c.id || ': went its way before the money came' from consignments c join orders o on o.id = c.order_id
        where least(c.accepted_at, c.shipped_at, c.delivered_at) < o.paid_at
      union all
      select 'line ' || r.order_line_id || ': sold, its order not paid' from reservations r join order_lines l on l.id = r.order_line_id
        join orders o on o.id = l.order_id where r.status = 'sold' and o.paid_at is null
      union all
      select 'consignment ' || t.source || ': earned and not delivered' from ledger_transactions t left join consignments c on c.id = t.source
        where t.recipe = 'consignment-delivered' and c.status is distinct from 'delivered'`,
    ),
};
