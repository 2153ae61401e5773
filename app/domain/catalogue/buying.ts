import type { CountryPack } from "#app/country/pack.ts";
import type { Locale } from "#app/platform/locale.ts";
import type { Money } from "#app/platform/money.ts";
import { dayOf, formatDay } from "#app/platform/time.ts";
import type { Currency } from "#db/vocabulary.ts";
import { type ComparisonPrice, comparisonPrice } from "./comparison-price.ts";
import { familyOf } from "./families/families.ts";
import { nextMonth } from "./order-month.ts";
import type { ProductPage } from "./product-page.server.ts";
import { piecesOf } from "./variants.ts";

/** One way to buy a piece, in the reader's currency. */
export type Offer = {
  id: string;
  name: string;
  price: Money | null;
  /** Pieces of it there are; null for any number. */
  left: number | null;
  compared: ComparisonPrice | null;
};

export type Buying = {
  offers: Offer[];
  /** The price on top is the lowest of several. */
  from: boolean;
  /** Of what is bought as it is. */
  compared: ComparisonPrice | null;
  /** The day from which its maker takes orders again, where this month is full or has a ceiling. */
  nextMonth: string;
  /** Of a service: the least that is ordered, and what that costs. */
  least: { count: number; price: Money } | null;
};

/** What a piece's page says beside its price. */
export function buyingOf(
  { now, locale, house }: { now: Date; locale: Locale; house: { country: CountryPack } },
  piece: ProductPage,
  currency: Currency,
): Buying {
  const { calendar, timeZone } = house.country;
  const family = familyOf(piece.family);
  const units = piece.availability === "made-to-order" ? piece.monthLeft : piece.onHand;
  const compare = (price: Money | null, takes = 1) =>
    price && comparisonPrice(family, piece.attributes, { price, unit: piece.priceUnit, takes });
  const offers = piece.ways.map(({ id, name, takes, prices }): Offer => {
    const amount = prices[currency];
    const price = amount === undefined ? null : { amount: BigInt(amount), currency };
    return { id, name, price, left: piecesOf(units, takes), compared: compare(price, takes) };
  });
  const price = piece.prices.find((one) => one.currency === currency) ?? null;
  const { minUnits } = piece.attributes;
  return {
    offers,
    from: price !== null && offers.some((offer) => offer.price !== null && offer.price.amount > price.amount),
    compared: offers.length > 0 ? null : compare(price),
    nextMonth: formatDay(locale, nextMonth(calendar, dayOf(now, timeZone))),
    least:
      price && typeof minUnits === "number" && minUnits > 1
        ? { count: minUnits, price: { ...price, amount: price.amount * BigInt(minUnits) } }
        : null,
  };
}
