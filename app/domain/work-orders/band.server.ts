import { sql } from "drizzle-orm";
import { type Db, rowsOf } from "#db/reads.server.ts";
import type { Currency } from "#db/vocabulary.ts";
import { type Band, bandOf } from "./rules.ts";

/** So many of the newest pieces are enough to know what a family's pieces cost. */
const most = 2000;

/**
 * What published pieces of a family cost: on the whole market, and in a pioneer's own shop. Only what is sold by the
 * piece; a kilogram or a square metre is no piece. Null where there is none.
 */
export async function bandsOf(
  db: Db,
  { family, currency, pioneerId }: { family: string; currency: Currency; pioneerId: string },
): Promise<{ market: Band | null; own: Band | null }> {
  const rows = await rowsOf<{ amount: string; own: boolean }>(
    db,
    sql`select pp.amount::text, s.producer_id = (select producer_id from pioneers where id = ${pioneerId}) as own
        from products p join product_prices pp on pp.product_id = p.id and pp.currency = ${currency} join shops s on s.id = p.shop_id
        where p.status = 'published' and p.family = ${family} and p.price_unit in ('item', 'pair', 'set')
          and s.opened_at is not null and s.closed_at is null
        order by p.published_at desc nulls first, p.id limit ${most}`,
  );
  const amounts = (own: boolean) => rows.filter((row) => !own || row.own).map(({ amount }) => BigInt(amount));
  return { market: bandOf(amounts(false)), own: bandOf(amounts(true)) };
}

/** The floor of a programme now, in percent of the cheapest piece; null where it has none. */
export async function floorOf(db: Db, programmeId: string): Promise<number | null> {
  const [row] = await rowsOf<{ percent: number }>(
    db,
    sql`select percent from work_floors where programme_id = ${programmeId} and valid_to is null`,
  );
  return row?.percent ?? null;
}
