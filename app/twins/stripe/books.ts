import { table } from "../store.ts";
import { type Thing, thing, transactionsOf } from "./things.ts";
import { newId, type World } from "./world.ts";

export const columns = ["captured", "refunded", "transferred", "reversed", "paidOut", "disputed", "fees"] as const;
export type Column = (typeof columns)[number];

/**
 * One movement of the twin's own books: the amount leaves `from` and arrives at `to`, so every entry sums to zero.
 * Accounts: `cards` (the payers), `platform`, `acct_...`, `banks`, `stripe`. An undone movement runs the other way and
 * counts negatively in its column.
 */
export interface Entry {
  readonly id: string;
  readonly at: number;
  readonly column: Column;
  readonly undone: boolean;
  readonly currency: string;
  readonly amount: number;
  readonly from: string;
  readonly to: string;
  /** Ids of everything this movement concerns. */
  readonly objects: readonly string[];
}

const entries = table<Entry>("entries");
const balances = table<number>("balances");

export const platform = "platform";

/** Writes a movement and the two balances it changes. */
export function post(world: World, entry: Omit<Entry, "id" | "at">): void {
  if (!Number.isSafeInteger(entry.amount) || entry.amount < 0) throw new Error(`bad amount ${entry.amount}`);
  const whole = { ...entry, id: newId("ent"), at: world.now };
  world.store.put(entries, whole.id, whole);
  const add = (account: string, amount: number) => {
    const id = `${account}:${entry.currency}`;
    world.store.put(balances, id, (world.store.get(balances, id) ?? 0) + amount);
  };
  add(entry.from, -entry.amount);
  add(entry.to, entry.amount);
}

/** What an account holds in a currency, in minor units; below zero where refunds and disputes went beyond it. */
export function balanceOf(world: World, account: string, currency: string): number {
  return world.store.get(balances, `${account}:${currency}`) ?? 0;
}

/** The currencies an account has ever held, with what it holds now. */
export function holdings(world: Pick<World, "store">, account: string): { currency: string; amount: number }[] {
  const sums = new Map<string, number>();
  for (const { from, to, currency, amount } of world.store.all(entries)) {
    if (from === account) sums.set(currency, (sums.get(currency) ?? 0) - amount);
    if (to === account) sums.set(currency, (sums.get(currency) ?? 0) + amount);
  }
  return [...sums].map(([currency, amount]) => ({ currency, amount }));
}

/** A balance transaction of the platform, or of a connected account. Answers its id. */
export function transact(
  world: World,
  account: string | undefined,
  {
    type,
    amount,
    fee = 0,
    currency,
    source,
  }: { type: string; amount: number; fee?: number; currency: string; source: string },
): string {
  const id = newId("txn");
  const fees = [
    { amount: fee, application: null, currency, description: "Stripe processing fees", type: "stripe_fee" },
  ];
  const transaction = thing<Thing>("balance_transaction", {
    id,
    created: world.now,
    available_on: world.now,
    amount,
    fee,
    fee_details: fee > 0 ? fees : [],
    net: amount - fee,
    currency,
    source,
    type,
    reporting_category: type === "payment" ? "charge" : type,
  });
  world.store.put(transactionsOf(account), id, transaction);
  return id;
}

type Row = Record<Column, number>;

/** The books as printed: sums per currency and per object, what each account holds, and whether it all adds up. */
export function printBooks(world: Pick<World, "store">) {
  const currencies: Record<string, Row> = {};
  const objects: Record<string, Row & { currency: string }> = {};
  const held: Record<string, Record<string, number>> = {};
  for (const entry of world.store.all(entries)) {
    const amount = entry.undone ? -entry.amount : entry.amount;
    currencies[entry.currency] ??= emptyRow();
    currencies[entry.currency]![entry.column] += amount;
    for (const id of entry.objects) {
      objects[id] ??= { currency: entry.currency, ...emptyRow() };
      objects[id][entry.column] += amount;
    }
    for (const [account, moved] of [
      [entry.from, -entry.amount],
      [entry.to, entry.amount],
    ] as const) {
      held[account] ??= {};
      held[account][entry.currency] = (held[account][entry.currency] ?? 0) + moved;
    }
  }
  const sums = Object.keys(currencies).map((currency) =>
    Object.values(held).reduce((sum, account) => sum + (account[currency] ?? 0), 0),
  );
  const cached = Object.entries(held).every(([account, amounts]) =>
    Object.entries(amounts).every(
      ([currency, amount]) => world.store.get(balances, `${account}:${currency}`) === amount,
    ),
  );
  return { currencies, objects, accounts: held, balanced: cached && sums.every((sum) => sum === 0) };
}

function emptyRow(): Row {
  return { captured: 0, refunded: 0, transferred: 0, reversed: 0, paidOut: 0, disputed: 0, fees: 0 };
}
