import { describe, expect, it } from "vitest";
import { packOf } from "#app/country/index.ts";
import { choicesOf, families, familyOf } from "#app/domain/catalogue/families/families.ts";
import { returnRules } from "#app/domain/catalogue/families/return-rules.server.ts";
import { attributesOf, boundsOf, limitOf, limitsOf, rulesOf } from "#app/domain/catalogue/families/standard.ts";
import { words } from "#app/domain/catalogue/families/standard-words.ts";
import { say } from "#app/platform/locale.ts";

const locales = ["fa", "en"] as const;
const attribute = (family: string, key: string) => familyOf(family).attributes.find((one) => one.key === key)!;

describe.each(families.map((family) => [family.id, family] as const))("the standard of %s", (_id, family) => {
  it("says how every particular is written, in both languages", () => {
    const { required, optional } = attributesOf(family);
    expect(required.length + optional.length).toBe(family.attributes.filter((one) => !one.derived).length);
    for (const one of [...required, ...optional])
      for (const locale of locales) {
        const text = boundsOf(locale, one);
        expect(text, one.key).not.toBe("");
        expect(text, one.key).not.toMatch(/undefined|NaN|\{/);
        if (one.type === "enum") for (const choice of choicesOf(one)) expect(text).toContain(choice[locale]);
      }
    for (const rule of rulesOf(family)) for (const locale of locales) expect(rule[locale]).not.toBe("");
  });
});

it("bounds stand with their units and digits", () => {
  expect(boundsOf("fa", attribute("hand-knotted-carpet", "widthCm"))).toBe("از ۱۰ سانتی‌متر تا ۱٬۰۰۰ سانتی‌متر");
  expect(boundsOf("en", attribute("hand-knotted-carpet", "rajBaseCm"))).toBe("one of 6.5 cm, 7 cm");
  expect(boundsOf("en", attribute("embroidery", "handwork"))).toBe("from 50% to 100%");
  expect(boundsOf("en", attribute("honey", "lotNo"))).toBe("a text of up to 30 letters");
  expect(boundsOf("en", attribute("garment", "sizes"))).toBe("up to 12, separated by commas");
  expect(boundsOf("en", attribute("animation", "resolution"))).toContain("1920×1080");
});

it("limits stand with their exceptions", () => {
  const honey = familyOf("honey");
  const limit = (key: string) => limitOf("en", honey, limitsOf(honey).find((one) => one.key === key)!);
  expect(limit("moisturePct")).toBe("at most 20 g/100 g");
  expect(limit("diastaseDN")).toBe("at least 8 DN (Schade)");
  expect(limit("sucrosePct")).toBe("at most 5 g/100 g; alfalfa: 10 g/100 g");
  expect(limitsOf(familyOf("flatweave"))).toEqual([]);
});

it("returns follow the country's law: food stays, what is made to measure stays, the rest may go back", () => {
  const country = packOf("ir");
  const rules = (family: string) =>
    returnRules({ house: { country } } as never, familyOf(family)).map(({ names, rule }) => [
      names.map((name) => say("en", name)),
      Object.entries(country.withdrawalWords).find(([, text]) => text === rule)?.[0],
    ]);
  expect(rules("honey")).toEqual([[["One of a kind", "Several ready", "Made to order"], "food"]]);
  expect(rules("garment")).toEqual([
    [["One of a kind", "Several ready", "Made to order"], "allowed"],
    [[words.toMeasure.en], "personalised"],
  ]);
  expect(rules("translation")).toEqual([[["A service"], "allowed-service"]]);
});
