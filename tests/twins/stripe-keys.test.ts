import type Stripe from "stripe";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dataDir, errorOf, onboarded, paid, post, stripeTwin } from "./support.ts";

const data = dataDir();
let twin: Awaited<ReturnType<typeof stripeTwin>>;
let stripe: Stripe;
beforeAll(async () => {
  twin = await stripeTwin({ data: data.path });
  stripe = twin.stripe;
});
afterAll(async () => {
  await twin.close();
  data.drop();
});

describe("idempotency keys", () => {
  const wish = { amount: 3000, currency: "eur", payment_method: "pm_card_visa", confirm: true } as const;

  it("answer the same again and do nothing twice", async () => {
    const key = { idempotencyKey: "pay:1" };
    const first = await stripe.paymentIntents.create(wish, key);
    const again = await stripe.paymentIntents.create(wish, key);
    expect(again).toEqual(first);
    expect(again.lastResponse.headers["idempotent-replayed"]).toBe("true");
    expect(first.lastResponse.headers["idempotent-replayed"]).toBeUndefined();
  });

  it("refuse other parameters", async () => {
    const key = { idempotencyKey: "pay:2" };
    await stripe.paymentIntents.create(wish, key);
    const error = await errorOf(stripe.paymentIntents.create({ ...wish, amount: 3001 }, key));
    expect(error).toMatchObject({ statusCode: 400, rawType: "idempotency_error" });
  });

  it("keep an error that execution ended in, but not a refusal of the parameters", async () => {
    const intent = await paid(stripe, 1000);
    const key = { idempotencyKey: "refund:3" };
    const tooMuch = { payment_intent: intent.id, amount: 1001 };
    await errorOf(stripe.refunds.create(tooMuch, key));
    const kept = await errorOf(stripe.refunds.create(tooMuch, key));
    expect(kept.headers?.["idempotent-replayed"]).toBe("true");
    const faulty = { idempotencyKey: "refund:4" };
    await errorOf(stripe.refunds.create({ payment_intent: "pi_none" }, faulty));
    expect((await stripe.refunds.create({ payment_intent: intent.id }, faulty)).amount).toBe(1000);
  });

  it("let one of many at once do the work", async () => {
    const key = { idempotencyKey: "pay:5" };
    await post(`${twin.url}/twin/faults`, { op: "payment_intents.create", kind: "delay", delayMs: 300 });
    const first = stripe.paymentIntents.create(wish, key);
    await new Promise((resolve) => setTimeout(resolve, 100));
    const error = await errorOf(stripe.paymentIntents.create(wish, key));
    expect(error).toMatchObject({ statusCode: 409, code: "idempotency_key_in_use" });
    const { id } = await first;
    expect((await stripe.paymentIntents.create(wish, key)).id).toBe(id);
  });

  it("are apart for each connected account", async () => {
    const key = "payout:6";
    const [one, two] = [await onboarded(twin), await onboarded(twin)];
    const intent = await paid(stripe);
    const charge = intent.latest_charge as string;
    for (const destination of [one, two]) {
      await stripe.transfers.create({ amount: 1000, currency: "eur", destination, source_transaction: charge });
    }
    const payout = (account: string) =>
      stripe.payouts.create({ amount: 1000, currency: "eur" }, { idempotencyKey: key, stripeAccount: account });
    expect((await payout(one)).id).not.toBe((await payout(two)).id);
  });
});
