import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ByHand, ForgedEvent, ProviderDown } from "#app/domain/payments/provider.ts";
import { stripeProvider } from "#app/domain/payments/providers/stripe.server.ts";
import { sign } from "#app/twins/stripe/deliveries.ts";
import { startStripeTwin } from "#app/twins/stripe/server.ts";
import { askedFor } from "#tests/contracts/twin-benches.ts";
import { dataDir, get, post, sdk, secretKey, submit, typed, webhookSecret } from "#tests/twins/support.ts";

const data = dataDir();
const old = "whsec_before_the_rotation";
let twin: Awaited<ReturnType<typeof startStripeTwin>>;
let stripe: ReturnType<typeof stripeProvider>;
beforeAll(async () => {
  twin = await startStripeTwin({ data: data.path, port: 0, secretKey, webhookSecret });
  stripe = stripeProvider({ secretKey, webhookSecrets: [webhookSecret, old], apiBase: twin.url });
});
afterAll(async () => {
  await twin.close();
  data.drop();
});

async function started(more: Parameters<typeof askedFor>[1] = {}) {
  const asked = askedFor("EUR", more);
  const { ref, payUrl } = await stripe.start(asked);
  return { asked, payUrl, known: { id: asked.paymentId, ref, amount: asked.amount } };
}

async function paid() {
  const { asked, known } = await started();
  await post(`${twin.url}/twin/pay`, { session: known.ref });
  const outcome = await stripe.check(known);
  if (outcome.state !== "captured") throw new Error("the twin did not take it");
  return { asked, known, charge: outcome.charge };
}

describe("a payment that its bank asks about", () => {
  it("is open until the payer says yes, and captured then", async () => {
    const { asked, payUrl, known } = await started();
    const asks = await submit(payUrl, typed("4000 0025 0000 3155"));
    const bank = new URL(asks.headers.get("location") ?? "", twin.url).href;
    expect(bank).toContain("/authenticate/");
    expect(await stripe.check(known)).toEqual({ state: "open" });
    const back = await submit(bank, new URLSearchParams({ answer: "yes" }));
    expect(back.headers.get("location")).toBe(asked.returnUrl);
    expect(await stripe.check(known)).toMatchObject({ state: "captured", amount: asked.amount });
  });

  it("stays open when she says no, for another card may do", async () => {
    const { payUrl, known } = await started();
    const asks = await submit(payUrl, typed("4000 0025 0000 3155"));
    const bank = new URL(asks.headers.get("location") ?? "", twin.url).href;
    expect((await submit(bank, new URLSearchParams({ answer: "no" }))).status).toBe(402);
    expect(await stripe.check(known)).toEqual({ state: "open" });
    await submit(payUrl, typed("4242 4242 4242 4242"));
    expect(await stripe.check(known)).toMatchObject({ state: "captured" });
  });
});

describe("what Stripe refuses for good", () => {
  it("is left to a person: a payment charged back, and one sent back at Stripe's own desk", async () => {
    const { known, charge } = await paid();
    await post(`${twin.url}/twin/disputes`, { payment_intent: charge });
    const wanted = { charge, ref: known.ref, amount: known.amount, captured: known.amount.amount };
    await expect(stripe.refund({ ...wanted, refundId: randomUUID() })).rejects.toThrow(ByHand);

    const other = await paid();
    await sdk(twin.url).refunds.create({ payment_intent: other.charge });
    const again = { ...wanted, charge: other.charge, ref: other.known.ref, refundId: randomUUID() };
    await expect(stripe.refund(again)).rejects.toThrow(ByHand);
  });
});

