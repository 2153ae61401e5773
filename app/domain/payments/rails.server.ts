import { type SQL, sql } from "drizzle-orm";
import type { House } from "#app/platform/context.server.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";
import type { Currency } from "#db/vocabulary.ts";
import { providersOf } from "./providers/index.server.ts";
import { type Basket, type Rail, type RailFault, railFault } from "./rails.ts";

type Row = Omit<Rail, "minAmount" | "maxAmount"> & { minAmount: string | null; maxAmount: string | null };

const amount = (text: string | null) => (text === null ? null : BigInt(text));

/**
 * The rails a deployment offers in a currency, in their order: those that its table lets in, whose provider is there, and
 * which know the account to pay into where they need one. The first is the default.
 */
export async function railsIn(house: Pick<House, "env" | "db">, db: Db, currency: Currency): Promise<Rail[]> {
  const rows = await rowsOf<Row>(
    db,
    sql`select name, currency, shop_default as "shopDefault", min_amount::text as "minAmount", max_amount::text as "maxAmount",
          max_payees as "maxPayees", hold_minutes as "holdMinutes", details
        from rails where currency = ${currency} and enabled order by position, name`,
  );
  const providers = providersOf(house);
  return rows
    .filter(({ name, details }) => {
      const provider = providers.find((one) => one.name === name);
      return provider?.currencies.includes(currency) && !(provider.needsDetails && !details.iban);
    })
    .map((row) => ({ ...row, minAmount: amount(row.minAmount), maxAmount: amount(row.maxAmount) }));
}

/** What the sellers of a basket say of rails. */
export async function basketShops(db: Db, shopIds: readonly string[]): Promise<Basket["shops"]> {
  if (shopIds.length === 0) return [];
  return rowsOf(
    db,
    sql`select s.id, coalesce((select json_object_agg(rail, allowed) from shop_rails where shop_id = s.id), '{}') as rails
        from shops s where s.id in (${sql.join(
          shopIds.map((id): SQL => sql`${id}::uuid`),
          sql`, `,
        )})`,
  );
}

export type OfferedRail = { rail: Rail; fault: RailFault | null };

/** Every rail of the currency beside what stands against it for this basket. */
export async function railsFor(
  house: Pick<House, "env" | "db">,
  db: Db,
  asked: { currency: Currency; total: bigint; shopIds: readonly string[] },
): Promise<OfferedRail[]> {
  const [rails, shops] = await Promise.all([railsIn(house, db, asked.currency), basketShops(db, asked.shopIds)]);
  return rails.map((rail) => ({ rail, fault: railFault(rail, { total: asked.total, shops }) }));
}
