import type { Holiday } from "#app/platform/calendar.ts";
import type { Localized } from "#app/platform/locale.ts";
import type { Money } from "#app/platform/money.ts";

/** One field of a postal address, in the order in which people of the country write it. */
export type AddressField = Readonly<{
  name: "province" | "county" | "city" | "street" | "house" | "unit" | "postalCode";
  label: Localized;
  /** `province` and `county` are chosen from the lists below; `digits` is text for which a phone shows numbers. */
  input: "province" | "county" | "text" | "digits";
  required: boolean;
  maxLength: number;
  /** The token of HTML's autocomplete attribute. */
  autocomplete: string;
}>;

/** Each reads what a person typed, in any digits, and gives the form that is kept, or null when it cannot be one. */
export type Identifiers = Readonly<{
  nationalCode: (text: string) => string | null;
  legalId: (text: string) => string | null;
  /** A warning is for the person to look again; it refuses nothing. */
  postalCode: (text: string) => { value: string; warning?: "postal-code.unlikely" } | null;
  iban: (text: string) => string | null;
  /** E.164, `+989121234567`. */
  mobile: (text: string) => string | null;
}>;

export type Province = Readonly<{ code: string; fa: string; en: string }>;
export type County = Readonly<{ code: string; province: string; fa: string; en: string }>;

/** What divides a country, from the largest down. Towns and villages are points; the others have outlines. */
export type AreaKind = "province" | "county" | "district" | "town" | "village";

/**
 * A part of the country as it was between two days: areas are renumbered, split and founded, so each carries when it
 * held and what it was before. A code may have stood for another area once.
 */
export type Area = Readonly<{
  /** Of the country's own register where it has one; a made one in the same style where it has not. */
  code: string;
  kind: AreaKind;
  /** The code of the area it lies in; null for provinces. */
  parent: string | null;
  fa: string;
  en: string;
  /** Its address among all areas of the pack, in Latin letters. */
  slug: string;
  /** Its middle, or its chief town where the middle of the land says little; null where nobody has looked it up. */
  point: Point | null;
  /** First day it held, `2020-11-24` or as much of it as is known (`2020-11`); null for longer than we look back. */
  validFrom: string | null;
  /** First day it no longer held, likewise; null while it does. */
  validTo: string | null;
  /** The code, before `validFrom`, of the area it was or was cut from; null where none is known. */
  predecessor: string | null;
}>;

/** Degrees. */
export type Point = Readonly<{ lat: number; lon: number }>;

/**
 * How a family of goods or services was taxed from a day on. `unknown` stops an invoice: a tax is never guessed.
 * `bps` are hundredths of a percent.
 */
export type TaxClass = Readonly<{
  family: string;
  kind: "exempt" | "standard" | "unknown";
  bps: bigint | null;
  validFrom: string;
  validTo: string | null;
}>;

/** What the right of withdrawal asks of an order's line. */
export type LineFacts = Readonly<{
  family: string;
  kind: "unique" | "stock" | "made-to-order" | "service";
  /** Made to this buyer's measure, name or wish. */
  personalised: boolean;
  /** A service the buyer agreed to have begun before the term ends. */
  begunWithConsent: boolean;
}>;

export type WithdrawalReason = "allowed" | "allowed-service" | "food" | "personalised" | "service-begun";
/** `workingDays` count from delivery for goods and from the contract for services (`from`); 0 when not allowed. */
export type Withdrawal = Readonly<{
  allowed: boolean;
  reason: WithdrawalReason;
  workingDays: number;
  from: "delivery" | "contract";
}>;

/** How far a parcel goes. `abroad` is a two-letter country in the place of a province. */
export type Zone = "same" | "neighbour" | "other" | "abroad";

/** What a service charges in one currency: for each zone it serves a price in minor units for each weight step. */
export type Rates = Readonly<Partial<Record<Zone, readonly bigint[]>>>;

/**
 * What a service asks for carrying goods as worth a declared sum: so many hundredths of a percent of it, and never
 * less than `least`. Above `most` it insures nothing; null where it sets no such bound. By currency, in minor units.
 */
export type InsuranceRate = Readonly<{
  bps: number;
  least: Readonly<Record<string, bigint>>;
  most: Readonly<Record<string, bigint>> | null;
}>;

export type CarrierService = Readonly<{
  code: string;
  name: Localized;
  /** Upper bounds in grams; the last one is the heaviest parcel taken. */
  weightSteps: readonly number[];
  maxSideCm: number;
  /** Cubic centimetres that count as a kilogram; null where only weight counts. */
  volumetricDivisor: number | null;
  /** Working days on the way, as said to buyers. */
  days: readonly [number, number];
  /** It comes to the buyer's door. What does not is fetched at a cooperative's counter. */
  toDoor: boolean;
  /** It brings to its carrier's agencies too; one that goes to no door, to the counters of the seller's cooperative. */
  toPoint: boolean;
  /** Null where nothing can be insured. */
  insurance: InsuranceRate | null;
  rates: Readonly<Record<string, Rates>>;
}>;

export type Carrier = Readonly<{
  code: string;
  name: Localized;
  /** Address of a parcel's page with `{tracking}` in it; null where there is none. */
  trackingUrl: string | null;
  services: readonly CarrierService[];
}>;

export type Dimensions = Readonly<{ lengthCm: number; widthCm: number; heightCm: number }>;
export type Parcel = Readonly<{
  fromProvince: string;
  /** A province's code, or a country's two letters for a parcel abroad. */
  toProvince: string;
  weightG: number;
  dims: Dimensions;
  currency: string;
}>;

/** A way to pay, by the name of its provider, and the currencies it takes here. */
export type Rail = Readonly<{
  code: "gateway" | "stripe" | "bank-transfer" | "cash-on-delivery";
  currencies: readonly string[];
}>;

/** What differs by country. The core knows none of it. Pure data and pure functions. */
export type CountryPack = Readonly<{
  /** ISO 3166-1 in capitals. */
  code: string;
  name: Localized;
  timeZone: string;
  /** By which people of the country count months. */
  calendar: "jalali" | "gregorian";
  /** As JavaScript counts: Sunday 0 … Saturday 6. */
  weekStart: number;
  weekend: readonly number[];
  holidays: readonly Holiday[];
  addressFields: readonly AddressField[];
  identifiers: Identifiers;
  provinces: readonly Province[];
  counties: readonly County[];
  /** The same provinces and counties with districts, towns and villages, former ones among them. */
  areas: readonly Area[];
  /** The provinces that share a border with one, by code. */
  neighbours: Readonly<Record<string, readonly string[]>>;
  taxClasses: readonly TaxClass[];
  withdrawal: (line: LineFacts) => Withdrawal;
  withdrawalWords: Readonly<Record<WithdrawalReason, Localized>>;
  carriers: readonly Carrier[];
  /** The price of one parcel with one service (its code), or null when that service does not take it. */
  carriage: (parcel: Parcel & { service: string }) => Money | null;
  currencies: readonly string[];
  rails: readonly Rail[];
}>;
