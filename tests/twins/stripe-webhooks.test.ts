import type Stripe from "stripe";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { dataDir, get, kilim, paid, post, type Received, stripeTwin, webhook, webhookSecret } from "./support.ts";

const data = dataDir();
let hook: Awaited<ReturnType<typeof webhook>>;
let twin: Awaited<ReturnType<typeof stripeTwin>>;
let stripe: Stripe;
/** A clock that tests may move, in milliseconds ahead of the real one. */
let ahead = 0;
beforeAll(async () => {
  hook = await webhook();
  twin = await stripeTwin({ data: data.path, webhookUrl: hook.url, clock: () => Date.now() + ahead });
  stripe = twin.stripe;
});
afterEach(async () => {
  hook.state.status = 200;
  ahead = 0;
  await fetch(`${twin.url}/twin/faults`, { method: "DELETE" });
  await flush();
  hook.received.length = 0;
});
afterAll(async () => {
  await twin.close();
  hook.close();
  data.drop();
});

const flush = async () => (await post(`${twin.url}/twin/deliver`)).body as { delivered: number; pending: number };
const order = (fault: object) => post(`${twin.url}/twin/faults`, { op: "webhook", ...fault });
const verify = ({ body, signature }: Received) =>
  stripe.webhooks.constructEventAsync(body, signature ?? "", webhookSecret);
const typesOf = (received: readonly Received[]) => received.map(({ body }) => (JSON.parse(body) as Stripe.Event).type);

it("sends what happened, signed so that the SDK accepts it", async () => {
  const session = await stripe.checkout.sessions.create(kilim());
  await post(`${twin.url}/twin/pay`, { session: session.id });
  await flush();
  const events = await Promise.all(hook.received.map(verify));
  expect(events.map((event) => event.type).sort()).toEqual([
    "charge.succeeded",
    "checkout.session.completed",
    "payment_intent.created",
    "payment_intent.succeeded",
  ]);
  const completed = events.find((event) => event.type === "checkout.session.completed")!;
  expect(completed).toMatchObject({
    object: "event",
    livemode: false,
    data: { object: { id: session.id, payment_status: "paid" } },
  });
  expect(await stripe.events.retrieve(completed.id)).toMatchObject({ type: completed.type, pending_webhooks: 0 });
});

it("sends by itself, without being asked to flush", async () => {
  await paid(stripe);
  await expect.poll(() => hook.received.length, { timeout: 5000 }).toBe(3);
});

it("tries again until the webhook answers, and gives up after an hour", async () => {
  hook.state.status = 500;
  await paid(stripe);
  await expect.poll(() => hook.received.length, { timeout: 5000 }).toBeGreaterThanOrEqual(3);
  expect(await flush()).toEqual({ delivered: 0, pending: 3 });
  hook.state.status = 200;
  hook.received.length = 0;
  await expect
    .poll(() => typesOf(hook.received).sort(), { timeout: 8000 })
    .toEqual(["charge.succeeded", "payment_intent.created", "payment_intent.succeeded"]);
  hook.state.status = 500;
  await paid(stripe);
  await flush();
  ahead = 3_600_001;
  expect((await flush()).pending).toBe(0);
});

it("sends an expired session's event when its time is over", async () => {
  const session = await stripe.checkout.sessions.create(kilim());
  ahead = 86_401_000;
  await expect
    .poll(async () => (await stripe.checkout.sessions.retrieve(session.id)).status, { timeout: 8000 })
    .toBe("expired");
  await flush();
  expect(typesOf(hook.received)).toContain("checkout.session.expired");
});

it("drops events by order: the provider alone still knows them", async () => {
  await order({ kind: "drop", times: 3 });
  const intent = await paid(stripe);
  expect(await flush()).toEqual({ delivered: 0, pending: 0 });
  expect(hook.received).toHaveLength(0);
  const known = await stripe.events.list({ type: "payment_intent.succeeded", limit: 1 });
  expect(known.data[0]?.data.object).toMatchObject({ id: intent.id });
});

it("delivers the same event twice by order", async () => {
  await order({ kind: "duplicate", times: 3 });
  await paid(stripe);
  await flush();
  const ids = hook.received.map(({ body }) => (JSON.parse(body) as Stripe.Event).id);
  expect(ids).toHaveLength(6);
  expect(new Set(ids).size).toBe(3);
});

it("delivers in another order, the same for the same seed", async () => {
  const usual = ["payment_intent.created", "charge.succeeded", "payment_intent.succeeded"];
  const run = async (seed: number) => {
    hook.received.length = 0;
    await order({ kind: "reorder", times: 3, seed, delayMs: 60_000 });
    await paid(stripe);
    await flush();
    return typesOf(hook.received);
  };
  const orders = [await run(1), await run(2), await run(3), await run(4)];
  expect(orders.every((each) => each.toSorted().join() === usual.toSorted().join())).toBe(true);
  expect(orders.some((each) => each.join() !== usual.join())).toBe(true);
  expect(await run(2)).toEqual(orders[1]);
});

it("forges events beside the true ones, each refused by the SDK", async () => {
  for (const seed of [1, 2, 3, 4, 5, 6]) await order({ kind: "forge", times: 1, seed });
  await paid(stripe);
  await paid(stripe);
  await flush();
  const verdicts = await Promise.allSettled(hook.received.map(verify));
  expect(verdicts.filter((each) => each.status === "rejected")).toHaveLength(6);
  expect(verdicts.filter((each) => each.status === "fulfilled")).toHaveLength(6);
});

it("signs a wrong amount by order, while the object itself is right", async () => {
  await order({ kind: "amount", times: 3 });
  const intent = await paid(stripe, 7000);
  await flush();
  const told = await verify(hook.received.find(({ body }) => body.includes('"payment_intent.succeeded"'))!);
  expect((told.data.object as Stripe.PaymentIntent).amount).toBeGreaterThan(7000);
  expect((await stripe.paymentIntents.retrieve(intent.id)).amount).toBe(7000);
});

it("loses the receipt by order and sends again", async () => {
  await order({ kind: "cut", when: "after", times: 3 });
  await paid(stripe);
  await expect.poll(() => hook.received.length, { timeout: 8000 }).toBe(6);
});

it("delays by order until the time has come", async () => {
  await order({ kind: "delay", times: 3, delayMs: 700 });
  await paid(stripe);
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(hook.received).toHaveLength(0);
  await expect.poll(() => hook.received.length, { timeout: 3000 }).toBe(3);
});

it("takes several flushes at once", async () => {
  await paid(stripe);
  const counts = await Promise.all([flush(), flush(), flush()]);
  expect(counts.every((each) => each.pending === 0)).toBe(true);
  expect(hook.received).toHaveLength(3);
  expect(await get(`${twin.url}/twin/faults`)).toEqual({ faults: [] });
});
