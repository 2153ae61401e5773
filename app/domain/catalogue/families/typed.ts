import { jalaliOfIso, parseDate } from "#app/platform/calendar.ts";
import { toLatinDigits } from "#app/platform/digits.ts";
import { tidyLine } from "#app/platform/text.ts";
import { type Attribute, choicesOf } from "./families.ts";

/** Where something grew or was woven: the county's code, and the place's name as its people write it. */
export type Place = { county: string; place?: string };
/** Fibres with their whole percents, which sum to 100. */
export type Composition = Readonly<Record<string, number>>;
export type AttributeValue = number | boolean | string | readonly string[] | Composition | Place;
export type Attributes = Readonly<Record<string, AttributeValue>>;

/** A value read, nothing typed, or what is wrong with it. Faults of a part name the part. */
export type Read = { value: AttributeValue } | { blank: true } | { fault: string; part?: string };

const blank: Read = { blank: true };

/**
 * A number a person typed in any digits, with ٫ or a point before at most three decimals; null for anything else.
 * No thousands: "2,100" is 2100 to some and 2.1 to others.
 */
export function parseNumber(text: string): number | null {
  const latin = toLatinDigits(text.trim()).replace(/^[−-]/, "-");
  return /^-?[0-9]{1,9}(?:[.٫][0-9]{1,3})?$/.test(latin) ? Number(latin.replace("٫", ".")) : null;
}

/**
 * A month typed in either calendar, year first (`۱۴۰۵/۶`, `2026-09`), as `YYYY-MM` of the Gregorian one: the month that
 * holds the fifteenth. Null for anything else.
 */
export function parseMonth(text: string): string | null {
  const match = /^([0-9]{4})[/.-]([0-9]{1,2})$/.exec(toLatinDigits(text.trim()));
  const day = match && parseDate(`${match[1]}/${match[2]}/15`);
  return day ? day.slice(0, 7) : null;
}

/** The Jalali month that such a `YYYY-MM` means, so that typing and showing agree. */
export function jalaliMonth(month: string): { year: number; month: number } {
  const { year, month: number } = jalaliOfIso(`${month}-15`);
  return { year, month: number };
}

/** Reads what was typed for one attribute: a text, or an object of texts for a composition and a place. */
export function readTyped(attribute: Attribute, raw: unknown): Read {
  if (attribute.type === "composition") return readComposition(attribute, raw);
  if (attribute.type === "place") return readPlace(raw);
  const text = typeof raw === "string" ? tidyLine(raw) : "";
  if (text === "") return blank;
  switch (attribute.type) {
    case "integer":
    case "decimal":
      return readNumber(attribute, text);
    case "boolean":
      return text === "yes" || text === "no" ? { value: text === "yes" } : { fault: "choose" };
    case "enum":
    case "enumInline":
      return choicesOf(attribute).some((choice) => choice.id === text) ? { value: text } : { fault: "choose" };
    case "textList":
      return readList(attribute, text);
    case "date": {
      const day = parseDate(text);
      return day ? { value: day } : { fault: "attribute.date" };
    }
    case "month": {
      const month = parseMonth(text);
      return month ? { value: month } : { fault: "attribute.month" };
    }
    case "bcp47":
      return readLanguage(text);
    case "species":
    case "text":
      return readText(attribute, text);
  }
}

function readNumber(attribute: Attribute, text: string): Read {
  const value = parseNumber(text);
  if (value === null || (attribute.type === "integer" && !Number.isInteger(value))) {
    return { fault: attribute.type === "integer" ? "attribute.whole" : "attribute.number" };
  }
  if (attribute.oneOf && !attribute.oneOf.includes(value)) return { fault: "attribute.one-of" };
  if (attribute.min !== undefined && value < attribute.min) return { fault: "attribute.below" };
  if (attribute.max !== undefined && value > attribute.max) return { fault: "attribute.above" };
  return { value };
}

function readText(attribute: Attribute, text: string): Read {
  // Sizes are written with ×; what is kept is plain.
  const plain = attribute.pattern?.includes("x[0-9]") ? toLatinDigits(text).replace(/\s*[×xX*]\s*/, "x") : text;
  if (plain.length > (attribute.maxLength ?? 120)) return { fault: "too-long" };
  if (attribute.pattern && !new RegExp(attribute.pattern, "u").test(plain)) {
    return { fault: attribute.type === "species" ? "attribute.species" : "attribute.pattern" };
  }
  return { value: plain };
}

function readList(attribute: Attribute, text: string): Read {
  const items = [
    ...new Set(
      text
        .split(/[,،;؛]/)
        .map((item) => item.trim())
        .filter(Boolean),
    ),
  ];
  if (items.length === 0) return blank;
  if (items.length > (attribute.maxItems ?? 12)) return { fault: "attribute.too-many" };
  return items.some((item) => item.length > 60) ? { fault: "too-long" } : { value: items };
}

function readLanguage(text: string): Read {
  if (!/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(text)) return { fault: "attribute.language" };
  try {
    return { value: Intl.getCanonicalLocales(text)[0] ?? text };
  } catch {
    return { fault: "attribute.language" };
  }
}

/** Rows of a fibre and its percent, as the form has them: `{ "1": { of: "wool", percent: "۱۰۰" }, … }`. */
function readComposition(attribute: Attribute, raw: unknown): Read {
  const parts: Record<string, number> = {};
  for (const row of Object.values(objectOf(raw))) {
    const { of, percent } = objectOf(row);
    const fibre = typeof of === "string" ? of.trim() : "";
    const typed = typeof percent === "string" ? percent.trim() : "";
    if (fibre === "" && typed === "") continue;
    if (!choicesOf(attribute).some((choice) => choice.id === fibre)) return { fault: "attribute.fibre" };
    const value = parseNumber(typed.replace(/[%٪]$/, ""));
    if (value === null || !Number.isInteger(value) || value < 1 || value > 100) return { fault: "attribute.percent" };
    if (parts[fibre] !== undefined) return { fault: "attribute.fibre-twice" };
    parts[fibre] = value;
  }
  const percents = Object.values(parts);
  if (percents.length === 0) return blank;
  return percents.reduce((sum, one) => sum + one, 0) === 100 ? { value: parts } : { fault: "attribute.sum" };
}

function readPlace(raw: unknown): Read {
  const { county, place } = objectOf(raw);
  const name = typeof place === "string" ? tidyLine(place) : "";
  if (typeof county !== "string" || county === "")
    return name === "" ? blank : { fault: "attribute.county", part: "county" };
  if (!/^[0-9a-z]{4,20}$/.test(county)) return { fault: "attribute.county", part: "county" };
  if (name.length > 60) return { fault: "too-long", part: "place" };
  return { value: name === "" ? { county } : { county, place: name } };
}

function objectOf(raw: unknown): Record<string, unknown> {
  return typeof raw === "object" && raw !== null ? (raw as Record<string, unknown>) : {};
}
