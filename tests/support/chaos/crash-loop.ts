import { evaluate, type Verdict } from "#app/invariants/evaluate.ts";
import { readTwinBooks } from "#app/invariants/twin-books.ts";
import { settleAll } from "#app/jobs/worker.server.ts";
import { dice } from "#app/twins/faults.ts";
import { type Shop, webhookSecret } from "#tests/support/shop.ts";
import { stockUp } from "#tests/support/stock.ts";
import { signed } from "#tests/support/webhook.ts";
import { Counter, type Fate, type Passing, type When } from "./counter.ts";
import { Died, openCrew } from "./crew.ts";
import { openHttpProxy } from "./http-proxy.ts";
import { openPostgresProxy } from "./postgres-proxy.ts";
import type { Acts } from "./runner.ts";

/** Ways to pay that the loop goes through: one tells by webhook, one by the browser that comes back. */
export const rails = { stripe: "EUR", zarinpal: "IRR" } as const;
export type Rail = keyof typeof rails;

export type Point = { at: number; when: When };

/** What became of one purchase in which the process was killed at one point. */
export type Told = {
  rail: Rail;
  point: Point;
  /** Where it was killed; null if the purchase had fewer steps. */
  hit: Passing | null;
  /** Until somebody was there again, in milliseconds. */
  gap: number;
  /** What did not hold, one sentence each. */
  broken: string[];
};

const goods = "honey-thyme-1kg";

/**
 * The loop of SQLite's testers for buying: the process is killed at one statement or call, another takes over, the buyer
 * tries again with the same key, what is due is done, and then everything must be as if nothing had happened.
 * The caller closes it; the shop stays the caller's.
 */
export async function openCrashLoop(shop: Shop, { seed = 1, plant = [] as readonly string[] } = {}) {
  const { env, writes, keys } = shop.house;
  const databaseUrl = (writes as unknown as { options: { connectionString: string } }).options.connectionString;
  const counter = new Counter();
  const database = await openPostgresProxy(databaseUrl, { counter, seed });
  const stripe = await openHttpProxy(shop.stripe.url, { counter, seed });
  const gateway = await openHttpProxy(shop.gateway.url, { counter, seed });
  const roll = dice(seed);
  const crew = await openCrew(
    {
      PATH: process.env.PATH,
      NODE_ENV: "test",
      LOG_LEVEL: "silent",
      DATA_DIR: env.dataDir,
      DATABASE_URL: database.url,
      STRIPE_SECRET_KEY: env.stripe?.secretKey,
      STRIPE_WEBHOOK_SECRET: webhookSecret,
      STRIPE_API_BASE: stripe.url,
      ZARINPAL_MERCHANT_ID: env.zarinpal?.merchantId,
      ZARINPAL_API_BASE: gateway.url,
    },
    plant,
  );
  await stockUp(shop, goods, 5000);
  await settleAll(shop.house);

  /** The buyer's part of what is asked: she tries again until somebody answers. */
  function persistent(gap: { ms: number }, between: () => Promise<void>) {
    return async <Act extends keyof Acts>(act: Act, given: Acts[Act]["given"]): Promise<Acts[Act]["answer"]> => {
      for (let tries = 0; ; tries++) {
        try {
          return await crew.ask(act, given);
        } catch (error) {
          if (!(error instanceof Died) || !counter.hit || tries > 0) throw error;
          gap.ms = await crew.relieve();
          await between();
        }
      }
    };
  }

  /** One purchase from the full cart to the seller's notice, with the process killed at `point`; null kills nobody. */
  async function purchase(rail: Rail, point: Point | null): Promise<Told & { log: readonly Passing[] }> {
    const currency = rails[rail];
    const cart = await shop.fill({ [goods]: 1 }, currency);
    const form = { ...(await shop.formFor(cart)), rail, key: `crash-${Math.floor(roll() * 1e9)}-${cart.slice(0, 12)}` };
    const gap = { ms: 0 };
    const broken: string[] = [];
    let acknowledged = false;
    const ask = persistent(gap, async () => {
      const there = (await orders(shop, form.key)).length;
      if (there > 1 || (acknowledged && there !== 1))
        broken.push(`${there} orders after the start, ${acknowledged ? "acknowledged" : "not acknowledged"}`);
    });
    if (point)
      counter.arm(point.at, point.when, async (): Promise<Fate> => {
        await crew.kill();
        return "cut";
      });
    else counter.count();
    try {
      const placed = await ask("place", form);
      acknowledged = true;
      const ref = await payAtTwin(shop, rail, placed.paymentId);
      if (rail === "stripe") await ask("hear", await heard(shop, ref));
      else await ask("return", { paymentId: placed.paymentId });
      await ask("settle", null);
      // The other way round as well: who comes late finds it done.
      await ask("return", { paymentId: placed.paymentId });
    } catch (error) {
      broken.push(`the buyer was let down: ${String((error as Error)?.message ?? error).slice(0, 400)}`);
    }
    const log = [...counter.log];
    const { hit } = counter;
    counter.rest();
    broken.push(...(await judged(form.key)));
    return { rail, point: point ?? { at: 0, when: "before" }, hit, gap: gap.ms, broken, log };
  }

  /** What does not hold once everything due is done. */
  async function judged(key: string): Promise<string[]> {
    await settleAll(shop.house);
    const broken: string[] = [];
    const made = await orders(shop, key);
    if (made.length !== 1) broken.push(`${made.length} orders under one key`);
    for (const { id } of made) {
      const [counts] = await shop.rows<{ captured: number; booked: number; told: number; sessions: number }>(
        `select (select count(*) from payments where order_id = '${id}' and status = 'captured')::int as captured,
           (select count(*) from ledger_transactions where source in (select id from payments where order_id = '${id}'))::int as booked,
           (select count(*) from events where noun_id = '${id}' and kind in ('order.paid', 'order.confirmed'))::int as told,
           (select count(*) from payments where order_id = '${id}')::int as sessions`,
      );
      for (const [what, n] of Object.entries(counts ?? {})) if (n !== 1) broken.push(`${what} ${n} times, not once`);
    }
    const books = await readTwinBooks(env);
    if (books.length < 2) broken.push("a twin's books could not be read");
    const verdicts = await evaluate(databaseUrl, { keys, dataDir: env.dataDir, books });
    broken.push(...verdicts.filter(({ holds }) => !holds).map(told));
    return broken;
  }

  return {
    seed,
    crew,
    purchase,
    async close() {
      await crew.close();
      await Promise.all([database.close(), stripe.close(), gateway.close()]);
    },
  };
}

