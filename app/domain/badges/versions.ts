import { parseWhole } from "#app/platform/digits.ts";
import type { Localized } from "#app/platform/locale.ts";
import type { Params } from "./criteria/criterion.ts";
import { criteria } from "./criteria/index.ts";
import { handMost } from "./forms.ts";

/** One criterion of a version as its row has it; without a code it is checked by hand. */
export type VersionCriterion = {
  code: string | null;
  params: Params;
  textFa: string;
  textEn: string;
  evidenceFa: string;
  evidenceEn: string;
};

type Typed = Readonly<Record<string, unknown>>;
const text = (typed: Typed, name: string) => String(typed[name] ?? "");

/**
 * The criteria of a composed form, coded ones first, and what is wrong with it by field: a parameter out of its bounds, a
 * text in one language only.
 */
export function criteriaOf(typed: Typed): { criteria: VersionCriterion[]; faults: Record<string, string> } {
  const faults: Record<string, string> = {};
  const none = { textFa: "", textEn: "", evidenceFa: "", evidenceEn: "" };
  const coded = criteria
    .filter(({ code }) => typed[`use-${code}`] === true)
    .map(({ code, params }) => {
      const read = params.map((param): [string, string | number] => {
        const name = `${code}-${param.name}`;
        const said = text(typed, name);
        if (param.kind === "text") {
          if (said === "") faults[name] = "required";
          return [param.name, said];
        }
        if (param.kind === "choice") {
          if (!param.options.some(({ value }) => value === said)) faults[name] = "choose";
          return [param.name, said];
        }
        const number = parseWhole(said, param);
        if (number === null) faults[name] = "number";
        return [param.name, number ?? param.min];
      });
      return { code, params: Object.fromEntries(read), ...none };
    });
  const hand = Array.from({ length: handMost }, (_, index) => index + 1).flatMap((number) => {
    const [textFa, textEn] = [text(typed, `handFa${number}`), text(typed, `handEn${number}`)];
    if (textFa === "" && textEn === "") return [];
    if (textFa === "") faults[`handFa${number}`] = "required";
    if (textEn === "") faults[`handEn${number}`] = "required";
    const [evidenceFa, evidenceEn] = [text(typed, `proofFa${number}`), text(typed, `proofEn${number}`)];
    return [{ code: null, params: {}, textFa, textEn, evidenceFa, evidenceEn }];
  });
  return { criteria: [...coded, ...hand], faults };
}

/** What is the same criterion in two versions: its code, or its text. */
const nameOf = ({ code, textFa }: VersionCriterion) => code ?? `hand ${textFa}`;
const same = (one: VersionCriterion, other: VersionCriterion) =>
  JSON.stringify([one.params, one.textEn, one.evidenceFa, one.evidenceEn]) ===
  JSON.stringify([other.params, other.textEn, other.evidenceFa, other.evidenceEn]);

export type VersionChange = {
  kind: "added" | "changed" | "removed";
  now: VersionCriterion;
  before: VersionCriterion | null;
};

/** What a version changed of the one before it. */
export function changesOf(before: readonly VersionCriterion[], now: readonly VersionCriterion[]): VersionChange[] {
  const known = new Map(before.map((one) => [nameOf(one), one]));
  const kept = new Set(now.map(nameOf));
  return [
    ...now.flatMap((one): VersionChange[] => {
      const was = known.get(nameOf(one));
      if (!was) return [{ kind: "added", now: one, before: null }];
      return same(was, one) ? [] : [{ kind: "changed", now: one, before: was }];
    }),
    ...before
      .filter((one) => !kept.has(nameOf(one)))
      .map((one): VersionChange => ({ kind: "removed", now: one, before: one })),
  ];
}

/** A mark with its newest version as the form's fields show it: single values, and those that are chosen of many. */
export function typedOf(
  badge: { purpose: Localized; scopes: readonly string[]; licence: boolean },
  version:
    | { criteria: Localized; months: number; requires: readonly string[]; list: readonly VersionCriterion[] }
    | undefined,
): { values: Record<string, string>; lists: Record<string, readonly string[]> } {
  const values: Record<string, string> = {
    ...{ purposeFa: badge.purpose.fa, purposeEn: badge.purpose.en },
    ...{ criteriaFa: version?.criteria.fa ?? "", criteriaEn: version?.criteria.en ?? "" },
    ...{ validMonths: String(version?.months ?? 12), licence: badge.licence ? "on" : "" },
  };
  for (const { code, params } of version?.list ?? []) {
    if (code === null) continue;
    values[`use-${code}`] = "on";
    for (const [name, value] of Object.entries(params)) values[`${code}-${name}`] = String(value);
  }
  const hand = (version?.list ?? []).filter(({ code }) => code === null);
  hand.forEach(({ textFa, textEn, evidenceFa, evidenceEn }, index) => {
    const number = index + 1;
    Object.assign(values, {
      ...{ [`handFa${number}`]: textFa, [`handEn${number}`]: textEn },
      ...{ [`proofFa${number}`]: evidenceFa, [`proofEn${number}`]: evidenceEn },
    });
  });
  return { values, lists: { scopes: badge.scopes, requires: version?.requires ?? [] } };
}
