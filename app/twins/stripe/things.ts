import { type Table, table } from "../store.ts";
import samples from "./samples.json" with { type: "json" };

export type Json = string | number | boolean | null | Json[] | { [field: string]: Json };

/** What every object of Stripe has. Amounts are whole minor units, instants whole seconds. */
export interface Thing {
  id: string;
  object: string;
  created: number;
  metadata: Record<string, string>;
  [field: string]: Json;
}

/** Metadata of a person's making sits in every thing; these are the fields the twin itself reads. */
export interface Session extends Thing {
  status: "open" | "complete" | "expired";
  payment_status: "paid" | "unpaid";
  payment_intent: string | null;
  amount_total: number;
  currency: string;
  expires_at: number;
  locale: string | null;
  success_url: string;
  cancel_url: string | null;
  url: string | null;
}

export interface Intent extends Thing {
  status: string;
  amount: number;
  amount_received: number;
  amount_capturable: number;
  currency: string;
  capture_method: string;
  latest_charge: string | null;
  payment_method: string | null;
  transfer_group: string | null;
  description: string | null;
}

export interface Charge extends Thing {
  amount: number;
  amount_captured: number;
  amount_refunded: number;
  captured: boolean;
  currency: string;
  disputed: boolean;
  payment_intent: string;
  refunded: boolean;
  status: string;
  transfer_group: string | null;
}

export interface Refund extends Thing {
  amount: number;
  charge: string;
  currency: string;
  payment_intent: string;
}

export interface Transfer extends Thing {
  amount: number;
  amount_reversed: number;
  currency: string;
  destination: string;
  reversed: boolean;
  source_transaction: string | null;
}

export interface Payout extends Thing {
  amount: number;
  currency: string;
  status: string;
}

export interface Dispute extends Thing {
  amount: number;
  charge: string;
  currency: string;
  status: string;
}

export interface Account extends Thing {
  capabilities: Record<string, string>;
  charges_enabled: boolean;
  payouts_enabled: boolean;
  details_submitted: boolean;
}

/** What a checkout page must still know when somebody pays: parameters that are no part of the public object. */
export interface Cart {
  lines: { name: string; quantity: number; unit: number }[];
  intent: {
    metadata: Record<string, string>;
    transfer_group: string | null;
    description: string | null;
    capture_method: string;
  };
}

/** A single-use address of the onboarding page. */
export interface Link {
  account: string;
  expires_at: number;
  refresh_url: string;
  return_url: string;
}

export const sessions = table<Session>("checkout.sessions");
export const carts = table<Cart>("carts");
export const intents = table<Intent>("payment_intents");
export const methods = table<Thing>("payment_methods");
export const charges = table<Charge>("charges");
export const refunds = table<Refund>("refunds");
export const transfers = table<Transfer>("transfers");
export const reversals = table<Thing & { transfer: string; amount: number }>("transfer_reversals");
export const disputes = table<Dispute>("disputes");
export const files = table<Thing>("files");
export const accounts = table<Account>("accounts");
export const links = table<Link>("account_links");

/** Payouts, balance transactions and events belong to the platform or to one connected account. */
export function payoutsOf(account: string | undefined): Table<Payout> {
  return table(account === undefined ? "payouts" : `payouts@${account}`);
}
export function transactionsOf(account: string | undefined): Table<Thing> {
  return table(account === undefined ? "balance_transactions" : `balance_transactions@${account}`);
}

type Kind = Exclude<keyof typeof samples, "_">;

/** A fresh copy of Stripe's sample object of a kind with these fields in it. */
export function thing<T extends Thing>(kind: Kind, fields: Partial<T> & { id: string; created: number }): T {
  const sample: unknown = structuredClone(samples[kind]);
  return { ...(sample as T), metadata: {}, ...fields };
}
