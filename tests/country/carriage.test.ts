import fc from "fast-check";
import { expect, test } from "vitest";
import { chargeableG, insuranceOf, stepPrices, trackingUrl, zoneOf } from "#app/country/carriage.ts";
import { packOf } from "#app/country/index.ts";
import type { Parcel } from "#app/country/pack.ts";

const iran = packOf("IR");
const services = iran.carriers.flatMap((carrier) => carrier.services);
const service = (code: string) => services.find((one) => one.code === code)!;
/** The services that bring this parcel to the door, the cheapest first. */
const takers = (parcel: Parcel) =>
  services
    .flatMap(({ code, toDoor }) => {
      const price = toDoor ? iran.carriage({ ...parcel, service: code }) : null;
      return price ? [{ code, amount: price.amount }] : [];
    })
    .sort((a, b) => Number(a.amount - b.amount))
    .map(({ code }) => code);
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
  expect(takers(jar)).toEqual(["post-registered", "post-express", "tipax-door", "freight-road"]);
  expect(takers(carpet)).toEqual(["freight-road"]);
  expect(takers({ ...carpet, toProvince: "DE", currency: "EUR" })).toEqual(["freight-air"]);
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
  expect(price({ currency: "USD" })).toEqual({ amount: 76n, currency: "USD" });
  expect(price({ currency: "TRY" })).toBeNull();
  expect(price({ toProvince: "DE" })).toBeNull();
  for (const weightG of [0, -1, 1.5, Number.NaN]) expect(price({ weightG })).toBeNull();
  expect(price({ dims: { lengthCm: 151, widthCm: 1, heightCm: 1 } })).toBeNull();
});

test("a light and bulky parcel pays for its size where the carrier says so", () => {
  const bulky = { weightG: 900, volumeCm3: 60 * 40 * 20 };
  expect(chargeableG(service("tipax-door"), bulky)).toBe(9600);
  expect(chargeableG(service("post-express"), bulky)).toBe(900);
});

test("in every pack heavier or farther never costs less, and every service has a price for each step", () => {
  for (const pack of [iran, packOf("TR")]) {
    const codes = pack.carriers.flatMap((carrier) => carrier.services.map((service) => service.code));
    expect(new Set(codes).size).toBe(codes.length);
    for (const service of pack.carriers.flatMap((carrier) => carrier.services)) {
      // What is fetched at a counter costs nothing whatever it weighs.
      const least = service.toDoor ? 1n : 0n;
      for (const rates of Object.values(service.rates)) {
        for (const prices of Object.values(rates)) {
          expect(prices.length).toBe(service.weightSteps.length);
          for (const [index, price] of prices.entries()) expect(price >= (prices[index - 1] ?? 0n) + least).toBe(true);
        }
        if (!rates.neighbour || !rates.other) continue;
        for (const [index, near] of (rates.same ?? []).entries()) {
          expect(near < rates.neighbour[index]! && rates.neighbour[index]! < rates.other[index]!).toBe(true);
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
      fc.constantFrom("IRR", "EUR", "USD"),
      (fromProvince, toProvince, weightG, lengthCm, currency) => {
        const parcel = { fromProvince, toProvince, weightG, dims: { lengthCm, widthCm: 30, heightCm: 30 }, currency };
        expect(takers(parcel).length).toBeGreaterThan(0);
      },
    ),
  );
});

test("a service that goes somewhere has prices there, and none elsewhere", () => {
  const prices = (code: string, toProvince: string) =>
    stepPrices(iran, service(code), { fromProvince: "IR-24", toProvince, currency: "IRR" });
  expect(prices("post-express", "IR-24")?.[0]).toBe(510_000n);
  expect(prices("post-express", "DE")).toBeNull();
  expect(prices("post-ems", "DE")).toHaveLength(10);
  expect(prices("collection-counter", "IR-24")).toEqual([0n]);
  expect(prices("collection-counter", "IR-19")).toBeNull();
});

test("insuring costs a part of the value, rounded up, within the service's bounds", () => {
  const cost = (code: string, amount: bigint, currency = "IRR") =>
    insuranceOf(service(code), { amount, currency })?.amount;
  expect(cost("post-express", 100_000_000n)).toBe(300_000n);
  expect(cost("post-express", 100_000_001n)).toBe(300_001n);
  expect(cost("post-express", 1n)).toBe(50_000n);
  expect(cost("post-express", 1_000_000_000n)).toBe(3_000_000n);
  expect(cost("post-express", 1_000_000_001n)).toBeUndefined();
  expect(cost("freight-road", 90_000_000_000n)).toBe(450_000_000n);
  expect(cost("freight-air", 1_000_000n, "EUR")).toBe(10_000n);
  expect(cost("post-express", 1000n, "TRY")).toBeUndefined();
  expect(cost("post-express", 0n)).toBeUndefined();
  expect(cost("collection-counter", 1000n)).toBeUndefined();
});

test("whatever is collected at a counter needs no address to go to, and every other service comes to a door", () => {
  for (const pack of [iran, packOf("TR")])
    for (const carrier of pack.carriers)
      for (const one of carrier.services) {
        expect(one.toDoor || one.toPoint, one.code).toBe(true);
        expect(one.toDoor, one.code).toBe(carrier.code !== "collection");
        expect(one.days[0], one.code).toBeLessThanOrEqual(one.days[1]);
        for (const least of Object.values(one.insurance?.least ?? {})) expect(least).toBeGreaterThan(0n);
      }
});

test("a parcel can be followed where its carrier has a page", () => {
  const page = (carrier: string, tracking: string) => trackingUrl(iran, carrier, tracking);
  expect(page("post", "12 34/&")).toBe("https://tracking.post.ir/?id=12%2034%2F%26");
  expect(page("tipax", "8821-7")).toBe("https://tipaxco.com/tracking?id=8821-7");
  expect(page("post", "$&")).toBe("https://tracking.post.ir/?id=%24%26");
  expect(trackingUrl(packOf("TR"), "ptt", "KP01")).toBe("https://gonderitakip.ptt.gov.tr/Track/Verify?q=KP01");
  for (const carrier of ["freight", "collection", "none"]) expect(page(carrier, "1"), carrier).toBeNull();
  for (const pack of [iran, packOf("TR")])
    for (const carrier of pack.carriers) {
      if (carrier.trackingUrl === null) continue;
      expect(carrier.trackingUrl.split("{tracking}"), carrier.code).toHaveLength(2);
      expect(new URL(trackingUrl(pack, carrier.code, "a b")!).protocol).toBe("https:");
    }
});
