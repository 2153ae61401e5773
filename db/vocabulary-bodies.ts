/** Closed lists of what bodies do together, as db/vocabulary.ts has the others. Pure: safe in the browser. */

/** Why another body has a case: it was asked to help, or it was handed a task whose result comes back. */
export const sharePurposes = ["referral", "delegation"] as const;
export type SharePurpose = (typeof sharePurposes)[number];
/** What another body is asked to do in a case: to help is a referral, the others are delegated and come back. */
export const shareTasks = ["help", "assess", "train", "counsel", "inspect"] as const;
export type ShareTask = (typeof shareTasks)[number];
/** What comes back of a task that was taken on. */
export const shareReturns = ["done", "partly", "impossible"] as const;
/** How it ended that another body had a case. */
export const shareOutcomes = [...shareReturns, "declined", "taken-back"] as const;

/** What bodies agree on: a memorandum, or a plan for a cluster they carry out together. */
export const agreementKinds = ["memorandum", "joint-plan"] as const;
export type AgreementKind = (typeof agreementKinds)[number];
export const agreementLineKinds = ["target", "action", "member", "meeting"] as const;
export type AgreementLineKind = (typeof agreementLineKinds)[number];

/** What a foundation or fund does for a person in her case. */
export const bodyServiceKinds = ["mentoring", "exhibition", "loan", "micro-credit"] as const;
export type BodyServiceKind = (typeof bodyServiceKinds)[number];
export const bodyServiceStates = ["offered", "accepted", "declined", "done", "dropped"] as const;
export type BodyServiceState = (typeof bodyServiceStates)[number];
/** What came of it; of a loan what the lender said. */
export const bodyServiceOutcomes = ["done", "attended", "sold", "granted", "refused", "dropped"] as const;
export type BodyServiceOutcome = (typeof bodyServiceOutcomes)[number];

/** What the directorate says to each line of a list it is handed. */
export const handoverAnswers = ["confirmed", "returned"] as const;
export type HandoverAnswer = (typeof handoverAnswers)[number];
export const handoverReasons = ["wrong-identity", "duplicate", "not-eligible", "incomplete"] as const;
export type HandoverReason = (typeof handoverReasons)[number];
