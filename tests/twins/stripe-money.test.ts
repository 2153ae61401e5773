import type Stripe from "stripe";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { plain } from "#tests/fixtures/pictures.ts";
import { dataDir, errorOf, get, onboarded, paid, post, stripeTwin, submit } from "./support.ts";

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

const seller = () => onboarded(twin);

interface Books {
  balanced: boolean;
  currencies: Record<string, Record<string, number>>;
  objects: Record<string, Record<string, number>>;
  accounts: Record<string, Record<string, number>>;
}
const books = async () => (await get(`${twin.url}/twin/books`)) as Books;

describe("payment intents", () => {
  it("are held, then captured in part, or cancelled", async () => {
    const hold = () =>
      stripe.paymentIntents.create({
        amount: 5000,
        currency: "eur",
        capture_method: "manual",
        payment_method: "pm_card_visa",
        confirm: true,
      });
    const held = await hold();
    expect(held).toMatchObject({ status: "requires_capture", amount_capturable: 5000, amount_received: 0 });
    expect((await errorOf(stripe.paymentIntents.capture(held.id, { amount_to_capture: 5001 }))).code).toBe(
      "amount_too_large",
    );
    expect(await stripe.paymentIntents.capture(held.id, { amount_to_capture: 4000 })).toMatchObject({
      amount_received: 4000,
    });
    expect((await books()).objects[held.id]).toMatchObject({ captured: 4000 });
    const other = await hold();
    expect((await stripe.paymentIntents.cancel(other.id)).status).toBe("canceled");
    expect((await errorOf(stripe.paymentIntents.capture(other.id))).code).toBe("payment_intent_unexpected_state");
  });

  it("end in a card error that tells the decline", async () => {
    const refused = stripe.paymentIntents.create({
      amount: 5000,
      currency: "eur",
      payment_method: "pm_card_chargeDeclined",
      confirm: true,
    });
    expect(await errorOf(refused)).toMatchObject({
      statusCode: 402,
      type: "StripeCardError",
      code: "card_declined",
      decline_code: "generic_decline",
      payment_intent: { status: "requires_payment_method" },
    });
  });

  it("send the payer to authenticate and back", async () => {
    const intent = await stripe.paymentIntents.create({
      amount: 5000,
      currency: "eur",
      payment_method: "pm_card_authenticationRequired",
      confirm: true,
      return_url: "http://shop.test/back",
    });
    expect(intent.status).toBe("requires_action");
    const answer = await submit(intent.next_action!.redirect_to_url!.url!, new URLSearchParams({ answer: "yes" }));
    expect(answer.headers.get("location")).toBe(
      `http://shop.test/back?payment_intent=${intent.id}&redirect_status=succeeded`,
    );
  });
});

describe("refunds", () => {
  it("never exceed what was captured", async () => {
    const intent = await paid(stripe);
    const first = await stripe.refunds.create({
      payment_intent: intent.id,
      amount: 6000,
      reason: "requested_by_customer",
    });
    expect(first).toMatchObject({ object: "refund", amount: 6000, status: "succeeded", payment_intent: intent.id });
    const tooMuch = await errorOf(stripe.refunds.create({ payment_intent: intent.id, amount: 4001 }));
    expect(tooMuch).toMatchObject({ statusCode: 400, param: "amount" });
    expect(tooMuch.message).toBe("Refund amount (€40.01) is greater than unrefunded amount on charge (€40.00)");
    expect((await stripe.refunds.create({ payment_intent: intent.id })).amount).toBe(4000);
    expect((await errorOf(stripe.refunds.create({ payment_intent: intent.id }))).code).toBe("charge_already_refunded");
    expect(await stripe.charges.retrieve(intent.latest_charge as string)).toMatchObject({
      refunded: true,
      amount_refunded: 10_000,
    });
    expect((await books()).objects[intent.id]).toMatchObject({ captured: 10_000, refunded: 10_000 });
    expect((await stripe.refunds.list({ payment_intent: intent.id })).data).toHaveLength(2);
  });

  it("stay within the captured amount in a race", async () => {
    const intent = await paid(stripe);
    const tries = await Promise.allSettled(
      Array.from({ length: 20 }, () => stripe.refunds.create({ payment_intent: intent.id, amount: 1500 })),
    );
    expect(tries.filter((each) => each.status === "fulfilled")).toHaveLength(6);
    expect((await books()).objects[intent.id]).toMatchObject({ refunded: 9000 });
  });
});

