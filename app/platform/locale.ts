/** The languages Khanegi speaks. A third one is a list of compile errors to work through. */
export const locales = ["fa", "en"] as const;
export type Locale = (typeof locales)[number];

/** One text in every language, side by side. */
export type Localized = Readonly<Record<Locale, string>>;
/** The catalogue of a noun's words. */
export type Words = Readonly<Record<string, Localized>>;
/** What may be put into a text's `{places}`. */
export type Facts = Readonly<Record<string, string | number | bigint>>;

export const defaultLocale: Locale = "fa";

export function isLocale(value: unknown): value is Locale {
  return value === "fa" || value === "en";
}

export function directionOf(locale: Locale): "rtl" | "ltr" {
  return locale === "fa" ? "rtl" : "ltr";
}

/** BCP 47 tag for Intl: Persian with the Jalali calendar and Persian digits. */
export function intlTag(locale: Locale): string {
  return locale === "fa" ? "fa-IR-u-ca-persian-nu-arabext" : "en-GB-u-ca-gregory";
}

const numberFormats = { fa: new Intl.NumberFormat("fa-IR"), en: new Intl.NumberFormat("en-GB") };

/** A whole or decimal number in the reader's digits with its separators. */
export function formatNumber(locale: Locale, value: number | bigint): string {
  return numberFormats[locale].format(value);
}

/**
 * The text in this language with its `{places}` filled. Numbers are written in the reader's digits; strings go in
 * as they are. A place with no fact stays visible, so that a missing one is seen in a screenshot and not silent.
 */
export function say(locale: Locale, text: Localized, facts: Facts = {}): string {
  return text[locale].replace(/\{(\w+)\}/g, (place, name: string) => {
    const fact = facts[name];
    if (fact === undefined) return place;
    return typeof fact === "string" ? fact : formatNumber(locale, fact);
  });
}
