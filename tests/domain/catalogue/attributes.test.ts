import { describe, expect, it } from "vitest";
import {
  attributeSchemaOf,
  knotsPerM2,
  missingAttributes,
  unreported,
} from "#app/domain/catalogue/families/attributes.ts";
import { attributeOf, families, familyOf, typedAttributes } from "#app/domain/catalogue/families/families.ts";
import { attributeTexts, showAttribute } from "#app/domain/catalogue/families/show.ts";
import type { Attributes } from "#app/domain/catalogue/families/typed.ts";
import demo from "#db/village/data/products.json" with { type: "json" };

type Demo = { slug: string; family: string; attributes: Attributes };
const village = demo as unknown as Demo[];
const locales = ["fa", "en"] as const;

/** Texts by field name as the nested object that a form's action hands over. */
function nested(texts: Readonly<Record<string, string>>): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const [name, text] of Object.entries(texts)) {
    const path = name.split(".").slice(1);
    const last = path.pop() ?? "";
    let place = result;
    for (const part of path) {
      place[part] ??= {};
      place = place[part] as Record<string, unknown>;
    }
    place[last] = text;
  }
  return result;
}

function formOf(familyId: string, attributes: Attributes, locale: "fa" | "en" = "fa"): Record<string, unknown> {
  const texts = typedAttributes(familyOf(familyId)).map((attribute) =>
    attributeTexts(locale, attribute, attributes[attribute.key]),
  );
  return nested(Object.assign({}, ...texts) as Record<string, string>);
}

/** The codes at each key after one value of a good form was replaced. */
function faults(familyId: string, change: Record<string, unknown>): Record<string, string> {
  const good = village.find((product) => product.family === familyId)!;
  const result = attributeSchemaOf(familyOf(familyId)).safeParse({ ...formOf(familyId, good.attributes), ...change });
  return Object.fromEntries((result.error?.issues ?? []).map((issue) => [issue.path.join("."), issue.message]));
}

it("there are twelve families, one for each occupation", () => {
  expect(new Set(families.map((family) => family.occupation)).size).toBe(12);
  expect(new Set(village.map((product) => product.family)).size).toBe(12);
});

describe("what is kept comes back from the form that shows it", () => {
  it.each(village.map((product) => [product.slug, product] as const))("%s", (_slug, { family, attributes }) => {
    for (const locale of locales) {
      expect(attributeSchemaOf(familyOf(family)).parse(formOf(family, attributes, locale))).toEqual(attributes);
    }
    expect(missingAttributes(familyOf(family), attributes)).toEqual([]);
  });

  it("is shown in both languages, none empty", () => {
    for (const { family, attributes } of village) {
      for (const [key, value] of Object.entries(attributes)) {
        const attribute = attributeOf(familyOf(family), key)!;
        for (const locale of locales) expect(showAttribute(locale, attribute, value), `${family}.${key}`).not.toBe("");
      }
    }
  });
});

describe("numbers and days as people type them", () => {
  const width = (text: string) => attributeSchemaOf(familyOf("hand-knotted-carpet")).safeParse({ widthCm: text });
  it.each([
    ["۱۲۰٫۵", 120.5],
    ["120.5", 120.5],
    ["١٢٠", 120],
  ])("%s", (text, value) => {
    expect(width(text).data).toEqual({ widthCm: value });
  });
  it.each(["1,200", "1e2", "0x20", "۱۲۰ سانت", "１２０", "--5", "12.", "1.2345"])(
    "%s is refused, not guessed at",
    (text) => {
      expect(width(text).error?.issues[0]?.message).toBe("attribute.number");
    },
  );
  it("a whole number takes no fraction", () =>
    expect(faults("honey", { netWeightG: "۱۰۰٫۵" })).toEqual({ netWeightG: "attribute.whole" }));
  it("days in either calendar", () => {
    expect(faults("honey", { bestBefore: "۱۴۰۷/۰۶/۰۹" })).toEqual({});
    expect(faults("honey", { bestBefore: "۱۴۰۵/۱۲/۳۰" })).toEqual({ bestBefore: "attribute.date" });
    const read = attributeSchemaOf(familyOf("honey")).parse({ bestBefore: "۱۴۰۵/۰۹/۰۱", harvestMonth: "۱۴۰۵/۶" });
    expect(read).toEqual({ bestBefore: "2026-11-22", harvestMonth: "2026-09" });
    expect(showAttribute("fa", attributeOf(familyOf("honey"), "harvestMonth")!, "2026-09")).toBe("شهریور ۱۴۰۵");
  });
  it("a plant has its scientific name, a language its tag", () => {
    expect(faults("medicinal-herb", { latinName: "بابونه" })).toEqual({ latinName: "attribute.species" });
    expect(faults("translation", { targetLang: "persian language" })).toEqual({ targetLang: "attribute.language" });
  });
});

it("knots are counted from the raj: 27 raj at 7 cm is Ardabil's typical 1,500 in a square decimetre", () => {
  expect(Math.round(knotsPerM2(27, 7) / 100)).toBe(1488);
  const carpet = attributeSchemaOf(familyOf("hand-knotted-carpet")).parse({
    raj: "۴۰",
    rajBaseCm: "۷",
    knotsPerM2: "1",
  });
  expect(carpet).toEqual({ raj: 40, rajBaseCm: 7, knotsPerM2: 326531 });
});

it("a value without a report is the maker's word", () => {
  expect(unreported(familyOf("honey"), { moisturePct: 17 }).map((attribute) => attribute.key)).toEqual(["moisturePct"]);
  expect(unreported(familyOf("honey"), { moisturePct: 17, labReportNo: "DEMO-1" })).toEqual([]);
});
