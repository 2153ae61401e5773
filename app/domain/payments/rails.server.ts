import { sql } from "drizzle-orm";
import type { House } from "#app/platform/context.server.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";
import type { Currency } from "#db/vocabulary.ts";
import { providersOf } from "./providers/index.server.ts";
import { type Rail, type RailFault, railFault } from "./rails.ts";

export type RailRow = Omit<Rail, "minAmount" | "maxAmount"> & {
  minAmount: string | null;
  maxAmount: string | null;
  said: Record<string, boolean>;
};
export type OfferedRail = { rail: Rail; fault: RailFault | null };

const amount = (text: string | null) => (text === null ? null : BigInt(text));

/** What the rails' table says for a currency, and the shops of a basket of each of its rails. One statement: an order waits for it. */
export function railRows(db: Db, currency: Currency, shopIds: readonly string[]): Promise<RailRow[]> {
  return rowsOf(
    db,
    sql`select name, currency, shop_default as "shopDefault", min_amount::text as "minAmount", max_amount::text as "maxAmount",
          max_payees as "maxPayees", hold_minutes as "holdMinutes", details,
          coalesce((select json_object_agg(shop_id, allowed) from shop_rails s where s.rail = rails.name and s.shop_id = any(${sql.param(shopIds)}::uuid[])), '{}') as said
        from rails where currency = ${currency} and enabled order by position, name`,
  );
}

type Basket = { currency: Currency; total: bigint; shopIds: readonly string[] };

/**
 * The rails a deployment offers in a currency, in their order, each beside what stands against it for this basket: those
 * that its table lets in, whose provider is there, and which know the account to pay into where they need one. The first
 * is the default.
 */
export function offeredRails(
  house: Pick<House, "env" | "db">,
  rows: readonly RailRow[],
  { currency, total, shopIds }: Basket,
): OfferedRail[] {
  const providers = providersOf(house);
  return rows
    .filter(({ name, details }) => {
      const provider = providers.find((one) => one.name === name);
      return provider?.currencies.includes(currency) && !(provider.needsDetails && !details.iban);
    })
    .map(({ said, ...row }) => {
      const rail = { ...row, minAmount: amount(row.minAmount), maxAmount: amount(row.maxAmount) };
      const shops = [...new Set(shopIds)].map((id) => ({ id, takes: said[id] ?? null }));
      return { rail, fault: railFault(rail, { total, shops }) };
    });
}

/** The same, read now. */
export async function railsFor(house: Pick<House, "env" | "db">, db: Db, basket: Basket): Promise<OfferedRail[]> {
  return offeredRails(house, await railRows(db, basket.currency, basket.shopIds), basket);
}

/** The rails offered in a currency, whoever sells. */
export async function railsIn(house: Pick<House, "env" | "db">, db: Db, currency: Currency): Promise<Rail[]> {
  return (await railsFor(house, db, { currency, total: 0n, shopIds: [] })).map(({ rail }) => rail);
}