describe("events", () => {
  const now = Math.floor(Date.now() / 1000);
  const event = (type: string, object: object, more: object = {}) =>
    JSON.stringify({ id: "evt_1", object: "event", type, livemode: false, data: { object }, ...more });
  const read = (body: string, secret = webhookSecret, at = now) =>
    stripe.readEvent!(body, new Headers({ "stripe-signature": sign(body, at, secret) }));
  const payment = randomUUID();
  const metadata = { payment, order: "KH-1" };

  it.each([
    ["checkout.session.completed", { object: "checkout.session", id: "cs_1", metadata }, { ref: "cs_1", payment }],
    ["payment_intent.succeeded", { object: "payment_intent", id: "pi_1", metadata }, { ref: null, payment }],
    ["charge.refunded", { object: "charge", id: "ch_1", metadata }, { ref: null, payment }],
    ["payment_intent.succeeded", { object: "payment_intent", id: "pi_1", metadata: {} }, { ref: null, payment: null }],
    ["payout.paid", { object: "payout", id: "po_1" }, { ref: null, payment: null }],
  ])("%s speaks of what it is about", async (type, object, about) => {
    expect(await read(event(type, object))).toEqual({ id: "evt_1", kind: type, account: null, ...about });
  });

  it("of a seller's account speak of the account, and of nothing else there", async () => {
    const account = { object: "account", id: "acct_1" };
    expect(await read(event("account.updated", account, { account: "acct_1" }))).toMatchObject({ account: "acct_1" });
    const payout = { object: "payment_intent", id: "pi_1", metadata };
    expect(await read(event("payment_intent.succeeded", payout, { account: "acct_1" }))).toMatchObject({
      ref: null,
      payment: null,
      account: null,
    });
  });

  it("are believed by either secret of a rotation, and not otherwise", async () => {
    const body = event("payout.paid", { object: "payout" });
    expect(await read(body, old)).toMatchObject({ id: "evt_1" });
    await expect(read(body, "whsec_of_somebody_else")).rejects.toThrow(ForgedEvent);
    await expect(read(body, webhookSecret, now - 360)).rejects.toThrow(ForgedEvent);
    await expect(read(event("payout.paid", {}, { livemode: true }))).rejects.toThrow(ForgedEvent);
    await expect(stripe.readEvent!(body, new Headers())).rejects.toThrow(ForgedEvent);
    const signed = new Headers({ "stripe-signature": sign(body, now, webhookSecret) });
    await expect(stripe.readEvent!(`${body} `, signed)).rejects.toThrow(ForgedEvent);
    const unversioned = sign(body, now, webhookSecret).replace("v1=", "v0=");
    await expect(stripe.readEvent!(body, new Headers({ "stripe-signature": unversioned }))).rejects.toThrow(
      ForgedEvent,
    );
  });
});

describe("sellers' accounts", () => {
  const accounts = () => stripe.accounts!;
  const links = { returnUrl: "http://shop.test/fa/back", refreshUrl: "http://shop.test/fa/again" };

  async function onboarded() {
    const { ref } = await accounts().open({ shopId: randomUUID(), email: null });
    const page = await accounts().onboarding({ ref, ...links });
    const form = new URLSearchParams({ name: "Sara Ahmadi", iban: "DE89 3704 0044 0532 0130 00", accept: "yes" });
    const back = await submit(page, form);
    expect(back.headers.get("location")).toBe(links.returnUrl);
    return ref;
  }

  it("are one for one shop, and take transfers when their owner has told what was asked", async () => {
    const shopId = randomUUID();
    const first = await accounts().open({ shopId, email: null });
    expect(await accounts().open({ shopId, email: null })).toEqual(first);
    expect(await accounts().state(first.ref)).toEqual({
      detailsSubmitted: false,
      transfersEnabled: false,
      payoutsEnabled: false,
    });
    expect(await accounts().state(await onboarded())).toEqual({
      detailsSubmitted: true,
      transfersEnabled: true,
      payoutsEnabled: true,
    });
  });

  it("are sent a part once, out of the payment's own charge, whatever answer was lost", async () => {
    const account = await onboarded();
    const { asked, known, charge } = await paid();
    const wanted = {
      transferId: randomUUID(),
      account,
      charge,
      orderNumber: asked.orderNumber,
      amount: { ...known.amount, amount: 9_000n },
    };
    await post(`${twin.url}/twin/faults`, { op: "transfers.create", kind: "fail", when: "after", times: 2 });
    await expect(accounts().transfer(wanted)).rejects.toThrow(ProviderDown);
    await fetch(`${twin.url}/twin/faults`, { method: "DELETE" });
    const sent = await accounts().transfer(wanted);
    expect(await accounts().transfer(wanted)).toEqual(sent);
    const transfer = await sdk(twin.url).transfers.retrieve(sent.ref);
    const intent = await sdk(twin.url).paymentIntents.retrieve(charge);
    expect(transfer).toMatchObject({
      amount: 9_000,
      currency: "eur",
      destination: account,
      source_transaction: intent.latest_charge,
      transfer_group: asked.orderNumber,
    });
    const books = (await get(`${twin.url}/twin/books`)) as { objects: Record<string, { transferred: number }> };
    expect(books.objects[charge]?.transferred).toBe(9_000);
    // No more than the payment brought goes out of it.
    await expect(
      accounts().transfer({ ...wanted, transferId: randomUUID(), amount: { amount: 4_000n, currency: "EUR" } }),
    ).rejects.toThrow(ProviderDown);
  });

  it("that are not ready are sent nothing", async () => {
    const { ref } = await accounts().open({ shopId: randomUUID(), email: null });
    const { asked, known, charge } = await paid();
    const wanted = {
      transferId: randomUUID(),
      account: ref,
      charge,
      orderNumber: asked.orderNumber,
      amount: known.amount,
    };
    await expect(accounts().transfer(wanted)).rejects.toThrow(ProviderDown);
    const sent = await sdk(twin.url).transfers.list({ transfer_group: asked.orderNumber });
    expect(sent.data).toEqual([]);
  });
});
