import type { Locale } from "./locale.ts";

/** Addresses of case files in the office. */
export const casePaths = {
  officeCases: (l: Locale) => `/${l}/office/cases`,
  officeCaseNew: (l: Locale) => `/${l}/office/cases/new`,
  officeCase: (l: Locale, id: string) => `/${l}/office/cases/${id}`,
  officeCaseData: (l: Locale, id: string) => `/${l}/office/cases/${id}/data`,
  officeEvidenceRequest: (l: Locale, application: string) => `/${l}/office/applications/${application}/evidence`,
  officeEvidenceNew: (l: Locale, application: string) => `/${l}/office/applications/${application}/pictures`,
  officeCaseCheck: (l: Locale, id: string) => `/${l}/office/cases/${id}/checklist`,
};
