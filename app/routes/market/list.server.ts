import { chosenPlace } from "#app/country/place-choices.ts";
import { currencyOf } from "#app/domain/cart/currency.server.ts";
import { newestPieces } from "#app/domain/catalogue/near.server.ts";
import { rememberDemand } from "#app/domain/catalogue/search/demand.server.ts";
import { shelfCards } from "#app/domain/catalogue/shelf.server.ts";
import { type ShelfFacets, shelfFacets } from "#app/domain/catalogue/shelf-facets.server.ts";
import { readShelfQuery, type ShelfQuery, shelfParams } from "#app/domain/catalogue/shelf-query.ts";
import type { Ctx, House } from "#app/platform/context.server.ts";
import { recent } from "#app/platform/recent.ts";

/** Counts may be a second old: the cards are not. The filters of a page cost more than the page. */
const counted = new WeakMap<House, (key: string, make: () => Promise<ShelfFacets>) => Promise<ShelfFacets>>();

function recentFacets(ctx: Ctx, query: ShelfQuery, currency: Parameters<typeof shelfFacets>[2]): Promise<ShelfFacets> {
  const kept = counted.get(ctx.house) ?? recent<ShelfFacets>(1000, 500);
  counted.set(ctx.house, kept);
  const minute = Math.floor(ctx.now.getTime() / 60_000);
  const key = JSON.stringify([query.kind, ctx.locale, currency, minute, shelfParams({ ...query, sort: "new" })]);
  return kept(key, () => shelfFacets(ctx, query, currency));
}

/** The list of goods or of services, narrowed as the address says; when nothing has all the words, what has some. */
export async function listOf(ctx: Ctx, kind: ShelfQuery["kind"], { url, request }: { url: URL; request: Request }) {
  const currency = currencyOf(ctx, request);
  const query = readShelfQuery(url.searchParams, kind, currency, ctx.house.country);
  const [page, facets] = await Promise.all([shelfCards(ctx, query, currency), recentFacets(ctx, query, currency)]);
  const place = chosenPlace(ctx.house.country, query.near)?.area[ctx.locale] ?? null;
  const list = { query, page, facets, currency, place, some: false, perhaps: [] as typeof page.cards };
  if (page.cards.length > 0 || query.after !== null || query.wanted.length === 0) return list;
  if (facets.otherKind === 0 && Object.keys(shelfParams(query)).length === 1) await rememberDemand(ctx, query.q);
  const near = query.wanted.length > 1 ? await shelfCards(ctx, query, currency, "any") : page;
  if (near.cards.length > 0) return { ...list, page: { ...near, next: null }, some: true };
  return { ...list, perhaps: await newestPieces(ctx, currency, 4) };
}
