import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { recordDispute } from "#app/domain/disputes/record-dispute.server.ts";
import { findDisputes, settleDisputes } from "#app/domain/disputes/settle-disputes.server.ts";
import { cancelConsignment } from "#app/domain/orders/cancel-consignment.server.ts";
import { planTransfers } from "#app/domain/payments/plan-transfer.server.ts";
import { NotYours } from "#app/platform/errors.ts";
import { openFinance } from "#tests/support/finance.ts";
import { guest } from "#tests/support/shop.ts";
import { type Disputes, openDisputes } from "./bench.ts";

let t: Disputes;
beforeAll(async () => {
  t = await openDisputes();
});
afterAll(() => t.close());

const two = { "honey-thyme-1kg": 1, "bifold-wallet": 1 };
const paid = (goods: Record<string, number> = { "honey-thyme-1kg": 1 }) => t.paidOrder(goods, {}, "EUR");

async function callOff({ orderId, number }: { orderId: string; number: string }, consignment: number) {
  const { accessTo } = await openFinance(t as never);
  const access = await accessTo({ orderId, number, paymentId: "" });
  await cancelConsignment(await t.ctxOf(guest), { number, consignment: String(consignment), access });
}

describe("hearing of it", () => {
  it("an event leads to the payment, the provider is asked, and the money leaves what it holds: once for fifty of it", async () => {
    const placed = await paid();
    const charge = await t.chargeOf(placed.paymentId);
    const total = (await t.parcels(placed.orderId))[0]!.total;
    await t.callBack(charge);
    await Promise.all(Array.from({ length: 50 }, () => t.hear({ charge }, "evt_fifty")));
    await t.settle();
    await Promise.all(Array.from({ length: 5 }, async () => settleDisputes(await t.clock(), placed.paymentId)));
    expect(await t.disputesOf(placed.paymentId)).toMatchObject([{ status: "needs-response", amount: total }]);
    expect(await t.books(placed.orderId)).toEqual({
      [`buyer-funds:${placed.orderId}`]: total,
      [`disputes-held:${placed.orderId}`]: `-${total}`,
    });
    const [told] = await t.rows<{ n: string }>(
      `select count(*) as n from events where kind = 'dispute.opened' and data ->> 'payment' = '${placed.paymentId}'`,
    );
    expect(told!.n).toBe("1");
    const [event] = await t.rows("select outcome from provider_events where event_id = 'evt_fifty'");
    expect(event).toEqual({ outcome: "asked" });
    const { here, there } = await t.bothBooks(placed.paymentId);
    expect(here).toEqual(there);
  });

  it("one whose webhook was lost is found by the clock, and one of another shop is nobody's", async () => {
    const placed = await paid();
    await t.callBack(await t.chargeOf(placed.paymentId));
    await findDisputes(await t.clock());
    expect(await t.disputesOf(placed.paymentId)).toMatchObject([{ status: "needs-response" }]);
    await t.hear({ charge: "pi_of_another_shop" }, "evt_stranger");
    const [event] = await t.rows("select outcome from provider_events where event_id = 'evt_stranger'");
    expect(event).toEqual({ outcome: "not-ours" });
  });

  it("is the house's own to write down", async () => {
    const wish = {
      paymentId: "",
      ref: "dp_mine",
      amount: 1n,
      currency: "EUR",
      reason: "fraudulent",
      status: "lost",
      evidenceDue: null,
    };
    await expect(recordDispute(await t.ctxOf(guest), wish)).rejects.toBeInstanceOf(NotYours);
  });
});

describe("won", () => {
  it("brings the money back, and only once", async () => {
    const placed = await paid();
    const dispute = await t.callBack(await t.chargeOf(placed.paymentId));
    await settleDisputes(await t.clock(), placed.paymentId);
    await t.decide(dispute, "won");
    await Promise.all(Array.from({ length: 5 }, async () => settleDisputes(await t.clock(), placed.paymentId)));
    const [parcel] = await t.parcels(placed.orderId);
    expect(await t.disputesOf(placed.paymentId)).toMatchObject([{ status: "won" }]);
    expect(await t.books(placed.orderId)).toEqual({
      [`buyer-funds:${placed.orderId}`]: parcel!.total,
      "provider-clearing:stripe": `-${parcel!.total}`,
    });
  });
});

