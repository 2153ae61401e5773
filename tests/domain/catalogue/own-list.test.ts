import { describe, expect, it } from "vitest";
import type { OwnListing } from "#app/domain/catalogue/desk-queries.server.ts";
import { exportRows } from "#app/domain/catalogue/export-rows.ts";
import { filtered, isIn, ownFilterOf, ownFilterQuery } from "#app/domain/catalogue/own-list.ts";

const one = (slug: string, change: Partial<OwnListing> = {}): OwnListing => ({
  ...{ slug, titleFa: slug, titleEn: slug, status: "published", availability: "stock", family: "honey", photo: null },
  ...{ price: "1000000", priceEur: "450", onHand: 3, reserved: 1, sold: 2, leadTimeDays: 2, makerShareBps: 8_550 },
  ...{ changedAt: "2026-11-23T10:00:00Z", reviewNote: null, revision: null, gaps: 0 },
  ...change,
});
const listings = [
  one("kilim-120", { titleFa: "گلیم دست‌باف عنبران ۱۲۰", price: "9000000", onHand: 1 }),
  one("honey-1", { titleFa: "عسل كوهي", price: null, onHand: 0, status: "draft" }),
  one("carpet", { titleFa: "قالی ۲۰۰×۳۰۰", price: "80000000", onHand: null }),
  one("sold", { onHand: 0 }),
  one("mend", { status: "draft", reviewNote: "عکس" }),
  one("changed", { revision: "returned" }),
];
const shown = (address: string) =>
  filtered(listings, ownFilterOf(new URLSearchParams(address))).map(({ slug }) => slug);

describe("a maker's list", () => {
  it.each([
    ["q=%DA%A9%D9%88%D9%87%DB%8C", ["honey-1"]],
    ["q=120+%D8%AF%D8%B3%D8%AA%D8%A8%D8%A7%D9%81", ["kilim-120"]],
    ["q=carpet", ["carpet"]],
    ["part=sold-out", ["sold"]],
    ["part=returned", ["mend", "changed"]],
    ["part=draft&q=x", []],
    ["sort=dearest", ["carpet", "kilim-120", "sold", "mend", "changed", "honey-1"]],
    ["sort=cheapest", ["sold", "mend", "changed", "kilim-120", "carpet", "honey-1"]],
    ["sort=fewest", ["honey-1", "sold", "kilim-120", "mend", "changed", "carpet"]],
    ["part=nonsense&sort=nonsense", listings.map(({ slug }) => slug)],
  ])("%s", (address, slugs) => expect(shown(address)).toEqual(slugs));
  it("a filter is the same when its address is read again", () => {
    const filter = { part: "draft", q: "گلیم & عسل", sort: "title" } as const;
    expect(ownFilterOf(ownFilterQuery(filter))).toEqual(filter);
    expect(ownFilterQuery({ part: null, q: "", sort: "changed" }).size).toBe(0);
  });
  it("sold out is what stands in the market and has no piece", () => {
    expect(isIn("sold-out", one("a", { onHand: null }))).toBe(false);
    expect(isIn("sold-out", one("a", { onHand: 0, status: "withdrawn" }))).toBe(false);
  });
});

it("goes into a spreadsheet with plain numbers", () => {
  const [head, row] = exportRows("en", [one("a", { titleFa: "گلیم" })]);
  expect(head).toHaveLength(row?.length ?? 0);
  expect(row).toEqual([
    ...["a", "گلیم", "a", "Packed honey", "In the market", "Several ready", "100000", "4.50", 3, 1, 2, 2, 85.5],
    "2026-11-23",
  ]);
});
