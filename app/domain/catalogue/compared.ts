import type { Locale } from "#app/platform/locale.ts";
import { type Attribute, familyOf } from "./families/families.ts";
import { labelOf, type PlaceName, showAttribute } from "./families/show.ts";
import type { Attributes } from "./families/typed.ts";

export type ComparedLine = { key: string; label: string; values: string[]; differs: boolean };

/** Not properties of the thing: a laboratory's address says nothing beside another's. */
const aside: ReadonlySet<string> = new Set(["labName", "labReportNo", "labReportDate"]);

/**
 * The attributes of several pieces side by side, in the first one's order: all that any of them has where they are of one
 * family, else those that every family asks for under the same name and kind. An absent value is an empty text.
 */
export function comparedLines(
  locale: Locale,
  pieces: readonly { family: string; attributes: Attributes }[],
  placeName: PlaceName,
): ComparedLine[] {
  const [first, ...others] = pieces;
  if (!first) return [];
  const shared = (attribute: Attribute) =>
    others.every(({ family }) =>
      familyOf(family).attributes.some((other) => other.key === attribute.key && other.type === attribute.type),
    );
  return familyOf(first.family)
    .attributes.filter((attribute) => !aside.has(attribute.key) && shared(attribute))
    .map((attribute) => ({
      key: attribute.key,
      label: labelOf(locale, attribute),
      values: pieces.map(({ family, attributes }) => {
        // Each family's own list of choices names the value.
        const own = familyOf(family).attributes.find((other) => other.key === attribute.key) ?? attribute;
        return showAttribute(locale, own, attributes[attribute.key], placeName);
      }),
    }))
    .filter(({ values }) => values.some((value) => value !== ""))
    .map((line) => ({ ...line, differs: differs(line.values) }));
}

/** Whether a line has more than one value in it; one alone has nothing to differ from. */
export function differs(values: readonly string[]): boolean {
  return new Set(values).size > 1;
}
