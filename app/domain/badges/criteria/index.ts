import { type Facts, type Locale, say } from "#app/platform/locale.ts";
import type { MarkHolder } from "#db/vocabulary.ts";
import { clusterCriteria } from "./cluster.ts";
import type { Criterion, MarkFacts, Params } from "./criterion.ts";
import { goodsCriteria } from "./goods.ts";
import { makerCriteria } from "./maker.ts";

/** The closed list of coded criteria that bodies compose their marks of. */
export const criteria: readonly Criterion[] = [...makerCriteria, ...goodsCriteria, ...clusterCriteria];

export const criterionOf = (code: string): Criterion | null => criteria.find((one) => one.code === code) ?? null;

/** Whether a criterion can be asked of whoever holds such a mark. */
export const fitsHolder = (code: string, holder: MarkHolder): boolean =>
  criterionOf(code)?.of === (holder === "shop" ? "shop" : "cluster");

/** What was found of one criterion of a version. */
export type Judged = { code: string; met: boolean; facts: Record<string, string | number> };

/** Judges the coded criteria of a version. One that the list no longer has counts as not met: nothing passes by default. */
export function judged(coded: readonly { code: string; params: Params }[], facts: MarkFacts): Judged[] {
  return coded.map(({ code, params }) => {
    const found = criterionOf(code)?.judge(facts, params);
    return { code, met: found?.met ?? false, facts: (found?.facts ?? {}) as Judged["facts"] };
  });
}

/** What a criterion asks, in words. */
export function asked(locale: Locale, code: string, params: Params): string {
  const criterion = criterionOf(code);
  if (!criterion) return code;
  const shown = criterion.params.map((param): [string, string | number] => {
    const value = params[param.name] ?? param.fallback;
    if (param.kind !== "choice") return [param.name, value];
    return [param.name, param.options.find((option) => option.value === value)?.[locale] ?? String(value)];
  });
  return say(locale, criterion.asks, Object.fromEntries(shown));
}

/** What was found, in words. */
export function foundSays(locale: Locale, { code, met, facts }: { code: string; met: boolean; facts: Facts }): string {
  const criterion = criterionOf(code);
  return criterion ? say(locale, met ? criterion.met : criterion.unmet, facts) : code;
}
