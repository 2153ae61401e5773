import { sql } from "drizzle-orm";
import { type Invariant, judge } from "./invariant.ts";

/** I5. A key pressed twice, a payment that reports twice, an order paid twice: one order and one captured payment each. */
export const oneOrderEach: Invariant = {
  id: "I5",
  statement: "One order per checkout key, one per provider's payment, and at most one captured payment per order.",
  judge: ({ db }) =>
    judge(
      db,
      sql`select count(*) from orders`,
      sql`
      select 'orders ' || string_agg(number, ', ' order by number) || ': one checkout key' as what from orders group by checkout_key having count(*) > 1
      union all
      select 'order ' || noun_id || ': made under ' || count(*) || ' keys' from command_keys where command = 'place-order' group by noun_id having count(*) > 1
      union all
      select 'payments ' || string_agg(id::text, ', ') || ': one session at ' || provider from payments where provider_ref is not null
        group by provider, provider_ref having count(*) > 1
      union all
      select 'payments ' || string_agg(id::text, ', ') || ': one charge at ' || provider from payments where provider_charge is not null
        group by provider, provider_charge having count(*) > 1
      union all
      select 'order ' || order_id || ': captured ' || count(*) || ' times' from payments where status = 'captured' group by order_id having count(*) > 1`,
    ),
};
