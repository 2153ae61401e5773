import type { Correctable } from "#app/domain/cases/rules.ts";
import type { ApplicationState } from "#db/vocabulary.ts";

/** Within so many days an application with its evidence is answered. */
export const answerDays = 14;

/** What an officer reads as the next step of a case that applied. */
export const steps = {
  evidence: "رسیدن نخستین عکس یا سند",
  check: "بررسی شرط‌ها و تصمیم",
  more: "رسیدن مدرک خواسته‌شده",
  answered: "دیدن مدرک تازه و تصمیم",
} as const;

/** Which state of an application may follow which. A refused person may send another, or be right in her appeal. */
export const applicationMoves: Readonly<Record<ApplicationState, readonly ApplicationState[]>> = {
  submitted: ["verified", "refused"],
  verified: [],
  refused: ["submitted"],
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

/** Days an applicant may be given for what she is asked to show besides. */
export const requestDaysMost = 90;

/** Asked for besides the conditions of a programme: a picture of her work. */
export const workSample = "work-sample";

/** Whose the number is by which somebody is reached. */
export const phoneOwners = ["own", "household"] as const;
export type PhoneOwner = (typeof phoneOwners)[number];

/** What a verified maker's shop says publicly and buyers were told: it changes with a new verification only. */
export const onHerShop: readonly Correctable[] = ["county", "place", "occupation"];

/** The steps of a draft that are typed; samples come between them and the declarations with which it is sent. */
export const draftStepNames = ["identity", "trade"] as const;
export type DraftStep = (typeof draftStepNames)[number];

/** The first step that is not answered yet; null when only samples and declarations are left. */
export const firstOpenStep = (answered: readonly string[]): DraftStep | null =>
  draftStepNames.find((step) => !answered.includes(step)) ?? null;

/** A draft nobody went on with is kept so many days. */
export const draftDays = 60;
