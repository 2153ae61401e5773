import type { Quote } from "#app/country/carriage.ts";
import type { CountryPack } from "#app/country/pack.ts";
import type { Currency } from "#db/vocabulary.ts";
import { cheapestCarriage } from "./carriage.ts";
import type { PricedLine } from "./priced-cart.server.ts";
import { spreadDiscount } from "./rules.ts";
import { splitBySeller } from "./split.ts";

export type Sellable = PricedLine & { unitPrice: bigint };
export type QuotedLine = Sellable & { goods: bigint; discount: bigint };
export type QuotedConsignment = {
  sellerId: string;
  senderId: string;
  lines: QuotedLine[];
  goods: bigint;
  discount: bigint;
  /** Null when no carrier takes this parcel there. */
  carriage: Quote | null;
};
export type OrderQuote = {
  consignments: QuotedConsignment[];
  goods: bigint;
  discount: bigint;
  carriage: bigint;
  total: bigint;
};

const add = (values: readonly bigint[]) => values.reduce((sum, value) => sum + value, 0n);

/** It can be ordered as it stands in the cart; the shop's door apart, which is told in its own words. */
export const isSellable = (line: PricedLine): line is Sellable =>
  line.unitPrice !== null && line.published && line.offered && !line.past;

/** What an order of these lines would cost, parcel by parcel: the same arithmetic for the screen and for the order. */
export function quoteOrder(
  pack: CountryPack,
  lines: readonly Sellable[],
  to: { province: string; currency: Currency; discountBps: number },
): OrderQuote {
  const goodsOf = (line: Sellable) => line.unitPrice * BigInt(line.quantity);
  const discounts = spreadDiscount(lines.map(goodsOf), to.discountBps);
  const quoted: QuotedLine[] = lines.map((line, index) => ({
    ...line,
    goods: goodsOf(line),
    discount: discounts[index] ?? 0n,
  }));
  const consignments = splitBySeller(quoted).map((group) => ({
    ...group,
    goods: add(group.lines.map((line) => line.goods)),
    discount: add(group.lines.map((line) => line.discount)),
    carriage: cheapestCarriage(
      pack,
      { fromProvince: provinceOf(pack, group.lines[0]?.county), toProvince: to.province, currency: to.currency },
      // The parcel's measures are those of one unit of the stock.
      group.lines.map((line) => ({ ...line, quantity: line.quantity * line.takes })),
    ),
  }));
  const goods = add(consignments.map((one) => one.goods));
  const discount = add(consignments.map((one) => one.discount));
  const carriage = add(consignments.map((one) => one.carriage?.price.amount ?? 0n));
  return { consignments, goods, discount, carriage, total: goods - discount + carriage };
}

function provinceOf(pack: CountryPack, county: string | undefined): string {
  return pack.counties.find((one) => one.code === county)?.province ?? "";
}
