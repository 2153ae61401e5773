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
const cloth: Localized = {
  fa: "شست‌وشوی دستی با آب سرد؛ سفیدکننده به کار نرود؛ از پشت و با گرمای کم اتو شود.",
  en: "Wash by hand in cold water; do not bleach; iron on the back at low heat.",
};
const cool: Localized = {
  fa: "در جای خشک و خنک و دور از نور نگه دارید.",
  en: "Keep in a cool, dry place away from light.",
};

/** Compositions by the textile rule, lots and dates by the food rule; honey always bears its warning (catalogue's own rules). */
const mandatory: Readonly<Record<string, Mandatory>> = {
  "hand-knotted-carpet": {
    keys: ["pile", "warp", "weft", "raj", "widthCm", "lengthCm", "weaveOrigin"],
    always: [wool],
  },
  "tableau-rug": { keys: ["pile", "warp", "weft", "raj", "widthCm", "lengthCm", "weaveOrigin"], always: [wool] },
  flatweave: { keys: ["warp", "weft", "widthCm", "lengthCm", "dye", "weaveOrigin"], always: [wool] },
  garment: { keys: ["fabric", "lining", "sizes", "care"], always: [cloth] },
  embroidery: { keys: ["groundFabric", "thread", "widthCm", "lengthCm"], always: [cloth] },
  "leather-goods": {
    keys: ["hide", "tanning", "lining", "colour"],
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
    keys: ["latinName", "part", "netWeightG", "lotNo", "harvestMonth", "bestBefore", "place", "caution"],
    always: [cool, { fa: "این فرآورده دارو نیست.", en: "This product is not a medicine." }],
  },
};

/** Of the particulars, those without which nothing may be printed; the others stand where they are known. */
const optional = new Set(["lining", "care", "healthId", "caution", "apiary", "place", "weaveOrigin", "dye", "colour"]);

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
