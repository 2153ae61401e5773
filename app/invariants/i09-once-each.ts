import { sql } from "drizzle-orm";
import { type Invariant, judge } from "./invariant.ts";

/**
 * Each fact that moves money, with the one or two recipes of which exactly one entry in the ledger must stand for it.
 * What is paid at the door never comes to us: of it the seller's parcel is booked, not the payment.
 */
const facts = sql`
  select 'payment ' || id as what, id, array['payment-received', 'late-payment-received'] as recipes from payments where captured_at is not null and held_by = 'platform'
  union all select 'refund ' || id, id, array['refunded', 'consignment-refunded'] from refunds where status = 'succeeded'
  union all select 'consignment ' || id, id, array['consignment-delivered'] from consignments where status = 'delivered'
  union all select 'consignment ' || c.id, c.id, array['consignment-called-off'] from consignments c join orders o on o.id = c.order_id
    where c.status = 'cancelled' and o.confirmed_at is not null and exists (select from payments p where p.order_id = o.id and p.status = 'captured' and p.held_by = 'platform')
  union all select 'collected of ' || id, id, array['cash-collected'] from at_the_door
  union all select 'kept of ' || id, id, array['cash-kept'] from at_the_door where kept > 0
  union all select 'transfer ' || id, id, array['transferred'] from transfers where status = 'sent' and amount > 0
  union all select 'kept of transfer ' || id, id, array['receivable-netted'] from transfers where netted > 0
  union all select 'return ' || id, id, array['line-returned'] from returns where status = 'refunded' and amount + carriage > 0
  union all select 'dispute ' || id, id, array['dispute-opened'] from disputes
  union all select 'dispute ' || id || ' decided', id, array['dispute-' || status] from disputes where status in ('won', 'lost')
  union all select 'loss covered by ' || c.id, c.id, array['dispute-covered'] from consignments c where c.status in ('delivered', 'cancelled')
    and exists (select from ledger_transactions t where t.recipe = 'dispute-covered' and t.source = c.id)
    and exists (select from disputes d join payments p on p.id = d.payment_id where p.order_id = c.order_id and d.status = 'lost')
  union all select 'payout result ' || id, id, array['paid-out'] from payout_results where kind = 'paid'
  union all select 'payout result ' || id || ' taken back', id, array['paid-out-reversed'] from payout_results where kind = 'paid' and reversed_at is not null
  union all select 'set off with ' || r.id, r.id, array['receivable-netted'] from payout_results r join payout_items i on i.id = r.item_id and i.netted > 0 where r.kind = 'paid'
  union all select 'set off with ' || r.id || ' taken back', r.id, array['receivable-netted-reversed'] from payout_results r join payout_items i on i.id = r.item_id and i.netted > 0
    where r.kind = 'paid' and r.reversed_at is not null`;

/** Consignments whose money the seller took at the door, and her own part of it. */
const atTheDoor = sql`
  select c.id, c.carriage + case when c.seller_id = c.sender_id then coalesce((select sum(maker_amount) from order_lines l where l.consignment_id = c.id), 0) else 0 end as kept
  from consignments c where c.status = 'delivered' and exists (
    select from payments p where p.order_id = c.order_id and p.held_by = 'seller' and p.status in ('promised', 'captured'))`;

/**
 * I9. Keys in the database refuse most of it; this looks at what came of it. A notice counts as handed over twice only if
 * a crash fell between sending and writing it down, and then both tries are counted.
 */
export const onceEach: Invariant = {
  id: "I9",
  statement:
    "Each provider event is applied once, each payment, refund, delivery, return, transfer, dispute and payout is booked once, and each notice is delivered once per key.",
  judge: ({ db }) =>
    judge(
      db,
      sql`select (select count(*) from provider_events) + (select count(*) from notices) + (select count(*) from ledger_transactions)`,
      sql`
      with at_the_door as (${atTheDoor}), facts as (${facts})
      select what || ': booked ' || coalesce(b.times, 0) || ' times' as what from facts f left join lateral (
          select count(*) as times from ledger_transactions t where t.source = f.id and t.recipe = any(f.recipes)) b on true
        where coalesce(b.times, 0) <> 1
      union all
      select recipe || ' ' || source || ': booked ' || count(*) || ' times' from ledger_transactions group by recipe, source having count(*) > 1
      union all
      select 'ledger transaction ' || t.id || ': of nothing that happened' from ledger_transactions t left join facts f on f.id = t.source and t.recipe = any(f.recipes)
        where f.id is null
      union all
      select 'order ' || noun_id || ': told confirmed ' || count(*) || ' times' from events where noun = 'order' and kind in ('order.paid', 'order.confirmed') group by noun_id having count(*) > 1
      union all
      select 'event ' || min(event_id) || ' of ' || provider || ': kept twice' from provider_events group by provider, event_id having count(*) > 1
      union all
      select 'event ' || event_id || ' of ' || provider || ': its effect is not written' from provider_events where (applied_at is null) <> (outcome is null)
      union all
      select 'notices ' || string_agg(id::text, ', ') || ': said twice' from notices where event_id is not null
        group by event_id, template, channel, to_index having count(*) > 1
      union all
      select 'notices ' || string_agg(id::text, ', ') || ': one key' from notices group by dedupe_key having count(*) > 1
      union all
      select 'notice ' || id || ': ' || deliveries || ' deliveries in ' || tries || ' tries' from notices
        where deliveries > tries or (status = 'sent') <> (deliveries > 0)`,
    ),
};
