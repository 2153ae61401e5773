import Stripe from "stripe";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { orderPass } from "#app/domain/orders/access.server.ts";
import { cancelOrder } from "#app/domain/orders/cancel-order.server.ts";
import { retryPayment } from "#app/domain/orders/retry-payment.server.ts";
import { settleOrder } from "#app/domain/orders/settle-order.server.ts";
import { releaseHolds, settlePayment } from "#app/domain/orders/settle-payment.server.ts";
import { ForgedEvent } from "#app/domain/payments/provider.ts";
import { providerNamed } from "#app/domain/payments/providers/index.server.ts";
import { applyEvents, receiveEvent } from "#app/domain/payments/receive-event.server.ts";
import { recordStart } from "#app/domain/payments/record-start.server.ts";
import { recordRefund, sendRefund } from "#app/domain/payments/send-refund.server.ts";
import { startPayment } from "#app/domain/payments/start-payment.server.ts";
import { settleAll } from "#app/jobs/worker.server.ts";
import { NotYours } from "#app/platform/errors.ts";
import { guest, openShop, type Shop, webhookSecret } from "#tests/support/shop.ts";

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.close());

const system = { kind: "system", job: "test" } as const;
const orderOf = async (id: string) =>
  (await shop.rows<{ status: string; total: string }>(`select status, total from orders where id = '${id}'`))[0]!;
const paymentOf = async (id: string) =>
  (await shop.rows<{ status: string; amount: string }>(`select status, amount from payments where id = '${id}'`))[0]!;
const balance = async (account: string) =>
  BigInt(
    (
      await shop.rows<{ n: string }>(
        `select coalesce(sum(amount), 0)::text as n from ledger_entries where account = '${account}'`,
      )
    )[0]!.n,
  );
const told = async (kind: string, noun: string) =>
  Number(
    (
      await shop.rows<{ n: string }>(`select count(*) as n from events where kind = '${kind}' and noun_id = '${noun}'`)
    )[0]!.n,
  );

describe.each([
  ["redirect gateway", "IRR", "zarinpal"],
  ["Stripe", "EUR", "stripe"],
] as const)("an order paid over the %s", (_name, currency, provider) => {
  it("is paid once, however often it is settled, and its books add up", async () => {
    const placed = await shop.order({ "honey-thyme-1kg": 1 }, {}, currency);
    await shop.payAtTwin(placed.paymentId);
    const ctx = await shop.ctxOf(system);
    await Promise.all(Array.from({ length: 12 }, () => settlePayment(ctx, placed.paymentId)));
    expect((await orderOf(placed.orderId)).status).toBe("confirmed");
    expect(await told("order.confirmed", placed.orderId)).toBe(1);
    const { total } = await orderOf(placed.orderId);
    expect(await balance(`buyer-funds:${placed.orderId}`)).toBe(-BigInt(total));
    expect(await balance(`provider-clearing:${provider}`)).toBeGreaterThanOrEqual(BigInt(total));
    const [item] = await shop.rows<{ sold: number }>(
      `select r.status, r.quantity as sold from reservations r join order_lines l on l.id = r.order_line_id where l.order_id = '${placed.orderId}'`,
    );
    expect(item).toMatchObject({ status: "sold" });
  });

  it("is not paid by a browser that merely comes back", async () => {
    const placed = await shop.order({ "honey-thyme-1kg": 1 }, {}, currency);
    await startPayment(await shop.ctxOf(guest), placed.paymentId);
    await settlePayment(await shop.ctxOf(system), placed.paymentId);
    expect((await orderOf(placed.orderId)).status).toBe("awaiting-payment");
  });

  it("whose hold is over is called off, its units back on the shelf, its late money sent back in full", async () => {
    const placed = await shop.order({ "honey-thyme-1kg": 1 }, {}, currency);
    await startPayment(await shop.ctxOf(guest), placed.paymentId);
    await shop.advance(31 * 60);
    await releaseHolds(await shop.ctxOf(system));
    expect((await orderOf(placed.orderId)).status).toBe("cancelled");
    const [held] = await shop.rows(
      `select 1 from reservations r join order_lines l on l.id = r.order_line_id where l.order_id = '${placed.orderId}' and r.status = 'held'`,
    );
    expect(held).toBeUndefined();
    await shop.payAtTwin(placed.paymentId);
    await settlePayment(await shop.ctxOf(system), placed.paymentId);
    expect((await paymentOf(placed.paymentId)).status).toBe("refunding");
    expect(await balance(`unapplied:${placed.orderId}`)).toBe(-BigInt((await paymentOf(placed.paymentId)).amount));
    const [refund] = await shop.rows<{ id: string }>(`select id from refunds where payment_id = '${placed.paymentId}'`);
    await sendRefund(await shop.ctxOf(system), refund!.id);
    await sendRefund(await shop.ctxOf(system), refund!.id);
    expect((await paymentOf(placed.paymentId)).status).toBe("refunded");
    expect(await balance(`unapplied:${placed.orderId}`)).toBe(0n);
    expect((await orderOf(placed.orderId)).status).toBe("cancelled");
  });

  it("paid in the last moment is kept: the clock asks before it lets go", async () => {
    const placed = await shop.order({ "honey-thyme-1kg": 1 }, {}, currency);
    await shop.payAtTwin(placed.paymentId);
    await shop.advance(31 * 60);
    await releaseHolds(await shop.ctxOf(system));
    expect((await orderOf(placed.orderId)).status).toBe("confirmed");
  });

  it("gets its money sent back when the sum is another", async () => {
    const placed = await shop.order({ "honey-thyme-1kg": 1 }, {}, currency);
    await startPayment(await shop.ctxOf(guest), placed.paymentId);
    const { amount } = await paymentOf(placed.paymentId);
    const answer = await settleOrder(await shop.ctxOf(system), {
      paymentId: placed.paymentId,
      charge: "x",
      amount: BigInt(amount) - 1n,
      currency,
    });
    expect(answer).toBe("late");
    expect((await orderOf(placed.orderId)).status).toBe("awaiting-payment");
  });
});

