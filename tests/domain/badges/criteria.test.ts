import { describe, expect, test } from "vitest";
import type { MarkFacts } from "#app/domain/badges/criteria/criterion.ts";
import { asked, criteria, criterionOf, foundSays, judged } from "#app/domain/badges/criteria/index.ts";
import { grantState, missingBelow, touches, warningDue } from "#app/domain/badges/rules.ts";
import { criteriaOf } from "#app/domain/badges/versions.ts";
import { locales } from "#app/platform/locale.ts";

/** Every coded criterion below, at and above what it asks. */

const piece = {
  title: "گلیم",
  shareBps: 7000,
  required: ["a", "b", "c", "d"].map((key) => ({ key, name: key })),
  evidence: [
    { key: "a", level: "inspected", day: "2026-05-01" },
    { key: "b", level: "lab-tested", day: "2026-05-01" },
  ],
} as const;
const facts: MarkFacts = {
  ...{ today: "2026-11-28", verified: true, county: "2408", clusterCounties: ["2408", "2401"], pieces: [piece] },
  ...{ delivered: 5, complaints: ["2026-10-01", "2026-03-01"], openDisputes: 0, permits: ["health"] },
  ...{ cluster: null, certificates: ["dye-1"], assessedLevel: 3 },
};
const met = (code: string, params: Record<string, string | number>, more: Partial<MarkFacts> = {}) =>
  judged([{ code, params }], { ...facts, ...more })[0]?.met;

describe("a coded criterion", () => {
  test("asks for verification, a place within the cluster, a permit, a certificate", () => {
    expect(met("verified", {})).toBe(true);
    expect(met("verified", {}, { verified: false })).toBe(false);
    expect(met("place-in-cluster", {})).toBe(true);
    expect(met("place-in-cluster", {}, { county: "2405" })).toBe(false);
    expect(met("place-in-cluster", {}, { county: null })).toBe(false);
    expect(met("place-in-cluster", {}, { clusterCounties: [] })).toBe(false);
    expect(met("permit", { kind: "health" })).toBe(true);
    expect(met("permit", { kind: "backer" })).toBe(false);
    expect(met("training", { certificate: "dye-1" })).toBe(true);
    expect(met("training", { certificate: "dye-2" })).toBe(false);
  });

  test("asked of a cluster looks at the whole of it, and finds nothing in a shop", () => {
    const seen = { evidence: [{ key: "a", level: "inspected", day: "2026-05-01" }] } as const;
    const cluster = { makers: 10, verified: 9, inCounty: 9, pieces: [seen, seen, { evidence: [] }] };
    expect(met("cluster-verified", { percent: 90 }, { cluster })).toBe(true);
    expect(met("cluster-verified", { percent: 91 }, { cluster })).toBe(false);
    expect(met("cluster-makers", { least: 9 }, { cluster })).toBe(true);
    expect(met("cluster-makers", { least: 10 }, { cluster })).toBe(false);
    // Two of three are 66 per cent: what is met is not met by rounding.
    expect(met("cluster-inspected", { percent: 66, months: 12 }, { cluster })).toBe(true);
    expect(met("cluster-inspected", { percent: 67, months: 12 }, { cluster })).toBe(false);
    expect(met("cluster-inspected", { percent: 1, months: 3 }, { cluster })).toBe(false);
    expect(met("cluster-county", {}, { cluster })).toBe(true);
    expect(met("cluster-county", {}, { cluster: { ...cluster, inCounty: 8 } })).toBe(false);
    const empty = { makers: 0, verified: 0, inCounty: 0, pieces: [] };
    for (const { code, of } of criteria)
      if (of === "cluster")
        expect([
          met(code, { percent: 1, least: 1, months: 12 }),
          met(code, { percent: 1, least: 1, months: 12 }, { cluster: empty }),
        ]).toEqual([false, false]);
  });

  test.each([
    ["maker-share", (n: number) => ({ percent: n }), 69, 70, 71],
    ["family-evidence", (n: number) => ({ percent: n, months: 12 }), 49, 50, 51],
    ["delivered", (n: number) => ({ least: n }), 4, 5, 6],
    ["assessed", (n: number) => ({ level: n }), 2, 3, 4],
  ] as const)("%s holds up to what there is and not beyond", (code, params, below, at, above) => {
    expect([met(code, params(below)), met(code, params(at)), met(code, params(above))]).toEqual([true, true, false]);
  });

  test("counts complaints within its months only, and nothing open at all", () => {
    const most = (count: number, months: number) => met("few-complaints", { most: count, months });
    expect([most(2, 12), most(1, 12), most(0, 12)]).toEqual([true, false, false]);
    expect([most(1, 3), most(0, 3), most(0, 1)]).toEqual([true, false, true]);
    expect(met("no-open-dispute", {})).toBe(true);
    expect(met("no-open-dispute", {}, { openDisputes: 1 })).toBe(false);
  });

  test("of an inspection, ends with its months; of goods, needs goods", () => {
    // ۱۱ اردیبهشت to ۷ آذر: within seven months of the calendar, not within six.
    expect([met("inspected", { months: 7 }), met("inspected", { months: 6 })]).toEqual([true, false]);
    const older = { ...piece, evidence: [{ key: "a", level: "inspected", day: "2025-11-28" }] } as const;
    expect(met("inspected", { months: 12 }, { pieces: [older] })).toBe(false);
    for (const code of ["maker-share", "family-evidence", "inspected"])
      expect(met(code, { percent: 1, months: 36 }, { pieces: [] }), code).toBe(false);
  });

  test("judges the weakest of all pieces", () => {
    const poor = { ...piece, title: "قالی", shareBps: 5999, evidence: [] };
    const [share, evidence] = judged(
      [
        { code: "maker-share", params: { percent: 60 } },
        { code: "family-evidence", params: { percent: 25, months: 12 } },
      ],
      { ...facts, pieces: [piece, poor] },
    );
    expect(share).toEqual({ code: "maker-share", met: false, facts: { least: 59, piece: "قالی" } });
    expect(evidence).toMatchObject({ met: false, facts: { least: 0, missing: "a · b · c · d" } });
  });

  test("that the list does not know is not met", () => {
    expect(judged([{ code: "gone", params: {} }], facts)).toEqual([{ code: "gone", met: false, facts: {} }]);
    expect(criterionOf("gone")).toBeNull();
  });

  test("says in both languages what it asks and what was found, with every place filled", () => {
    for (const { code, params } of criteria)
      for (const locale of locales) {
        const filled = Object.fromEntries(params.map(({ name, fallback }) => [name, fallback]));
        expect(asked(locale, code, filled), code).not.toMatch(/[{}]/);
        for (const found of judged([{ code, params: filled }], facts))
          for (const met of [true, false]) expect(foundSays(locale, { ...found, met }), code).not.toMatch(/[{}]/);
      }
  });
});