describe("a parcel called off beside a dispute", () => {
  it("waits; won, the buyer gets her money from us", async () => {
    const placed = await paid(two);
    const [first] = await t.parcels(placed.orderId);
    const dispute = await t.callBack(await t.chargeOf(placed.paymentId));
    await settleDisputes(await t.clock(), placed.paymentId);
    await callOff(placed, 1);
    await t.settle();
    expect((await t.parcels(placed.orderId))[0]).toMatchObject({ status: "cancelled" });
    expect(await t.refundsOf(placed.paymentId)).toEqual([]);
    expect((await t.books(placed.orderId))[`refund-due:${placed.orderId}`]).toBe(first!.total);
    await t.decide(dispute, "won");
    await t.settle();
    expect(await t.refundsOf(placed.paymentId)).toMatchObject([
      { status: "succeeded", amount: first!.total, hand: false },
    ]);
    const { here, there } = await t.bothBooks(placed.paymentId);
    expect(here).toEqual(there);
  });

  it("waits; lost, the bank has given it back already", async () => {
    const placed = await paid(two);
    const dispute = await t.callBack(await t.chargeOf(placed.paymentId));
    await settleDisputes(await t.clock(), placed.paymentId);
    await callOff(placed, 1);
    await t.decide(dispute, "lost");
    await t.settle();
    expect((await t.refundsOf(placed.paymentId)).filter(({ status }) => status !== "failed")).toEqual([]);
    expect(await t.books(placed.orderId)).toEqual({});
    // The other parcel is called off now: its money is gone the same way, and nothing is owed twice.
    await callOff(placed, 2);
    await t.settle();
    expect((await t.refundsOf(placed.paymentId)).filter(({ status }) => status !== "failed")).toEqual([]);
    expect(await t.books(placed.orderId)).toEqual({});
    const { here, there } = await t.bothBooks(placed.paymentId);
    expect(here).toEqual(there);
  });

  it("a refund that was on its way before waits beside it, and shrinks by what the bank gave", async () => {
    const placed = await paid(two);
    const [first] = await t.parcels(placed.orderId);
    const charge = await t.chargeOf(placed.paymentId);
    await callOff(placed, 1);
    const dispute = await t.callBack(charge, 300);
    await t.settle();
    expect(await t.refundsOf(placed.paymentId)).toMatchObject([
      { status: "wanted", amount: first!.total, hand: false },
    ]);
    await t.decide(dispute, "lost");
    await t.settle();
    const rest = String(BigInt(first!.total) - 300n);
    // Stripe sends back nothing of a charge that was lost: the rest goes by hand.
    expect(await t.refundsOf(placed.paymentId)).toMatchObject([{ status: "wanted", amount: rest, hand: true }]);
    expect((await t.books(placed.orderId))[`refund-due:${placed.orderId}`]).toBe(rest);
  });

  it("refused beside it and won, it goes by the rail after all", async () => {
    const placed = await paid(two);
    const charge = await t.chargeOf(placed.paymentId);
    await callOff(placed, 1);
    const dispute = await t.callBack(charge);
    await t.settle();
    expect(await t.refundsOf(placed.paymentId)).toMatchObject([{ status: "wanted", hand: false }]);
    await t.decide(dispute, "won");
    await t.settle();
    expect(await t.refundsOf(placed.paymentId)).toMatchObject([{ status: "succeeded", hand: false }]);
    const { here, there } = await t.bothBooks(placed.paymentId);
    expect(here).toEqual(there);
  });

  it("no door of the database lets more go back than came", async () => {
    const placed = await paid();
    const [{ total } = { total: "0" }] = await t.parcels(placed.orderId);
    await t.callBack(await t.chargeOf(placed.paymentId), Number(total) - 100);
    await settleDisputes(await t.clock(), placed.paymentId);
    const refund = (amount: number, status = "wanted") =>
      t.rows(
        `insert into refunds (payment_id, amount, reason, status) values ('${placed.paymentId}', ${amount}, 'test', '${status}')`,
      );
    await expect(refund(101)).rejects.toThrow(/refunded beside/);
    await expect(refund(101, "succeeded")).rejects.toThrow(/refunded beside/);
    await refund(101, "failed");
    await expect(
      t.rows(`update refunds set status = 'succeeded' where payment_id = '${placed.paymentId}'`),
    ).rejects.toThrow(/refunded beside/);
    await t.rows(`delete from refunds where payment_id = '${placed.paymentId}'`);
    await refund(100);
    await t.rows(`delete from refunds where payment_id = '${placed.paymentId}'`);
  });
});