/**
 * The places at which to kill, of a purchase that went by undisturbed: before every `every`th step, and before and after
 * each COMMIT, each call and each step that stands by itself. `once` takes each kind of transaction and call one time.
 */
export function pointsOf(log: readonly Passing[], { every = 1, once = false } = {}): Point[] {
  const known = new Set<string>();
  let since: string[] = [];
  return log.flatMap(({ n, what, via, settles }): Point[] => {
    since.push(via === "call" ? (what.split(/\w{20,}/)[0] ?? "") : what);
    const ends = settles || /^commit\b/i.test(what);
    const kind = since.join("\n");
    if (ends || /^begin$/i.test(what)) since = [];
    const around = ends && !(once && known.has(kind));
    if (ends) known.add(kind);
    if (!around && n % every !== 0) return [];
    return around
      ? [
          { at: n, when: "before" },
          { at: n, when: "after" },
        ]
      : [{ at: n, when: "before" }];
  });
}

const told = ({ id, sample }: Verdict) => `${id}: ${sample.join("; ")}`;

const orders = (shop: Shop, key: string) =>
  shop.rows<{ id: string }>(
    `select id from orders where checkout_key like '%:${key}' or id in (select noun_id from command_keys where key = '${key}')`,
  );

/** The buyer pays at the provider's page. Answers the provider's name of the payment. */
async function payAtTwin(shop: Shop, rail: Rail, paymentId: string): Promise<string> {
  const [payment] = await shop.rows<{ ref: string | null }>(
    `select provider_ref as ref from payments where id = '${paymentId}'`,
  );
  const ref = payment?.ref ?? "";
  const answer = await fetch(`${rail === "stripe" ? shop.stripe.url : shop.gateway.url}/twin/pay`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(rail === "stripe" ? { session: ref, card: "4242424242424242" } : { authority: ref }),
  });
  if (!answer.ok) throw new Error(`the twin refused to be paid: ${answer.status} ${await answer.text()}`);
  return ref;
}

/** What Stripe tells when a session is paid: its own event, signed. */
async function heard(shop: Shop, ref: string): Promise<Acts["hear"]["given"]> {
  const answer = await fetch(`${shop.stripe.url}/v1/events?limit=20`, {
    headers: { Authorization: `Bearer ${shop.house.env.stripe?.secretKey}` },
  });
  const { data } = (await answer.json()) as { data: { type: string; data: { object: { id: string } } }[] };
  const event = data.find((one) => one.type === "checkout.session.completed" && one.data.object.id === ref);
  if (!event) throw new Error(`the twin has no event of ${ref}`);
  const body = JSON.stringify(event);
  return { provider: "stripe", body, headers: { "stripe-signature": signed(body, webhookSecret) } };
}
