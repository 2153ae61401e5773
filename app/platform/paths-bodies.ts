import type { Locale } from "./locale.ts";

/** Addresses of what bodies do together: who reads what, and what a person reads of it. */
export const bodyPaths = {
  joinFile: (l: Locale) => `/${l}/join/file`,
  joinFileCopy: (l: Locale) => `/${l}/join/file/copy`,
  officeCaseSealed: (l: Locale, id: string, part: "identity" | "contact") =>
    `/${l}/office/cases/${id}/sealed?part=${part}`,
  officeCaseShare: (l: Locale, id: string) => `/${l}/office/cases/${id}/share`,
  officeRegistry: (l: Locale) => `/${l}/office/registry`,
  officeShares: (l: Locale) => `/${l}/office/shares`,
  officeSharesNew: (l: Locale) => `/${l}/office/shares/new`,
  officeShare: (l: Locale, share: string) => `/${l}/office/shares/${share}`,
  officeShareDecline: (l: Locale, share: string) => `/${l}/office/shares/${share}/decline`,
  officeShareAcceptance: (l: Locale, share: string) => `/${l}/office/shares/${share}/acceptance`,
  officeShareTakingBack: (l: Locale, share: string) => `/${l}/office/shares/${share}/taking-back`,
  officeShareBatchTakingBack: (l: Locale, batch: string) => `/${l}/office/share-batches/${batch}/taking-back`,
  officeAccess: (l: Locale) => `/${l}/office/settings/access`,
  officeAccessChange: (l: Locale, kind?: string, duty?: string) =>
    `/${l}/office/settings/access/change${kind && duty ? `?kind=${kind}&duty=${duty}` : ""}`,
};
