import type { Locale } from "./locale.ts";

/** Addresses of marks, the brand and geographical indications: a part of `paths`. */
export const badgePaths = {
  badges: (l: Locale) => `/${l}/badges`,
  badge: (l: Locale, slug: string) => `/${l}/badges/${slug}`,
  badgeLife: (l: Locale, slug: string, code: string) => `/${l}/badges/${slug}/grants/${code}`,
  brand: (l: Locale) => `/${l}/brand`,
  brandMark: (l: Locale, mark: string) => `/${l}/brand/mark.svg?mark=${mark}`,
  studioBadges: (l: Locale) => `/${l}/studio/badges`,
  studioBadge: (l: Locale, slug: string, query = "") => `/${l}/studio/badges/${slug}${query}`,
  studioBadgeDropping: (l: Locale, request: string) => `/${l}/studio/badge-requests/${request}/dropping`,
  studioProductLabel: (l: Locale, slug: string, query = "") => `/${l}/studio/products/${slug}/label${query}`,
  officeBadges: (l: Locale) => `/${l}/office/badges`,
  officeClusterMarks: (l: Locale) => `/${l}/office/cluster-badges`,
  officeBadgeNew: (l: Locale) => `/${l}/office/badges/new`,
  officeBadge: (l: Locale, slug: string) => `/${l}/office/badges/${slug}`,
  officeBadgeRequests: (l: Locale) => `/${l}/office/badge-requests`,
  officeBadgeRequest: (l: Locale, request: string) => `/${l}/office/badge-requests/${request}`,
  officeBadgeCheck: (l: Locale, request: string, criterion: string) =>
    `/${l}/office/badge-requests/${request}/checks/${criterion}`,
  officeBadgeCheckPicture: (l: Locale, request: string, criterion: string) =>
    `/${l}/office/badge-requests/${request}/checks/${criterion}/picture`,
  officeBadgeGranting: (l: Locale, request: string) => `/${l}/office/badge-requests/${request}/granting`,
  officeBadgeRefusal: (l: Locale, request: string) => `/${l}/office/badge-requests/${request}/refusal`,
  officeBadgeGrant: (l: Locale, slug: string) => `/${l}/office/producers/${slug}/badges`,
  officeBadgeReview: (l: Locale, slug: string) => `/${l}/office/producers/${slug}/badge-review`,
  officeBadgeSuspension: (l: Locale, grant: string) => `/${l}/office/badges/${grant}/suspension`,
  officeBadgeLifting: (l: Locale, grant: string) => `/${l}/office/badges/${grant}/lifting`,
  officeBadgeRevocation: (l: Locale, grant: string) => `/${l}/office/badges/${grant}/revocation`,
  officeIndications: (l: Locale) => `/${l}/office/indications`,
  officeIndicationNew: (l: Locale) => `/${l}/office/indications/new`,
  officeIndication: (l: Locale, indication: string) => `/${l}/office/indications/${indication}`,
};
