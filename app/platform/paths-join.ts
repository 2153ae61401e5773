import type { Locale } from "./locale.ts";

/** Addresses of joining, eligibility, appeals and the office's settings. */
export const joinPaths = {
  appeal: (l: Locale) => `/${l}/join/appeal`,
  officeWork: (l: Locale) => `/${l}/office/work`,
  officeCaseAssignment: (l: Locale) => `/${l}/office/work/assignment`,
  officeSettings: (l: Locale) => `/${l}/office/settings`,
  officeSettingsRule: (l: Locale) => `/${l}/office/settings/rule`,
  officeSettingsRuleEnd: (l: Locale) => `/${l}/office/settings/rule/end`,
  officeAppeal: (l: Locale, appeal: string) => `/${l}/office/appeals/${appeal}`,
  officeAppealPicture: (l: Locale, appeal: string) => `/${l}/office/appeals/${appeal}/picture`,
  officeEligibility: (l: Locale, of: string) => `/${l}/office/cases/${of}/rules`,
  officeRule: (l: Locale, of: string, rule: string) => `/${l}/office/cases/${of}/rules/${rule}`,
  officeRuleSignature: (l: Locale, of: string, rule: string) => `/${l}/office/cases/${of}/rules/${rule}/signature`,
};
