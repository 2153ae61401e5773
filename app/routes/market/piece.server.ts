import { countyOf } from "#app/country/places.ts";
import { currencyOf } from "#app/domain/cart/currency.server.ts";
import { buyingOf } from "#app/domain/catalogue/buying.ts";
import type { Attributes } from "#app/domain/catalogue/families/typed.ts";
import { neighbours } from "#app/domain/catalogue/near.server.ts";
import { productPage } from "#app/domain/catalogue/product-page.server.ts";
import { cheapestCarriage } from "#app/domain/orders/carriage.ts";
import { destinations, isDestination } from "#app/domain/orders/destinations.ts";
import { splitSale } from "#app/domain/orders/rules.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import type { DoorArgs } from "#app/platform/doors.server.ts";

/** What the page of one piece or service shows. Two statements. */
export async function pieceFor(ctx: Ctx, { params, url, request }: DoorArgs, kind: "goods" | "services") {
  const { country } = ctx.house;
  const currency = currencyOf(ctx, request);
  const piece = await productPage(ctx, params.slug ?? "", kind);
  const near = await neighbours(ctx, piece.id, currency, 4);
  const price = piece.prices.find((one) => one.currency === currency) ?? null;
  const county = countyOf(country, piece.county);
  const split = splitSale(100n, piece.makerShareBps, piece.cooperative !== null);
  const asked = url.searchParams.get("to") ?? "";
  const places = destinations(country, ctx.locale);
  const to = isDestination(country, asked) ? asked : null;
  const quote =
    to === null
      ? null
      : cheapestCarriage(country, { fromProvince: county?.province ?? "", toProvince: to, currency }, [
          { ...piece, quantity: 1 },
        ]);
  const { reason } = country.withdrawal({
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
    county: county?.[ctx.locale] ?? "",
    /** Whole percents that add up to a hundred. */
    shares: (["maker", "cooperative", "programme", "platform"] as const)
      .map((of) => ({ of, percent: Number(split[of]) }))
      .filter(({ percent }) => percent > 0),
    places: kind === "goods" ? places : [],
    to: to === null ? null : { code: to, name: places.find((place) => place.value === to)?.label ?? to },
    carriage: quote
      ? {
          name: `${quote.carrier.name[ctx.locale]}، ${quote.service.name[ctx.locale]}`,
          price: quote.price,
          days: quote.service.days,
        }
      : null,
    returns: country.withdrawalWords[reason][ctx.locale],
    counties: Object.fromEntries(
      placesNamed(piece.attributes).map((code) => [code, countyOf(country, code)?.[ctx.locale] ?? ""]),
    ),
    origin: ctx.origin,
  };
}

export type PieceData = Awaited<ReturnType<typeof pieceFor>>;

/** The counties that a piece's own facts name, by code. */
function placesNamed(attributes: Attributes): string[] {
  return Object.values(attributes).flatMap((value) =>
    typeof value === "object" && "county" in value && typeof value.county === "string" ? [value.county] : [],
  );
}
