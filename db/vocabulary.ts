/** Closed lists that tables and rules share. Pure: safe in the browser. */

export const currencies = ["IRR", "EUR", "USD"] as const;
export type Currency = (typeof currencies)[number];

/** What a person may be appointed to, always for one body. Producers and buyers are not appointed; they are. */
export const dutyKinds = [
  "manager",
  "clerk",
  "officer",
  "assessor",
  "trainer",
  "counsellor",
  "inspector",
  "oversight",
  "finance",
  "firm",
  "admin",
] as const;
export type DutyKind = (typeof dutyKinds)[number];

/** Duties that act only after the second factor (reliability: ASVS 6.3.3). */
export const guardedDuties: readonly DutyKind[] = [
  "manager",
  "officer",
  "assessor",
  "inspector",
  "oversight",
  "finance",
  "admin",
];

export const bodyKinds = [
  "secretariat",
  "authority",
  "cooperative-union",
  "cooperative",
  "foundation",
  "micro-credit-fund",
  "laboratory",
  "upstream-enterprise",
] as const;
export type BodyKind = (typeof bodyKinds)[number];
/** Bodies whose manager may run members' storefronts. */
export const cooperativeKinds: readonly BodyKind[] = [
  "cooperative",
  "cooperative-union",
  "foundation",
  "micro-credit-fund",
];

export const producerLevels = ["applicant", "pioneer"] as const;
export type ProducerLevel = (typeof producerLevels)[number];

/** The twelve occupations of the programme, in the founding article's order; the catalogue has a family of goods or services for each. */
export const occupations = [
  "hand-sewn-leather",
  "carpet-weaving",
  "tableau-rug-weaving",
  "garment-sewing",
  "traditional-embroidery",
  "kilim-weaving",
  "honey-packing",
  "medicinal-herb-growing",
  "text-editing",
  "translation",
  "programming",
  "animation",
] as const;
export type Occupation = (typeof occupations)[number];

/** Papers a maker works under: her own home-business permit, her backer's, the food authority's mark, leave to gather wild plants. */
export const permitKinds = ["independent", "backer", "health", "wild-collection"] as const;
export type PermitKind = (typeof permitKinds)[number];
export const permitStates = ["claimed", "checked", "refused"] as const;
export type PermitState = (typeof permitStates)[number];

export const applicationStates = ["submitted", "verified", "refused"] as const;
export type ApplicationState = (typeof applicationStates)[number];

/**
 * The steps of a case, in the programme's order, which is not forced: people were linked to a market while they were still
 * being trained (domain 1.3, 10.2). The last two end it.
 */
export const stages = [
  ...(["identified", "registered", "eligible", "assessed", "counselled", "trained"] as const),
  ...(["networked", "market-linked", "monitored", "graduated", "dropped-out"] as const),
] as const;
export type Stage = (typeof stages)[number];

export const sexes = ["woman", "man"] as const;
export type Sex = (typeof sexes)[number];

/** How somebody reaches a market: on her own, or through a pioneer. */
export const marketPaths = ["independent", "pioneer"] as const;
export type MarketPath = (typeof marketPaths)[number];

/** Who began a case: the person herself, an officer for her, or a roster that was brought in. */
export const caseSources = ["self", "officer", "import"] as const;
export type CaseSource = (typeof caseSources)[number];

/** Brought: its columns are being named; checked: its rows are judged; importing and undoing go on by themselves. */
export const rosterStates = ["brought", "checked", "importing", "imported", "undoing", "undone", "dropped"] as const;
export type RosterState = (typeof rosterStates)[number];
/** Written: a case was opened; filled: one that was there was completed; stays: it could not be undone any more. */
export const rosterRowStates = ["staged", "left-out", "written", "filled", "known", "stays"] as const;
export type RosterRowState = (typeof rosterRowStates)[number];
export const consentWays = ["self", "read-aloud"] as const;
export type ConsentWay = (typeof consentWays)[number];

