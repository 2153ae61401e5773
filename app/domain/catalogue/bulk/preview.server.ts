import { sql } from "drizzle-orm";
import type { Maker } from "#app/platform/actor.ts";
import { parse } from "#app/platform/command.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { Invalid } from "#app/platform/errors.ts";
import { dayOf } from "#app/platform/time.ts";
import { rowsOf } from "#db/reads.server.ts";
import { bulkChange } from "./forms.ts";
import { listingsNamed } from "./listings.server.ts";
import { type BulkListing, type ListingPlan, mostAtOnce, planOf } from "./rules.ts";
import type { KeptChange } from "./steps.server.ts";

/** What is asked for on the page, by field name, as it stands in the address. */
export const askedFields = ["price", "direction", "percent", "toman", "eur", "stock", "pieces"] as const;

export type Preview = {
  listings: (BulkListing & { plan: ListingPlan | null })[];
  asked: Record<string, string>;
  /** Codes at the fields of what was asked; empty on the first visit. */
  errors: Readonly<Record<string, string>>;
  /** Something was asked, rightly: plans stand at the listings. */
  planned: boolean;
  tooMany: boolean;
};

/** What a change asked for in an address would do to the listings chosen in it. Only reads. */
export async function previewOf(ctx: Ctx, actor: Maker, params: URLSearchParams): Promise<Preview> {
  const chosen = [...new Set(params.getAll("p"))];
  const listings = await listingsNamed(ctx.db, actor.producer.shopId, chosen.slice(0, mostAtOnce));
  const asked = Object.fromEntries(
    askedFields.flatMap((name) => (params.has(name) ? [[name, params.get(name)!]] : [])),
  );
  const result = { asked, errors: {}, planned: false, tooMany: chosen.length > mostAtOnce };
  const bare = listings.map((listing) => ({ ...listing, plan: null }));
  if (Object.keys(asked).length === 0) return { ...result, listings: bare };
  try {
    const { change } = parse(bulkChange, asked);
    const today = dayOf(ctx.now, ctx.house.country.timeZone);
    const planned = listings.map((listing) => ({ ...listing, plan: planOf(listing, change, today) }));
    return { ...result, listings: planned, planned: true };
  } catch (error) {
    if (error instanceof Invalid) return { ...result, listings: bare, errors: error.fields };
    throw error;
  }
}

export type LastChange = { change: number; count: number; prices: boolean; state: "open" | "undone" | "changed-since" };

/** What became of a change of many, by its number; null for none of hers. */
export async function changeMade(ctx: Ctx, actor: Maker, number: string | null): Promise<LastChange | null> {
  if (!number || !/^[0-9]{1,15}$/.test(number)) return null;
  const { shopId } = actor.producer;
  const [row] = await rowsOf<{ data: KeptChange; undone: boolean }>(
    ctx.db,
    sql`select data, exists (select 1 from events r where r.noun = 'shop' and r.noun_id = ${shopId}
            and r.kind = 'shop.prices-restored' and r.data ->> 'change' = ${number}) as undone
        from events where id = ${number}::bigint and noun = 'shop' and noun_id = ${shopId} and kind = 'shop.listings-changed'`,
  );
  if (!row) return null;
  const kept = row.data.listings.filter(({ prices }) => prices.length > 0);
  const now = await listingsNamed(
    ctx.db,
    shopId,
    kept.map(({ slug }) => slug),
  );
  const same = kept.every(({ id, version }) => now.find((listing) => listing.id === id)?.version === version);
  return {
    change: Number(number),
    count: row.data.listings.length,
    prices: kept.length > 0,
    state: row.undone ? "undone" : same ? "open" : "changed-since",
  };
}
