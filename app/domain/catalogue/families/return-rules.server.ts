import type { Ctx } from "#app/platform/context.server.ts";
import type { Localized } from "#app/platform/locale.ts";
import { availabilitiesOf } from "../rules.ts";
import { availabilityWords } from "../words.ts";
import type { Family } from "./families.ts";
import { words } from "./standard-words.ts";

export type ReturnRule = { names: Localized[]; rule: Localized };

/** The country's rule for each way this family is sold, ways with the same rule together. */
export function returnRules({ house: { country } }: Ctx, family: Family): ReturnRule[] {
  const measured = family.attributes.some(({ key }) => key === "madeToMeasure");
  const cases = [
    ...availabilitiesOf(family).map((kind) => ({ kind, personalised: false, name: availabilityWords[kind].name })),
    ...(measured ? [{ kind: "made-to-order" as const, personalised: true, name: words.toMeasure }] : []),
  ];
  const rules = new Map<string, ReturnRule>();
  for (const { kind, personalised, name } of cases) {
    const { reason } = country.withdrawal({ family: family.id, kind, personalised, begunWithConsent: false });
    const known = rules.get(reason) ?? { names: [], rule: country.withdrawalWords[reason] };
    known.names.push(name);
    rules.set(reason, known);
  }
  return [...rules.values()];
}
