import { type Locale, type Localized, say } from "#app/platform/locale.ts";
import { attributeOf, type Family } from "./families/families.ts";
import { attributeOfField } from "./families/fault.ts";
import { labelOf, type PlaceName, showAttribute } from "./families/show.ts";
import type { AttributeValue } from "./families/typed.ts";
import { stepWords } from "./listing-words.ts";
import { words } from "./words.ts";

const named: Readonly<Record<string, Localized>> = {
  titleFa: words.titleFa,
  titleEn: words.titleEn,
  descriptionFa: words.descriptionFa,
  descriptionEn: words.descriptionEn,
  photos: stepWords.photos.title,
  priceToman: words.priceToman,
  priceEur: words.priceEur,
  leadTimeDays: words.readyIn,
  makerSharePercent: words.makersShare,
  weightG: words.weight,
};

/** What a field of a listing's form is called. */
export function fieldName(locale: Locale, family: Family, name: string): string {
  const attribute = attributeOfField(family, name);
  if (attribute) return labelOf(locale, attribute);
  return named[name] ? say(locale, named[name]) : name;
}

/** What a judged field holds, for readers; nothing for an empty one. */
export function fieldText(
  locale: Locale,
  family: Family,
  name: string,
  value: AttributeValue | null | undefined,
  placeName: PlaceName,
): string {
  if (value === null || value === undefined) return "";
  const attribute = name.startsWith("attributes.") ? attributeOf(family, name.slice("attributes.".length)) : null;
  return attribute ? showAttribute(locale, attribute, value, placeName) : typeof value === "string" ? value : "";
}
