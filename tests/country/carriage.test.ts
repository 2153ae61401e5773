import fc from "fast-check";
import { expect, test } from "vitest";
import { chargeableG, quotes, trackingUrl, zoneOf } from "#app/country/carriage.ts";
import { packOf } from "#app/country/index.ts";
import type { Parcel } from "#app/country/pack.ts";

const iran = packOf("IR");
const jar: Parcel = {
  fromProvince: "IR-24",
  toProvince: "IR-23",
  weightG: 1450,
  dims: { lengthCm: 12, widthCm: 12, heightCm: 16 },
  currency: "IRR",
};
const carpet = { ...jar, weightG: 36_000, dims: { lengthCm: 255, widthCm: 36, heightCm: 36 } };

test("zones of Ardabil", () => {
  const from = (to: string) => zoneOf(iran, "IR-24", to);
  expect(["IR-24", "IR-01", "IR-03", "IR-19", "IR-23", "DE"].map(from)).toEqual([
    "same",
    "neighbour",
    "neighbour",
    "neighbour",
    "other",
    "abroad",
  ]);
  for (const unknown of ["IR", "IR-99", "", "de", "TR-34"]) expect(from(unknown), unknown).toBeNull();
  expect(zoneOf(iran, "TR-34", "IR-24")).toBeNull();
});

test("a jar goes by post, a carpet by freight, and a step's bound belongs to the step", () => {
  expect(quotes(iran, jar).map((quote) => quote.service.code)).toEqual([
    "post-registered",
    "post-express",
    "tipax-door",
    "freight-road",
  ]);
  expect(quotes(iran, carpet).map((quote) => quote.service.code)).toEqual(["freight-road"]);
  expect(quotes(iran, { ...carpet, toProvince: "DE", currency: "EUR" }).map((quote) => quote.service.code)).toEqual([
    "freight-air",
  ]);
  const express = (weightG: number) => iran.carriage({ ...jar, weightG, service: "post-express" })?.amount;
  expect(express(1000)).toBe(840_000n);
  expect(express(1001)).toBe(1_030_000n);
  expect(express(30_000)).toBeDefined();
  expect(express(30_001)).toBeUndefined();
});

test("what cannot be priced is null", () => {
  const price = (change: Partial<Parcel>, service = "post-express") => iran.carriage({ ...jar, ...change, service });
  expect(price({})).toEqual({ amount: 1_030_000n, currency: "IRR" });
  expect(price({ currency: "EUR" })?.currency).toBe("EUR");
  expect(price({}, "pigeon")).toBeNull();
  expect(price({ currency: "USD" })).toBeNull();
  expect(price({ toProvince: "DE" })).toBeNull();
  for (const weightG of [0, -1, 1.5, Number.NaN]) expect(price({ weightG })).toBeNull();
  expect(price({ dims: { lengthCm: 151, widthCm: 1, heightCm: 1 } })).toBeNull();
});

test("a light and bulky parcel pays for its size where the carrier says so", () => {
  const tipax = iran.carriers.flatMap((carrier) => carrier.services).find((service) => service.code === "tipax-door")!;
  const bulky = { weightG: 900, dims: { lengthCm: 60, widthCm: 40, heightCm: 20 } };
  expect(chargeableG(tipax, bulky)).toBe(9600);
  expect(chargeableG({ ...tipax, volumetricDivisor: null }, bulky)).toBe(900);
});

test("in every pack heavier or farther never costs less, and every service has a price for each step", () => {
  for (const pack of [iran, packOf("TR")]) {
    const codes = pack.carriers.flatMap((carrier) => carrier.services.map((service) => service.code));
    expect(new Set(codes).size).toBe(codes.length);
    for (const service of pack.carriers.flatMap((carrier) => carrier.services)) {
      for (const rates of Object.values(service.rates)) {
        for (const prices of Object.values(rates)) {
          expect(prices.length).toBe(service.weightSteps.length);
          for (const [index, price] of prices.entries()) expect(price > (prices[index - 1] ?? 0n)).toBe(true);
        }
        for (const [index, near] of (rates.same ?? []).entries()) {
          expect(near < rates.neighbour![index]! && rates.neighbour![index]! < rates.other![index]!).toBe(true);
        }
      }
    }
  }
});

test("any parcel within the limits inside Iran has a way to go", () => {
  const province = fc.constantFrom(...iran.provinces.map((one) => one.code));
  fc.assert(
    fc.property(
      province,
      province,
      fc.integer({ min: 1, max: 100_000 }),
      fc.integer({ min: 1, max: 400 }),
      fc.constantFrom("IRR", "EUR"),
      (fromProvince, toProvince, weightG, lengthCm, currency) => {
        const parcel = { fromProvince, toProvince, weightG, dims: { lengthCm, widthCm: 30, heightCm: 30 }, currency };
        const found = quotes(iran, parcel);
        expect(found.length).toBeGreaterThan(0);
        for (const { service, price } of found)
          expect(iran.carriage({ ...parcel, service: service.code })).toEqual(price);
      },
    ),
  );
});

test("a parcel can be followed where its carrier has a page", () => {
  expect(trackingUrl(iran, "post", "12 34/&")).toBe("https://tracking.post.ir/?id=12%2034%2F%26");
  expect(trackingUrl(iran, "freight", "1")).toBeNull();
  expect(trackingUrl(iran, "none", "1")).toBeNull();
});
