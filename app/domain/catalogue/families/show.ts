import { localDigits } from "#app/platform/digits.ts";
import { formatNumber, type Locale, type Localized, say } from "#app/platform/locale.ts";
import { formatDay } from "#app/platform/time.ts";
import { type Attribute, choicesOf } from "./families.ts";
import { type AttributeValue, type Composition, jalaliMonth, type Place } from "./typed.ts";

const units: Readonly<Record<string, Localized>> = {
  cm: { fa: "سانتی‌متر", en: "cm" },
  mm: { fa: "میلی‌متر", en: "mm" },
  m: { fa: "متر", en: "m" },
  g: { fa: "گرم", en: "g" },
  h: { fa: "ساعت", en: "hours" },
  s: { fa: "ثانیه", en: "seconds" },
  days: { fa: "روز", en: "days" },
  months: { fa: "ماه", en: "months" },
  "%": { fa: "٪", en: "%" },
  "°C": { fa: "درجهٔ سانتی‌گراد", en: "°C" },
  "g/100 g": { fa: "گرم در ۱۰۰ گرم", en: "g/100 g" },
  "mg/kg": { fa: "میلی‌گرم بر کیلوگرم", en: "mg/kg" },
  "meq/kg": { fa: "میلی‌اکی‌والان بر کیلوگرم", en: "meq/kg" },
  "mS/cm": { fa: "میلی‌زیمنس بر سانتی‌متر", en: "mS/cm" },
  "DN (Schade)": { fa: "واحد شاده", en: "DN (Schade)" },
  "knots per base length": { fa: "گره در مبنا", en: "knots per base length" },
};

const yesNo = { yes: { fa: "بله", en: "yes" }, no: { fa: "خیر", en: "no" } } satisfies Record<string, Localized>;
const percent: Localized = { fa: "{name} {percent}٪", en: "{percent}% {name}" };

/** The unit of an attribute in the reader's language, or null. */
export function unitOf(locale: Locale, attribute: Attribute): string | null {
  return attribute.unit ? (units[attribute.unit]?.[locale] ?? attribute.unit) : null;
}

