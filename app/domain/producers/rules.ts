import { type IsoDate, isoOfJalali, jalaliOfIso } from "#app/platform/calendar.ts";
import { type ApplicationState, type Declaration, declarations } from "#db/vocabulary.ts";

/** Full years of age the programme asks for (domain 1.5). */
export const ageOfEntry = 18;

/** Within so many days an application with its evidence is answered. */
export const answerDays = 14;

/** Which state of an application may follow which. A refused person may send another application. */
export const applicationMoves: Readonly<Record<ApplicationState, readonly ApplicationState[]>> = {
  submitted: ["verified", "refused"],
  verified: [],
  refused: [],
};

/** How a case stands for the officer: ready to be decided, waiting for the applicant's pictures, or decided. */
export const queues = ["ready", "waiting", "verified", "refused"] as const;
export type QueueName = (typeof queues)[number];

/** Why an officer says no; the applicant reads the sentence that belongs to it, and the officer's own words. */
export const refusalReasons = [
  "under-age",
  "not-local",
  "full-time-job",
  "employer-insurance",
  "evidence-unclear",
  "other",
] as const;
export type RefusalReason = (typeof refusalReasons)[number];

/** What a picture shows. */
export const evidenceKinds = ["work-sample", "identity", "residence", "other"] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

/** Pictures one application may carry. */
export const evidenceMost = 12;

/** The day on which somebody born then is of age, by the Jalali calendar, which is the law's here. */
export function comesOfAge(birth: IsoDate): IsoDate {
  const { year, month, day } = jalaliOfIso(birth);
  const on =
    isoOfJalali({ year: year + ageOfEntry, month, day }) ??
    isoOfJalali({ year: year + ageOfEntry + 1, month: 1, day: 1 });
  if (!on) throw new RangeError(`producers: ${birth} is out of range`);
  return on;
}

export type CaseFacts = Readonly<{
  declared: Readonly<Record<Declaration, boolean>>;
  birth: IsoDate;
  today: IsoDate;
  evidence: number;
}>;

/** A rule that is not met, by its code. */
export type Unmet = `declared.${Declaration}` | "age" | "evidence";

/** Everything that stands between an application and its verification; empty when an officer may verify it. */
export function unmetRules({ declared, birth, today, evidence }: CaseFacts): Unmet[] {
  const missing: Unmet[] = declarations.filter((one) => !declared[one]).map((one) => `declared.${one}` as const);
  if (comesOfAge(birth) > today) missing.push("age");
  if (evidence === 0) missing.push("evidence");
  return missing;
}
