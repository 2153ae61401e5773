import { areasAround } from "#app/country/areas.ts";
import { countiesOf, countyOf } from "#app/country/places.ts";
import type { ProductPage } from "#app/domain/catalogue/product-page.server.ts";
import { destinationOf, placeCalled, placeGroups } from "#app/domain/orders/destinations.ts";
import { placeOf } from "#app/domain/orders/place.server.ts";
import { cheapestPoints, wayName } from "#app/domain/shipping/fetched.ts";
import { type CarriageOption, carriageOptions } from "#app/domain/shipping/options.ts";
import { shopPoints } from "#app/domain/shipping/pickup.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import type { Money } from "#app/platform/money.ts";
import type { Currency } from "#db/vocabulary.ts";

/** What it costs to send one of a piece to where the reader said she is, and with it all together. Null for a service. */
export async function carriageOf(
  ctx: Ctx,
  request: Request,
  piece: ProductPage,
  currency: Currency,
  price: Money | null,
) {
  if (piece.availability === "service") return null;
  const { country } = ctx.house;
  const place = placeOf(ctx, request);
  const options = place === null ? [] : await optionsTo(ctx, place, piece, currency, price?.amount ?? 0n);
  const quote = options.find(({ pickup }) => pickup === null);
  return {
    groups: placeGroups(country, ctx.locale),
    to: place === null ? null : { code: place, name: placeCalled(country, ctx.locale, place) },
    quote: quote
      ? {
          name: wayName(quote, ctx.locale),
          price: quote.price,
          days: quote.service.days,
          /** Price and carriage together, where the price is for one whole piece. */
          total:
            price && ["item", "pair", "set"].includes(piece.priceUnit) && price.currency === quote.price.currency
              ? { amount: price.amount + quote.price.amount, currency: price.currency }
              : null,
        }
      : null,
    fetched: cheapestPoints(options, country, ctx.locale),
  };
}

async function optionsTo(
  ctx: Ctx,
  place: string,
  piece: ProductPage,
  currency: Currency,
  value: bigint,
): Promise<CarriageOption[]> {
  const { country } = ctx.house;
  const toDestination = destinationOf(country, place) ?? "";
  const counties = countiesOf(country, toDestination).map(({ code }) => code);
  const there = counties.length > 0 ? await shopPoints(ctx.db, piece.shop.slug, counties) : [];
  // Her maker's counter is worth a journey; another county's post office is not.
  const near = areasAround(country, place).find(({ kind }) => kind === "county")?.code;
  const points = there.filter(({ bodyId, county }) => bodyId !== null || near === undefined || county === near);
  const from = { fromProvince: countyOf(country, piece.county)?.province ?? "", fromCounty: piece.county };
  const cooperatives = points.flatMap(({ bodyId }) => bodyId ?? []);
  return carriageOptions(
    country,
    { ...from, toDestination, currency, cooperatives },
    [{ ...piece, quantity: 1 }],
    value,
    points,
  );
}
