import type { CountryPack } from "#app/country/pack.ts";
import { type CouponTerms, couponDiscounts } from "#app/domain/coupons/rules.ts";
import {
  type CarriageOption,
  carriageOptions,
  chosenOption,
  type PickupPoint,
  type Wish,
} from "#app/domain/shipping/options.ts";
import type { Currency } from "#db/vocabulary.ts";
import type { PricedLine } from "./priced-cart.server.ts";
import { splitBySeller } from "./split.ts";

export type Sellable = PricedLine & { unitPrice: bigint };
export type QuotedLine = Sellable & { goods: bigint; discount: bigint };
export type QuotedConsignment = {
  sellerId: string;
  senderId: string;
  lines: QuotedLine[];
  goods: bigint;
  discount: bigint;
  /** Every way these goods can go; `way` the one that was wished for, or the cheapest. Null when nobody takes them there. */
  options: CarriageOption[];
  way: CarriageOption | null;
  /** What the buyer pays for the way, insurance in it. */
  carriage: bigint;
  insurance: bigint;
};
export type OrderQuote = {
  consignments: QuotedConsignment[];
  goods: bigint;
  discount: bigint;
  carriage: bigint;
  total: bigint;
};

/** Where it goes and how: `wishes` by the seller's slug. */
export type QuoteFor = {
  province: string;
  currency: Currency;
  /** One an order; it was asked whether it is for this basket (`couponFault`). */
  coupon?: CouponTerms | null;
  wishes?: Readonly<Record<string, Wish>>;
  points?: readonly PickupPoint[];
};

const add = (values: readonly bigint[]) => values.reduce((sum, value) => sum + value, 0n);

/** It can be ordered as it stands in the cart; the shop's door apart, which is told in its own words. */
export const isSellable = (line: PricedLine): line is Sellable =>
  line.unitPrice !== null && line.published && line.offered && !line.past;

/** Each line with what its goods cost before any discount. */
export const goodsOf = (lines: readonly Sellable[]) =>
  lines.map((line) => ({ ...line, goods: line.unitPrice * BigInt(line.quantity) }));

/** What an order of these lines would cost, parcel by parcel: the same arithmetic for the screen and for the order. */
export function quoteOrder(pack: CountryPack, lines: readonly Sellable[], to: QuoteFor): OrderQuote {
  const priced = goodsOf(lines);
  const discounts = couponDiscounts(to.coupon ?? null, priced);
  const quoted: QuotedLine[] = priced.map((line, index) => ({ ...line, discount: discounts[index] ?? 0n }));
  const consignments = splitBySeller(quoted).map((group) => quoteConsignment(pack, group, to));
  const goods = add(consignments.map((one) => one.goods));
  const discount = add(consignments.map((one) => one.discount));
  const carriage = add(consignments.map((one) => one.carriage));
  return { consignments, goods, discount, carriage, total: goods - discount + carriage };
}

function quoteConsignment(
  pack: CountryPack,
  group: { sellerId: string; senderId: string; lines: QuotedLine[] },
  to: QuoteFor,
): QuotedConsignment {
  const [first] = group.lines;
  const goods = add(group.lines.map((line) => line.goods));
  const discount = add(group.lines.map((line) => line.discount));
  const wish = to.wishes?.[first?.sellerSlug ?? ""];
  const options = carriageOptions(
    pack,
    {
      fromProvince: provinceOf(pack, first?.county),
      fromCounty: first?.county ?? "",
      toDestination: to.province,
      currency: to.currency,
      cooperatives: first?.cooperatives ?? [],
    },
    // The parcel's measures are those of one unit of the stock.
    group.lines.map((line) => ({ ...line, quantity: line.quantity * line.takes })),
    goods - discount,
    to.points ?? [],
  );
  const way = chosenOption(options, wish);
  const insurance = wish?.insured ? (way?.insurance?.amount ?? 0n) : 0n;
  return { ...group, goods, discount, options, way, carriage: (way?.price.amount ?? 0n) + insurance, insurance };
}

function provinceOf(pack: CountryPack, county: string | undefined): string {
  return pack.counties.find((one) => one.code === county)?.province ?? "";
}
