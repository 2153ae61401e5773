import { sql } from "drizzle-orm";
import { type Invariant, judge } from "./invariant.ts";

/** Each fact that moves money, with the one or two recipes of which exactly one entry in the ledger must stand for it. */
const facts = sql`
  select 'payment ' || id as what, id, array['payment-received', 'late-payment-received'] as recipes from payments where captured_at is not null
  union all select 'refund ' || id, id, array['refunded'] from refunds where status = 'succeeded'
  union all select 'consignment ' || id, id, array['consignment-delivered'] from consignments where status = 'delivered'`;

/**
 * I9. Keys in the database refuse most of it; this looks at what came of it. A notice counts as handed over twice only if
 * a crash fell between sending and writing it down, and then both tries are counted.
 */
export const onceEach: Invariant = {
  id: "I9",
  statement:
    "Each provider event is applied once, each payment, refund and delivery is booked once, and each notice is delivered once per key.",
  judge: ({ db }) =>
    judge(
      db,
      sql`select (select count(*) from provider_events) + (select count(*) from notices) + (select count(*) from ledger_transactions)`,
      sql`
      select what || ': booked ' || coalesce(b.times, 0) || ' times' as what from (${facts}) f left join lateral (
          select count(*) as times from ledger_transactions t where t.source = f.id and t.recipe = any(f.recipes)) b on true
        where coalesce(b.times, 0) <> 1
      union all
      select recipe || ' ' || source || ': booked ' || count(*) || ' times' from ledger_transactions group by recipe, source having count(*) > 1
      union all
      select 'ledger transaction ' || t.id || ': of nothing that happened' from ledger_transactions t left join (${facts}) f on f.id = t.source and t.recipe = any(f.recipes)
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