describe("transfers and reversals", () => {
  it("wait for onboarding, come out of one charge and never exceed it", async () => {
    const bare = await stripe.accounts.create({ type: "express", capabilities: { transfers: { requested: true } } });
    const intent = await paid(stripe);
    const charge = intent.latest_charge as string;
    const transfer = (destination: string, amount: number) =>
      stripe.transfers.create({
        amount,
        currency: "eur",
        destination,
        source_transaction: charge,
        transfer_group: "order-9",
      });
    expect((await errorOf(transfer(bare.id, 100))).code).toBe("insufficient_capabilities_for_transfer");
    const account = await seller();
    const first = await transfer(account, 7000);
    expect(first).toMatchObject({ object: "transfer", amount: 7000, destination: account, transfer_group: "order-9" });
    expect((await errorOf(transfer(account, 3001))).message).toContain("must not exceed the source amount of €100.00");
    await transfer(account, 3000);
    const grouped = await stripe.transfers.list({ transfer_group: "order-9" });
    expect(grouped.data.map((each) => each.amount)).toEqual([3000, 7000]);
    expect((await stripe.balance.retrieve({}, { stripeAccount: account })).available).toMatchObject([
      { amount: 10_000, currency: "eur" },
    ]);
  });

  it("come back wholly or in part while the account still holds the money", async () => {
    const account = await seller();
    const intent = await paid(stripe);
    const transfer = await stripe.transfers.create({
      amount: 8000,
      currency: "eur",
      destination: account,
      source_transaction: intent.latest_charge as string,
    });
    const back = await stripe.transfers.createReversal(transfer.id, { amount: 3000, metadata: { refund: "r1" } });
    expect(back).toMatchObject({
      object: "transfer_reversal",
      amount: 3000,
      transfer: transfer.id,
      metadata: { refund: "r1" },
    });
    expect((await errorOf(stripe.transfers.createReversal(transfer.id, { amount: 5001 }))).param).toBe("amount");
    await stripe.payouts.create({ amount: 4500, currency: "eur" }, { stripeAccount: account });
    expect((await errorOf(stripe.transfers.createReversal(transfer.id))).code).toBe("balance_insufficient");
    await stripe.transfers.createReversal(transfer.id, { amount: 500 });
    expect(await stripe.transfers.retrieve(transfer.id)).toMatchObject({ amount_reversed: 3500, reversed: false });
    expect((await stripe.transfers.listReversals(transfer.id)).data).toHaveLength(2);
    const { objects, accounts } = await books();
    expect(objects[transfer.id]).toMatchObject({ transferred: 8000, reversed: 3500 });
    expect(objects[intent.id]).toMatchObject({ transferred: 8000, reversed: 3500 });
    expect(objects[account]).toMatchObject({ paidOut: 4500 });
    expect(accounts[account]).toEqual({ eur: 0 });
  });

  it("need a balance when no charge pays for them", async () => {
    const wish = { amount: 900_000_000, currency: "usd", destination: await seller() };
    expect((await errorOf(stripe.transfers.create(wish))).code).toBe("balance_insufficient");
  });
});

describe("payouts", () => {
  it("take at most the balance, arrive, and may be sent back by the bank", async () => {
    const account = await seller();
    const scope = { stripeAccount: account };
    const intent = await paid(stripe);
    const charge = intent.latest_charge as string;
    await stripe.transfers.create({ amount: 5000, currency: "eur", destination: account, source_transaction: charge });
    expect((await errorOf(stripe.payouts.create({ amount: 5001, currency: "eur" }, scope))).code).toBe(
      "balance_insufficient",
    );
    const payout = await stripe.payouts.create({ amount: 5000, currency: "eur" }, scope);
    expect(payout.status).toBe("in_transit");
    expect((await stripe.payouts.retrieve(payout.id, {}, scope)).status).toBe("paid");
    expect((await errorOf(stripe.payouts.retrieve(payout.id))).code).toBe("resource_missing");
    await post(`${twin.url}/twin/payouts`, { payout: payout.id, account });
    expect((await stripe.payouts.retrieve(payout.id, {}, scope)).status).toBe("failed");
    const moved = await stripe.balanceTransactions.list({}, scope);
    expect(moved.data.map((each) => [each.type, each.amount])).toEqual([
      ["payout_failure", 5000],
      ["payout", -5000],
      ["payment", 5000],
    ]);
    const events = await stripe.events.list({ type: "payout.failed" }, scope);
    expect(events.data[0]).toMatchObject({ account, data: { object: { id: payout.id } } });
  });
});

