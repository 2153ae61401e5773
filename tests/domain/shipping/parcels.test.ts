import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chargeableG, stepPrices } from "#app/country/carriage.ts";
import { packOf } from "#app/country/index.ts";
import { type Piece, packParcels } from "#app/domain/shipping/parcels.ts";

const iran = packOf("IR");
const services = iran.carriers.flatMap((carrier) => carrier.services);
const service = (code: string) => services.find((one) => one.code === code)!;
const pricesOf = (code: string, toProvince = "IR-23") =>
  stepPrices(iran, service(code), { fromProvince: "IR-24", toProvince, currency: "IRR" })!;
const pack = (code: string, pieces: readonly Piece[]) => packParcels(service(code), pricesOf(code), pieces);

const jar: Piece = { weightG: 1450, lengthCm: 12, widthCm: 12, heightCm: 16, quantity: 1 };
const roll: Piece = { weightG: 24_000, lengthCm: 205, widthCm: 32, heightCm: 32, quantity: 1 };

describe("goods of one sender in parcels", () => {
  it("are one parcel as long as one takes them", () => {
    const parcels = pack("post-express", [{ ...jar, quantity: 3 }]);
    expect(parcels).toEqual([
      { pieces: [{ index: 0, quantity: 3 }], weightG: 4350, sideCm: 20, volumeCm3: 6912, price: 1_600_000n },
    ]);
  });

  it("are several where one would be too heavy", () => {
    const parcels = pack("post-express", [{ ...jar, quantity: 25 }]);
    expect(parcels).toHaveLength(2);
    expect(parcels?.flatMap(({ pieces }) => pieces.map(({ quantity }) => quantity)).reduce((a, b) => a + b)).toBe(25);
    for (const { weightG } of parcels ?? []) expect(weightG).toBeLessThanOrEqual(30_000);
  });

  it("are cut where it costs least, not where a parcel is full", () => {
    // 15 kg fit into one parcel for 30; in two of the small step they cost 20.
    const kilos = (kg: number): Piece => ({ ...jar, weightG: kg * 1000 });
    const parcels = packParcels(
      { weightSteps: [10_000, 20_000], maxSideCm: 100, volumetricDivisor: null },
      [10n, 30n],
      [kilos(5), kilos(6), kilos(4)],
    );
    expect(parcels?.map(({ weightG, price }) => [weightG, price])).toEqual([
      [6000, 10n],
      [9000, 10n],
    ]);
  });

  it("are not taken by a service for which one piece is too long or too heavy", () => {
    expect(pack("post-express", [jar, roll])).toBeNull();
    expect(pack("tipax-door", [roll])).not.toBeNull();
    expect(pack("tipax-door", [{ ...roll, lengthCm: 221 }])).toBeNull();
    expect(pack("freight-road", [{ ...roll, weightG: 100_001 }])).toBeNull();
    expect(pack("freight-road", [{ ...roll, weightG: 100_000, lengthCm: 400 }])).not.toBeNull();
  });

  it("pay for the roll's width, not the carpet's: 205 by 32 by 32 is as good as 42 kilograms", () => {
    expect(pack("tipax-door", [roll])?.[0]?.price).toBe(15_500_000n);
    expect(pack("tipax-door", [{ ...roll, widthCm: 16, heightCm: 16 }])?.[0]?.price).toBe(9_900_000n);
    expect(pack("freight-road", [roll])?.[0]?.price).toBe(6_900_000n);
  });

  it("count as half a kilogram of a small box where nobody measured them", () => {
    const unknown: Piece = { weightG: null, lengthCm: null, widthCm: null, heightCm: null, quantity: 2 };
    expect(pack("post-express", [unknown])?.[0]).toMatchObject({ weightG: 1000, volumeCm3: 8000, sideCm: 20 });
  });

  it("are nothing where there are none, and a lorry's load is no parcel", () => {
    expect(pack("post-express", [])).toEqual([]);
    expect(pack("post-express", [{ ...jar, quantity: 10_000 }])).not.toBeNull();
    expect(pack("post-express", [{ ...jar, quantity: 10_001 }])).toBeNull();
  });
});

const piece = fc.record({
  weightG: fc.option(fc.integer({ min: 1, max: 20_000 })),
  lengthCm: fc.option(fc.integer({ min: 1, max: 140 })),
  widthCm: fc.option(fc.integer({ min: 1, max: 90 })),
  heightCm: fc.option(fc.integer({ min: 1, max: 60 })),
  quantity: fc.integer({ min: 1, max: 6 }),
});
const pieces = fc.array(piece, { minLength: 1, maxLength: 6 });
const home = fc.constantFrom("post-express", "post-registered", "tipax-door", "freight-road");
const total = (parcels: { price: bigint }[]) => parcels.reduce((sum, { price }) => sum + price, 0n);

