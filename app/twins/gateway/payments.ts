import { createHash, randomBytes, randomInt } from "node:crypto";
import { type Store, table } from "../store.ts";
import { GatewayError } from "./errors.ts";

/** One payment at the gateway. `amount` is in whole rials, `asked` in the unit of the request; instants in milliseconds. */
export interface Payment {
  readonly authority: string;
  readonly state: "IN_BANK" | "PAID" | "VERIFIED" | "FAILED" | "REVERSED";
  readonly amount: number;
  readonly asked: number;
  readonly currency: "IRR" | "IRT";
  readonly description: string;
  readonly callbackUrl: string;
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly fee: number;
  readonly requestedAt: number;
  readonly paidAt?: number;
  readonly verifiedAt?: number;
  readonly refId?: number;
  readonly cardPan?: string;
  readonly cardHash?: string;
}

export const payments = table<Payment>("payments");

/** Floor and ceiling of one payment in rials. The network's real ceiling changes by decree and is lower for most. */
const FLOOR = 1000;
const CEILING = 10_000_000_000;
const REVERSE_WINDOW = 30 * 60_000;

export interface Gateway {
  readonly store: Store;
  readonly merchantId: string;
  readonly now: number;
}

type Wish = Readonly<Record<string, unknown>>;

/** `request.json`: a new payment waiting for its payer. */
export function requestPayment(gateway: Gateway, wish: Wish): Payment {
  mustBeMerchant(gateway, wish);
  const { amount, callback_url: callback, description, currency = "IRR", metadata = {} } = wish;
  const faults: Record<string, string>[] = [];
  if (currency !== "IRR" && currency !== "IRT") faults.push({ currency: "The selected currency is invalid." });
  const rials = typeof amount === "number" ? amount * (currency === "IRT" ? 10 : 1) : Number.NaN;
  if (!Number.isSafeInteger(rials)) faults.push({ amount: "The amount must be an integer." });
  else if (rials < FLOOR) faults.push({ amount: `The amount must be at least ${FLOOR}.` });
  else if (rials > CEILING) faults.push({ amount: `The amount may not be greater than ${CEILING}.` });
  if (typeof callback !== "string" || !/^https?:\/\//.test(callback) || !URL.canParse(callback)) {
    faults.push({ callback_url: "The callback url field is required." });
  }
  if (typeof description !== "string" || description === "")
    faults.push({ description: "The description field is required." });
  else if (description.length > 500)
    faults.push({ description: "The description may not be greater than 500 characters." });
  if (typeof metadata !== "object" || metadata === null) faults.push({ metadata: "The metadata must be an object." });
  if (faults.length > 0) throw new GatewayError(-9, faults);
  const payment: Payment = {
    authority: `A${"0".repeat(7)}${randomBytes(14).toString("hex")}`,
    state: "IN_BANK",
    amount: rials,
    asked: amount as number,
    currency: currency as "IRR" | "IRT",
    description: description as string,
    callbackUrl: callback as string,
    metadata: metadata as Wish,
    fee: Math.min(Math.floor((rials * 5) / 1000), 120_000),
    requestedAt: gateway.now,
  };
  gateway.store.put(payments, payment.authority, payment);
  return payment;
}

/** The payer paid or gave up on the page. Only a waiting payment changes; `taken` is another amount, by a fault's order. */
export function settlePayment(gateway: Gateway, authority: string, paid: boolean, taken?: number): Payment {
  const payment = known(gateway, authority);
  if (payment.state !== "IN_BANK") return payment;
  if (!paid) return change(gateway, payment, { state: "FAILED" });
  const amount = taken ?? payment.amount;
  return change(gateway, payment, {
    state: "PAID",
    paidAt: gateway.now,
    amount,
    asked: payment.currency === "IRT" ? Math.floor(amount / 10) : amount,
    refId: randomInt(10_000_000_000, 99_999_999_999),
    cardPan: "603799******1234",
    cardHash: createHash("sha256").update(`card of ${authority}`).digest("hex").toUpperCase(),
  });
}