describe("disputes", () => {
  it("withdraw the money, bar refunds, and give it back when won", async () => {
    const intent = await paid(stripe);
    await stripe.refunds.create({ payment_intent: intent.id, amount: 2000 });
    const opened = await post(`${twin.url}/twin/disputes`, { payment_intent: intent.id });
    expect(opened.body).toMatchObject({ object: "dispute", amount: 8000, status: "needs_response" });
    expect((await errorOf(stripe.refunds.create({ payment_intent: intent.id, amount: 1 }))).code).toBe(
      "charge_disputed",
    );
    expect((await books()).objects[intent.id]).toMatchObject({ captured: 10_000, refunded: 2000, disputed: 8000 });
    const [dispute] = (await stripe.disputes.list({ payment_intent: intent.id })).data;
    await post(`${twin.url}/twin/disputes`, { dispute: dispute!.id, outcome: "won" });
    expect((await stripe.disputes.retrieve(dispute!.id)).status).toBe("won");
    expect((await books()).objects[intent.id]).toMatchObject({ disputed: 0 });
    expect((await stripe.refunds.create({ payment_intent: intent.id })).amount).toBe(8000);
    const told = await stripe.events.list({ types: ["charge.dispute.created", "charge.dispute.funds_reinstated"] });
    expect(told.data).toHaveLength(2);
  });

  it("are answered with files uploaded for it, each once under its key, and with no others", async () => {
    const intent = await paid(stripe);
    const { body } = await post(`${twin.url}/twin/disputes`, { payment_intent: intent.id });
    const { id } = body as { id: string };
    const jpeg = await plain("#884422").jpeg().toBuffer();
    const upload = (
      data: Buffer | string,
      purpose: "dispute_evidence" | "business_logo" = "dispute_evidence",
      key?: string,
    ) =>
      stripe.files.create(
        { purpose, file: { data: Buffer.from(data), name: "before.jpg", type: "image/jpeg" } },
        key ? { idempotencyKey: key } : {},
      );
    const file = await upload(jpeg, "dispute_evidence", "photo-1");
    expect(file).toMatchObject({ object: "file", purpose: "dispute_evidence", type: "jpg", size: jpeg.length });
    // The form's boundary is new each time; what it says is the same.
    expect((await upload(jpeg, "dispute_evidence", "photo-1")).id).toBe(file.id);
    expect(await stripe.files.retrieve(file.id)).toMatchObject({ filename: "before.jpg" });
    expect(await errorOf(upload("GIF89a"))).toMatchObject({ statusCode: 400, param: "file" });
    expect(await errorOf(upload(Buffer.concat([jpeg, Buffer.alloc(5 * 2 ** 20)])))).toMatchObject({ statusCode: 400 });
    const logo = await upload(jpeg, "business_logo");
    for (const wrong of ["file_nobody", logo.id])
      expect(
        await errorOf(stripe.disputes.update(id, { evidence: { uncategorized_file: wrong }, submit: true })),
      ).toMatchObject({ statusCode: 400 });
    const answered = await stripe.disputes.update(id, { evidence: { uncategorized_file: file.id }, submit: true });
    expect([answered.status, answered.evidence.uncategorized_file]).toEqual(["under_review", file.id]);
  });

  it("never take more than is captured and not refunded", async () => {
    const intent = await paid(stripe);
    await stripe.refunds.create({ payment_intent: intent.id, amount: 2000 });
    expect((await post(`${twin.url}/twin/disputes`, { payment_intent: intent.id, amount: 8001 })).status).toBe(400);
    expect((await stripe.charges.retrieve(intent.latest_charge as string)).disputed).toBe(false);
  });
});

describe("connected accounts", () => {
  it("are onboarded on a page of their own, once", async () => {
    const account = await stripe.accounts.create({
      type: "express",
      email: "zahra@example.com",
      capabilities: { transfers: { requested: true } },
      business_profile: { name: "Zahra's looms" },
      metadata: { locale: "fa" },
    });
    expect(account).toMatchObject({ payouts_enabled: false, capabilities: { transfers: "inactive" } });
    const link = await stripe.accountLinks.create({
      account: account.id,
      type: "account_onboarding",
      refresh_url: "http://shop.test/again",
      return_url: "http://shop.test/done",
    });
    expect(await (await fetch(link.url)).text()).toContain('<html lang="fa" dir="rtl">');
    expect((await submit(link.url, new URLSearchParams({ name: "Zahra" }))).status).toBe(422);
    const whole = new URLSearchParams({ name: "Zahra", iban: "DE89 3704 0044 0532 0130 00", accept: "yes" });
    expect((await submit(link.url, whole)).headers.get("location")).toBe("http://shop.test/done");
    expect((await submit(link.url, whole)).headers.get("location")).toBe("http://shop.test/again");
    const ready = await stripe.accounts.update(account.id, { metadata: { shop: "4" } });
    expect(ready).toMatchObject({
      payouts_enabled: true,
      details_submitted: true,
      capabilities: { transfers: "active" },
      business_profile: { name: "Zahra's looms" },
      metadata: { locale: "fa", shop: "4" },
    });
  });
});

it("lists newest first, page by page", async () => {
  const ids: string[] = [];
  for await (const charge of stripe.charges.list({ limit: 2 })) ids.push(charge.id);
  const whole = await stripe.charges.list({ limit: 100 });
  expect(ids.length).toBeGreaterThan(4);
  expect(ids).toEqual(whole.data.map((each) => each.id));
  expect((await errorOf(stripe.charges.list({ limit: 101 }))).param).toBe("limit");
});

it("keeps books that sum to zero after all of this", async () => {
  const { balanced, currencies, accounts } = await books();
  expect(balanced).toBe(true);
  const eur = currencies.eur!;
  const held = eur.captured! - eur.refunded! - eur.disputed! - eur.fees! - eur.transferred! + eur.reversed!;
  expect(accounts.platform).toEqual({ eur: held });
});