describe("whatever is packed", () => {
  it("every piece lies in exactly one parcel", () => {
    fc.assert(
      fc.property(home, pieces, (code, goods) => {
        const parcels = pack(code, goods);
        fc.pre(parcels !== null);
        const found = goods.map(() => 0);
        for (const { pieces: inside } of parcels)
          for (const { index, quantity } of inside) found[index] = (found[index] ?? 0) + quantity;
        expect(found).toEqual(goods.map(({ quantity }) => quantity));
      }),
    );
  });

  it("no parcel is above the maxima, and each is paid by its own weight step", () => {
    fc.assert(
      fc.property(home, pieces, (code, goods) => {
        const { weightSteps, maxSideCm, volumetricDivisor } = service(code);
        for (const { pieces: inside, price, ...parcel } of pack(code, goods) ?? []) {
          const own = inside.map(({ index, quantity }) => ({ ...goods[index]!, quantity }));
          const weightG = own.reduce((sum, one) => sum + (one.weightG ?? 500) * one.quantity, 0);
          expect(parcel.weightG).toBe(weightG);
          expect(parcel.sideCm).toBeLessThanOrEqual(maxSideCm);
          for (const one of own) expect(parcel.sideCm).toBeGreaterThanOrEqual(one.lengthCm ?? 20);
          const paid = chargeableG({ volumetricDivisor }, parcel);
          expect(paid).toBeLessThanOrEqual(weightSteps.at(-1)!);
          expect(price).toBe(pricesOf(code)[weightSteps.findIndex((step) => paid <= step)]);
        }
      }),
    );
  });

  it("one piece more never lowers the price", () => {
    fc.assert(
      fc.property(home, pieces, piece, fc.nat(), (code, goods, other, where) => {
        const more = goods.toSpliced(where % (goods.length + 1), 0, { ...other, quantity: 1 });
        const [before, after] = [pack(code, goods), pack(code, more)];
        if (after === null) return;
        expect(before).not.toBeNull();
        expect(total(after)).toBeGreaterThanOrEqual(total(before!));
      }),
      { numRuns: 400 },
    );
  });

  it("no other way of cutting the row is cheaper", () => {
    const few = fc.array(fc.record({ ...jarSizes() }), { minLength: 1, maxLength: 7 });
    fc.assert(
      fc.property(home, few, (code, sizes) => {
        const goods = sizes.map((size) => ({ ...size, quantity: 1 })).sort((a, b) => b.weightG - a.weightG);
        const cuts = Array.from({ length: 2 ** (goods.length - 1) }, (_, mask) => {
          const groups: Piece[][] = [[]];
          for (const [index, one] of goods.entries()) {
            if (index > 0 && mask & (1 << (index - 1))) groups.push([]);
            groups.at(-1)!.push(one);
          }
          return groups.reduce((sum, group) => sum + asOne(code, group), 0);
        });
        const found = pack(code, goods);
        expect(found === null ? Number.POSITIVE_INFINITY : Number(total(found))).toBe(Math.min(...cuts));
      }),
    );
  });

  it("thousands of pieces are packed at once", () => {
    const began = performance.now();
    pack("post-express", [{ ...jar, weightG: 120, quantity: 10_000 }]);
    expect(performance.now() - began).toBeLessThan(1000);
  });
});

function jarSizes() {
  const side = fc.integer({ min: 5, max: 60 });
  return { weightG: fc.integer({ min: 1, max: 25_000 }), lengthCm: side, widthCm: side, heightCm: side };
}

/** What these would cost in one parcel, reckoned by hand. */
function asOne(code: string, group: readonly Piece[]): number {
  const { weightSteps, volumetricDivisor } = service(code);
  const weightG = group.reduce((sum, one) => sum + one.weightG!, 0);
  const volumeCm3 = group.reduce((sum, one) => sum + one.lengthCm! * one.widthCm! * one.heightCm!, 0);
  const step = weightSteps.findIndex((bound) => chargeableG({ volumetricDivisor }, { weightG, volumeCm3 }) <= bound);
  return step < 0 ? Number.POSITIVE_INFINITY : Number(pricesOf(code)[step]);
}
