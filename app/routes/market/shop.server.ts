import { countyOf } from "#app/country/places.ts";
import { currencyOf } from "#app/domain/cart/currency.server.ts";
import { keptInShop, ofShop } from "#app/domain/catalogue/near.server.ts";
import { publicTeam } from "#app/domain/pioneers/queries.server.ts";
import { publicPermits } from "#app/domain/producers/permit-queries.server.ts";
import { shownPlace } from "#app/domain/producers/place.ts";
import { shopPage } from "#app/domain/producers/shop-page.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import type { DoorArgs } from "#app/platform/doors.server.ts";
import { dayOf } from "#app/platform/time.ts";

/** What a storefront shows. Three statements, four for a pioneer's. */
export async function storefrontOf(ctx: Ctx, { params, request }: DoorArgs) {
  const { country } = ctx.house;
  // What is only for reckoning here does not leave the server.
  const { where, kinds, producerId, id, ...shop } = await shopPage(ctx, params.slug ?? "");
  const currency = currencyOf(ctx, request);
  const [work, papers, team] = await Promise.all([
    shop.closedAt ? [] : shop.paused ? keptInShop(ctx, id, currency, 60) : ofShop(ctx, id, currency, 60),
    producerId ? publicPermits(ctx, producerId) : [],
    producerId && shop.level === "pioneer" ? publicTeam(ctx, producerId) : [],
  ]);
  const reasons = kinds.map((kind) => country.withdrawal({ ...kind, begunWithConsent: false }).reason);
  return {
    shop,
    work,
    papers,
    team,
    returns: [...new Set(reasons)].map((reason) => country.withdrawalWords[reason][ctx.locale]),
    shown: shownPlace(country, where, dayOf(ctx.now)),
    county: countyOf(country, shop.county)?.[ctx.locale] ?? "",
    origin: ctx.origin,
  };
}

export type Storefront = Awaited<ReturnType<typeof storefrontOf>>;
