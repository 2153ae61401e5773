export type Rail = "zarinpal" | "zarinpal-2" | "stripe" | "bank-transfer" | "cash-on-delivery";

/** A step of a sequence: which kind, and numbers that choose what it is done to among what there is. */
export type Step = { kind: Kind; which: number; part: number };

export const withCoupon = [
  "zarinpal",
  "stripe",
  "bank-transfer",
  "cash-on-delivery",
] as const satisfies readonly Rail[];
export const placing = {
  placeGateway: "zarinpal",
  placeGateway2: "zarinpal-2",
  placeCard: "stripe",
  placeTransfer: "bank-transfer",
  placeAtDoor: "cash-on-delivery",
} as const satisfies Record<string, Rail>;

/** Every kind of step, and how often it is chosen. Those that lead on are chosen more often. */
export const kinds = {
  placeGateway: 2,
  placeGateway2: 1,
  placeCard: 3,
  placeTransfer: 2,
  placeAtDoor: 2,
  pay: 6,
  return: 6,
  expire: 1,
  cancelOwn: 1,
  sendRefunds: 3,
  loseRefundAnswer: 2,
  saveAccount: 2,
  sendByHand: 3,
  receipt: 3,
  wrongReceipt: 1,
  match: 4,
  proof: 1,
  rejectProof: 1,
  planTransfers: 2,
  sendTransfers: 3,
  accept: 5,
  pack: 2,
  ship: 6,
  decline: 2,
  lapse: 1,
  cancelParcel: 2,
  receive: 4,
  receiveByClock: 1,
  collect: 3,
  refuse: 2,
  again: 4,
  changeRule: 1,
  makeCoupon: 2,
  pauseCoupon: 1,
  placeWithCoupon: 4,
  ripen: 3,
  growOld: 1,
  askReturn: 5,
  agreeReturn: 2,
  contestReturn: 2,
  sendReturn: 2,
  dropReturn: 1,
  confirmReturn: 3,
  decideReturn: 3,
  callBack: 2,
  answerBank: 1,
  winDispute: 1,
  loseDispute: 2,
  changeAccount: 3,
  callOffAccount: 1,
  hours: 4,
  makeBatch: 4,
  approveBatch: 4,
  dropBatch: 1,
  payItem: 4,
  failItem: 3,
  reverseItem: 3,
} as const;
export type Kind = keyof typeof kinds;
/** Done to an order, the one so many places on; others are done to the market. */
export const ofOrders = (kind: Kind): boolean =>
  !(kind in placing) &&
  !["placeWithCoupon", "changeRule", "makeCoupon", "pauseCoupon", "changeAccount", "callOffAccount"].includes(kind);
