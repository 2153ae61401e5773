import type { Locale } from "./locale.ts";

/** Addresses of joining, eligibility, appeals and the office's settings. */
export const joinPaths = {
  officeEligibility: (l: Locale, of: string) => `/${l}/office/cases/${of}/rules`,
  officeRule: (l: Locale, of: string, rule: string) => `/${l}/office/cases/${of}/rules/${rule}`,
  officeRuleSignature: (l: Locale, of: string, rule: string) => `/${l}/office/cases/${of}/rules/${rule}/signature`,
};
