import type { Localized } from "#app/platform/locale.ts";
import type { Criterion } from "#db/schema/assessments.ts";
import type { SkillLevel } from "#db/vocabulary-skills.ts";

export const topStep = 4;
export const photosMost = 8;

/** What the rules ask of a rubric. */
export type Scale = Readonly<{
  criteria: readonly Pick<Criterion, "key" | "weight" | "minimum" | "module">[];
  levels: readonly Readonly<{ level: SkillLevel; from: number }>[];
  gapPoints: number;
  gapSteps: number;
}>;
/** Steps by criterion. */
export type Steps = Readonly<Record<string, number>>;

/** What a step means at a criterion, where somebody has written it; null where its name says enough. */
export function meaningOf(criterion: Pick<Criterion, "steps">, step: number): Localized | null {
  const said = criterion.steps?.[step];
  return said && (said.fa || said.en) ? { fa: said.fa || said.en, en: said.en || said.fa } : null;
}

/** Whole points of 100: each criterion's step counts by its weight. */
export function pointsOf({ criteria }: Pick<Scale, "criteria">, steps: Steps): number {
  return Math.round(criteria.reduce((sum, { key, weight }) => sum + (weight * (steps[key] ?? 0)) / topStep, 0));
}

/** Whether two assessors saw so different things that a third has to look. */
export function areApart(scale: Scale, [one, other]: readonly [Steps, Steps]): boolean {
  if (Math.abs(pointsOf(scale, one) - pointsOf(scale, other)) > scale.gapPoints) return true;
  return scale.criteria.some(({ key }) => Math.abs((one[key] ?? 0) - (other[key] ?? 0)) >= scale.gapSteps);
}

export type Finding = { found: Record<string, number>; points: number; level: SkillLevel; plan: string[] };

/**
 * What the scores come to: nothing while there are fewer than two, or two that are apart; of two that agree their mean, of
 * three the middle one at each criterion. Who is below the minimum anywhere is a beginner; the plan holds the modules of
 * what is weak (below good), the heaviest first.
 */
export function judge(scale: Scale, scores: readonly Steps[]): Finding | null {
  const [one, other, third] = scores;
  if (!one || !other || (!third && areApart(scale, [one, other]))) return null;
  const at = (key: string) => {
    const steps = [one, other, ...(third ? [third] : [])].map((steps) => steps[key] ?? 0).sort((a, b) => a - b);
    return third ? steps[1]! : (steps[0]! + steps[1]!) / 2;
  };
  const found = Object.fromEntries(scale.criteria.map(({ key }) => [key, at(key)]));
  const points = pointsOf(scale, found);
  const below = scale.criteria.some(({ key, minimum }) => found[key]! < minimum);
  const lowest = scale.levels[0]?.level ?? "beginner";
  const reached = scale.levels.filter(({ from }) => points >= from).at(-1)?.level ?? lowest;
  const weak = scale.criteria
    .filter(({ key, minimum }) => found[key]! < Math.max(minimum, 3))
    .sort((a, b) => b.weight - a.weight);
  return {
    found,
    points,
    level: below ? lowest : reached,
    plan: [...new Set(weak.map(({ module }) => module).filter((module) => module !== ""))],
  };
}

/** Whether another assessor is needed before anything is found. */
export const awaits = (scale: Scale, scores: readonly Steps[]): "first" | "second" | "third" | null =>
  scores.length === 0 ? "first" : scores.length === 1 ? "second" : judge(scale, scores) === null ? "third" : null;
