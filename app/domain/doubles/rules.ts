/** What may differ between two files of one person, and is chosen at a merge. */
export const mergeFields = [
  ...(["name", "phone", "nationalCode", "householdPhone", "level", "occupation", "place"] as const),
  ...(["sex", "birthYear", "skills", "tools", "weeklyHours"] as const),
] as const;
export type MergeField = (typeof mergeFields)[number];

/** Columns of the case behind a field that is copied as it stands. */
export const caseColumns = {
  level: ["level"],
  occupation: ["occupation"],
  place: ["county", "place_fa", "place_en"],
  sex: ["sex"],
  birthYear: ["birth_year"],
  skills: ["skills"],
  tools: ["tools"],
  weeklyHours: ["weekly_hours"],
} as const satisfies Partial<Record<MergeField, readonly string[]>>;
