import type { Locale } from "./locale.ts";

/** Addresses of rosters and of cases that may be doubles. */
export const rosterPaths = {
  rosters: (l: Locale) => `/${l}/office/rosters`,
  roster: (l: Locale, id: string) => `/${l}/office/rosters/${id}`,
  rosterColumns: (l: Locale, id: string) => `/${l}/office/rosters/${id}/columns`,
  rosterFaults: (l: Locale, id: string, after = 0) =>
    `/${l}/office/rosters/${id}/faults${after ? `?after=${after}` : ""}`,
  rosterImport: (l: Locale, id: string) => `/${l}/office/rosters/${id}/import`,
  rosterUndoing: (l: Locale, id: string) => `/${l}/office/rosters/${id}/undoing`,
  rosterRemoval: (l: Locale, id: string) => `/${l}/office/rosters/${id}/removal`,
  officeDoubles: (l: Locale) => `/${l}/office/doubles`,
  officeDouble: (l: Locale, id: string) => `/${l}/office/doubles/${id}`,
  officeDoubleApart: (l: Locale, id: string) => `/${l}/office/doubles/${id}/parting`,
  officeMergeUndoing: (l: Locale, merge: string) => `/${l}/office/merges/${merge}/undoing`,
  rosterReport: (l: Locale, id: string) => `/${l}/office/rosters/${id}/report`,
};
