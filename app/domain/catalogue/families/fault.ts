import { localDigits } from "#app/platform/digits.ts";
import { type Facts, formatNumber, type Locale } from "#app/platform/locale.ts";
import { type Attribute, attributeOf, type Family } from "./families.ts";
import { unitOf } from "./show.ts";

/** The attribute that a form's field (`attributes.pile`, `attributes.weaveOrigin.county`) belongs to, or null. */
export function attributeOfField(family: Family, field: string): Attribute | null {
  const [head, key] = field.split(".");
  return head === "attributes" && key ? attributeOf(family, key) : null;
}

/** What a fault's sentence needs to know of the attribute: its bounds with their unit, its choices. */
export function faultFacts(locale: Locale, attribute: Attribute): Facts {
  const unit = unitOf(locale, attribute);
  const bound = (value: number | undefined) =>
    value === undefined ? "" : formatNumber(locale, value) + (unit ? ` ${unit}` : "");
  return {
    min: bound(attribute.min),
    max: bound(attribute.max),
    most: attribute.maxItems ?? 12,
    options: (attribute.oneOf ?? []).map((value) => localDigits(locale, String(value))).join("، "),
  };
}
