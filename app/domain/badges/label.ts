import { attributeOf, type Family } from "#app/domain/catalogue/families/families.ts";
import { labelOf, showAttribute } from "#app/domain/catalogue/families/show.ts";
import type { Attributes } from "#app/domain/catalogue/families/typed.ts";
import type { Locale, Localized } from "#app/platform/locale.ts";

/** What must stand on a label of each family: particulars by key, and sentences that are always printed. */
type Mandatory = { keys: readonly string[]; always: readonly Localized[] };

const wool: Localized = {
  fa: "با جاروی نرم در جهت خواب تمیز شود؛ شست‌وشو با کارشناس؛ دور از آفتاب پیوسته.",
  en: "Brush softly along the pile; have it washed by a specialist; keep out of lasting sun.",
};
const flat: Localized = {
  fa: "با جاروی نرم از دو رو تمیز شود؛ شست‌وشو با کارشناس؛ دور از آفتاب پیوسته.",
  en: "Brush softly on both sides; have it washed by a specialist; keep out of lasting sun.",
};
const hung: Localized = {
  fa: "با دستمال خشک و نرم گردگیری شود؛ شسته نشود؛ دور از آفتاب و نم آویخته شود.",
  en: "Dust with a soft, dry cloth; do not wash; hang away from sun and damp.",
};
const cloth: Localized = {
  fa: "شست‌وشوی دستی با آب سرد؛ سفیدکننده به کار نرود؛ از پشت و با گرمای کم اتو شود.",
  en: "Wash by hand in cold water; do not bleach; iron on the back at low heat.",
};
const cool: Localized = {
  fa: "در جای خشک و خنک و دور از نور نگه دارید.",
  en: "Keep in a cool, dry place away from light.",
};

/**
 * Fibres of every part by their names (EU 1007/2011), lots and dates by the food rule, honey's warning always, and of herbs
 * what WHO's good practice of gathering asks for (GACP 2003): scientific name and family, part, grown or wild, harvest, drying,
 * batch. Carpets bear what their standard's inspection measures.
 */
const mandatory: Readonly<Record<string, Mandatory>> = {
  "hand-knotted-carpet": {
    keys: ["pile", "warp", "weft", "knotType", "raj", "widthCm", "lengthCm", "dye", "age", "weaveOrigin"],
    always: [wool],
  },
  "tableau-rug": {
    keys: ["pile", "warp", "weft", "knotType", "raj", "widthCm", "lengthCm", "weaveOrigin"],
    always: [hung],
  },
  flatweave: {
    keys: ["technique", "warp", "weft", "widthCm", "lengthCm", "dye", "age", "weaveOrigin"],
    always: [flat],
  },
  garment: { keys: ["fabric", "lining", "sizes", "care"], always: [cloth] },
  embroidery: { keys: ["technique", "handwork", "groundFabric", "thread", "widthCm", "lengthCm"], always: [cloth] },
  "leather-goods": {
    keys: ["hide", "grain", "tanning", "lining", "colour", "chromeVI"],
    always: [{ fa: "با دستمال خشک پاک شود؛ خیس نشود.", en: "Wipe with a dry cloth; keep dry." }],
  },
  honey: {
    keys: ["plant", "netWeightG", "lotNo", "harvestMonth", "bestBefore", "apiary", "healthId"],
    always: [
      { fa: "برای کودکان زیر یک سال مناسب نیست.", en: "Not for children under one year of age." },
      { fa: "رس‌بستن نشانهٔ تقلب نیست.", en: "Crystallising is natural." },
      cool,
    ],
  },
  "medicinal-herb": {
    keys: [
      ...["latinName", "family", "part", "source", "drying", "netWeightG", "lotNo", "harvestMonth", "bestBefore"],
      ...["place", "collectionPermit", "caution"],
    ],
    always: [cool, { fa: "این فرآورده دارو نیست.", en: "This product is not a medicine." }],
  },
};

/** Of the particulars, those without which nothing may be printed; the others stand where they are known. */
const optional = new Set([
  ...["lining", "care", "healthId", "caution", "apiary", "place", "weaveOrigin", "dye", "colour", "age"],
  ...["chromeVI", "family", "collectionPermit"],
]);

export type LabelTexts = { lines: { name: string; value: string }[]; always: string[]; missing: string[] };

/** The texts of a label in one language, and the names of mandatory particulars that its maker has not said. */
export function labelTexts(locale: Locale, family: Family, attributes: Attributes): LabelTexts {
  const { keys, always } = mandatory[family.id] ?? { keys: [], always: [] };
  const known = keys.flatMap((key) => {
    const attribute = attributeOf(family, key);
    if (!attribute) return [];
    return [{ key, name: labelOf(locale, attribute), value: showAttribute(locale, attribute, attributes[key]) }];
  });
  return {
    lines: known.filter(({ value }) => value !== "").map(({ name, value }) => ({ name, value })),
    always: always.map((sentence) => sentence[locale]),
    missing: known.filter(({ key, value }) => value === "" && !optional.has(key)).map(({ name }) => name),
  };
}
