import type { Rail } from "./kinds.ts";

export type Parts = { maker: bigint; cooperative: bigint; programme: bigint; platform: bigint };
export const partNames = ["maker", "cooperative", "programme", "platform"] as const;

export type Line = {
  id: string;
  quantity: number;
  total: bigint;
  /** As they were parted at the sale, whatever the rules say later. */
  parts: Parts;
  body: string | null;
  /** She may send it back without a reason. */
  withdrawable: boolean;
  /** What went back of it: so many pieces, and so much of each part. */
  pieces: number;
  back: Parts;
};

export type Return = {
  id: string;
  line: Line;
  quantity: number;
  kind: "withdrawal" | "damaged";
  state: "asked" | "agreed" | "sent" | "disputed" | "refunded" | "refused" | "dropped";
  decided: boolean;
};

export type Parcel = {
  id: string;
  number: number;
  order: Order;
  /** The seller's shop by slug and by id; she also sends it. */
  shop: string;
  shopId: string;
  /** Goods less discount and the way. */
  total: bigint;
  carriage: bigint;
  lines: Line[];
  state: "waiting" | "new" | "accepted" | "packed" | "shipped" | "delivered" | "cancelled";
  /** How long ago it arrived: moments, past the term of withdrawal, past every term. */
  age: "fresh" | "ripe" | "old";
  /** Of what it earned, what nobody took back: by account, whether paid out or not. */
  earned: Map<string, bigint>;
  /** What of it the books still owe the seller on her account, payouts apart. */
  owed: bigint;
  /** Its money has been meant for the seller's own account, or is there. */
  transfer: "none" | "wanted" | "sent";
  transferAmount: bigint;
  /** What a bank's batch has taken of it, by payee. */
  taken: Map<string, bigint>;
  returns: Return[];
  /** What of its total a lost dispute had taken before it ended. */
  covered: bigint;
  /** A refund was made for it when it was called off, or the bank made it. */
  refundMade: boolean;
};

/** Money on its way back. */
export type Refund = {
  payment: string;
  /** The parcel or the return it is for; null for money that came amiss. */
  of: string | null;
  amount: bigint;
  state: "wanted" | "by-hand" | "sent" | "void";
  /** The provider sent it, whether we heard or not. */
  atProvider: boolean;
  /** The buyer has said where it may go back to. */
  account: boolean;
};

export type Order = {
  id: string;
  number: string;
  payment: string;
  rail: Rail;
  currency: string;
  total: bigint;
  state: "waiting" | "confirmed" | "completed" | "cancelled";
  /** Where the buyer's money is: nowhere, at the provider and nobody has told us, ours, promised at the door, or come too late. */
  money: "none" | "untold" | "captured" | "promised" | "late";
  captured: bigint;
  parcels: Parcel[];
  refunds: Refund[];
  /** Lines of the bank's statement that nobody has matched. */
  receipts: { id: string; amount: bigint }[];
  /** What the buyer's bank has called back, and how it stands. */
  dispute: { ref: string; amount: bigint; state: "open" | "answered" | "won" | "lost" } | null;
  lost: bigint;
  /** Of what was held of it, what a lost dispute took and no parcel has borne yet. */
  missing: bigint;
  coupon: Coupon | null;
  phone: string;
};

export type Coupon = {
  id: string;
  code: string;
  shop: string | null;
  percent: bigint | null;
  amount: bigint | null;
  currency: string | null;
  most: number;
  mostEach: number;
  paused: boolean;
  users: string[];
};

export const sumOf = (all: Iterable<bigint>): bigint => [...all].reduce((sum, one) => sum + one, 0n);
export const partsSum = (parts: Parts): bigint => sumOf(partNames.map((name) => parts[name]));
export const least = (one: bigint, other: bigint): bigint => (one < other ? one : other);
export const most = (one: bigint, other: bigint): bigint => (one > other ? one : other);

/** Parted in proportion, unit by unit: the next one to whoever is furthest below her exact part, the first of equals. */
export function parted(total: bigint, weights: readonly bigint[]): bigint[] {
  const whole = sumOf(weights);
  const parts = weights.map((weight) => (total * weight) / whole);
  const behind = (at: number) => total * weights[at]! - parts[at]! * whole;
  while (sumOf(parts) < total) {
    let next = 0;
    for (const at of weights.keys()) if (behind(at) > behind(next)) next = at;
    parts[next]! += 1n;
  }
  return parts;
}

export const atTheDoor = (order: Order) => order.rail === "cash-on-delivery";
export const isDisputed = (order: Order) => order.dispute?.state === "open" || order.dispute?.state === "answered";
export const onItsWayBack = (parcel: Parcel) =>
  parcel.returns.some(({ state }) => ["asked", "agreed", "sent", "disputed"].includes(state));
/** The seller's part is with her, or on its way. */
export const isGone = (parcel: Parcel) =>
  atTheDoor(parcel.order) || parcel.transfer !== "none" || (parcel.taken.get(parcel.shopId) ?? 0n) > 0n;

export const payable = (shopId: string) => `seller-payable:${shopId}`;
export const receivable = (shopId: string) => `seller-receivable:${shopId}`;
export const cooperativeShare = (bodyId: string) => `cooperative-share:${bodyId}`;
