/** The numbers a programme works by, each with what it is where the programme has not said, and its bounds. */
export const settings = {
  /** From the notice that a seller does not meet a rule any more until she takes no new orders, in days. */
  noticeDays: { usual: 14, least: 1, most: 90 },
  /** Before a finding expires it is to be checked again, in days. */
  recheckDays: { usual: 30, least: 1, most: 180 },
  /** Within so many days an appeal is decided. */
  appealDays: { usual: 10, least: 1, most: 60 },
  /** Papers and sealed identity of a closed case are kept so long, in months. */
  retentionMonths: { usual: 24, least: 1, most: 120 },
} as const;
export type SettingName = keyof typeof settings;
export const settingNames = Object.keys(settings) as SettingName[];