describe("lost", () => {
  it("is borne by those who earned, in proportion, and nothing of the order is sent on", async () => {
    const placed = await paid();
    await t.deliver(placed.orderId);
    const before = await t.books(placed.orderId);
    const [parcel] = await t.parcels(placed.orderId);
    const dispute = await t.callBack(await t.chargeOf(placed.paymentId));
    await settleDisputes(await t.clock(), placed.paymentId);
    await t.decide(dispute, "lost");
    await t.settle();
    expect(await t.books(placed.orderId)).toEqual({});
    const parts = await t.rows<{ account: string; amount: string }>(
      `select account, p.amount::text as amount from dispute_parts p join disputes d on d.id = p.dispute_id where d.payment_id = '${placed.paymentId}'`,
    );
    expect(parts.reduce((sum, { amount }) => sum + BigInt(amount), 0n)).toBe(BigInt(parcel!.total));
    for (const { account, amount } of parts) expect(before[account]).toBe(amount);
    await t.rows(
      `insert into connected_accounts (shop_id, provider, account_ref, transfers_enabled) values ('${parcel!.seller}', 'stripe', 'acct_twin_honey', true) on conflict do nothing`,
    );
    await t.advance(40 * 86_400);
    await planTransfers(await t.clock());
    expect(await t.rows(`select 1 from transfers where consignment_id = '${parcel!.id}'`)).toEqual([]);
  });

  it("before the parcel has arrived, is borne by it when it does", async () => {
    const placed = await paid();
    const [parcel] = await t.parcels(placed.orderId);
    const dispute = await t.callBack(await t.chargeOf(placed.paymentId), 500);
    await t.decide(dispute, "lost");
    await t.settle();
    expect(await t.books(placed.orderId)).toMatchObject({
      [`buyer-funds:${placed.orderId}`]: String(BigInt(parcel!.total) - 500n),
    });
    await t.deliver(placed.orderId);
    const books = await t.books(placed.orderId);
    expect(books[`buyer-funds:${placed.orderId}`]).toBeUndefined();
    const earned = Object.entries(books).filter(([account]) => !account.startsWith("provider-clearing"));
    expect(earned.reduce((sum, [, amount]) => sum + BigInt(amount), 0n)).toBe(BigInt(parcel!.total) - 500n);
  });
});

describe("while it is open", () => {
  it("nothing of the order is sent on; won, it goes", async () => {
    const placed = await paid();
    await t.deliver(placed.orderId);
    const [parcel] = await t.parcels(placed.orderId);
    const dispute = await t.callBack(await t.chargeOf(placed.paymentId));
    await settleDisputes(await t.clock(), placed.paymentId);
    await t.rows(
      `insert into connected_accounts (shop_id, provider, account_ref, transfers_enabled) values ('${parcel!.seller}', 'stripe', 'acct_twin_honey', true) on conflict do nothing`,
    );
    await t.advance(40 * 86_400);
    await planTransfers(await t.clock());
    const transfers = () => t.rows(`select amount::text from transfers where consignment_id = '${parcel!.id}'`);
    expect(await transfers()).toEqual([]);
    await t.decide(dispute, "won");
    await settleDisputes(await t.clock(), placed.paymentId);
    await planTransfers(await t.clock());
    expect(await transfers()).toHaveLength(1);
  });
});
