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

export type OfferedRail = { rail: Rail; fault: RailFault | null };

/** Every rail of the currency beside what stands against it for this basket: two questions at most, one after the other. */
export async function railsFor(
  house: Pick<House, "env" | "db">,
  db: Db,
  asked: { currency: Currency; total: bigint; shopIds: readonly string[] },
): Promise<OfferedRail[]> {
  const rails = await railsIn(house, db, asked.currency);
  const shops = await shopsOf(db, asked.shopIds);
  return rails.map((rail) => ({ rail, fault: railFault(rail, { total: asked.total, shops }) }));
}

/** What the sellers of a basket say of rails. */
async function shopsOf(db: Db, shopIds: readonly string[]): Promise<Basket["shops"]> {
  const ids = [...new Set(shopIds)];
  if (ids.length === 0) return [];
  const said = await rowsOf<{ shop: string; rail: string; allowed: boolean }>(
    db,
    sql`select shop_id as shop, rail, allowed from shop_rails where shop_id in (${sql.join(
      ids.map((id): SQL => sql`${id}::uuid`),
      sql`, `,
    )})`,
  );
  return ids.map((id) => ({
    id,
    rails: Object.fromEntries(said.filter(({ shop }) => shop === id).map(({ rail, allowed }) => [rail, allowed])),
  }));
}
