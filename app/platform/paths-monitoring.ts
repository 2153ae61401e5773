import type { Locale } from "./locale.ts";

const ofCase = (l: Locale, id: string) => `/${l}/office/cases/${id}`;

/** Addresses of looking after people, and of what became of them: a part of `paths`. */
export const monitoringPaths = {
  officeMonitoring: (l: Locale) => `/${l}/office/monitoring`,
  officeMonitoringPlans: (l: Locale) => `/${l}/office/monitoring/plans`,
  officeMonitoringPlanClosing: (l: Locale, plan: string) => `/${l}/office/monitoring/plans/${plan}/closing`,
  officeVisitNew: (l: Locale, id: string) => `${ofCase(l, id)}/visits/new`,
  officeVisit: (l: Locale, id: string, visit: string, step = "") =>
    `${ofCase(l, id)}/visits/${visit}${step ? `?step=${step}` : ""}`,
  officeVisitCallingOff: (l: Locale, id: string, visit: string) => `${ofCase(l, id)}/visits/${visit}/calling-off`,
  officeVisitPicture: (l: Locale, id: string, visit: string, picture: string) =>
    `${ofCase(l, id)}/visits/${visit}/pictures/${picture}`,
  officeAlertTaking: (l: Locale, id: string, alert: string) => `${ofCase(l, id)}/alerts/${alert}/taking`,
  officeAlertEnding: (l: Locale, id: string, alert: string) => `${ofCase(l, id)}/alerts/${alert}/ending`,
  officeInterventionNew: (l: Locale, id: string, alert = "") =>
    `${ofCase(l, id)}/interventions/new${alert ? `?alert=${alert}` : ""}`,
  officeInterventionResult: (l: Locale, id: string, intervention: string) =>
    `${ofCase(l, id)}/interventions/${intervention}/result`,
  officeCaseEnding: (l: Locale, id: string) => `${ofCase(l, id)}/ending`,
  officeCaseReopening: (l: Locale, id: string) => `${ofCase(l, id)}/reopening`,
  studioCheckIn: (l: Locale) => `/${l}/studio/check-in`,
  officeOutcomes: (l: Locale) => `/${l}/office/outcomes`,
  officeOutcomesRecount: (l: Locale) => `/${l}/office/outcomes/recount`,
  officeOutcomesTargets: (l: Locale, programme: string) =>
    `/${l}/office/outcomes/targets${programme ? `?programme=${programme}` : ""}`,
  officeOutcomesTargetClosing: (l: Locale, target: string) => `/${l}/office/outcomes/targets/${target}/closing`,
  officeOutcomesExport: (l: Locale, programme: string) => `/${l}/office/outcomes/export?programme=${programme}`,
  officeOutcomesSheet: (l: Locale, programme: string, named: boolean) =>
    `/${l}/office/outcomes/sheet?programme=${programme}${named ? "&named=yes" : ""}`,
  officeOversight: (l: Locale) => `/${l}/office/oversight`,
  impact: (l: Locale) => `/${l}/impact`,
  openData: (l: Locale) => `/${l}/open-data`,
  openDataCsv: (l: Locale) => `/${l}/open-data/csv`,
  openDataJson: (l: Locale) => `/${l}/open-data/json`,
  joinCheckIn: (l: Locale) => `/${l}/join/check-in`,
} as const;