/** The parts of a case file; who may read which is data (table `case_access`). */
export const caseParts = [
  ...(["identity", "contact", "application", "eligibility", "evidence", "assessment", "training"] as const),
  ...(["counselling", "pioneer", "cooperative", "shop", "sales", "visits", "services"] as const),
] as const;
export type CasePart = (typeof caseParts)[number];

/** The four declarations of the programme, in the founding article's order. */
export const declarations = ["adult", "local", "noFullTimeJob", "noEmployerInsurance"] as const;
export type Declaration = (typeof declarations)[number];

/** What a member may let her cooperative do. None covers payout account, sign-in, identity or terms of use. */
export const grantScopes = ["show", "edit-products", "set-stock", "ship", "answer-buyers"] as const;
export type GrantScope = (typeof grantScopes)[number];

export const productStates = ["draft", "submitted", "published", "withdrawn"] as const;
export type ProductState = (typeof productStates)[number];

/** A change to a listing that is out, beside it until it is taken over: open, waiting for a reviewer, sent back, or ended. */
export const revisionStates = ["open", "submitted", "returned", "accepted", "dropped"] as const;
export type RevisionState = (typeof revisionStates)[number];

export const availabilityKinds = ["unique", "stock", "made-to-order", "service"] as const;
export type AvailabilityKind = (typeof availabilityKinds)[number];

export const priceUnits = ["item", "pair", "set", "kg", "m2", "word", "page250", "hour", "project", "second"] as const;
export type PriceUnit = (typeof priceUnits)[number];

/** Confirmed: its sellers may begin, for the money has come or the rail collects it at the door. */
export const orderStates = ["awaiting-payment", "confirmed", "cancelled", "completed"] as const;
export type OrderState = (typeof orderStates)[number];

export const consignmentStates = [
  "awaiting-payment",
  "new",
  "accepted",
  "packed",
  "shipped",
  "delivered",
  "cancelled",
] as const;
export type ConsignmentState = (typeof consignmentStates)[number];

/** Promised: nothing has come yet, and the rail stands for it that it will be collected at the door. */
export const paymentStates = ["created", "promised", "captured", "failed", "refunding", "refunded"] as const;
export type PaymentState = (typeof paymentStates)[number];

/** Through whose hands a rail's money goes: ours, or the seller's, who then owes the others their parts. */
export const custodies = ["platform", "seller"] as const;
export type Custody = (typeof custodies)[number];

/** A payment called back by the buyer's bank: we may answer, have answered, and what the bank said at last. */
export const disputeStates = ["needs-response", "under-review", "won", "lost"] as const;
export type DisputeState = (typeof disputeStates)[number];

/** Where a photograph for a bank comes from: taken before it was sent, shown by the buyer, or brought by finance. */
export const disputePhotoKinds = ["dispatch", "problem", "return", "uploaded"] as const;
export type DisputePhotoKind = (typeof disputePhotoKinds)[number];

/** For whom a price is: anybody, or verified upstream firms. */
export const audiences = ["everyone", "firms"] as const;
export type Audience = (typeof audiences)[number];

/** What a buyer may report of one line, in the order in which it is asked. */
export const problemKinds = ["not-arrived", "damaged", "missing", "wrong", "not-as-described", "other"] as const;
export type ProblemKind = (typeof problemKinds)[number];
export const problemStates = ["open", "answered", "closed"] as const;
export type ProblemState = (typeof problemStates)[number];

/** Why something is sent back. A withdrawal needs no reason (and while its term runs nobody's leave); the others are the seller's to answer. */
export const returnKinds = ["withdrawal", "damaged", "not-as-described", "wrong"] as const;
export type ReturnKind = (typeof returnKinds)[number];
/**
 * Agreed: the buyer sends it; sent: she has; disputed: the office decides; replacing: it came back, and another piece goes
 * out for it. The last four are ends.
 */
export const returnStates = [
  ...(["asked", "agreed", "sent", "disputed", "replacing"] as const),
  ...(["refunded", "exchanged", "refused", "dropped"] as const),
] as const;
export type ReturnState = (typeof returnStates)[number];
/**
 * Held: the seller agreed, and the units are put aside; shipped, and received. Else the return ends as it would have without:
 * declined by the seller, none left when she agreed, or let go by the clock or with its return.
 */
