import { bodyKindWords, dutyWords, words as file } from "#app/domain/cases/file-words.ts";
import { partWords } from "#app/domain/cases/words.ts";
import { checkWords, words as conditions } from "#app/domain/eligibility/setting-words.ts";
import type { Localized } from "#app/platform/locale.ts";
import type { Shape } from "./kind.ts";

/** How the history tells of settings that have pages of their own. */

const line = (name: string, label: Localized) => ({ name, label, kind: "line" as const });

const named = (words: Readonly<Record<string, Localized>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

export const conditionsShape: Shape = {
  fields: [
    line("questionFa", conditions.questionFa),
    line("questionEn", conditions.questionEn),
    {
      ...{ name: "kind", kind: "choice", label: conditions.kind },
      options: named(checkWords),
    },
    { name: "years", kind: "number", label: conditions.years },
    line("reasonFa", conditions.reasonFa),
    line("reasonEn", conditions.reasonEn),
    line("evidenceFa", conditions.evidenceFa),
    line("evidenceEn", conditions.evidenceEn),
    { name: "holdsMonths", kind: "number", label: conditions.holdsMonths },
    { name: "secondSignOff", kind: "tick", label: conditions.secondSignOff },
  ],
  fixed: null,
};

export const accessShape: Shape = {
  fields: [
    { name: "duty", kind: "choice", label: file.duty, options: named(dutyWords) },
    { name: "kind", kind: "choice", label: file.bodyKind, options: named(bodyKindWords) },
    ...Object.entries(partWords).map(([name, label]) => ({ name, label, kind: "tick" as const })),
  ],
  fixed: null,
};
