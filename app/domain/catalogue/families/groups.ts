import type { Localized } from "#app/platform/locale.ts";
import source from "./attribute-groups.json" with { type: "json" };
import { type Attribute, attributeOf, type Family } from "./families.ts";

/** Attributes that are thought of together, and so asked for on one screen. */
export type AttributeGroup = { id: string; title: Localized; lead: Localized; attributes: readonly Attribute[] };

const groups: readonly { id: string; fa: string; en: string; leadFa: string; leadEn: string }[] = source.groups;
const byFamily: Readonly<Record<string, Readonly<Record<string, readonly string[] | undefined>>>> = source.families;

/** A family's attributes in groups, in the order in which its makers think of them. What is computed is in none. */
export function groupsOf(family: Family): readonly AttributeGroup[] {
  return Object.entries(byFamily[family.id] ?? {}).map(([id, keys = []]) => {
    const group = groups.find((one) => one.id === id);
    if (!group) throw new RangeError(`catalogue: no group ${id}`);
    return {
      id,
      title: { fa: group.fa, en: group.en },
      lead: { fa: group.leadFa, en: group.leadEn },
      attributes: keys.map((key) => {
        const attribute = attributeOf(family, key);
        if (!attribute) throw new RangeError(`catalogue: no attribute ${key} in ${family.id}`);
        return attribute;
      }),
    };
  });
}
