import { sql } from "drizzle-orm";
import type { IsoDate } from "#app/platform/calendar.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";
import type { Currency } from "#db/vocabulary.ts";
import type { Flow } from "./period-rules.ts";

/** What kind of account a sum stands on: the name before its colon. */
export type Standing = { kind: string; provider: string | null; amount: string };

/**
 * All that is held and owed now, by kind of account, as the ledger has it: what is held is positive, what is owed negative,
 * and together they are nothing.
 */
export const standings = (db: Db, currency: Currency): Promise<Standing[]> =>
  rowsOf(
    db,
    sql`select split_part(account, ':', 1) as kind, case when account like 'provider-clearing:%' then split_part(account, ':', 2) end as provider, sum(amount)::text as amount
        from ledger_entries where currency = ${currency} group by 1, 2 having sum(amount) <> 0 order by 1, 2`,
  );

/**
 * What came, went back and was paid on, day by day: movements of what providers hold, and what sellers took at the door.
 * Whatever leaves a provider and is no refund was paid on.
 */
export async function flowsSince(db: Db, currency: Currency, from: IsoDate, zone: string): Promise<Flow[]> {
  const rows = await rowsOf<Record<"day" | "captured" | "returned" | "paid", string>>(
    db,
    sql`select day::text, coalesce(sum(amount) filter (where amount > 0), 0)::text as captured,
          coalesce(-sum(amount) filter (where amount < 0 and recipe in ('refunded', 'consignment-refunded')), 0)::text as returned,
          coalesce(-sum(amount) filter (where amount < 0 and recipe not in ('refunded', 'consignment-refunded')), 0)::text as paid
        from (select (t.posted_at at time zone ${zone})::date as day, t.recipe, e.amount from ledger_entries e join ledger_transactions t on t.id = e.transaction_id
              where e.currency = ${currency} and (e.account like 'provider-clearing:%' or e.account like 'seller-receivable:%' and t.recipe = 'cash-collected')) moved
        where day >= ${from}::date group by day order by day`,
  );
  return rows.map(({ day, captured, returned, paid }) => ({
    day,
    captured: BigInt(captured),
    returned: BigInt(returned),
    paid: BigInt(paid),
  }));
}

/** Refunds that are wanted and have not gone yet, and how many of them a person must send. */
export async function refundsInFlight(db: Db, currency: Currency): Promise<{ count: number; byHand: number }> {
  const [row] = await rowsOf<{ count: number; byHand: number }>(
    db,
    sql`select count(*)::int as count, (count(*) filter (where r.by_hand))::int as "byHand" from refunds r join payments p on p.id = r.payment_id
        where r.status = 'wanted' and p.currency = ${currency}`,
  );
  return row ?? { count: 0, byHand: 0 };
}