/** `verify.json`: takes a paid amount for good; 100 the first time, 101 ever after. */
export function verifyPayment(gateway: Gateway, wish: Wish): { code: 100 | 101; payment: Payment } {
  const payment = own(gateway, wish);
  if (typeof wish.amount !== "number" || !Number.isSafeInteger(wish.amount)) {
    throw new GatewayError(-9, [{ amount: "The amount must be an integer." }]);
  }
  if (payment.state !== "PAID" && payment.state !== "VERIFIED") throw new GatewayError(-51);
  if (wish.amount !== payment.asked) throw new GatewayError(-50);
  if (payment.state === "VERIFIED") return { code: 101, payment };
  return { code: 100, payment: change(gateway, payment, { state: "VERIFIED", verifiedAt: gateway.now }) };
}

/** `reverse.json`: gives a verified payment back within half an hour of its verification. */
export function reversePayment(gateway: Gateway, wish: Wish): Payment {
  const payment = own(gateway, wish);
  if (payment.state === "REVERSED") return payment;
  if (payment.state !== "VERIFIED" || payment.verifiedAt === undefined) throw new GatewayError(-61);
  if (gateway.now - payment.verifiedAt > REVERSE_WINDOW) throw new GatewayError(-63);
  return change(gateway, payment, { state: "REVERSED" });
}

/** `unVerified.json`: the latest hundred that are paid but not verified. */
export function unverified(gateway: Gateway, wish: Wish): Payment[] {
  mustBeMerchant(gateway, wish);
  return gateway.store
    .all(payments)
    .filter((each) => each.state === "PAID")
    .slice(-100)
    .reverse();
}

/** A merchant's own payment by the authority in its wish. */
export function own(gateway: Gateway, wish: Wish): Payment {
  mustBeMerchant(gateway, wish);
  const { authority } = wish;
  if (typeof authority !== "string" || authority.length !== 36) {
    throw new GatewayError(-9, [{ authority: "The authority must be 36 characters." }]);
  }
  return known(gateway, authority);
}

export function known(gateway: Pick<Gateway, "store">, authority: string): Payment {
  const payment = gateway.store.get(payments, authority);
  if (payment === undefined) throw new GatewayError(-54);
  return payment;
}

/** The gateway's books in rials: taken for good, given back, paid but not yet verified, and its fees. */
export function printBooks(store: Store) {
  const row = () => ({ captured: 0, refunded: 0, held: 0, fees: 0 });
  const irr = row();
  const objects: Record<string, ReturnType<typeof row> & { currency: string; state: string }> = {};
  for (const { authority, state, amount, fee } of store.all(payments)) {
    const done = state === "VERIFIED" || state === "REVERSED";
    const own = {
      captured: done ? amount : 0,
      refunded: state === "REVERSED" ? amount : 0,
      held: state === "PAID" ? amount : 0,
      fees: state === "VERIFIED" ? fee : 0,
    };
    objects[authority] = { currency: "irr", state, ...own };
    for (const column of ["captured", "refunded", "held", "fees"] as const) irr[column] += own[column];
  }
  const accounts = {
    payers: { irr: irr.refunded - irr.captured - irr.held },
    held: { irr: irr.held },
    merchant: { irr: irr.captured - irr.refunded - irr.fees },
    gateway: { irr: irr.fees },
  };
  const sum = Object.values(accounts).reduce((total, each) => total + each.irr, 0);
  return { currencies: { irr }, objects, accounts, balanced: sum === 0 };
}

function change(gateway: Gateway, payment: Payment, fields: Partial<Payment>): Payment {
  const after = { ...payment, ...fields };
  gateway.store.put(payments, payment.authority, after);
  return after;
}

function mustBeMerchant(gateway: Gateway, wish: Wish): void {
  const { merchant_id: merchant } = wish;
  if (typeof merchant !== "string" || merchant.length !== 36) {
    throw new GatewayError(-9, [{ merchant_id: "The merchant id must be 36 characters." }]);
  }
  if (merchant !== gateway.merchantId) throw new GatewayError(-10);
}
