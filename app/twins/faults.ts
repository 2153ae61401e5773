import { setTimeout as sleep } from "node:timers/promises";
import { type Answer, type Asked, json, jsonObject } from "./http.ts";

export const faultKinds = [
  "fail",
  "hang",
  "delay",
  "429",
  "409",
  "cut",
  "duplicate",
  "reorder",
  "drop",
  "forge",
  "amount",
] as const;
export type FaultKind = (typeof faultKinds)[number];

/** An ordered fault. `times` counts down to none; `delayMs` is milliseconds; `seed` decides what chance would. */
export interface Fault {
  readonly id: number;
  readonly op: string;
  readonly when: "before" | "after";
  readonly kind: FaultKind;
  readonly times: number;
  readonly struck: number;
  readonly delayMs: number | undefined;
  readonly seed: number;
}

/** A fault at the moment it strikes, with its own repeatable dice (0 ≤ n < 1). */
export interface Strike extends Fault {
  readonly dice: () => number;
}

export interface Faults {
  /** The next fault ordered for this operation of one of these kinds, used up by the asking. */
  strike(op: string, kinds: readonly FaultKind[]): Strike | undefined;
  /** Answers `/twin/faults`: POST orders, GET lists, DELETE clears. */
  answer(asked: Asked): Answer;
}

/** Kinds that spoil one request and its answer. */
export const wireKinds = ["fail", "hang", "delay", "429", "409", "cut", "amount"] as const satisfies FaultKind[];

/** `ops` names what may be spoiled and by which kinds, so that a misspelt order is refused and not silently without effect. */
export function createFaults(ops: ReadonlyMap<string, readonly FaultKind[]>): Faults {
  let ordered: Fault[] = [];
  let count = 0;

  function order(body: string): Answer {
    const wish = jsonObject(body);
    if (wish === undefined) return refuse("a JSON object is needed");
    const { when = "before", kind, times = 1, delayMs, seed = 1 } = wish;
    // `paymentIntents.create`, as the SDK writes it, is `payment_intents.create` in the address.
    const op = typeof wish.op === "string" ? (ops.has(wish.op) ? wish.op : snake(wish.op)) : undefined;
    const kinds = op === undefined ? undefined : ops.get(op);
    if (op === undefined || kinds === undefined) return refuse(`op is one of ${[...ops.keys()].join(", ")}`);
    if (when !== "before" && when !== "after") return refuse("when is before or after");
    const known = kinds.find((name) => name === String(kind));
    if (known === undefined) return refuse(`kind for ${op} is one of ${kinds.join(", ")}`);
    if (!isCount(times) || times === 0) return refuse("times is a whole number above zero");
    if (delayMs !== undefined && !isCount(delayMs)) return refuse("delayMs is a whole number of milliseconds");
    if (!isCount(seed)) return refuse("seed is a whole number");
    count += 1;
    const fault: Fault = { id: count, op, when, kind: known, times, struck: 0, delayMs, seed };
    ordered.push(fault);
    return json(201, fault);
  }

  return {
    strike(op, kinds) {
      const fault = ordered.find((each) => each.op === op && each.times > 0 && kinds.includes(each.kind));
      if (fault === undefined) return undefined;
      const worn = { ...fault, times: fault.times - 1, struck: fault.struck + 1 };
      ordered = ordered.map((each) => (each.id === fault.id ? worn : each));
      return { ...worn, dice: dice(fault.seed + fault.struck * 7919) };
    },
    answer(asked) {
      if (asked.method === "POST") return order(asked.body);
      if (asked.method === "GET") return json(200, { faults: ordered });
      if (asked.method !== "DELETE") return refuse("GET, POST or DELETE");
      const cleared = ordered.length;
      ordered = [];
      return json(200, { cleared });
    },
  };
}

/**
 * Runs one operation under the faults ordered for it. `run` does the work (told whether its answer must be a failure
 * after the fact, because such a failure is remembered like any answer); `broken` words a failure in the provider's way.
 */
export async function underFault(
  faults: Faults,
  op: string,
  gone: Promise<void>,
  broken: (kind: "fail" | "429" | "409") => Answer,
  run: (afterFailure: Answer | undefined, strike: Strike | undefined) => Answer,
): Promise<Answer> {
  const strike = faults.strike(op, wireKinds);
  if (strike === undefined || strike.kind === "amount") return run(undefined, strike);
  const { kind, when, delayMs } = strike;
  if (kind === "fail" || kind === "429" || kind === "409") {
    return when === "before" ? broken(kind) : run(broken(kind), undefined);
  }
  if (kind === "cut" && when === "before") return { status: 200, wire: "cut" };
  if (when === "before") await wait(kind, delayMs, gone);
  if (kind === "hang" && when === "before") return { status: 504, wire: "cut" };
  const answer = run(undefined, undefined);
  if (kind === "cut") return { ...answer, wire: "cut" };
  if (when === "after") await wait(kind, delayMs, gone);
  return kind === "hang" ? { ...answer, wire: "cut" } : answer;
}

/** A delay lasts a second unless told; a hang until the caller gives up, unless told. */
async function wait(kind: FaultKind, delayMs: number | undefined, gone: Promise<void>): Promise<void> {
  if (kind === "hang" && delayMs === undefined) return gone;
  await Promise.race([sleep(delayMs ?? 1000, undefined, { ref: false }), gone]);
}

/** Repeatable dice (a 32-bit linear congruential generator: plenty for choosing how to misbehave). */
export function dice(seed: number): () => number {
  let state = (Math.imul(seed, 2654435761) ^ 0x9e3779b9) >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function snake(op: string): string {
  return op.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}

function refuse(message: string): Answer {
  return json(400, { error: { message } });
}
