import { toLatinDigits } from "#app/platform/digits.ts";
import type { Locale, Localized } from "#app/platform/locale.ts";

/** An amount in minor units (rials, cents) of an ISO 4217 currency. Never a float, never a toman. */
export type Money = Readonly<{ amount: bigint; currency: string }>;

/**
 * One unit a currency code has meant. `exponent` is the number of decimals we keep, `factor` how many units of the
 * current kind one of these is worth. `validFrom` null means announced by law without a date; `validTo` null, open.
 */
export type CurrencyUnit = Readonly<{
  code: string;
  exponent: number;
  unit: "current" | "new";
  validFrom: string | null;
  validTo: string | null;
  factor: bigint;
  name: Localized;
}>;

/**
 * The dated table of currencies. The same name for two units is the trap: the corrected monetary act of Iran
 * (adopted 2 November 2025, sent to the central bank on 22 November 2025) keeps the name "rial" for a unit worth
 * 10,000 of today's and divides it into 100 qeran, with up to three years of both in circulation. Its days are not
 * written here: the operator enters them once they are announced (app/domain/currencies). The rial's exponent is 0 as
 * in CLDR and in trade, not ISO's 2.
 */
export const currencyUnits: readonly CurrencyUnit[] = [
  unit("IRR", 0, "current", "1932-03-22", 1n, { fa: "ریال", en: "rial" }),
  unit("IRR", 2, "new", null, 10_000n, { fa: "ریال جدید", en: "new rial" }),
  unit("EUR", 2, "current", "1999-01-01", 1n, { fa: "یورو", en: "euro" }),
  unit("USD", 2, "current", "1792-04-02", 1n, { fa: "دلار", en: "US dollar" }),
  unit("TRY", 2, "current", "2005-01-01", 1n, { fa: "لیر", en: "Turkish lira" }),
];

function unit(
  code: string,
  exponent: number,
  kind: CurrencyUnit["unit"],
  validFrom: string | null,
  factor: bigint,
  name: Localized,
): CurrencyUnit {
  return { code, exponent, unit: kind, validFrom, validTo: null, factor, name };
}

/** The unit a code means on a day (`2026-11-23`), or null. While two circulate, the newer one counts. */
export function currencyAt(
  code: string,
  isoDate: string,
  table: readonly CurrencyUnit[] = currencyUnits,
): CurrencyUnit | null {
  const inForce = table
    .filter((row) => row.code === code && row.validFrom !== null && row.validFrom <= isoDate)
    .filter((row) => row.validTo === null || isoDate < row.validTo);
  return inForce.reduce<CurrencyUnit | null>(
    (newest, row) => (newest?.validFrom && newest.validFrom > (row.validFrom ?? "") ? newest : row),
    null,
  );
}

/**
 * An amount of minor units told in another unit of the same currency: 10,000 current rials are 100 qeran. What does
 * not fill a minor unit of the new kind comes back as `remainder` in minor units of the old one.
 */
export function redenominate(amount: bigint, from: CurrencyUnit, to: CurrencyUnit) {
  if (from.code !== to.code) throw new RangeError(`redenominate: ${from.code} is not ${to.code}`);
  const numerator = from.factor * 10n ** BigInt(to.exponent);
  const denominator = to.factor * 10n ** BigInt(from.exponent);
  const converted = (amount * numerator) / denominator;
  return { amount: converted, remainder: amount - (converted * denominator) / numerator };
}

/** An amount of minor units; a number must be whole. */
export function money(amount: bigint | number, currency: string): Money {
  return { amount: BigInt(amount), currency };
}

export function add(a: Money, b: Money): Money {
  return { amount: a.amount + same(a, b).amount, currency: a.currency };
}

export function subtract(a: Money, b: Money): Money {
  return { amount: a.amount - same(a, b).amount, currency: a.currency };
}

/** Money times a whole quantity. @throws RangeError for a fraction. */
export function times(price: Money, quantity: bigint | number): Money {
  return { amount: price.amount * BigInt(quantity), currency: price.currency };
}

/** The sum of amounts of one currency; the currency is named so that an empty list has a sum too. */
export function sum(amounts: readonly Money[], currency: string): Money {
  return amounts.reduce(add, { amount: 0n, currency });
}

export function isZero(value: Money): boolean {
  return value.amount === 0n;
}

