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
  joinServices: (l: Locale) => `/${l}/join/services`,
  joinServiceAnswer: (l: Locale, service: string) => `/${l}/join/services/${service}/answer`,
  officeAgreements: (l: Locale) => `/${l}/office/agreements`,
  officeAgreementNew: (l: Locale) => `/${l}/office/agreements/new`,
  officeAgreement: (l: Locale, agreement: string) => `/${l}/office/agreements/${agreement}`,
  officeAgreementSignature: (l: Locale, agreement: string) => `/${l}/office/agreements/${agreement}/signature`,
  officeAgreementChange: (l: Locale, agreement: string) => `/${l}/office/agreements/${agreement}/change`,
  officeAgreementEnding: (l: Locale, agreement: string) => `/${l}/office/agreements/${agreement}/ending`,
  officeAgreementLineClosing: (l: Locale, line: string) => `/${l}/office/agreement-lines/${line}/closing`,
  officeHandovers: (l: Locale) => `/${l}/office/handovers`,
  officeHandover: (l: Locale, handover: string) => `/${l}/office/handovers/${handover}`,
  officeHandoverAnswer: (l: Locale, handover: string) => `/${l}/office/handovers/${handover}/line`,
  officeHandoverFile: (l: Locale, handover: string) => `/${l}/office/handovers/${handover}/file`,
  officeServices: (l: Locale) => `/${l}/office/services`,
  officeService: (l: Locale, service: string) => `/${l}/office/services/${service}`,
  officeServiceNew: (l: Locale, id: string) => `/${l}/office/cases/${id}/services`,
  officeAccess: (l: Locale) => `/${l}/office/settings/access`,
  officeAccessChange: (l: Locale, kind?: string, duty?: string) =>
    `/${l}/office/settings/access/change${kind && duty ? `?kind=${kind}&duty=${duty}` : ""}`,
};