test("a composed form names each fault at its field", () => {
  const { criteria: list, faults } = criteriaOf({
    ...{ "use-maker-share": true, "maker-share-percent": "۷۰", "use-delivered": true, "delivered-least": "0" },
    ...{ "use-permit": true, "permit-kind": "none", handFa1: "دیده شده", handEn1: "", handFa2: "", handEn2: "" },
  });
  expect(faults).toEqual({ "delivered-least": "number", "permit-kind": "choose", handEn1: "required" });
  expect(list.find(({ code }) => code === "maker-share")?.params).toEqual({ percent: 70 });
});

describe("a grant", () => {
  const now = new Date("2026-11-28T00:00:00Z");
  const at = (days: number) => new Date(now.getTime() + days * 86_400_000);
  const none = { expiresAt: at(100), suspendedAt: null, suspendedUntil: null, revokedAt: null };

  test("stands as its dates say, at each moment", () => {
    expect(grantState(none, now)).toBe("valid");
    expect(grantState({ ...none, expiresAt: now }, now)).toBe("expired");
    expect(grantState({ ...none, suspendedAt: at(-1) }, now)).toBe("suspended");
    expect(grantState({ ...none, suspendedAt: at(-3), suspendedUntil: at(1) }, now)).toBe("suspended");
    expect(grantState({ ...none, suspendedAt: at(-3), suspendedUntil: now }, now)).toBe("valid");
    expect(grantState({ ...none, suspendedAt: at(-3), revokedAt: at(-1) }, now)).toBe("revoked");
  });

  test("is told of its end sixty and fourteen days ahead, each once", () => {
    const due = (days: number, warnedDays: number | null) => warningDue({ expiresAt: at(days), warnedDays }, now);
    expect([due(61, null), due(60, null), due(59, 60), due(14, 60), due(13, 14), due(10, null), due(0, null)]).toEqual([
      null,
      60,
      null,
      14,
      null,
      14,
      null,
    ]);
  });

  test("rests on marks that speak of the same", () => {
    const held = [{ slug: "inspected", scope: "family", of: "honey" } as const];
    expect(missingBelow({ requires: ["inspected"], held, wanted: { scope: "shop", of: "" } })).toEqual([]);
    expect(missingBelow({ requires: ["inspected"], held, wanted: { scope: "family", of: "herb" } })).toEqual([
      "inspected",
    ]);
    expect(touches({ scope: "product", of: "1" }, { scope: "product", of: "2" })).toBe(false);
  });
});
