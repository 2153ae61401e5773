import { expect, test } from "vitest";
import { comparedLines } from "#app/domain/catalogue/compared.ts";

const place = () => "";
const honey = (attributes: Record<string, never | number | string>) => ({ family: "honey", attributes });

test("pieces of one family stand side by side in all that any of them has", () => {
  const lines = comparedLines("en", [honey({ netWeightG: 500, moisturePct: 17.2 }), honey({ netWeightG: 500 })], place);
  expect(lines.map(({ key, values, differs }) => [key, values, differs])).toEqual([
    ["netWeightG", ["500 g", "500 g"], false],
    ["moisturePct", ["17.2 g/100 g", ""], true],
  ]);
});

test("pieces of different families are compared in what they share", () => {
  const lines = comparedLines(
    "fa",
    [
      { family: "flatweave", attributes: { widthCm: 120, lengthCm: 180, threadsPer10Cm: 52 } },
      { family: "hand-knotted-carpet", attributes: { widthCm: 120, lengthCm: 200, raj: 40 } },
    ],
    place,
  );
  expect(lines.map(({ key, differs }) => [key, differs])).toEqual([
    ["widthCm", false],
    ["lengthCm", true],
  ]);
  expect(lines[0]?.values).toEqual(["۱۲۰ سانتی‌متر", "۱۲۰ سانتی‌متر"]);
  const nothing = [honey({ netWeightG: 500 }), { family: "translation", attributes: { from: "fa" } }];
  expect(comparedLines("fa", nothing, place)).toEqual([]);
  expect(comparedLines("fa", [], place)).toEqual([]);
});
