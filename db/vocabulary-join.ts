/** Closed lists of joining, eligibility, reports and terms. Pure: safe in the browser. */

/** How a rule of eligibility is checked: those the house knows, and any other a programme writes as a text. */
export const ruleChecks = ["age", "native", "no-full-time-job", "no-employer-insurance", "text"] as const;
export type RuleCheck = (typeof ruleChecks)[number];
/** What a checker found. Unclear asks for more evidence. */
export const findings = ["met", "unmet", "unclear"] as const;
export type Finding = (typeof findings)[number];
/** What a finding rests on. */
export const findingBases = ["document", "picture", "visit", "register", "computed", "shown"] as const;
export type FindingBasis = (typeof findingBases)[number];
/** Why a shop takes no new orders though its maker did not say so. */
export const stopCauses = ["eligibility", "report"] as const;
export type StopCause = (typeof stopCauses)[number];
/** Why somebody reports a listing or a shop, and what the office did about it. */
export const reportReasons = ["not-hers", "misleading", "forbidden", "fraud", "offensive", "other"] as const;
export type ReportReason = (typeof reportReasons)[number];
export const reportDecisions = ["none", "warned", "taken-off", "suspended"] as const;
export type ReportDecision = (typeof reportDecisions)[number];
/** What people agree to when they join. */
export const termKinds = ["terms", "privacy"] as const;
export type TermKind = (typeof termKinds)[number];
export const appealOutcomes = ["upheld", "overturned"] as const;
export type AppealOutcome = (typeof appealOutcomes)[number];
/** Lines of a file that its person confirms or corrects, and what became of what she said. */
export const answeredFields = [
  ...(["name", "nationalCode", "birthDate", "county", "place", "skills", "tools", "weeklyHours"] as const),
] as const;
export type AnsweredField = (typeof answeredFields)[number];
export const answerStates = ["right", "applied", "asked", "accepted", "refused"] as const;
export type AnswerState = (typeof answerStates)[number];
