import type { CasePart, Stage } from "#db/vocabulary.ts";
import { caseParts, stages } from "#db/vocabulary.ts";

/** Stages that end a case. */
export const lastStages: readonly Stage[] = ["graduated", "dropped-out"];

/** A stage and when it was reached. */
export type Reached = Readonly<{ stage: Stage; at: Date }>;

/**
 * Where a case stands: the end that came last if it has ended, otherwise the furthest stage reached, whatever the order in
 * which they came. Null where nothing was reached.
 */
export function standing(reached: readonly Reached[]): Reached | null {
  const further = (one: Reached, other: Reached) => {
    const [a, b] = [lastStages.includes(one.stage), lastStages.includes(other.stage)];
    if (a !== b) return a;
    if (a) return one.at >= other.at;
    return stages.indexOf(one.stage) > stages.indexOf(other.stage);
  };
  return reached.reduce<Reached | null>((best, one) => (best === null || further(one, best) ? one : best), null);
}

/** What somebody may read of a case who comes to it by several ways; in the file's order. */
export function partsOf(ways: readonly (readonly CasePart[])[]): CasePart[] {
  return caseParts.filter((part) => ways.some((way) => way.includes(part)));
}

/** A stage by what stands in an address; undefined for anything else. */
export const stageOf = (text: string | null): Stage | undefined => stages.find((stage) => stage === text);
