import type { Rail } from "./market.ts";

/**
 * What the money of a handful of orders should be, kept in memory in the plainest way: no recipes, no SQL, nothing of the
 * product. Debits are positive, credits negative, as in the books.
 */
export type Parcel = {
  id: string;
  number: number;
  /** The seller's shop by slug and by id; she also sends it. */
  shop: string;
  shopId: string;
  /** Goods less discount and the way. */
  total: bigint;
  carriage: bigint;
  parts: { maker: bigint; programme: bigint; platform: bigint; cooperatives: Map<string, bigint> };
  state: "waiting" | "new" | "accepted" | "packed" | "shipped" | "delivered" | "cancelled";
  /** Its money has been meant for the seller's own account, or is there. */
  transfer: "none" | "wanted" | "sent";
};

/** Money on its way back. */
export type Refund = {
  payment: string;
  parcel: Parcel | null;
  amount: bigint;
  state: "wanted" | "by-hand" | "sent";
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
  /** The buyer has said where money may go back to. */
  account: boolean;
  /** Lines of the bank's statement that nobody has matched. */
  receipts: { id: string; amount: bigint }[];
};

export class Books {
  readonly accounts = new Map<string, bigint>();
  /** What has happened at least once: a run in which nothing did would prove nothing. */
  readonly seen = new Set<string>();

  add(account: string, currency: string, amount: bigint): void {
    const key = `${account} ${currency}`;
    const sum = (this.accounts.get(key) ?? 0n) + amount;
    if (sum === 0n) this.accounts.delete(key);
    else this.accounts.set(key, sum);
  }

  /** From one account to another. */
  move(order: Order, amount: bigint, debit: string, credit: string): void {
    this.add(debit, order.currency, amount);
    this.add(credit, order.currency, -amount);
  }

  /** Money has come and somebody has told us: the order stands, or it goes back. */
  came(order: Order, amount: bigint): void {
    const inTime = order.state === "waiting" && amount === order.total;
    order.captured = amount;
    this.seen.add(inTime ? "came in time" : "came amiss");
    order.money = inTime ? "captured" : "late";
    this.move(order, amount, `provider-clearing:${order.rail}`, `${inTime ? "buyer-funds" : "unapplied"}:${order.id}`);
    if (inTime) this.stands(order);
    else order.refunds.push({ payment: order.payment, parcel: null, amount, state: "wanted" });
  }

  stands(order: Order): void {
    order.state = "confirmed";
    for (const parcel of order.parcels) parcel.state = "new";
  }

  letGo(order: Order): void {
    this.seen.add("let go");
    order.state = "cancelled";
    for (const parcel of order.parcels) parcel.state = "cancelled";
  }

  calledOff(order: Order, parcel: Parcel): void {
    this.seen.add("called off");
    parcel.state = "cancelled";
    if (order.money === "captured") {
      this.move(order, parcel.total, `buyer-funds:${order.id}`, `refund-due:${order.id}`);
      order.refunds.push({ payment: order.payment, parcel, amount: parcel.total, state: "wanted" });
    }
    this.ends(order);
  }

  delivered(order: Order, parcel: Parcel): void {
    parcel.state = "delivered";
    const payable = `seller-payable:${parcel.shopId}`;
    const atDoor = order.rail === "cash-on-delivery";
    this.seen.add(atDoor ? "collected at the door" : "delivered");
    if (atDoor) this.move(order, parcel.total, `seller-receivable:${parcel.shopId}`, `buyer-funds:${order.id}`);
    const { maker, programme, platform, cooperatives } = parcel.parts;
    this.move(order, maker + parcel.carriage, `buyer-funds:${order.id}`, payable);
    this.move(order, programme, `buyer-funds:${order.id}`, "programme-fund");
    this.move(order, platform, `buyer-funds:${order.id}`, "platform-fee");
    for (const [body, amount] of cooperatives)
      this.move(order, amount, `buyer-funds:${order.id}`, `cooperative-share:${body}`);
    // What she took at the door and is hers, she keeps.
    if (atDoor) this.move(order, maker + parcel.carriage, payable, `seller-receivable:${parcel.shopId}`);
    this.ends(order);
  }

  private ends(order: Order): void {
    if (order.parcels.some(({ state }) => state !== "delivered" && state !== "cancelled")) return;
    order.state = order.parcels.some(({ state }) => state === "delivered") ? "completed" : "cancelled";
    if (order.money === "promised") order.money = order.state === "completed" ? "captured" : "none";
  }

  sentBack(order: Order, refund: Refund): void {
    this.seen.add(refund.state === "by-hand" ? "sent back by hand" : "sent back by the rail");
    const from = refund.parcel ? `refund-due:${order.id}` : `unapplied:${order.id}`;
    this.move(
      order,
      refund.amount,
      from,
      `provider-clearing:${refund.state === "by-hand" ? "bank-transfer" : order.rail}`,
    );
    refund.state = "sent";
  }

  transferred(order: Order, parcel: Parcel): void {
    parcel.transfer = "sent";
    this.seen.add("transferred");
    this.move(
      order,
      parcel.parts.maker + parcel.carriage,
      `seller-payable:${parcel.shopId}`,
      `provider-clearing:${order.rail}`,
    );
  }
}