/** Below, at or above zero as `a` is less than, equal to or more than `b`. */
export function compare(a: Money, b: Money): -1 | 0 | 1 {
  const difference = a.amount - same(a, b).amount;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/**
 * A part in hundredths of a percent, rounded toward zero: 750 of 101 cents is 7. Where the part and the rest must
 * both be told, take the rest by subtraction, or split with `share()`, so that nothing is lost between them.
 */
export function basisPoints(value: Money, points: bigint | number): Money {
  return { amount: (value.amount * BigInt(points)) / 10_000n, currency: value.currency };
}

/** The number of decimals of a currency's current unit. */
export function exponentOf(currency: string): number {
  return currentUnit(currency).exponent;
}

/** What people call a currency. */
export function currencyName(currency: string): Localized {
  return currentUnit(currency).name;
}

/**
 * Money a person typed in major units ("۱۸٬۵۰۰٬۰۰۰", "116.50"), or null. Takes Persian, Arabic and Latin digits,
 * well-formed thousands with ٬ or a comma, and ٫ or a point before at most as many decimals as the currency has.
 * Nothing else: no sign, exponent, underscore, full-width digit, nor more than 18 digits. With `as: "toman"` the text
 * counts tens of rials.
 */
export function parseMajor(text: string, currency: string, options: { as?: "toman" | "rial" } = {}): Money | null {
  const match = /^([0-9]+|[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,3}(?:٬[0-9]{3})+)(?:[.٫]([0-9]+))?$/.exec(
    toLatinDigits(text.trim()),
  );
  if (!match) return null;
  const whole = match[1]!.replace(/[,٬]/g, "");
  const decimals = match[2] ?? "";
  const exponent = exponentOf(currency);
  if (decimals.length > exponent || whole.length + exponent > 18) return null;
  const amount = BigInt(whole + decimals.padEnd(exponent, "0"));
  if (options.as !== "toman" || currency !== "IRR") return { amount, currency };
  return whole.length > 17 ? null : { amount: amount * 10n, currency };
}

/** Major units as plain decimal digits ("116.00") for machines: data sheets, JSON-LD, form fields. */
export function toMajor(value: Money): string {
  const exponent = exponentOf(value.currency);
  const negative = value.amount < 0n;
  const digits = String(negative ? -value.amount : value.amount).padStart(exponent + 1, "0");
  const point = digits.length - exponent;
  return (negative ? "-" : "") + digits.slice(0, point) + (exponent > 0 ? `.${digits.slice(point)}` : "");
}

/**
 * Money for people. Persian tells rials in toman, the unit of speech, unless that would leave a remainder or rials
 * are asked for; English keeps rials unless toman is asked for. Isolation from text of the other direction is the
 * page's work.
 */
export function formatMoney(locale: Locale, value: Money, options: { as?: "toman" | "rial" } = {}): string {
  const as = options.as ?? (locale === "fa" ? "toman" : "rial");
  const inToman = value.currency === "IRR" && as === "toman" && value.amount % 10n === 0n;
  const exponent = exponentOf(value.currency);
  const major = toMajor(inToman ? { ...value, amount: value.amount / 10n } : value) as `${number}`;
  const fraction = { minimumFractionDigits: exponent, maximumFractionDigits: exponent };
  if (locale === "fa") {
    const name = inToman ? "تومان" : currentUnit(value.currency).name.fa;
    return `${format("fa-IR", fraction).format(major)} ${name}`;
  }
  if (inToman) return `${format("en-GB", fraction).format(major)} toman`;
  const style = { style: "currency", currency: value.currency, currencyDisplay: "narrowSymbol", ...fraction } as const;
  return format("en-GB", style).format(major).replace("\u00a0", " ");
}

/**
 * An amount of current rials told in the new one: 18,500 of them, with two decimals where there are qeran. Less than a
 * qeran (a hundred of today's rials) cannot be told, and then "about" says so. Null for every other currency.
 */
export function formatNewRial(locale: Locale, value: Money): string | null {
  const [from, to] = ["current", "new"].map((unit) =>
    currencyUnits.find((row) => row.code === value.currency && row.unit === unit),
  );
  if (!from || !to) return null;
  const { amount, remainder } = redenominate(value.amount, from, to);
  const one = 10n ** BigInt(to.exponent);
  const decimals = amount % one === 0n ? 0 : to.exponent;
  const size = amount < 0n ? -amount : amount;
  const digits = `${size / one}.${String(size % one).padStart(to.exponent, "0")}`;
  const major = `${value.amount < 0n ? "-" : ""}${digits}` as `${number}`;
  const told = format(locale === "fa" ? "fa-IR" : "en-GB", {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(major);
  const sentence = `${told} ${locale === "fa" ? to.name.fa : size === one ? to.name.en : `${to.name.en}s`}`;
  if (remainder === 0n) return sentence;
  return locale === "fa" ? `حدود ${sentence}` : `about ${sentence}`;
}

const formats = new Map<string, Intl.NumberFormat>();

// Building an Intl format costs far more than using one, and a page of goods uses dozens.
function format(tag: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${tag}${options.currency}${options.minimumFractionDigits}`;
  const kept = formats.get(key) ?? new Intl.NumberFormat(tag, options);
  formats.set(key, kept);
  return kept;
}

function same(a: Money, b: Money): Money {
  if (a.currency !== b.currency) throw new RangeError(`money: ${a.currency} is not ${b.currency}`);
  return b;
}

function currentUnit(code: string): CurrencyUnit {
  const row = currencyUnits.find((candidate) => candidate.code === code && candidate.unit === "current");
  if (!row) throw new RangeError(`money: no currency ${code}`);
  return row;
}
