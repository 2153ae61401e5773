/** Closed lists of what people can and learn, and of how goods are inspected. Pure: safe in the browser. */

/** What an assessment finds somebody to be in her craft, the lowest first. */
export const skillLevels = ["beginner", "skilled", "master"] as const;
export type SkillLevel = (typeof skillLevels)[number];

/** How a capability is looked at: somebody comes, or a test piece is sent. */
export const assessmentWays = ["visit", "test-piece"] as const;
export type AssessmentWay = (typeof assessmentWays)[number];

export const trainingWays = ["place", "online"] as const;
export type TrainingWay = (typeof trainingWays)[number];

export const counsellingWays = ["visit", "office", "phone"] as const;
export type CounsellingWay = (typeof counsellingWays)[number];
/** Who reads a counsellor's note: she alone, her body, or the person it is about too. */
export const noteLevels = ["counsellor", "body", "shared"] as const;
export type NoteLevel = (typeof noteLevels)[number];

/** What a maker may do by what she can: pieces in the shop, making to order, quantity prices. */
export const rightKinds = ["listings", "made-to-order", "quotes"] as const;
export type RightKind = (typeof rightKinds)[number];

/** How an inspection came out, and how grave a defect is. */
export const inspectionResults = ["passed", "improve", "failed"] as const;
export type InspectionResult = (typeof inspectionResults)[number];
export const severities = ["minor", "major", "critical"] as const;
export type Severity = (typeof severities)[number];
