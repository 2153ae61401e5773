import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { commissionFor, taxWithin } from "#app/domain/commission/rules.ts";
import { parsePercent, plainPercent } from "#app/platform/percent.ts";
import { share } from "#app/platform/share.ts";
import { facts, rule } from "#tests/support/commission.ts";

const numRuns = Number(process.env.CASES ?? 10_000);
const partsOf = ({ maker, cooperative, programme, platform }: ReturnType<typeof commissionFor>) => [
  maker,
  cooperative,
  programme,
  platform,
];

describe("who gets what of a sale", () => {
  it("gives the maker her published share first, then the market and the programme, then her cooperative", () => {
    expect(commissionFor([rule()], facts())).toMatchObject({
      ...{ maker: 7_800n, cooperative: 1_600n, programme: 100n, platform: 500n },
      ...{ bound: null, belowShare: 0n },
    });
  });
  it("gives a cooperative's part to the programme where there is none", () => {
    expect(commissionFor([rule()], facts({ cooperativeId: null }))).toMatchObject({
      cooperative: 0n,
      programme: 1_700n,
    });
  });
  it("takes nothing when the maker's share is everything, and nothing without a rule", () => {
    expect(commissionFor([rule()], facts({ total: 999n, makerShareBps: 10_000 }))).toMatchObject({
      ...{ maker: 999n, platform: 0n },
    });
    expect(commissionFor([], facts())).toMatchObject({ rule: null, platform: 0n, cooperative: 2_200n });
  });
  it("keeps to a cap, and what that spares is the maker's", () => {
    expect(commissionFor([rule({ currency: "IRR", cap: 300n })], facts())).toMatchObject({
      ...{ maker: 8_000n, cooperative: 1_600n, programme: 100n, platform: 300n, bound: "cap", belowShare: 0n },
    });
  });
  it("takes a floor from what is left, then the programme, then the maker, and says so", () => {
    const by = (floor: bigint) => commissionFor([rule({ currency: "IRR", floor })], facts());
    expect(by(400n)).toMatchObject({ platform: 500n, bound: null });
    expect(by(2_100n)).toMatchObject({
      platform: 2_100n,
      cooperative: 0n,
      programme: 100n,
      bound: "floor",
      belowShare: 0n,
    });
    expect(by(2_500n)).toMatchObject({ platform: 2_500n, programme: 0n, maker: 7_500n, belowShare: 300n });
    expect(by(99_999n)).toMatchObject({ platform: 10_000n, maker: 0n, belowShare: 7_800n });
  });
});

describe("which rule", () => {
  const rules = [
    rule({ id: "shop", shopId: "s1" }),
    rule({ id: "body", bodyId: "b1" }),
    rule({ id: "craft in euro", family: "honey", currency: "EUR" }),
    rule({ id: "usual" }),
    rule({ id: "never" }),
  ];
  const of = (more: Parameters<typeof facts>[0]) => commissionFor(rules, facts(more)).rule?.id;
  it("is the first all of whose conditions hold", () => {
    expect(of({ shopId: "s1", cooperatives: ["b1"] })).toBe("shop");
    expect(of({ cooperatives: ["b0", "b1"] })).toBe("body");
    expect(of({ currency: "EUR" })).toBe("craft in euro");
    expect(of({ currency: "EUR", family: "embroidery" })).toBe("usual");
    expect(of({})).toBe("usual");
  });
});

describe("for any sale by any rule", () => {
  const bps = fc.integer({ min: 0, max: 10_000 });
  const bound = fc.option(fc.bigInt(1n, 10n ** 9n), { nil: null });
  const anyRule = fc
    .record({ platformBps: bps, programmeBps: bps, floor: bound, cap: bound })
    .map(({ platformBps, programmeBps, floor, cap }) =>
      rule({
        ...{ currency: "IRR", platformBps, programmeBps: programmeBps % (10_001 - platformBps), floor },
        cap: cap !== null && floor !== null && cap < floor ? floor : cap,
      }),
    );
  const anySale = fc
    .record({
      total: fc.oneof(fc.bigInt(0n, 1_000n), fc.bigInt(0n, 10n ** 15n)),
      makerShareBps: bps,
      coop: fc.boolean(),
    })
    .map(({ total, makerShareBps, coop }) => facts({ total, makerShareBps, cooperativeId: coop ? "coop" : null }));

  it("the parts sum to the whole, none is below nothing, and the bounds are kept", () => {
    fc.assert(
      fc.property(anyRule, anySale, (by, sale) => {
        const made = commissionFor([by], sale);
        const parts = partsOf(made);
        expect(parts.reduce((a, b) => a + b, 0n)).toBe(sale.total);
        expect(parts.every((part) => part >= 0n)).toBe(true);
        if (by.cap !== null) expect(made.platform <= by.cap).toBe(true);
        if (by.floor !== null) expect(made.platform >= (by.floor < sale.total ? by.floor : sale.total)).toBe(true);
        if (sale.cooperativeId === null) expect(made.cooperative).toBe(0n);
      }),
      { numRuns },
    );
  });
  it("the maker has her published share, unless a floor took of it, and then it is said how much", () => {
    fc.assert(
      fc.property(anyRule, anySale, (by, sale) => {
        const { maker, belowShare, bound: decided } = commissionFor([by], sale);
        // Rounded down: which of two left-over units is hers depends on the other parts.
        const published = (sale.total * BigInt(sale.makerShareBps)) / 10_000n;
        expect(maker + belowShare >= published).toBe(true);
        if (decided !== "floor") expect(belowShare).toBe(0n);
      }),
      { numRuns },
    );
  });
  it("the tax in a fee is never more than the fee, and the fee without it bears it", () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 15n), fc.bigInt(0n, 10_000n), (fee, rate) => {
        const tax = taxWithin(fee, rate);
        expect(tax >= 0n && tax <= fee).toBe(true);
        const [net = 0n] = share(fee, [10_000n, rate]);
        expect(fee - tax - net >= 0n && fee - tax - net <= 1n).toBe(true);
      }),
      { numRuns },
    );
    expect(taxWithin(110n, 1_000n)).toBe(10n);
  });
});

describe("a percent", () => {
  it("is read in any digits, exactly, and refused where it is something else", () => {
    expect(["5", "۴٫۵", "12.25", "100", "0"].map(parsePercent)).toEqual([500, 450, 1_225, 10_000, 0]);
    expect(["", "-1", "1e1", "100.01", "1.234", "5%", " ", "٬5"].map(parsePercent)).toEqual(Array(8).fill(null));
    expect([500, 450, 1_225, 1].map(plainPercent)).toEqual(["5", "4.5", "12.25", "0.01"]);
  });
});
