import { describe, expect, it } from "vitest";
import { comparisonPrice } from "#app/domain/catalogue/comparison-price.ts";
import { families, familyOf } from "#app/domain/catalogue/families/families.ts";
import { priceUnitsOf } from "#app/domain/catalogue/families/price-units.ts";
import { monthOf, nextMonth } from "#app/domain/catalogue/order-month.ts";

const rial = (amount: bigint) => ({ amount, currency: "IRR" });
const euro = (amount: bigint) => ({ amount, currency: "EUR" });

describe("a price for comparison", () => {
  const honey = familyOf("honey");

  it("is what a kilogram comes to, by the net weight", () => {
    expect(comparisonPrice(honey, { netWeightG: 250 }, { price: rial(4_200_000n), unit: "item" })).toEqual({
      per: "kg",
      price: rial(16_800_000n),
      exact: true,
    });
    expect(comparisonPrice(honey, { netWeightG: 250 }, { price: euro(1_000n), unit: "item", takes: 4 })?.price).toEqual(
      euro(1_000n),
    );
  });

  it("is rounded half up, to a toman and to a cent, and says so", () => {
    // 7,900,000 rials for 540 g: 14,629,629.63 a kilogram.
    expect(comparisonPrice(honey, { netWeightG: 540 }, { price: rial(7_900_000n), unit: "item" })).toEqual({
      per: "kg",
      price: rial(14_629_630n),
      exact: false,
    });
    // 5.00 for 800 g: 6.25; 0.05 for 800 g: 6.25 cents; 0.10 for 800 g: 12.5 cents.
    const cents = (amount: bigint) =>
      comparisonPrice(honey, { netWeightG: 800 }, { price: euro(amount), unit: "item" })?.price.amount;
    expect([cents(500n), cents(5n), cents(10n)]).toEqual([625n, 6n, 13n]);
    // Thirty rials for two kilograms are one and a half toman.
    expect(comparisonPrice(honey, { netWeightG: 2_000 }, { price: rial(30n), unit: "item" })?.price).toEqual(rial(20n));
  });

  it("is what a square metre comes to, by width and length", () => {
    const kilim = familyOf("flatweave");
    expect(
      comparisonPrice(kilim, { widthCm: 120, lengthCm: 180 }, { price: rial(185_000_000n), unit: "item" }),
    ).toEqual({ per: "m2", price: rial(85_648_150n), exact: false });
    expect(comparisonPrice(kilim, { widthCm: 62.5, lengthCm: 80 }, { price: euro(5_000n), unit: "item" })).toEqual({
      per: "m2",
      price: euro(10_000n),
      exact: true,
    });
  });

  it("is not there without a measure, for what is sold by it, in pairs, or is not compared", () => {
    expect(comparisonPrice(honey, {}, { price: rial(1n), unit: "item" })).toBeNull();
    expect(comparisonPrice(honey, { netWeightG: 1_000 }, { price: rial(1n), unit: "kg" })).toBeNull();
    const carpet = { widthCm: 60, lengthCm: 90 };
    expect(comparisonPrice(familyOf("hand-knotted-carpet"), carpet, { price: rial(1n), unit: "pair" })).toBeNull();
    expect(comparisonPrice(familyOf("embroidery"), carpet, { price: rial(1n), unit: "item" })).toBeNull();
  });
});

describe("what a price may be for", () => {
  it("is said by every family", () => {
    expect(
      Object.fromEntries(
        families.map((family) => [family.id, priceUnitsOf(family, family.kind === "service" ? "service" : "stock")]),
      ),
    ).toEqual({
      "hand-knotted-carpet": ["item", "pair", "m2"],
      "tableau-rug": ["item", "pair"],
      flatweave: ["item", "pair", "set", "m2"],
      "leather-goods": ["item", "pair", "set"],
      garment: ["item", "pair", "set"],
      embroidery: ["item", "pair", "set"],
      honey: ["item", "set", "kg"],
      "medicinal-herb": ["item", "kg"],
      translation: ["word", "page250", "hour"],
      "text-editing": ["word", "page250", "hour"],
      programming: ["hour", "project"],
      animation: ["hour", "project", "second"],
    });
  });

  it("is never a measure of what there is only one of", () => {
    expect(priceUnitsOf(familyOf("hand-knotted-carpet"), "unique")).toEqual(["item", "pair"]);
  });
});

describe("a maker's month", () => {
  it("is her country's", () => {
    expect(monthOf("jalali", "2026-11-21")).toBe("1405-08");
    expect(monthOf("jalali", "2026-11-22")).toBe("1405-09");
    expect(monthOf("gregorian", "2026-11-30")).toBe("2026-11");
  });

  it("is followed by the next, across a year and a leap day", () => {
    expect(nextMonth("jalali", "2026-11-22")).toBe("2026-12-22");
    expect(nextMonth("jalali", "2026-03-20")).toBe("2026-03-21");
    // 1403 was a leap year: its Esfand had thirty days.
    expect(nextMonth("jalali", "2025-03-20")).toBe("2025-03-21");
    expect(nextMonth("gregorian", "2028-02-29")).toBe("2028-03-01");
    expect(nextMonth("gregorian", "2026-12-31")).toBe("2027-01-01");
  });
});
