import { countyOf } from "#app/country/places.ts";
import type { ProductPage } from "#app/domain/catalogue/product-page.server.ts";
import { cheapestCarriage } from "#app/domain/orders/carriage.ts";
import { destinationOf, placeCalled, placeGroups } from "#app/domain/orders/destinations.ts";
import { placeOf } from "#app/domain/orders/place.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import type { Money } from "#app/platform/money.ts";
import type { Currency } from "#db/vocabulary.ts";

/** What it costs to send one of a piece to where the reader said she is, and with it all together. Null for a service. */
export function carriageOf(ctx: Ctx, request: Request, piece: ProductPage, currency: Currency, price: Money | null) {
  if (piece.availability === "service") return null;
  const { country } = ctx.house;
  const place = placeOf(ctx, request);
  const toProvince = place === null ? null : destinationOf(country, place);
  const fromProvince = countyOf(country, piece.county)?.province ?? "";
  const quote =
    toProvince === null
      ? null
      : cheapestCarriage(country, { fromProvince, toProvince, currency }, [{ ...piece, quantity: 1 }]);
  return {
    groups: placeGroups(country, ctx.locale),
    to: place === null ? null : { code: place, name: placeCalled(country, ctx.locale, place) },
    quote: quote && {
      name: [quote.carrier.name[ctx.locale], quote.service.name[ctx.locale]].join(ctx.locale === "fa" ? "، " : ", "),
      price: quote.price,
      days: quote.service.days,
      /** Price and carriage together, where the price is for one whole piece. */
      total:
        price && ["item", "pair", "set"].includes(piece.priceUnit) && price.currency === quote.price.currency
          ? { amount: price.amount + quote.price.amount, currency: price.currency }
          : null,
    },
  };
}
