import { randomInt } from "node:crypto";
import type { Store, Table } from "../store.ts";
import { missing } from "./errors.ts";
import type { Params } from "./params.ts";
import type { Json, Thing } from "./things.ts";

/** What an operation of the twin acts on. `now` is in whole seconds; `base` is the twin's own address. */
export interface World {
  readonly store: Store;
  readonly now: number;
  readonly base: string;
  /** Records an event and queues its webhook; `account` where it happened at a connected account. */
  emit(type: string, object: Thing, more?: { account?: string | undefined; previous?: Record<string, Json> }): void;
}

/** One call of the interface: decoded parameters, the ids of its address, the account of `Stripe-Account`. */
export interface Call extends World {
  readonly params: Params;
  readonly ids: readonly string[];
  readonly account: string | undefined;
}

const alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

export function newId(prefix: string, length = 24): string {
  return `${prefix}_${Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join("")}`;
}

/** The row with this id, or Stripe's "No such refund: 're_1'". `param` is set when a parameter named it. */
export function find<Row>(world: World, of: Table<Row>, kind: string, id: string, param?: string): Row {
  const row = world.store.get(of, id);
  if (row === undefined) throw missing(kind, id, param, param === undefined ? 404 : 400);
  return row;
}

/** Writes a thing back with some fields changed. */
export function change<T extends Thing>(world: World, of: Table<T>, before: T, fields: Partial<T>): T {
  const after = { ...before, ...fields };
  world.store.put(of, after.id, after);
  return after;
}
