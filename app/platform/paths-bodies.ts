import type { Locale } from "./locale.ts";

/** Addresses of what bodies do together: who reads what, and what a person reads of it. */
export const bodyPaths = {
  joinFile: (l: Locale) => `/${l}/join/file`,
  joinFileCopy: (l: Locale) => `/${l}/join/file/copy`,
  officeCaseSealed: (l: Locale, id: string, part: "identity" | "contact") =>
    `/${l}/office/cases/${id}/sealed?part=${part}`,
  officeAccess: (l: Locale) => `/${l}/office/settings/access`,
  officeAccessChange: (l: Locale, kind?: string, duty?: string) =>
    `/${l}/office/settings/access/change${kind && duty ? `?kind=${kind}&duty=${duty}` : ""}`,
};