/** The name of an attribute as the head of its field or line. */
export function labelOf(locale: Locale, attribute: Attribute): string {
  const name = attribute[locale];
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Names a place for readers; pages with the country's list of counties at hand say more than the bare name. */
export type PlaceName = (locale: Locale, place: Place) => string;

const bareName: PlaceName = (_locale, place) => place.place ?? place.county;

/**
 * A value as readers say it: with its unit, in their digits and calendar, choices by name. An unexpected kind of value
 * (older data) is shown as nothing rather than guessed at.
 */
export function showAttribute(
  locale: Locale,
  attribute: Attribute,
  value: AttributeValue | undefined,
  placeName: PlaceName = bareName,
): string {
  if (value === undefined) return "";
  switch (attribute.type) {
    case "integer":
    case "decimal":
      return typeof value === "number" ? withUnit(locale, attribute, value) : "";
    case "boolean":
      return yesNo[value === true ? "yes" : "no"][locale];
    case "enum":
    case "enumInline":
      return choicesOf(attribute).find((choice) => choice.id === value)?.[locale] ?? "";
    case "composition":
      return isComposition(value) ? showComposition(locale, attribute, value) : "";
    case "place":
      return isPlace(value) ? placeName(locale, value) : "";
    case "textList":
      return Array.isArray(value)
        ? value.map((item: string) => localDigits(locale, item)).join(locale === "fa" ? "، " : ", ")
        : "";
    case "date":
      return typeof value === "string" ? formatDay(locale, value) : "";
    case "month":
      return typeof value === "string" ? showMonth(locale, value) : "";
    case "bcp47":
      return typeof value === "string" ? (languageNames[locale].of(value) ?? value) : "";
    case "species":
    case "text":
      return typeof value !== "string"
        ? ""
        : attribute.pattern?.includes("x[0-9]")
          ? localDigits(locale, value.replace("x", "×"))
          : value;
  }
}

const languageNames = {
  fa: new Intl.DisplayNames(["fa"], { type: "language" }),
  en: new Intl.DisplayNames(["en"], { type: "language" }),
};

export function languageName(locale: Locale, tag: string): string {
  return languageNames[locale].of(tag) ?? tag;
}

function withUnit(locale: Locale, attribute: Attribute, value: number): string {
  const number = formatNumber(locale, value);
  const unit = unitOf(locale, attribute);
  return unit === null ? number : attribute.unit === "%" ? number + unit : `${number} ${unit}`;
}

function showComposition(locale: Locale, attribute: Attribute, value: Composition): string {
  return Object.entries(value)
    .sort(([, a], [, b]) => b - a)
    .map(([id, share]) =>
      say(locale, percent, {
        name: choicesOf(attribute).find((choice) => choice.id === id)?.[locale] ?? id,
        percent: share,
      }),
    )
    .join(locale === "fa" ? "، " : ", ");
}

const monthFormats = {
  fa: new Intl.DateTimeFormat("fa-IR-u-ca-persian-nu-arabext", { month: "long", year: "numeric", timeZone: "UTC" }),
  en: new Intl.DateTimeFormat("en-GB-u-ca-gregory", { month: "long", year: "numeric", timeZone: "UTC" }),
};

/** A month such as `2026-08` by its name in the reader's calendar. */
export function showMonth(locale: Locale, month: string): string {
  return /^\d{4}-\d{2}$/.test(month) ? showMonthOf(locale, new Date(`${month}-15T00:00:00Z`)) : "";
}

/** The month in which a moment lies, by its name in the reader's calendar. */
export function showMonthOf(locale: Locale, moment: Date): string {
  const parts = monthFormats[locale].formatToParts(moment);
  const part = (type: "month" | "year") => parts.find((one) => one.type === type)?.value ?? "";
  // In this order in both languages; Intl alone would put the Persian year first.
  return `${part("month")} ${part("year")}`;
}

function isComposition(value: AttributeValue): value is Composition {
  return (
    typeof value === "object" && !Array.isArray(value) && Object.values(value).every((part) => typeof part === "number")
  );
}

function isPlace(value: AttributeValue): value is Place {
  return typeof value === "object" && !Array.isArray(value) && typeof (value as Place).county === "string";
}

/** A number as a person would type it: her own digits, ٫ for the point, no separators. */
function typedNumber(locale: Locale, value: number): string {
  return localDigits(locale, locale === "fa" ? String(value).replace(".", "٫") : String(value));
}

/** The fields of an attribute's form with what they hold, by field name: the way back from `readTyped`. */
export function attributeTexts(
  locale: Locale,
  attribute: Attribute,
  value: AttributeValue | undefined,
): Record<string, string> {
  const name = `attributes.${attribute.key}`;
  if (value === undefined)
    return attribute.default === undefined ? {} : { [name]: typedNumber(locale, attribute.default) };
  if (typeof value === "number") return { [name]: typedNumber(locale, value) };
  if (typeof value === "boolean") return { [name]: value ? "yes" : "no" };
  if (Array.isArray(value)) return { [name]: value.join(locale === "fa" ? "، " : ", ") };
  if (attribute.type === "place" && isPlace(value)) {
    return {
      [`${name}.county`]: value.county,
      ...(value.place === undefined ? {} : { [`${name}.place`]: value.place }),
    };
  }
  if (isComposition(value)) {
    const rows = Object.entries(value).flatMap(([of, share], index): [string, string][] => [
      [`${name}.${index + 1}.of`, of],
      [`${name}.${index + 1}.percent`, typedNumber(locale, share)],
    ]);
    return Object.fromEntries(rows);
  }
  if (typeof value !== "string") return {};
  if (attribute.type === "date") return { [name]: locale === "fa" ? formatDay("fa", value, "numeric") : value };
  if (attribute.type === "month") return { [name]: locale === "fa" ? typedMonth(value) : value };
  return { [name]: value };
}

function typedMonth(month: string): string {
  const { year, month: number } = jalaliMonth(month);
  return localDigits("fa", `${year}/${String(number).padStart(2, "0")}`);
}
