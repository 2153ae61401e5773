import { describe, expect, it } from "vitest";
import { familyOf } from "#app/domain/catalogue/families/families.ts";
import {
  availabilitiesOf,
  gapsOf,
  type ListingFacts,
  mayMoveProduct,
  mustBeSeen,
  mustBeSubmittable,
  mustMoveProduct,
  mustNotBeOwn,
  productMoves,
} from "#app/domain/catalogue/rules.ts";
import { gapWords } from "#app/domain/catalogue/words.ts";
import demo from "#db/village/data/products.json" with { type: "json" };
import { productStates } from "#db/vocabulary.ts";

const honey = demo.find((product) => product.family === "honey")!;
const whole: ListingFacts = {
  family: familyOf("honey"),
  attributes: honey.attributes as unknown as ListingFacts["attributes"],
  titleFa: "عسل آویشن",
  texts: {},
  priceIrr: 6_500_000n,
  photoCount: 3,
  weightG: 1200,
  shopOpen: true,
  verified: true,
};
const gaps = (change: Partial<ListingFacts>) => gapsOf({ ...whole, ...change });

describe("what a review asks for", () => {
  it("a whole listing lacks nothing", () => {
    expect(gaps({})).toEqual([]);
    expect(() => mustBeSubmittable(whole)).not.toThrow();
  });
  it.each([
    ["a title", { titleFa: "" }, { code: "gap.title", on: "form", field: "titleFa" }],
    ["a price", { priceIrr: null }, { code: "gap.price", on: "form", field: "priceToman" }],
    ["a weight", { weightG: null }, { code: "gap.weight", on: "form", field: "weightG" }],
    ["three photographs", { photoCount: 2 }, { code: "gap.photos", on: "photos", field: "photos" }],
    ["an open shop", { shopOpen: false }, { code: "gap.shop", on: "shop" }],
    ["a verified maker", { verified: false }, { code: "gap.verified", on: "shop" }],
  ] as const)("%s", (_what, change, gap) => {
    expect(gaps(change)).toEqual([gap]);
    expect(gapWords).toHaveProperty([gap.code]);
    expect(() => mustBeSubmittable({ ...whole, ...change })).toThrow("catalogue.not-ready");
  });
  it("every required particular, each at its field", () => {
    expect(gaps({ attributes: {} }).map((gap) => gap.field)).toEqual(
      ["plant", "form", "netWeightG", "harvestMonth", "apiary.county", "lotNo", "bestBefore"].map(
        (key) => `attributes.${key}`,
      ),
    );
  });
  it.each([
    ["titleFa", "عسل طبيعي سبلان"],
    ["descriptionEn", "A NATURAL honey"],
  ])("no word of nature in %s while a value lies outside its limit", (field, text) => {
    const attributes = { ...whole.attributes, moisturePct: 20.5 };
    expect(gaps({ attributes, texts: { [field]: text } })).toEqual([{ code: "gap.natural", on: "form", field }]);
    expect(gaps({ texts: { [field]: text } })).toEqual([]);
    expect(gaps({ attributes, texts: { descriptionEn: "supernatural, naturalised" } })).toEqual([]);
  });
  it("a service weighs nothing", () => {
    expect(
      gaps({ family: familyOf("translation"), attributes: {}, weightG: null }).some((gap) => gap.code === "gap.weight"),
    ).toBe(false);
  });
});

describe("the life of a listing", () => {
  const allowed = [
    "draft>submitted",
    "draft>withdrawn",
    "submitted>published",
    "submitted>draft",
    "submitted>withdrawn",
    "published>submitted",
    "published>withdrawn",
    "withdrawn>submitted",
  ];
  it.each(productStates.flatMap((from) => productStates.map((to) => [from, to] as const)))("%s to %s", (from, to) => {
    const may = allowed.includes(`${from}>${to}`);
    expect(mayMoveProduct(from, to)).toBe(may);
    if (!may) expect(() => mustMoveProduct(from, to)).toThrow("catalogue.cannot-move");
  });
  it("nothing is published that was not sent to review", () => {
    expect(productStates.filter((from) => productMoves[from].includes("published"))).toEqual(["submitted"]);
  });
});

it("nobody judges her own, nor what she has not seen", () => {
  expect(() => mustNotBeOwn("a", "a")).toThrow("catalogue.own-product");
  expect(() => mustNotBeOwn(null, "a")).not.toThrow();
  expect(() => mustBeSeen(3, 2)).toThrow("catalogue.changed-meanwhile");
});

it("a service is a service, goods are not", () => {
  expect(availabilitiesOf(familyOf("translation"))).toEqual(["service"]);
  expect(availabilitiesOf(familyOf("honey"))).not.toContain("service");
});
