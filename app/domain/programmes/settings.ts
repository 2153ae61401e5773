/**
 * The numbers a programme works by, each with what it is where the programme has not said, and its bounds.
 *
 * How long the papers of a closed case are kept has bounds of law: an applicant who lives abroad may go to the Court of
 * Administrative Justice within six months of a decision (Act on its organisation and procedure of 1392, note 2 to article
 * 16), until then they are needed; and nobody keeps personal papers longer than merchants keep their books, ten years
 * (Commercial Code, article 13).
 */
export const settings = {
  /** From the notice that a seller does not meet a rule any more until she takes no new orders, in days. */
  noticeDays: { group: "days", usual: 14, least: 1, most: 90 },
  /** Before a finding expires it is to be checked again, in days. */
  recheckDays: { group: "days", usual: 30, least: 1, most: 180 },
  /** Within so many days an appeal is decided. */
  appealDays: { group: "days", usual: 10, least: 1, most: 60 },
  /** Papers and sealed identity of a closed case are kept so long, in months. */
  retentionMonths: { group: "retention", usual: 24, least: 6, most: 120 },
  /** A shop that has been open so long without an order that stood. */
  noSaleDays: { group: "alerts", usual: 60, least: 7, most: 365 },
  /** A single parcel says nothing: from so many on, of which so many per cent were late. */
  lateFrom: { group: "alerts", usual: 3, least: 1, most: 50 },
  latePercent: { group: "alerts", usual: 30, least: 1, most: 100 },
  complaintsFrom: { group: "alerts", usual: 2, least: 1, most: 50 },
  complaintsPercent: { group: "alerts", usual: 20, least: 1, most: 100 },
  /** A check-in nobody answered is missed so many days after it was due. */
  missedDays: { group: "alerts", usual: 7, least: 1, most: 90 },
  /** What an officer has seen to does not come up again for so long, that it may take effect. */
  quietDays: { group: "alerts", usual: 30, least: 1, most: 180 },
} as const;
export type SettingName = keyof typeof settings;
export type NumberGroup = (typeof settings)[SettingName]["group"];
export const settingNames = Object.keys(settings) as SettingName[];
export const numbersOf = (group: NumberGroup): SettingName[] =>
  settingNames.filter((name) => settings[name].group === group);

/** The numbers of a programme that has said nothing. */
export const usualSettings = Object.fromEntries(settingNames.map((name) => [name, settings[name].usual])) as Record<
  SettingName,
  number
>;

/** One row of a setting as it is kept: what was typed, tidied; digits Latin, sums in minor units, days `2027-03-05`. */
export type SettingRow = Readonly<Record<string, string>>;
