import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { packOf } from "#app/country/index.ts";
import { carriageOptions, chosenOption, type PickupPoint, type Way } from "#app/domain/shipping/options.ts";
import type { Piece } from "#app/domain/shipping/parcels.ts";

const iran = packOf("IR");
const jar: Piece = { weightG: 1450, lengthCm: 12, widthCm: 12, heightCm: 16, quantity: 1 };
const roll: Piece = { weightG: 36_000, lengthCm: 255, widthCm: 36, heightCm: 36, quantity: 1 };
const way: Way = {
  fromProvince: "IR-24",
  fromCounty: "2408",
  toDestination: "IR-24",
  currency: "IRR",
  cooperatives: ["kilim"],
};
const point = (code: string, more: Partial<PickupPoint>): PickupPoint => ({
  ...{ code, bodyId: null, carrier: null, nameFa: code, nameEn: code, county: "2408", addressFa: "", addressEn: "" },
  ...{ hoursFa: "", hoursEn: "" },
  ...more,
});
const counter = point("counter", { bodyId: "kilim" });
const others = point("others", { bodyId: "verni" });
const agency = point("agency", { carrier: "post", county: "2403" });
const tehran = point("tehran", { carrier: "post", county: "2301" });
const points = [tehran, agency, others, counter];

const found = (pieces: readonly Piece[], change: Partial<Way> = {}, value = 11_800_000n) =>
  carriageOptions(iran, { ...way, ...change }, pieces, value, points);
const named = (options: ReturnType<typeof found>) =>
  options.map(({ service, pickup }) => (pickup ? `${service.code} @ ${pickup.code}` : service.code));

describe("the ways a sender's goods can go", () => {
  it("come to the door first, the cheapest before the faster; then where they are fetched", () => {
    expect(named(found([jar]))).toEqual([
      "post-registered",
      "post-express",
      "tipax-door",
      "collection-counter @ counter",
      "post-registered @ agency",
      "post-express @ agency",
    ]);
  });

  it("tell price, parcels, weight and what insurance would cost", () => {
    const [first] = found([{ ...jar, quantity: 25 }], { toDestination: "IR-23" });
    expect(first).toMatchObject({ parcels: 2, weightG: 36_250, insurance: { amount: 50_000n, currency: "IRR" } });
    expect(first?.price.amount).toBeGreaterThan(4_660_000n);
    const collected = found([jar]).find(({ service }) => service.code === "collection-counter");
    expect(collected).toMatchObject({ price: { amount: 0n, currency: "IRR" }, insurance: null });
  });

  it("lead to the points of the buyer's own province only, and to no counter of a cooperative that is not the maker's", () => {
    const away = named(found([jar], { toDestination: "IR-23" }));
    expect(away.filter((name) => name.includes("@"))).toEqual(["post-registered @ tehran", "post-express @ tehran"]);
    expect(named(found([jar], { cooperatives: [] })).join()).not.toContain("collection");
    expect(named(found([jar], { fromProvince: "IR-23" })).join()).not.toContain("collection");
    expect(named(found([jar], { toDestination: "DE", currency: "EUR" }, 11_600n))).toEqual(["post-ems"]);
  });

  it("put a counter near the maker before one farther off at the same price", () => {
    const far = point("a-far-one", { bodyId: "kilim", county: "2401" });
    const options = carriageOptions(iran, way, [jar], 1n, [far, counter]);
    expect(named(options).slice(-2)).toEqual(["collection-counter @ counter", "collection-counter @ a-far-one"]);
  });

  it("are freight for a large carpet, in rials, euros and dollars, and none where nobody takes it", () => {
    for (const currency of ["IRR", "EUR", "USD"]) {
      const [only, ...more] = found([roll], { toDestination: "IR-23", currency });
      expect([only?.service.code, only?.price.currency, more.length]).toEqual(["freight-road", currency, 0]);
    }
    expect(found([{ ...roll, lengthCm: 401 }])).toEqual([]);
    expect(found([roll], { toDestination: "IR-99" })).toEqual([]);
    expect(found([])).toEqual([]);
    expect(found([{ ...jar, quantity: 0 }])).toEqual([]);
  });

  it("keep a dearer and slower service where only it insures what the goods are worth", () => {
    const dear = found([jar], { toDestination: "IR-23" }, 9_000_000_000n);
    expect(named(dear)).toContain("freight-road");
    expect(dear.find(({ service }) => service.code === "freight-road")?.insurance?.amount).toBe(45_000_000n);
    expect(dear.find(({ service }) => service.code === "post-registered")?.insurance).toBeNull();
  });

  it("never cost less at the cheapest for one piece more", () => {
    const side = fc.integer({ min: 1, max: 150 });
    const piece = fc.record({
      ...{ weightG: fc.integer({ min: 1, max: 40_000 }), lengthCm: side, widthCm: side, heightCm: side },
      quantity: fc.integer({ min: 1, max: 4 }),
    });
    const destination = fc.constantFrom("IR-24", "IR-19", "IR-23");
    fc.assert(
      fc.property(
        destination,
        fc.array(piece, { minLength: 1, maxLength: 5 }),
        piece,
        (toDestination, goods, other) => {
          const [before] = found(goods, { toDestination });
          const [after] = found([...goods, other], { toDestination });
          if (after?.pickup === null) expect(after.price.amount).toBeGreaterThanOrEqual(before!.price.amount);
        },
      ),
    );
  });
});

describe("the way that is taken", () => {
  const options = found([jar]);
  const take = (service: string, pickup = "") => chosenOption(options, { service, pickup, insured: false });

  it("is the one wished for", () => {
    expect(take("post-express")).toBe(options[1]);
    expect(take("post-express", "agency")?.pickup).toEqual(agency);
    expect(take("collection-counter", "counter")?.pickup).toEqual(counter);
  });

  it("is the cheapest to the door where nothing was wished, or the wish is not offered any more", () => {
    expect(chosenOption(options, undefined)).toBe(options[0]);
    expect(take("post-express", "gone")).toBe(options[0]);
    expect(take("pigeon")).toBe(options[0]);
    expect(take("collection-counter")).toBe(options[0]);
  });

  it("is the cheapest place to fetch it where nothing comes to the door, and none where there is none", () => {
    const fetched = options.filter(({ pickup }) => pickup !== null);
    expect(chosenOption(fetched, undefined)).toBe(fetched[0]);
    expect(chosenOption([], undefined)).toBeNull();
  });
});
