import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { settleDisputes } from "#app/domain/disputes/settle-disputes.server.ts";
import { confirmOverdue } from "#app/domain/orders/receive-consignment.server.ts";
import { settlePayment } from "#app/domain/orders/settle-payment.server.ts";
import { approveBatch } from "#app/domain/payouts/approve-batch.server.ts";
import { changeAccount } from "#app/domain/payouts/change-account.server.ts";
import { dropBatch } from "#app/domain/payouts/drop-batch.server.ts";
import { enterResult } from "#app/domain/payouts/enter-result.server.ts";
import { makeBatch } from "#app/domain/payouts/make-batch.server.ts";
import { judgeAll } from "#app/invariants/evaluate.ts";
import { readTwinBooks } from "#app/invariants/twin-books.ts";
import { openPayouts, type PayoutBench } from "#tests/support/payouts.ts";
import type { Shop } from "#tests/support/shop.ts";
import { stockUp } from "#tests/support/stock.ts";
import { type Disputes, openDisputes } from "./bench.ts";

/** A buyer's bank calls back what a bank of ours has paid on, or is about to: the cooperative's share goes by bank, whatever the rail. */
const goods = "honey-thyme-1kg";
const iban = "DE89370400440532013000";
let t: Disputes;
let bench: PayoutBench;
let body: string;
beforeAll(async () => {
  t = await openDisputes();
  bench = await openPayouts(t as unknown as Shop);
  await stockUp(t as unknown as Shop, goods, 1_000);
  const [member] = await t.rows<{ body: string }>(
    `select m.body_id as body from products p join shops s on s.id = p.shop_id join memberships m on m.producer_id = s.producer_id and m.ended_at is null
     where p.slug = '${goods}' order by joined_at limit 1`,
  );
  body = member!.body;
  await changeAccount(await bench.managerOf(body), { body, currency: "EUR", iban, holder: "تعاونی" });
  await t.advance(73 * 3600);
});
afterAll(() => t.close());

/** So many jars, paid by card and with the buyer. */
async function delivered(pieces: number) {
  const placed = await t.paidOrder({ [goods]: pieces }, {}, "EUR");
  await t.deliver(placed.orderId);
  return placed;
}
const share = () => bench.balance(`cooperative-share:${body}`, "EUR");
async function batch() {
  const { id } = await makeBatch(await bench.clerk(), { currency: "EUR" });
  return { id, items: await bench.itemsOf(id) };
}
async function pay({ id, items }: Awaited<ReturnType<typeof batch>>): Promise<void> {
  await approveBatch(await bench.colleague(), { batch: id });
  for (const [index, { id: row }] of items.entries())
    await enterResult(await bench.clerk(), { batch: id, row, result: "paid", reference: `${id.slice(-8)}-${index}` });
}
async function calledBack({ paymentId }: { paymentId: string }, outcome?: "won" | "lost") {
  const dispute = await t.callBack(await t.chargeOf(paymentId));
  await settleDisputes(await t.clock(), paymentId);
  const decide = async (how: "won" | "lost") => {
    await t.decide(dispute, how);
    await settleDisputes(await t.clock(), paymentId);
  };
  if (outcome) await decide(outcome);
  return decide;
}
const nothing = { name: "Refusal", code: "payout.nothing-due" };
async function holds() {
  const { db, house } = t;
  const books = await readTwinBooks(house.env);
  const verdicts = await judgeAll({ db, alive: true, keys: house.keys, dataDir: house.env.dataDir, books });
  expect(verdicts.filter(({ id, holds }) => ["I1", "I2", "I3", "I9"].includes(id) && !holds)).toEqual([]);
}

describe("a cooperative's share", () => {
  it("that was paid out before the dispute was lost is its debt, kept from what it is paid next, once", async () => {
    const placed = await delivered(8);
    const first = await batch();
    const amount = BigInt(first.items.find((item) => item.body === body)!.amount);
    await pay(first);
    expect(await share()).toBe(0n);
    await calledBack(placed, "lost");
    // Debits are hers to owe.
    expect(await share()).toBe(amount);
    await holds();
    await delivered(8);
    // What she earned since is what she owes: nothing to send.
    await expect(batch()).rejects.toMatchObject(nothing);
    expect(await share()).toBe(0n);
    await delivered(8);
    const next = await batch();
    expect(next.items).toMatchObject([{ body, amount: String(amount), gross: String(2n * amount) }]);
    await pay(next);
    expect(await share()).toBe(0n);
    await delivered(8);
    const last = await batch();
    expect(last.items).toMatchObject([{ body, amount: String(amount), gross: String(amount) }]);
    await pay(last);
    await holds();
  });

  it("waits while the bank has not decided; won, it is paid, lost, it is gone", async () => {
    const [won, lost] = [await delivered(8), await delivered(8)];
    const decide = [await calledBack(won), await calledBack(lost)];
    await expect(batch()).rejects.toMatchObject(nothing);
    await decide[0]!("won");
    await decide[1]!("lost");
    const due = -(await share());
    const next = await batch();
    expect(next.items).toMatchObject([{ body, amount: String(due) }]);
    await pay(next);
    expect(await share()).toBe(0n);
    await holds();
  });

  it("in a batch that waits is paid as it stands, and the dispute taken from the next", async () => {
    const placed = await delivered(8);
    const waiting = await batch();
    await calledBack(placed, "lost");
    await pay(waiting);
    const debt = await share();
    expect(debt).toBe(BigInt(waiting.items[0]!.amount));
    await delivered(16);
    const next = await batch();
    expect(BigInt(next.items[0]!.gross) - BigInt(next.items[0]!.amount)).toBe(debt);
    await pay(next);
    expect(await share()).toBe(0n);
    await holds();
  });
});

it("what a seller lost of a payment by card is not taken again from what the bank pays her", async () => {
  const { ctx, shopId } = await bench.makerOf(goods);
  await changeAccount(ctx, { currency: "EUR", iban, holder: "نرگس نمونه" });
  await t.advance(73 * 3600);
  await calledBack(await delivered(4), "lost");
  const before = await bench.balance(`seller-payable:${shopId}`, "EUR");
  const placed = await bench.ordered({ [goods]: 4 }, {}, "EUR");
  await bench.match(await bench.arrived(placed), placed.number);
  await settlePayment(await t.clock(), placed.paymentId);
  await t.deliver(placed.orderId);
  await confirmOverdue(await t.clock());
  const hers = before - (await bench.balance(`seller-payable:${shopId}`, "EUR"));
  const next = await batch();
  expect(next.items.find((item) => item.shop === shopId)).toMatchObject({ amount: String(hers), netted: "0" });
  await dropBatch(await bench.clerk(), { batch: next.id });
  await holds();
});
