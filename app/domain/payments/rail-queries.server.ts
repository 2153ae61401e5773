import { sql } from "drizzle-orm";
import type { Maker } from "#app/platform/actor.ts";
import type { House } from "#app/platform/context.server.ts";
import { Missing } from "#app/platform/errors.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";
import type { Currency } from "#db/vocabulary.ts";
import { providerNamed } from "./providers/index.server.ts";

/** A rail as finance sees it: its terms, and whether it could be offered at all. Amounts in minor units. */
export type RailTerms = {
  name: string;
  currency: Currency;
  enabled: boolean;
  shopDefault: boolean;
  position: number;
  minAmount: string | null;
  maxAmount: string | null;
  maxPayees: number | null;
  holdMinutes: number;
  details: Record<string, string>;
  /** Its provider is here, with keys. */
  present: boolean;
  needsAccount: boolean;
  /** Offered to buyers as it stands. */
  offered: boolean;
};

type Row = Omit<RailTerms, "present" | "needsAccount" | "offered">;

/** Every rail of the deployment by currency, in the order in which buyers are offered them. */
export async function allRails(house: Pick<House, "env" | "db">, db: Db): Promise<RailTerms[]> {
  const rows = await rowsOf<Row>(
    db,
    sql`select name, currency, enabled, shop_default as "shopDefault", position, min_amount::text as "minAmount", max_amount::text as "maxAmount",
          max_payees as "maxPayees", hold_minutes as "holdMinutes", details
        from rails order by case currency when 'IRR' then 0 when 'EUR' then 1 else 2 end, position, name`,
  );
  return rows.map((row) => {
    const provider = providerNamed(house, row.name);
    const present = provider?.currencies.includes(row.currency) ?? false;
    const needsAccount = provider?.needsDetails ?? false;
    return { ...row, present, needsAccount, offered: row.enabled && present && !(needsAccount && !row.details.iban) };
  });
}

export async function railTerms(house: Pick<House, "env" | "db">, db: Db, name: string, currency: string) {
  const found = (await allRails(house, db)).find((rail) => rail.name === name && rail.currency === currency);
  if (!found) throw new Missing("rail");
  return found;
}

export type OwnRail = { name: string; currencies: Currency[]; takes: boolean; offered: boolean };

/** What a shop says of each rail of the market, by name. */
export async function ownRails(house: Pick<House, "env" | "db">, db: Db, { producer }: Maker): Promise<OwnRail[]> {
  const [rails, said] = await Promise.all([
    allRails(house, db),
    rowsOf<{ rail: string; allowed: boolean }>(
      db,
      sql`select rail, allowed from shop_rails where shop_id = ${producer.shopId}`,
    ),
  ]);
  const own = new Map<string, OwnRail>();
  for (const { name, currency, shopDefault, offered } of rails) {
    const before = own.get(name);
    const takes = said.find((one) => one.rail === name)?.allowed ?? shopDefault;
    own.set(name, {
      name,
      currencies: [...(before?.currencies ?? []), currency],
      takes: before?.takes ?? takes,
      offered: offered || (before?.offered ?? false),
    });
  }
  return [...own.values()];
}
