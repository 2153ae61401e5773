import type { SettingName } from "#app/domain/programmes/settings.ts";
import type { AlertKind, WorkingAnswer } from "#db/vocabulary-monitoring.ts";

/** What an officer is asked on a visit, one thing to a screen, in this order. */
export const visitSteps = ["working", "hours", "hindrances", "income", "photo", "note"] as const;
export type VisitStep = (typeof visitSteps)[number];

export const visitStepOf = (text: string | null): VisitStep | undefined => visitSteps.find((step) => step === text);

/** The step after this one; null after the last. */
export const stepAfter = (step: VisitStep): VisitStep | null => visitSteps[visitSteps.indexOf(step) + 1] ?? null;

/** At most so many pictures of one visit. */
export const photosMost = 3;

/** Late parcels and complaints are counted over so many days. From when on they call an officer is the programme's to set. */
export const windowDays = 90;

/** The numbers of a programme by which an officer is called. */
export type Limits = Pick<
  Record<SettingName, number>,
  "noSaleDays" | "lateFrom" | "latePercent" | "complaintsFrom" | "complaintsPercent" | "missedDays"
>;

/** What is counted of one case; days are null where there is nothing to count from. */
export type Counted = {
  /** Days since the shop opened, or since its last order that stood; null without an open shop. */
  quietFor: number | null;
  sent: number;
  late: number;
  delivered: number;
  complaints: number;
  /** Days since the oldest check-in was due that nobody answered. */
  missedFor: number | null;
};

/** Which alerts stand for these figures under a programme's limits, each with what it rests on. */
export function alertsOf(
  of: Counted,
  limits: Limits,
): Partial<Record<AlertKind, { count?: number; of?: number; days?: number }>> {
  const share = (part: number, whole: number, percent: number) => part * 100 >= whole * percent;
  return {
    ...(of.quietFor !== null && of.quietFor >= limits.noSaleDays ? { "no-sale": { days: of.quietFor } } : {}),
    ...(of.sent >= limits.lateFrom && share(of.late, of.sent, limits.latePercent)
      ? { "late-orders": { count: of.late, of: of.sent } }
      : {}),
    ...(of.complaints >= limits.complaintsFrom && share(of.complaints, of.delivered, limits.complaintsPercent)
      ? { complaints: { count: of.complaints, of: of.delivered } }
      : {}),
    ...(of.missedFor !== null && of.missedFor >= limits.missedDays
      ? { "check-in-missed": { days: of.missedFor } }
      : {}),
  };
}

/**
 * Where the band of a sum begins, of bands given by their beginnings (minor units, from low to high); null without bands.
 */
export function bandOf(amount: bigint, bands: readonly bigint[]): bigint | null {
  return bands.reduce<bigint | null>((found, from) => (amount >= from ? from : found), null);
}

/** Whoever does not work says nothing of hours. */
export const hoursFor = (working: WorkingAnswer, hours: number | null): number | null => (working === "no" ? 0 : hours);