export const exchangeStates = ["asked", "held", "shipped", "received", "declined", "gone", "lapsed"] as const;
export type ExchangeState = (typeof exchangeStates)[number];

export const reservationStates = ["held", "sold", "released"] as const;
export type ReservationState = (typeof reservationStates)[number];

export const stockMoveKinds = ["made", "hold", "release", "sell", "return", "write-off"] as const;
export type StockMoveKind = (typeof stockMoveKinds)[number];

export const noticeChannels = ["sms", "mail", "in-app"] as const;
export type NoticeChannel = (typeof noticeChannels)[number];

/** What a person may choose channels for. Codes and what guards her account always come. */
export const noticeGroups = ["account", "buying", "selling", "programme"] as const;
export type NoticeGroup = (typeof noticeGroups)[number];

/** What a maker spends money on, in the order in which it is asked. */
export const costKinds = ["material", "tools", "packing", "transport", "wages", "other"] as const;
export type CostKind = (typeof costKinds)[number];

export const evidenceLevels = ["claimed", "inspected", "lab-tested"] as const;
export type EvidenceLevel = (typeof evidenceLevels)[number];

export const renditionWidths = [320, 480, 640, 960, 1280] as const;
export const renditionFormats = ["avif", "webp", "jpg"] as const;

/** How a provider's books and ours differ. */
export const breakKinds = [
  "missing-in-ledger",
  "missing-at-provider",
  "amount-differs",
  "state-differs",
  "sum-differs",
] as const;
export type BreakKind = (typeof breakKinds)[number];

/** What a difference is about; `collection` is money a seller took at the door, `other` what we have no name for. */
export const breakSubjects = ["payment", "refund", "transfer", "dispute", "collection", "other", "sum"] as const;
export type BreakSubject = (typeof breakSubjects)[number];

/** Gone: a later run no longer found it. */
export const breakStates = ["open", "explained", "resolved", "gone"] as const;
export type BreakState = (typeof breakStates)[number];

/** Every job there is; app/jobs/index.server.ts says what each runs. Queues are made with the schema. */
export const jobNames = [
  "react",
  "make-renditions",
  "make-avif",
  "send-notice",
  "settle-payment",
  "send-refund",
  "send-transfer",
  "reconcile",
  "settle-dispute",
  "send-evidence",
  "work-roster",
] as const;
export type JobName = (typeof jobNames)[number];

/** What a mark speaks of: a shop and who works in it, one of its kinds of goods, one piece, or its goods of one cluster. */
export const markScopes = ["shop", "family", "product", "cluster"] as const;
export type MarkScope = (typeof markScopes)[number];

/** Who holds a mark: a maker's shop, a whole cluster for itself, or a whole cluster whose mark speaks of its members' work too. */
export const markHolders = ["shop", "cluster", "cluster-members"] as const;
export type MarkHolder = (typeof markHolders)[number];

/** A request for a mark: waiting for the issuer, or ended. */
export const markRequestStates = ["asked", "granted", "refused", "dropped"] as const;
export type MarkRequestState = (typeof markRequestStates)[number];

/** What happens to a mark that was given. Doubted: a criterion fails, and its holder has until a day to mend it. */
export const markMoveKinds = [
  ...(["granted", "renewed", "doubted", "cleared", "suspended", "lifted", "revoked"] as const),
] as const;
export type MarkMoveKind = (typeof markMoveKinds)[number];

/** Why a mark is suspended or taken back, as anybody reads it. */
export const markReasons = [
  ...(["criterion-failed", "evidence-outdated", "quality-fault", "false-claim", "complaints"] as const),
  ...(["left-programme", "mark-misused", "asked-by-holder", "issued-in-error"] as const),
] as const;
export type MarkReason = (typeof markReasons)[number];

/** Under which law a geographical indication stands, and how far its claim has been looked up. */
export const indicationKinds = ["domestic", "international"] as const;
export type IndicationKind = (typeof indicationKinds)[number];
export const indicationStates = ["reported", "registered", "not-found", "lapsed"] as const;
export type IndicationState = (typeof indicationStates)[number];
