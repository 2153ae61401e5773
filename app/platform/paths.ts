import type { Locale } from "./locale.ts";
import { badgePaths } from "./paths-badges.ts";
import { bodyPaths } from "./paths-bodies.ts";
import { casePaths } from "./paths-cases.ts";
import { financePaths } from "./paths-finance.ts";
import { joinPaths } from "./paths-join.ts";
import { monitoringPaths } from "./paths-monitoring.ts";
import { opportunityPaths } from "./paths-opportunities.ts";
import { passportPaths } from "./paths-passports.ts";
import { pioneerPaths, workPaths } from "./paths-pioneers.ts";
import { rosterPaths } from "./paths-rosters.ts";
import { skillPaths } from "./paths-skills.ts";

/** What is done with one parcel of a desk, and with many. */
type DeskStep =
  | "acceptance"
  | "packing"
  | "shipment"
  | "delay"
  | "split"
  | "decline"
  | "collection"
  | "refusal"
  | "label"
  | "packing-list";
type DeskMany = "acceptance" | "export" | "labels" | "packing-lists";

/** Every address a page links to, in one place. `l` is the reader's language. */
export const paths = {
  home: (l: Locale) => `/${l}`,
  clusters: (l: Locale) => `/${l}/clusters`,
  cluster: (l: Locale, slug: string) => `/${l}/clusters/${slug}`,
  products: (l: Locale, query = "") => `/${l}/products${query}`,
  near: (l: Locale) => `/${l}/near`,
  suggestions: (l: Locale) => `/${l}/search/suggestions`,
  product: (l: Locale, slug: string) => `/${l}/products/${slug}`,
  services: (l: Locale, query = "") => `/${l}/services${query}`,
  service: (l: Locale, slug: string) => `/${l}/services/${slug}`,
  shops: (l: Locale) => `/${l}/shops`,
  shop: (l: Locale, slug: string) => `/${l}/shops/${slug}`,
  standards: (l: Locale) => `/${l}/standards`,
  standard: (l: Locale, family: string) => `/${l}/standards/${family}`,
  ...badgePaths,
  /** Outside the languages' trees, for it is printed on pieces; it is told in which to answer. */
  proof: (code: string, l?: Locale) => `/v/${code}${l ? `?l=${l}` : ""}`,
  ...passportPaths,
  place: (l: Locale) => `/${l}/place`,
  area: (l: Locale, slug: string) => `/${l}/places/${slug}`,
  comparison: (l: Locale, query = "") => `/${l}/comparison${query}`,
  currency: (l: Locale) => `/${l}/currency`,
  stories: (l: Locale) => `/${l}/stories`,
  opportunities: (l: Locale) => `/${l}/opportunities`,

  cart: (l: Locale) => `/${l}/cart`,
  cartLine: (l: Locale, slug: string) => `/${l}/cart/lines/${slug}`,
  cartLineQuantity: (l: Locale, slug: string) => `/${l}/cart/lines/${slug}/quantity`,
  cartLineRemoval: (l: Locale, slug: string) => `/${l}/cart/lines/${slug}/removal`,
  checkout: (l: Locale, query = "") => `/${l}/checkout${query}`,
  checkoutStep: (l: Locale, step: string, query = "") => `/${l}/checkout/${step}${query}`,
  payment: (l: Locale, number: string) => `/${l}/orders/${number}/payment`,
  paymentReturn: (l: Locale, payment: string) => `/${l}/payments/${payment}/return`,
  orderTransfer: (l: Locale, number: string) => `/${l}/orders/${number}/transfer`,
  orderRefundAccount: (l: Locale, number: string) => `/${l}/orders/${number}/refund-account`,
  order: (l: Locale, number: string, token?: string) => `/${l}/orders/${number}${token ? `?token=${token}` : ""}`,
  orderReceipt: (l: Locale, number: string, consignment: number | string) =>
    `/${l}/orders/${number}/consignments/${consignment}/receipt`,
  orderCancellation: (l: Locale, number: string) => `/${l}/orders/${number}/cancellation`,
  parcelCancellation: (l: Locale, number: string, consignment: number | string) =>
    `/${l}/orders/${number}/consignments/${consignment}/cancellation`,
  orderInvoice: (l: Locale, number: string, consignment: number | string) =>
    `/${l}/orders/${number}/consignments/${consignment}/invoice`,
  lineProblem: (l: Locale, number: string, line: string) => `/${l}/orders/${number}/lines/${line}/problem`,
  orderProblem: (l: Locale, number: string, problem: string) => `/${l}/orders/${number}/problems/${problem}`,
  lineReturn: (l: Locale, number: string, line: string) => `/${l}/orders/${number}/lines/${line}/return`,
  orderReturn: (l: Locale, number: string, id: string) => `/${l}/orders/${number}/returns/${id}`,
  orderProblemClosing: (l: Locale, number: string, problem: string) =>
    `/${l}/orders/${number}/problems/${problem}/closing`,

  signIn: (l: Locale, to?: string) => `/${l}/account/sign-in${to ? `?to=${encodeURIComponent(to)}` : ""}`,
  code: (l: Locale, to = "") => `/${l}/account/code${to ? `?to=${encodeURIComponent(to)}` : ""}`,
  codePerson: (l: Locale, to = "") => `/${l}/account/code/person${to ? `?to=${encodeURIComponent(to)}` : ""}`,
  password: (l: Locale, to = "") => `/${l}/account/password${to ? `?to=${encodeURIComponent(to)}` : ""}`,
  newPassword: (l: Locale) => `/${l}/account/new-password`,
  secondFactor: (l: Locale, to = "") => `/${l}/account/second-factor${to ? `?to=${encodeURIComponent(to)}` : ""}`,
  secondFactorEnrolment: (l: Locale, to = "") =>
    `/${l}/account/second-factor/enrolment${to ? `?to=${encodeURIComponent(to)}` : ""}`,
  signOut: (l: Locale) => `/${l}/account/sign-out`,
  account: (l: Locale) => `/${l}/account`,
  accountOrders: (l: Locale, query = "") => `/${l}/account/orders${query}`,
  accountOrdersExport: (l: Locale, query = "") => `/${l}/account/orders/export${query}`,
  phone: (l: Locale) => `/${l}/account/phone`,
  phoneCode: (l: Locale) => `/${l}/account/phone/code`,
  profile: (l: Locale) => `/${l}/account/profile`,
  devices: (l: Locale) => `/${l}/account/devices`,
  otherDevicesEnd: (l: Locale) => `/${l}/account/devices/others/end`,
  deviceEnd: (l: Locale, session: string) => `/${l}/account/devices/${session}/end`,
  notices: (l: Locale, page = 1) => `/${l}/account/notices${page > 1 ? `?page=${page}` : ""}`,
  noticesReading: (l: Locale) => `/${l}/account/notices/reading`,
  noticeReading: (l: Locale, notice: string) => `/${l}/account/notices/${notice}/reading`,
  noticeOpening: (l: Locale, notice: string) => `/${l}/account/notices/${notice}/opening`,
  noticePreferences: (l: Locale) => `/${l}/account/notices/preferences`,

  join: (l: Locale) => `/${l}/join`,
  application: (l: Locale) => `/${l}/join/application`,
  applicationEvidence: (l: Locale) => `/${l}/join/evidence`,
  applicationSampleRemoval: (l: Locale, sample: string) => `/${l}/join/evidence/${sample}/removal`,

  studio: (l: Locale) => `/${l}/studio`,
  studioShop: (l: Locale) => `/${l}/studio/shop`,
  studioShopPortrait: (l: Locale) => `/${l}/studio/shop/portrait`,
  studioShopPortraitRemoval: (l: Locale) => `/${l}/studio/shop/portrait/removal`,
  studioShopPhotos: (l: Locale) => `/${l}/studio/shop/photos`,
  studioShopPhotoDescription: (l: Locale, photo: string) => `/${l}/studio/shop/photos/${photo}/description`,
  studioShopPhotoRemoval: (l: Locale, photo: string) => `/${l}/studio/shop/photos/${photo}/removal`,
  studioShopMinimum: (l: Locale) => `/${l}/studio/shop/minimum`,
  studioShopHoliday: (l: Locale) => `/${l}/studio/shop/holiday`,
  studioShopOpening: (l: Locale) => `/${l}/studio/shop/opening`,
  studioShopClosing: (l: Locale) => `/${l}/studio/shop/closing`,
  studioWishes: (l: Locale) => `/${l}/studio/wishes`,
  studioProducts: (l: Locale) => `/${l}/studio/products`,
  studioListingsExport: (l: Locale) => `/${l}/studio/products/export`,
  studioBulk: (l: Locale) => `/${l}/studio/products/changes`,
  studioPricesRestored: (l: Locale) => `/${l}/studio/products/changes/undoing`,
  studioDuplicate: (l: Locale, slug: string) => `/${l}/studio/products/${slug}/copy`,
  studioProductNew: (l: Locale) => `/${l}/studio/products/new`,
  studioProduct: (l: Locale, slug: string) => `/${l}/studio/products/${slug}`,
  studioProductStep: (l: Locale, slug: string, step: string) => `/${l}/studio/products/${slug}/steps/${step}`,
  studioChangesSubmission: (l: Locale, slug: string) => `/${l}/studio/products/${slug}/changes/submission`,
  studioChangesRemoval: (l: Locale, slug: string) => `/${l}/studio/products/${slug}/changes/removal`,
  studioProductPhotos: (l: Locale, slug: string) => `/${l}/studio/products/${slug}/photos`,
  studioProductPreview: (l: Locale, slug: string) => `/${l}/studio/products/${slug}/preview`,
  studioPhotoPosition: (l: Locale, slug: string, photo: string) =>
    `/${l}/studio/products/${slug}/photos/${photo}/position`,
  studioPhotoDescription: (l: Locale, slug: string, photo: string) =>
    `/${l}/studio/products/${slug}/photos/${photo}/description`,
  studioPhotoRemoval: (l: Locale, slug: string, photo: string) =>
    `/${l}/studio/products/${slug}/photos/${photo}/removal`,
  studioPhotoRestoration: (l: Locale, slug: string, photo: string) =>
    `/${l}/studio/products/${slug}/photos/${photo}/restoration`,
  studioVariants: (l: Locale, slug: string) => `/${l}/studio/products/${slug}/variants`,
  studioVariant: (l: Locale, slug: string, variant: string) => `/${l}/studio/products/${slug}/variants/${variant}`,
  studioVariantPosition: (l: Locale, slug: string, variant: string) =>
    `/${l}/studio/products/${slug}/variants/${variant}/position`,
  studioVariantRetirement: (l: Locale, slug: string, variant: string) =>
    `/${l}/studio/products/${slug}/variants/${variant}/retirement`,
  studioVariantOffer: (l: Locale, slug: string, variant: string) =>
    `/${l}/studio/products/${slug}/variants/${variant}/offer`,
  studioStock: (l: Locale, slug: string) => `/${l}/studio/products/${slug}/stock`,
  studioWholesale: (l: Locale, slug: string) => `/${l}/studio/products/${slug}/wholesale`,
  studioWholesaleRemoval: (l: Locale, slug: string) => `/${l}/studio/products/${slug}/wholesale/removal`,
  studioMinimum: (l: Locale, slug: string) => `/${l}/studio/products/${slug}/minimum`,
  studioSubmission: (l: Locale, slug: string) => `/${l}/studio/products/${slug}/submission`,
  studioWithdrawal: (l: Locale, slug: string) => `/${l}/studio/products/${slug}/withdrawal`,
  studioConsignments: (l: Locale) => `/${l}/studio/consignments`,
  studioConsignment: (l: Locale, id: string) => `/${l}/studio/consignments/${id}`,
  /** The desk of parcels stands in two rooms: a maker's own, and the cooperative's that sends for her. */
  desk: (l: Locale, room: "studio" | "coop", query = "") => `/${l}/${room}/consignments${query}`,
  deskParcel: (l: Locale, room: "studio" | "coop", id: string) => `/${l}/${room}/consignments/${id}`,
  deskStep: (l: Locale, room: "studio" | "coop", id: string, step: DeskStep) =>
    `/${l}/${room}/consignments/${id}/${step}`,
  deskMany: (l: Locale, room: "studio" | "coop", what: DeskMany, query = "") =>
    `/${l}/${room}/consignments/${what}${query}`,
  studioInvoice: (l: Locale, id: string) => `/${l}/studio/consignments/${id}/invoice`,
  studioProblems: (l: Locale) => `/${l}/studio/problems`,
  studioProblem: (l: Locale, problem: string) => `/${l}/studio/problems/${problem}`,
  returnsDesk: (l: Locale, room: "studio" | "coop" | "office") => `/${l}/${room}/returns`,
  returnDesk: (l: Locale, room: "studio" | "coop" | "office", id: string) => `/${l}/${room}/returns/${id}`,
  studioEarnings: (l: Locale) => `/${l}/studio/earnings`,
  /** Statements stand in two rooms: a maker's own, and the cooperative's. */
  statements: (l: Locale, room: "studio" | "coop", query = "") => `/${l}/${room}/statements${query}`,
  statement: (l: Locale, room: "studio" | "coop", month: string) => `/${l}/${room}/statements/${month}`,
  statementExport: (l: Locale, room: "studio" | "coop", month: string) => `/${l}/${room}/statements/${month}/export`,
  studioFeeInvoices: (l: Locale) => `/${l}/studio/fee-invoices`,
  studioFeeInvoice: (l: Locale, invoice: string) => `/${l}/studio/fee-invoices/${invoice}`,
  studioBooks: (l: Locale, query = "") => `/${l}/studio/books${query}`,
  studioBooksExport: (l: Locale, query = "") => `/${l}/studio/books/export${query}`,
  studioCost: (l: Locale, cost: string) => `/${l}/studio/books/costs/${cost}`,
  studioCostRemoval: (l: Locale, cost: string) => `/${l}/studio/books/costs/${cost}/removal`,
  studioCostRestoration: (l: Locale, cost: string) => `/${l}/studio/books/costs/${cost}/restoration`,
  studioPayouts: (l: Locale) => `/${l}/studio/payouts`,
  studioPayoutsAccount: (l: Locale) => `/${l}/studio/payouts/account`,
  studioPayoutsState: (l: Locale) => `/${l}/studio/payouts/state`,
  studioPayoutsReturn: (l: Locale) => `/${l}/studio/payouts/return`,
  studioPayoutsBank: (l: Locale) => `/${l}/studio/payouts/bank-account`,
  studioPayoutsCallingOff: (l: Locale) => `/${l}/studio/payouts/bank-account/calling-off`,
  studioCoupons: (l: Locale) => `/${l}/studio/coupons`,
  studioCouponState: (l: Locale, coupon: string) => `/${l}/studio/coupons/${coupon}/state`,
  studioRails: (l: Locale) => `/${l}/studio/rails`,
  studioActivity: (l: Locale) => `/${l}/studio/activity`,
  studioGrants: (l: Locale) => `/${l}/studio/grants`,
  studioGrantRevocation: (l: Locale, grant: string) => `/${l}/studio/grants/${grant}/revocation`,
  studioPermits: (l: Locale) => `/${l}/studio/permits`,
  studioPermitRemoval: (l: Locale) => `/${l}/studio/permits/removal`,
  studioMembershipEnd: (l: Locale, membership: string) => `/${l}/studio/memberships/${membership}/end`,

  coop: (l: Locale) => `/${l}/coop`,
  coopMembers: (l: Locale) => `/${l}/coop/members`,
  coopMember: (l: Locale, id: string) => `/${l}/coop/members/${id}`,
  coopShop: (l: Locale, slug: string) => `/${l}/coop/shops/${slug}`,
  coopProduct: (l: Locale, slug: string) => `/${l}/coop/products/${slug}`,
  coopProductStep: (l: Locale, slug: string, step: string) => `/${l}/coop/products/${slug}/steps/${step}`,
  coopMarks: (l: Locale, slug: string) => `/${l}/coop/products/${slug}/marks`,

  coopPayouts: (l: Locale) => `/${l}/coop/payouts`,
  coopPayoutsBank: (l: Locale, body: string) => `/${l}/coop/payouts/bank-account?body=${body}`,
  coopPayoutsCallingOff: (l: Locale) => `/${l}/coop/payouts/bank-account/calling-off`,
  coopProblems: (l: Locale) => `/${l}/coop/problems`,
  coopProblem: (l: Locale, problem: string) => `/${l}/coop/problems/${problem}`,
  coopDuplicate: (l: Locale, slug: string) => `/${l}/coop/products/${slug}/copy`,

  office: (l: Locale) => `/${l}/office`,
  officeApplications: (l: Locale) => `/${l}/office/applications`,
  officeApplication: (l: Locale, id: string) => `/${l}/office/applications/${id}`,
  officeVerification: (l: Locale, id: string) => `/${l}/office/applications/${id}/verification`,
  officeRefusal: (l: Locale, id: string) => `/${l}/office/applications/${id}/refusal`,
  officeEvidence: (l: Locale, id: string) => `/${l}/office/evidence/${id}`,
  officeListings: (l: Locale) => `/${l}/office/listings`,
  officeListing: (l: Locale, slug: string) => `/${l}/office/listings/${slug}`,
  officeListingEvidence: (l: Locale, slug: string) => `/${l}/office/listings/${slug}/evidence`,
  officePublication: (l: Locale, slug: string) => `/${l}/office/listings/${slug}/publication`,
  officeChanges: (l: Locale, slug: string) => `/${l}/office/listings/${slug}/changes`,
  officeChangesAcceptance: (l: Locale, slug: string) => `/${l}/office/listings/${slug}/changes/acceptance`,
  officeProducers: (l: Locale) => `/${l}/office/producers`,
  officeProducer: (l: Locale, slug: string) => `/${l}/office/producers/${slug}`,
  officePermitJudgement: (l: Locale, slug: string) => `/${l}/office/producers/${slug}/permits`,
  officeShopReopening: (l: Locale, slug: string) => `/${l}/office/producers/${slug}/reopening`,
  ...casePaths,
  ...monitoringPaths,
  ...bodyPaths,
  ...financePaths,
  ...joinPaths,
  ...pioneerPaths,
  ...workPaths,
  ...opportunityPaths,
  ...skillPaths,
  ...rosterPaths,
  officeProblems: (l: Locale) => `/${l}/office/problems`,
  officeProblem: (l: Locale, problem: string) => `/${l}/office/problems/${problem}`,
} as const;

/** The same page in another language; pages outside the languages' trees are told by `?l=`. */
export function inLocale(path: string, locale: Locale): string {
  if (/^\/v\//.test(path)) return `${path.split("?")[0]}?l=${locale}`;
  return path.replace(/^\/(fa|en)(?=\/|\?|$)/, `/${locale}`);
}

/** Only our own paths may be gone to after a sign-in (ASVS 3.7.2): one slash, no backslash, no other host, no controls. */
export function ownPath(to: string | null | undefined, otherwise: string): string {
  return to && /^\/(?![/\\])[\w\-./~%?=&]*$/.test(to) ? to : otherwise;
}

/** What nobody but its owner, or a buyer in the act, has business with; machines neither keep nor follow it. */
export const closedRooms: readonly string[] = [
  "account",
  "cart",
  "checkout",
  "comparison",
  "near",
  "orders",
  "payments",
  "studio",
  "coop",
  "trade",
  "office",
];

/** Whether a path within a language's tree is of the open market, for search engines to keep. */
export function isOpenPath(path: string): boolean {
  return !closedRooms.includes(path.split("/")[2] ?? "");
}
