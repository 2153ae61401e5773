import type { Locale } from "./locale.ts";

/** Addresses of joining, eligibility, appeals and the office's settings. */
export const joinPaths = {
  applicationStep: (l: Locale, step: string) => `/${l}/join/application/${step}`,
  joinData: (l: Locale) => `/${l}/join/data`,
  officeDataAnswer: (l: Locale, of: string) => `/${l}/office/cases/${of}/data-answers`,
  joinCheck: (l: Locale) => `/${l}/join/check`,
  appeal: (l: Locale) => `/${l}/join/appeal`,
  officeWork: (l: Locale) => `/${l}/office/work`,
  officeCaseAssignment: (l: Locale) => `/${l}/office/work/assignment`,
  officeSettings: (l: Locale) => `/${l}/office/settings`,
  officeSettingsConditions: (l: Locale) => `/${l}/office/settings/conditions`,
  officeSettingsRoles: (l: Locale) => `/${l}/office/settings/roles`,
  officeDutyEnding: (l: Locale, duty: string) => `/${l}/office/settings/roles/${duty}/ending`,
  officeSetting: (l: Locale, setting: string, of = "") =>
    `/${l}/office/settings/${setting}${of === "" ? "" : `?of=${encodeURIComponent(of)}`}`,
  officeSettingsRule: (l: Locale) => `/${l}/office/settings/rule`,
  officeSettingsRuleEnd: (l: Locale) => `/${l}/office/settings/rule/end`,
  shopReport: (l: Locale, shop: string) => `/${l}/shops/${shop}/report`,
  officeReports: (l: Locale) => `/${l}/office/reports`,
  officeReport: (l: Locale, report: string) => `/${l}/office/reports/${report}`,
  officeReportLift: (l: Locale, report: string) => `/${l}/office/reports/${report}/lifting`,
  terms: (l: Locale) => `/${l}/terms`,
  joinTerms: (l: Locale) => `/${l}/join/terms`,
  officeSettingsTerms: (l: Locale) => `/${l}/office/settings/terms`,
  officeAppeal: (l: Locale, appeal: string) => `/${l}/office/appeals/${appeal}`,
  officeAppealPicture: (l: Locale, appeal: string) => `/${l}/office/appeals/${appeal}/picture`,
  officeEligibility: (l: Locale, of: string) => `/${l}/office/cases/${of}/rules`,
  officeRule: (l: Locale, of: string, rule: string) => `/${l}/office/cases/${of}/rules/${rule}`,
  officeRuleSignature: (l: Locale, of: string, rule: string) => `/${l}/office/cases/${of}/rules/${rule}/signature`,
};
