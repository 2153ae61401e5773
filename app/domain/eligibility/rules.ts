import { addJalaliMonths, type IsoDate, isoOfJalali, jalaliOfIso } from "#app/platform/calendar.ts";
import type { Finding, RuleCheck } from "#db/vocabulary-join.ts";

/** A rule as far as judging by it goes. */
export type Rule = Readonly<{
  id: string;
  code: string;
  kind: RuleCheck;
  /** Full years of age, for a rule of age. */
  years: number | null;
  holdsMonths: number | null;
  secondSignOff: boolean;
}>;

/** What was found of a rule, under this or an earlier version of it. */
export type Found = Readonly<{
  code: string;
  outcome: Finding;
  decidedAt: Date;
  /** The first day on which it does not count any more. */
  expiresOn: IsoDate | null;
  /** A second person has to sign it and has not. */
  unsigned: boolean;
}>;

/** How a rule stands in a case. Unclear: looked at, and more is asked for. Second: found, and waits for a second person. */
export const standings = ["open", "met", "unmet", "unclear", "expired", "second"] as const;
export type RuleStanding = (typeof standings)[number];

/** The whole: she may be verified, she may not, or something is still to be found. */
export type Eligibility = "eligible" | "not" | "pending";

/** How one rule stands today: what was found last of it counts, whatever version it was found under. */
export function standingOf(rule: Pick<Rule, "code">, found: readonly Found[], today: IsoDate): RuleStanding {
  const last = found
    .filter(({ code }) => code === rule.code)
    .reduce<Found | null>((best, one) => (best === null || one.decidedAt >= best.decidedAt ? one : best), null);
  if (!last) return "open";
  if (last.unsigned) return "second";
  if (last.outcome !== "met") return last.outcome;
  return last.expiresOn !== null && last.expiresOn <= today ? "expired" : "met";
}

/** What the standings come to. A programme that asks nothing has found nobody eligible. */
export function eligibilityOf(all: readonly RuleStanding[]): Eligibility {
  if (all.includes("unmet")) return "not";
  return all.length > 0 && all.every((one) => one === "met") ? "eligible" : "pending";
}

/** The first day on which a finding of that day no longer counts, by Jalali months; null for one that holds for good. */
export const expiryOf = (rule: Pick<Rule, "holdsMonths">, day: IsoDate): IsoDate | null =>
  rule.holdsMonths === null ? null : addJalaliMonths(day, rule.holdsMonths);

/** The day on which somebody born then is of age, by the Jalali calendar, which is the law's here. */
export function comesOfAge(birth: IsoDate, years: number): IsoDate {
  const { year, month, day } = jalaliOfIso(birth);
  const on =
    isoOfJalali({ year: year + years, month, day }) ?? isoOfJalali({ year: year + years + 1, month: 1, day: 1 });
  if (!on) throw new RangeError(`eligibility: ${birth} is out of range`);
  return on;
}
