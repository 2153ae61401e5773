import { describe, expect, test } from "vitest";
import { areApart, awaits, judge, pointsOf, type Scale } from "#app/domain/assessments/rules.ts";

const scale: Scale = {
  criteria: [
    { key: "knots", weight: 50, minimum: 2, module: "knotting" },
    { key: "edge", weight: 30, minimum: 1, module: "finishing" },
    { key: "dyes", weight: 20, minimum: 0, module: "finishing" },
  ],
  levels: [
    { level: "beginner", from: 0 },
    { level: "skilled", from: 55 },
    { level: "master", from: 82 },
  ],
  gapPoints: 15,
  gapSteps: 2,
};
const steps = (knots: number, edge: number, dyes: number) => ({ knots, edge, dyes });

describe("points and disagreement", () => {
  test("each criterion counts by its weight, of 100", () => {
    expect(pointsOf(scale, steps(4, 4, 4))).toBe(100);
    expect(pointsOf(scale, steps(2, 2, 2))).toBe(50);
    expect(pointsOf(scale, steps(4, 0, 0))).toBe(50);
    expect(pointsOf(scale, steps(0, 0, 1))).toBe(5);
  });

  test("two steps at one criterion are apart, fifteen points are not, sixteen are", () => {
    expect(areApart(scale, [steps(3, 3, 3), steps(3, 3, 1)])).toBe(true);
    expect(areApart(scale, [steps(3, 3, 3), steps(3, 2, 2)])).toBe(false);
    // 75 and 62: one step at the heaviest.
    expect(areApart(scale, [steps(3, 3, 3), steps(2, 3, 3)])).toBe(false);
    expect(areApart(scale, [steps(3, 3, 3), steps(2, 2, 3)])).toBe(true);
  });
});

describe("what scores come to", () => {
  test("nothing of one, nor of two that are apart", () => {
    expect(judge(scale, [steps(3, 3, 3)])).toBeNull();
    expect(judge(scale, [steps(4, 3, 3), steps(2, 3, 3)])).toBeNull();
    expect(
      [0, 1, 2, 3].map((n) => awaits(scale, [steps(4, 3, 3), steps(2, 3, 3), steps(3, 3, 3)].slice(0, n))),
    ).toEqual(["first", "second", "third", null]);
  });

  test("of two that agree the mean; the plan holds what is below good, once each, the heaviest first", () => {
    expect(judge(scale, [steps(3, 2, 3), steps(3, 2, 2)])).toEqual({
      found: { knots: 3, edge: 2, dyes: 2.5 },
      points: 65,
      level: "skilled",
      plan: ["finishing"],
    });
    expect(judge(scale, [steps(2, 2, 2), steps(2, 2, 2)])?.plan).toEqual(["knotting", "finishing"]);
  });

  test("of three the middle one at each criterion", () => {
    expect(judge(scale, [steps(4, 4, 1), steps(2, 4, 4), steps(3, 1, 4)])?.found).toEqual(steps(3, 4, 4));
  });

  test("below a minimum nobody is more than a beginner, however high the sum", () => {
    expect(judge(scale, [steps(1, 4, 4), steps(1, 4, 4)])).toMatchObject({ points: 63, level: "beginner" });
    expect(judge(scale, [steps(4, 4, 4), steps(4, 4, 4)])?.level).toBe("master");
  });
});
