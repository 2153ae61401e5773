import jsQR from "jsqr";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import sharp from "sharp";
import { expect, test } from "vitest";
import { brandMarkSvg, brandMarks } from "#app/domain/badges/brand-marks.ts";
import { labelTexts } from "#app/domain/badges/label.ts";
import { families, familyOf } from "#app/domain/catalogue/families/families.ts";
import { qrPath } from "#app/domain/passports/qr.server.ts";
import { QrFigure } from "#app/domain/passports/ui/passport-paper.tsx";

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

test("what a craft's rule names stands on its label, a herb's family and gathering, a hide's grain, in both languages", () => {
  const herb = {
    latinName: "Thymus kotschyanus",
    family: "Lamiaceae",
    part: ["leaf"],
    source: "wild",
    drying: "shade",
  };
  for (const locale of ["fa", "en"] as const) {
    expect(labelTexts(locale, familyOf("medicinal-herb"), herb).lines.length, locale).toBeGreaterThanOrEqual(4);
    for (const family of families) {
      const { missing, always } = labelTexts(locale, family, {});
      expect(
        missing.concat(always).every((text) => text !== "" && /[\u0600-\u06ff]/.test(text) === (locale === "fa")),
      ).toBe(true);
    }
  }
  expect(labelTexts("en", familyOf("leather-goods"), {}).missing.map((name) => name.toLowerCase())).toContain("grain");
});

test("its code is read off paper: at 15 mm and 300 dots an inch, quiet zone and all", async () => {
  const address = "https://khanegi.example.ir/v/KHP-2401-10042";
  const svg = renderToStaticMarkup(createElement(QrFigure, { qr: qrPath(address), label: "code" }));
  const side = Math.round((15 / 25.4) * 300);
  const drawn = Buffer.from(svg.replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg"'));
  const { data, info } = await sharp(drawn)
    .resize(side, side)
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  expect(jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data).toBe(address);
});
