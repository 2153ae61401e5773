import { pathWords, stageWords } from "#app/domain/cases/words.ts";
import { occupationName } from "#app/domain/catalogue/families/families.ts";
import { bandName } from "#app/domain/monitoring/bands.ts";
import { leavingWords } from "#app/domain/monitoring/words.ts";
import { levelWords } from "#app/domain/producers/words.ts";
import { type Locale, type Localized, say } from "#app/platform/locale.ts";
import type { Stage } from "#db/vocabulary.ts";
import { cohortName } from "./cohorts.ts";
import type { Dimension, Measure } from "./figures.ts";
import { valueWords } from "./words.ts";

/** What the names of values come from besides our own lists. */
export type Naming = { counties: Readonly<Record<string, Localized>>; bands: readonly string[] };

/** A value of a dimension or measure as it is called. */
export function valueName(l: Locale, of: Dimension | Measure, value: string, { counties, bands }: Naming): string {
  const known: Localized | null | undefined =
    of === "county"
      ? counties[value]
      : of === "occupation"
        ? occupationName(value)
        : of === "level"
          ? levelWords[value as keyof typeof levelWords]?.name
          : of === "path"
            ? pathWords[value as keyof typeof pathWords]
            : of === "reason"
              ? leavingWords[value as keyof typeof leavingWords]
              : undefined;
  if (known) return say(l, known);
  if (of === "cohort") return say(l, cohortName(value));
  if (of === "income" && /^\d+$/.test(value)) return bandName(l, BigInt(value), bands.map(BigInt));
  return valueWords[value] ? say(l, valueWords[value]) : value;
}

export const stageName = (l: Locale, stage: Stage): string => say(l, stageWords[stage]);
