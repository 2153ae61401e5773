import type { Locale } from "./locale.ts";

/** Addresses of case files in the office. */
export const casePaths = {
  officeCases: (l: Locale) => `/${l}/office/cases`,
  officeCase: (l: Locale, id: string) => `/${l}/office/cases/${id}`,
  officeCaseCheck: (l: Locale, id: string) => `/${l}/office/cases/${id}/checklist`,
};
