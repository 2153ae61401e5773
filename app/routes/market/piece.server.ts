import { areaOf } from "#app/country/areas.ts";
import { countyOf } from "#app/country/places.ts";
import { currencyOf } from "#app/domain/cart/currency.server.ts";
import { buyingOf } from "#app/domain/catalogue/buying.ts";
import { neighbours } from "#app/domain/catalogue/near.server.ts";
import { productPage } from "#app/domain/catalogue/product-page.server.ts";
import type { ProductRecord } from "#app/domain/catalogue/product-record.server.ts";
import { type CommissionRule, commissionFor } from "#app/domain/commission/rules.ts";
import { rulesInForce } from "#app/domain/commission/rules-in-force.server.ts";
import { audiencesOf } from "#app/domain/orders/priced-cart.server.ts";
import type { Ctx, House } from "#app/platform/context.server.ts";
import type { DoorArgs } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { recent } from "#app/platform/recent.ts";
import { share } from "#app/platform/share.ts";
import { dayOf } from "#app/platform/time.ts";
import type { Currency } from "#db/vocabulary.ts";
import { countiesNamed } from "./counties-named.server.ts";
import { carriageOf } from "./piece-carriage.server.ts";

/** Rules of commission, by database, may be a second old on a page that only tells of them; an order reads its own. */
const ruled = new WeakMap<
  House["writes"],
  (day: string, make: () => Promise<CommissionRule[]>) => Promise<CommissionRule[]>
>();

function recentRules(ctx: Ctx): Promise<CommissionRule[]> {
  const kept = ruled.get(ctx.house.writes) ?? recent<CommissionRule[]>(1000, 4);
  ruled.set(ctx.house.writes, kept);
  const day = dayOf(ctx.now, ctx.house.country.timeZone);
  return kept(day, () => rulesInForce(ctx.db, day));
}

/**
 * What the page of one piece or service shows. Four statements, once a second one for the rules of commission, and one
 * more for a reader who said where she is.
 */
export async function pieceFor(
  ctx: Ctx,
  { params, request }: DoorArgs,
  kind: "goods" | "services",
  /** A maker's own piece as it will be seen. */
  own?: ProductRecord,
) {
  const { country } = ctx.house;
  const currency = currencyOf(ctx, request);
  const piece = await productPage(ctx, params.slug ?? "", kind, own);
  const price = piece.prices.find((one) => one.currency === currency) ?? null;
  const [near, carriage, rules] = await Promise.all([
    neighbours(ctx, piece.id, currency, 4),
    carriageOf(ctx, request, piece, currency, price),
    recentRules(ctx),
  ]);
  const county = countyOf(country, piece.county);
  const shown = price ?? piece.prices[0] ?? null;
  const amounts = commissionFor(rules, {
    ...piece,
    cooperativeId: piece.cooperative?.id ?? null,
    // Of a piece without a price the parts are told of a hundred.
    total: shown?.amount || 100n,
    currency: (shown?.currency ?? currency) as Currency,
  });
  const parties = ["maker", "cooperative", "programme", "platform"] as const;
  const percents = share(
    100n,
    parties.map((of) => amounts[of]),
  );
  const { reason, allowed, workingDays } = country.withdrawal({
    family: piece.family,
    kind: piece.availability,
    personalised: piece.attributes.madeToMeasure === true,
    begunWithConsent: false,
  });
  return {
    piece,
    near,
    currency,
    price,
    buying: buyingOf(ctx, piece, currency),
    audiences: audiencesOf(ctx.actor),
    county: county?.[ctx.locale] ?? "",
    area: paths.area(ctx.locale, areaOf(country, piece.county)?.slug ?? ""),
    /** Whole percents that add up to a hundred. */
    shares: parties
      .map((of, index) => ({
        of,
        percent: Number(percents[index]),
        amount: shown ? { amount: amounts[of], currency: shown.currency } : null,
      }))
      .filter(({ percent }) => percent > 0),
    carriage,
    returnRule: { country: country.code, allowed, workingDays },
    /** The country, as it is called. */
    shippedFrom: country.name[ctx.locale],
    returns: country.withdrawalWords[reason][ctx.locale],
    counties: countiesNamed(ctx, [piece.attributes]),
    origin: ctx.origin,
  };
}

export type PieceData = Awaited<ReturnType<typeof pieceFor>>;
