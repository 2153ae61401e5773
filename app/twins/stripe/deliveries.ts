import { createHmac } from "node:crypto";
import type { Faults, Strike } from "../faults.ts";
import { type Store, table } from "../store.ts";
import { type Json, type Thing, thing } from "./things.ts";
import { newId } from "./world.ts";

export interface Event extends Thing {
  type: string;
  data: { object: Thing };
}

export const events = table<Event>("events");

/** The way of one event to the webhook. Instants in milliseconds. */
interface Delivery {
  readonly id: string;
  readonly state: "pending" | "delivered" | "dropped" | "given up";
  readonly attempts: number;
  readonly born: number;
  readonly due: number;
}

const deliveries = table<Delivery>("deliveries");

const BACKOFF = [1000, 2000, 5000] as const;
const LATER = 10_000;
const GIVE_UP = 3_600_000;
const AT_ONCE = 4;

export interface Deliveries {
  /** Stages the delivery of an event; part of the transaction that made it. */
  queue(event: Event): void;
  /** Looks for what is due; called after every commit and by the clock. */
  wake(): void;
  /** Tries everything pending now, whatever its time, and what that brings about. */
  flush(): Promise<{ delivered: number; pending: number }>;
  stop(): void;
}

/** Signed webhooks, sent with retries; their order is not promised. */
export function createDeliveries(
  store: Store,
  faults: Faults,
  to: { url: string | undefined; secret: string; clock: () => number },
): Deliveries {
  const flying = new Map<string, Promise<boolean>>();
  let flushing: Promise<unknown> | undefined;
  let stopped = false;
  const pending = new Set(
    store
      .all(deliveries)
      .filter((each) => each.state === "pending")
      .map((each) => each.id),
  );
  const ready = () =>
    [...pending].flatMap((id) => store.get(deliveries, id) ?? []).sort((one, other) => one.due - other.due);

  function fly(delivery: Delivery): Promise<boolean> {
    const flight = attempt(delivery).finally(() => flying.delete(delivery.id));
    flying.set(delivery.id, flight);
    return flight;
  }

  async function attempt(delivery: Delivery): Promise<boolean> {
    const event = store.get(events, delivery.id)!;
    const strike = faults.strike("webhook", ["fail", "hang", "429", "409", "cut", "duplicate", "forge", "amount"]);
    const arrived = await send(event, strike);
    if (stopped) return false;
    const attempts = delivery.attempts + 1;
    const now = to.clock();
    const again = now + (BACKOFF[attempts - 1] ?? LATER);
    const state = arrived ? "delivered" : again - delivery.born > GIVE_UP ? "given up" : "pending";
    store.put(deliveries, delivery.id, { ...delivery, attempts, state, due: again });
    if (state !== "pending") {
      pending.delete(delivery.id);
      store.put(events, event.id, { ...event, pending_webhooks: 0 });
    }
    store.commit();
    return arrived;
  }

  async function send(event: Event, strike: Strike | undefined): Promise<boolean> {
    const now = Math.floor(to.clock() / 1000);
    const body = JSON.stringify(event, null, 2);
    if (strike === undefined) return post(body, sign(body, now, to.secret));
    switch (strike.kind) {
      case "duplicate": {
        const twice = await Promise.all([1, 2].map(() => post(body, sign(body, now, to.secret))));
        return twice.every(Boolean);
      }
      case "forge": {
        const forged = JSON.stringify({ ...event, id: newId("evt"), data: distort(event.data, strike.dice) }, null, 2);
        await post(forged, forgedSignature(forged, body, now, to.secret, strike.dice()));
        return post(body, sign(body, now, to.secret));
      }
      case "amount": {
        const wrong = JSON.stringify({ ...event, data: distort(event.data, strike.dice) }, null, 2);
        return post(wrong, sign(wrong, now, to.secret));
      }
      default:
        // The line fails before the event leaves, or before its receipt comes back.
        if (strike.when === "after") await post(body, sign(body, now, to.secret));
        return false;
    }
  }

  async function post(body: string, signature: string | undefined): Promise<boolean> {
    if (to.url === undefined) return false;
    const headers = {
      "content-type": "application/json; charset=utf-8",
      ...(signature && { "stripe-signature": signature }),
    };
    try {
      const signal = AbortSignal.timeout(10_000);
      const response = await fetch(to.url, { method: "POST", body, headers, redirect: "manual", signal });
      await response.arrayBuffer();
      return response.ok;
    } catch {
      return false;
    }
  }

  function wake(): void {
    if (flushing !== undefined || stopped) return;
    const due = ready().filter((each) => each.due <= to.clock() && !flying.has(each.id));
    for (const delivery of due.slice(0, AT_ONCE - flying.size)) void fly(delivery).then(wake);
  }

  async function flushNow() {
    const landed = await Promise.all(flying.values());
    const tried = new Set<string>();
    let delivered = landed.filter(Boolean).length;
    for (;;) {
      const next = ready().find((each) => !tried.has(each.id));
      if (next === undefined || stopped) return { delivered, pending: ready().length };
      tried.add(next.id);
      if (await fly(next)) delivered += 1;
    }
  }

  const clock = setInterval(wake, 250).unref();
  return {
    queue(event) {
      if (to.url === undefined) return;
      const strike = faults.strike("webhook", ["drop", "delay", "reorder"]);
      const born = to.clock();
      const wait = {
        drop: 0,
        delay: strike?.delayMs ?? 5000,
        reorder: Math.floor((strike?.dice() ?? 0) * (strike?.delayMs ?? 3000)),
      };
      const late = strike === undefined ? 0 : wait[strike.kind as keyof typeof wait];
      const state = strike?.kind === "drop" ? "dropped" : "pending";
      store.put(deliveries, event.id, { id: event.id, state, attempts: 0, born, due: born + late });
      if (state === "pending") pending.add(event.id);
    },
    wake,
    async flush() {
      while (flushing !== undefined) await flushing;
      const run = flushNow();
      flushing = run;
      return run.finally(() => {
        flushing = undefined;
      });
    },
    stop() {
      stopped = true;
      clearInterval(clock);
    },
  };
}

/** The event of a change, with the object as it is now. */
export function newEvent(type: string, object: Thing, fields: Partial<Event> & { created: number }): Event {
  return thing<Event>("event", { id: newId("evt"), type, pending_webhooks: 1, data: { object }, ...fields });
}

/** The `Stripe-Signature` header: an HMAC over the second and the body. */
export function sign(body: string, second: number, secret: string): string {
  return `t=${second},v1=${createHmac("sha256", secret).update(`${second}.${body}`).digest("hex")}`;
}

/** Four ways to forge: another secret, an old second, a signature of another body, none at all. */
function forgedSignature(body: string, other: string, now: number, secret: string, chance: number): string | undefined {
  const ways = [
    sign(body, now, "whsec_of_somebody_else"),
    sign(body, now - 86_400, secret),
    sign(other, now, secret),
    undefined,
  ];
  return ways[Math.floor(chance * ways.length)];
}

const amounts = new Set([
  "amount",
  "amount_total",
  "amount_subtotal",
  "amount_received",
  "amount_captured",
  "amount_refunded",
]);

/** The same value with every amount in it off by up to a hundred minor units. */
export function distort<T extends Json>(value: T, dice: () => number): T;
export function distort(value: Json, dice: () => number): Json {
  if (Array.isArray(value)) return value.map((each) => distort(each, dice));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => {
      const wrong = amounts.has(name) && typeof each === "number" && each > 0;
      return [name, wrong ? each + 1 + Math.floor(dice() * 100) : distort(each, dice)];
    }),
  );
}
