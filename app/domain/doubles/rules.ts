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

/** The columns of a person that a merge may change, and of a case. */
export const personColumns = ["name", "phone_index", "phone_sealed", "national_code_index", "national_code_sealed"];
export const changedColumns = [
  ...Object.values(caseColumns).flat(),
  ...["household_phone_sealed", "household_phone_index", "merged_into_id", "closed_at"],
];
