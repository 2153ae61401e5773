import type Stripe from "stripe";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { dataDir, errorOf, get, kilim, paid, post, sdk, stripeTwin, submit, typed } from "./support.ts";

const data = dataDir();
let twin: Awaited<ReturnType<typeof stripeTwin>>;
let stripe: Stripe;
beforeAll(async () => {
  twin = await stripeTwin({ data: data.path });
  stripe = twin.stripe;
});
afterEach(() => fetch(`${twin.url}/twin/faults`, { method: "DELETE" }));
afterAll(async () => {
  await twin.close();
  data.drop();
});

const order = (fault: object) => post(`${twin.url}/twin/faults`, { op: "refunds.create", ...fault });
const refundsOf = async (intent: Stripe.PaymentIntent) =>
  (await stripe.refunds.list({ payment_intent: intent.id })).data;
const half = (intent: Stripe.PaymentIntent, key: string, client = stripe) =>
  client.refunds.create({ payment_intent: intent.id, amount: 5000 }, { idempotencyKey: key });

describe("orders", () => {
  it("are listed, count down and are cleared", async () => {
    expect((await order({ kind: "fail", times: 2 })).status).toBe(201);
    await errorOf(half(await paid(stripe), "list:1"));
    expect(await get(`${twin.url}/twin/faults`)).toMatchObject({
      faults: [{ op: "refunds.create", kind: "fail", when: "before", times: 1, struck: 1 }],
    });
    expect(await (await fetch(`${twin.url}/twin/faults`, { method: "DELETE" })).json()).toEqual({ cleared: 1 });
    expect(await get(`${twin.url}/twin/faults`)).toEqual({ faults: [] });
  });

  it("are refused when they could never strike", async () => {
    for (const wrong of [
      { op: "refund.create", kind: "fail" },
      { kind: "explode" },
      { kind: "drop" },
      { kind: "fail", when: "during" },
      { kind: "fail", times: 0 },
      { kind: "delay", delayMs: -1 },
    ]) {
      expect((await order(wrong)).status).toBe(400);
    }
    expect((await order({ op: "paymentIntents.create", kind: "fail" })).body).toMatchObject({
      op: "payment_intents.create",
    });
  });

  it("leave other operations alone", async () => {
    await order({ kind: "fail", times: 9 });
    expect((await paid(stripe)).status).toBe("succeeded");
  });
});

describe("before the effect", () => {
  it.each([
    ["fail", 500, "StripeAPIError"],
    ["429", 429, "StripeRateLimitError"],
    ["409", 409, "StripeAPIError"],
  ])("%s does nothing, and the same key then works", async (kind, status, type) => {
    const intent = await paid(stripe);
    await order({ kind });
    expect(await errorOf(half(intent, `before:${kind}`))).toMatchObject({ statusCode: status, type });
    expect(await refundsOf(intent)).toHaveLength(0);
    expect((await half(intent, `before:${kind}`)).amount).toBe(5000);
  });

  it("cut and hang end in a connection error without effect", async () => {
    const intent = await paid(stripe);
    const hasty = sdk(twin.url, { timeout: 300 });
    // The SDK repeats a cut call once by itself; two faults are needed for it to be seen.
    await order({ kind: "cut", times: 2 });
    expect((await errorOf(half(intent, "cut:1", hasty))).type).toBe("StripeConnectionError");
    await order({ kind: "hang" });
    expect((await errorOf(half(intent, "hang:1", hasty))).type).toBe("StripeConnectionError");
    expect(await refundsOf(intent)).toHaveLength(0);
    expect((await half(intent, "hang:1")).amount).toBe(5000);
  });

  it("delay answers late", async () => {
    const intent = await paid(stripe);
    await order({ kind: "delay", delayMs: 250 });
    const begun = Date.now();
    await half(intent, "delay:1");
    expect(Date.now() - begun).toBeGreaterThanOrEqual(240);
  });

  it("are ridden out by the SDK's own retries", async () => {
    const intent = await paid(stripe);
    await order({ kind: "fail", times: 2 });
    const patient = sdk(twin.url, { maxNetworkRetries: 2 });
    await half(intent, "retry:1", patient);
    expect(await refundsOf(intent)).toHaveLength(1);
  });
});

describe("after the effect", () => {
  it("fail has refunded; the key keeps the failure, as documented, and nothing happens twice", async () => {
    const intent = await paid(stripe);
    await order({ kind: "fail", when: "after" });
    expect((await errorOf(half(intent, "after:fail"))).statusCode).toBe(500);
    expect(await refundsOf(intent)).toHaveLength(1);
    const again = await errorOf(half(intent, "after:fail", sdk(twin.url, { maxNetworkRetries: 2 })));
    expect(again).toMatchObject({ statusCode: 500, headers: { "idempotent-replayed": "true" } });
    expect(await refundsOf(intent)).toHaveLength(1);
  });

  it.each(["cut", "hang"])("%s has refunded; the same key tells the result", async (kind) => {
    const intent = await paid(stripe);
    await order({ kind, when: "after", times: 2 });
    const hasty = sdk(twin.url, { timeout: 300 });
    expect((await errorOf(half(intent, `after:${kind}`, hasty))).type).toBe("StripeConnectionError");
    expect(await refundsOf(intent)).toHaveLength(1);
    await fetch(`${twin.url}/twin/faults`, { method: "DELETE" });
    const told = await half(intent, `after:${kind}`);
    expect(told.id).toBe((await refundsOf(intent))[0]!.id);
    expect(await refundsOf(intent)).toHaveLength(1);
  });
});

describe("amounts", () => {
  it("of an answer are wrong by order, while the thing itself is right", async () => {
    const intent = await paid(stripe);
    await order({ kind: "amount" });
    const told = await half(intent, "amount:1");
    expect(told.amount).toBeGreaterThan(5000);
    expect((await stripe.refunds.retrieve(told.id)).amount).toBe(5000);
  });

  it("really taken differ from those asked by order", async () => {
    await order({ op: "pay", kind: "amount" });
    const session = await stripe.checkout.sessions.create(kilim(10_000));
    await post(`${twin.url}/twin/pay`, { session: session.id });
    const done = await stripe.checkout.sessions.retrieve(session.id, { expand: ["payment_intent"] });
    const intent = done.payment_intent as Stripe.PaymentIntent;
    expect(done.amount_total).toBe(10_000);
    expect(intent.amount_received).toBeGreaterThan(10_000);
    expect(await get(`${twin.url}/twin/books`)).toMatchObject({
      balanced: true,
      objects: { [intent.id]: { captured: intent.amount_received } },
    });
  });
});

it("strikes the payment page too", async () => {
  const session = await stripe.checkout.sessions.create(kilim());
  await order({ op: "pay", kind: "fail", when: "after" });
  const answer = await submit(session.url!, typed("4242424242424242"));
  expect(answer.status).toBe(500);
  expect((await stripe.checkout.sessions.retrieve(session.id)).payment_status).toBe("paid");
});
