import type { Localized } from "#app/platform/locale.ts";
import type { Currency, PriceUnit } from "#db/vocabulary.ts";

/** Who the market is before the law. */
export type MarketIdentity = {
  name: Localized;
  legalId: string;
  /** Empty where it has none. */
  economicCode: string;
  address: Localized;
  postalCode: string;
};

/** Everything an invoice prints, in both languages and with sums as text: sealed as it was on the day it was issued. */
export type InvoiceBody = {
  orderNumber: string;
  parcel: number;
  currency: Currency;
  orderedAt: string;
  seller: {
    shop: Localized;
    /** The maker's name; null for a cooperative's own shop. */
    maker: string | null;
    /** Village or town and its county, never a street: goods are made in homes. */
    place: Localized;
    /** The counter that answers for her, with its address. */
    counter: { name: Localized; address: Localized } | null;
    permit: { kind: string; number: string } | null;
  };
  buyer: { name: string; phone: string; email: string | null; address: Record<string, string>; province: Localized };
  /** Through which market it was sold; null where that was not written down yet, absent in what was issued before it could be. */
  market?: MarketIdentity | null;
  lines: InvoiceLine[];
  goods: string;
  discount: string;
  /** Insurance in it. */
  carriage: string;
  insurance: string;
  total: string;
  settlement: { rail: string; paidAt: string | null };
};

export type InvoiceLine = {
  title: Localized;
  quantity: number;
  unit: PriceUnit;
  unitPrice: string;
  discount: string;
  total: string;
  taxKind: "exempt" | "standard";
  taxBps: number;
  /** Of the total, what is tax. */
  tax: string;
  withdrawal: Localized;
};
