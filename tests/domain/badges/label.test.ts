import { expect, test } from "vitest";
import { brandMarkSvg, brandMarks } from "#app/domain/badges/brand-marks.ts";
import { labelTexts } from "#app/domain/badges/label.ts";
import { families, familyOf } from "#app/domain/catalogue/families/families.ts";

test("a honey's label says lot, harvest, best before, weight and its warning, in both languages", () => {
  const attributes = {
    netWeightG: 500,
    lotNo: "L-7",
    harvestMonth: "2026-08",
    bestBefore: "2028-08-01",
    plant: "thyme",
  };
  const [fa, en] = [labelTexts("fa", familyOf("honey"), attributes), labelTexts("en", familyOf("honey"), attributes)];
  expect(fa.always[0]).toBe("برای کودکان زیر یک سال مناسب نیست.");
  expect(en.always[0]).toBe("Not for children under one year of age.");
  expect(en.lines.map(({ name }) => name.toLowerCase())).toEqual([
    ...["botanical source", "net weight", "lot number", "harvest month", "best before"],
  ]);
  expect([fa.missing, en.missing]).toEqual([[], []]);
  expect(labelTexts("en", familyOf("honey"), { plant: "thyme" }).missing).toHaveLength(4);
});

test("textiles bear their fibres and care, every family of goods has its texts, services none", () => {
  const rug = labelTexts("en", familyOf("flatweave"), { warp: { cotton: 100 }, weft: { wool: 100 } });
  expect(rug.lines.map(({ value }) => value).join()).toMatch(/100% .*cotton.*100% .*wool/i);
  for (const family of families)
    for (const locale of ["fa", "en"] as const)
      expect(labelTexts(locale, family, {}).always.length > 0, family.id).toBe(family.kind === "goods");
});

test("the marks are one graphic with three fills, named for who does not see them", () => {
  const drawn = brandMarks.map((mark) => brandMarkSvg(mark, `نشان <${mark}>`));
  expect(new Set(drawn.map((svg) => svg.replace(/(fill|stroke)="[^"]*"|<title.*/g, ""))).size).toBe(1);
  expect(new Set(drawn).size).toBe(3);
  for (const svg of drawn) expect(svg).toMatch(/<title id="name">نشان [^<>]*<\/title>/);
});