describe("the doors of money", () => {
  it("are shut to people", async () => {
    const placed = await shop.order({ "honey-thyme-1kg": 1 });
    const ctx = await shop.ctxOf(guest);
    const facts = { paymentId: placed.paymentId, charge: "x", amount: 1n, currency: "IRR" };
    await expect(settleOrder(ctx, facts)).rejects.toBeInstanceOf(NotYours);
    await expect(cancelOrder(ctx, { orderId: placed.orderId, reason: "hold-expired" })).rejects.toBeInstanceOf(
      NotYours,
    );
    await expect(recordStart(ctx, { paymentId: placed.paymentId, ref: "a", payUrl: "b" })).rejects.toBeInstanceOf(
      NotYours,
    );
    await expect(recordRefund(ctx, { refundId: placed.orderId, ref: "a" })).rejects.toBeInstanceOf(NotYours);
    await expect(receiveEvent(ctx, { provider: "stripe", id: "a", kind: "b", ref: null })).rejects.toBeInstanceOf(
      NotYours,
    );
    await expect(applyEvents(ctx, { paymentId: placed.paymentId })).rejects.toBeInstanceOf(NotYours);
  });

  it("let a buyer try again without doubling a try that is under way", async () => {
    const placed = await shop.order({ "honey-thyme-1kg": 1 });
    const ctx = await shop.ctxOf(guest);
    const access = orderPass(ctx, "", placed.orderId);
    expect(await retryPayment(ctx, { number: placed.number, access })).toEqual({ paymentId: placed.paymentId });
    await expect(retryPayment(ctx, { number: placed.number, access: "" })).rejects.toMatchObject({ kind: "order" });
  });

  it("leave an order alone whose time is not over", async () => {
    const placed = await shop.order({ "honey-thyme-1kg": 1 });
    await cancelOrder(await shop.ctxOf(system), { orderId: placed.orderId, reason: "hold-expired" });
    expect((await orderOf(placed.orderId)).status).toBe("awaiting-payment");
  });
});

describe("a webhook", () => {
  const stripe = new Stripe("sk_test_x");
  const body = (id: string, ref: string) =>
    JSON.stringify({
      id,
      object: "event",
      type: "checkout.session.completed",
      livemode: false,
      data: { object: { id: ref, object: "checkout.session" } },
    });

  it("is believed only with a signature of ours, and has one effect however often it comes", async () => {
    const placed = await shop.order({ "honey-thyme-1kg": 1 }, {}, "EUR");
    await shop.payAtTwin(placed.paymentId);
    const [payment] = await shop.rows<{ provider_ref: string }>(
      `select provider_ref from payments where id = '${placed.paymentId}'`,
    );
    const payload = body("evt_test_1", payment!.provider_ref);
    const provider = providerNamed(shop.house, "stripe")!;
    const signed = (text: string, secret: string, at?: number) =>
      new Headers({
        "stripe-signature": stripe.webhooks.generateTestHeaderString({
          payload: text,
          secret,
          ...(at ? { timestamp: at } : {}),
        }),
      });
    await expect(provider.readEvent!(payload, signed(payload, "whsec_wrong"))).rejects.toBeInstanceOf(ForgedEvent);
    await expect(provider.readEvent!(payload, new Headers())).rejects.toBeInstanceOf(ForgedEvent);
    await expect(provider.readEvent!(`${payload} `, signed(payload, webhookSecret))).rejects.toBeInstanceOf(
      ForgedEvent,
    );
    await expect(
      provider.readEvent!(payload, signed(payload, webhookSecret, Math.floor(Date.now() / 1000) - 400)),
    ).rejects.toBeInstanceOf(ForgedEvent);
    const event = await provider.readEvent!(payload, signed(payload, webhookSecret));
    const ctx = await shop.ctxOf(system);
    await Promise.all(Array.from({ length: 50 }, () => receiveEvent(ctx, { provider: "stripe", ...event })));
    await settleAll(shop.house);
    expect((await orderOf(placed.orderId)).status).toBe("confirmed");
    expect(await told("payment.heard", placed.paymentId)).toBe(1);
    expect(
      await shop.rows("select 1 from provider_events where event_id = 'evt_test_1' and applied_at is not null"),
    ).toHaveLength(1);
  });

  it("about somebody else's payment is written down and has no effect", async () => {
    await receiveEvent(await shop.ctxOf(system), {
      provider: "stripe",
      id: "evt_foreign",
      kind: "checkout.session.completed",
      ref: "cs_foreign",
    });
    const [event] = await shop.rows<{ outcome: string }>(
      "select outcome from provider_events where event_id = 'evt_foreign'",
    );
    expect(event?.outcome).toBe("not-ours");
  });
});
