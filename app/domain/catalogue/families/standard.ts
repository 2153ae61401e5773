import { formatNumber, type Locale, type Localized, say } from "#app/platform/locale.ts";
import { type Attribute, choicesOf, type Family, type Limit, typedAttributes } from "./families.ts";
import { unitOf } from "./show.ts";
import { kindWords, words } from "./standard-words.ts";

/** A number with its unit, as a standard states it. */
function measured(locale: Locale, attribute: Attribute, value: number): string {
  const unit = unitOf(locale, attribute);
  const number = formatNumber(locale, value);
  return unit === null ? number : unit === "%" || unit === "٪" ? number + unit : `${number} ${unit}`;
}

const list = (locale: Locale, items: readonly string[]) => items.join(locale === "fa" ? "، " : ", ");

/** What may be said of an attribute at all, as a sentence: its bounds with their unit, its choices, how it is written. */
export function boundsOf(locale: Locale, attribute: Attribute): string {
  const { min, max, oneOf, maxLength, maxItems, pattern, type } = attribute;
  const number = (value: number) => measured(locale, attribute, value);
  if (oneOf) return say(locale, words.oneOf, { options: list(locale, oneOf.map(number)) });
  if (type === "enum" || type === "enumInline")
    return list(
      locale,
      choicesOf(attribute).map((choice) => choice[locale]),
    );
  if (min !== undefined && max !== undefined) return say(locale, words.between, { min: number(min), max: number(max) });
  if (max !== undefined) return say(locale, words.atMost, { max: number(max) });
  if (min !== undefined) return say(locale, words.atLeast, { min: number(min) });
  if (type === "textList") return say(locale, words.listOf, { most: maxItems ?? 12 });
  if (type === "text" && pattern) return say(locale, kindWords.resolution);
  if (type === "text") return say(locale, words.letters, { most: maxLength ?? 120 });
  return say(locale, kindWords[type]);
}

/** A standard's limit, as a sentence: "20 g/100 g at most; alfalfa: 10". */
export function limitOf(locale: Locale, family: Family, attribute: Attribute & { limit: Limit }): string {
  const { min, max, exception } = attribute.limit;
  const number = (value: number) => measured(locale, attribute, value);
  const bound =
    max !== undefined
      ? say(locale, words.atMost, { max: number(max) })
      : say(locale, words.atLeast, { min: number(min ?? 0) });
  if (!exception) return bound;
  const cases = Object.entries(exception).flatMap(([key, values]) => {
    const of = family.attributes.find((one) => one.key === key);
    return of && Array.isArray(values)
      ? choicesOf(of)
          .filter(({ id }) => values.includes(id))
          .map((choice) => choice[locale])
      : [];
  });
  return say(locale, words.except, { bound, cases: list(locale, cases), max: number(exception.max) });
}

/** The required attributes of a family, then those that may be left out. */
export function attributesOf(family: Family): { required: Attribute[]; optional: Attribute[] } {
  const typed = typedAttributes(family);
  return {
    required: typed.filter((attribute) => attribute.required),
    optional: typed.filter((attribute) => !attribute.required),
  };
}

export function limitsOf(family: Family): (Attribute & { limit: Limit })[] {
  return family.attributes.filter((one): one is Attribute & { limit: Limit } => one.limit !== undefined);
}

/** What a standard says besides single attributes: about two of them together, about words and labels. */
export function rulesOf(family: Family): Localized[] {
  const composed = family.attributes.some(({ type }) => type === "composition");
  const raj = family.attributes.some(({ key }) => key === "knotsPerM2");
  return [...(composed ? [words.hundred] : []), ...(raj ? [words.raj] : []), ...(words.byFamily[family.id] ?? [])];
}
