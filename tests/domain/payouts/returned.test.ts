import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { orderPass } from "#app/domain/orders/access.server.ts";
import { approveBatch } from "#app/domain/payouts/approve-batch.server.ts";
import { enterResult } from "#app/domain/payouts/enter-result.server.ts";
import { makeBatch } from "#app/domain/payouts/make-batch.server.ts";
import { reverseResult } from "#app/domain/payouts/reverse-result.server.ts";
import { askReturn } from "#app/domain/returns/ask-return.server.ts";
import { confirmReturn } from "#app/domain/returns/confirm-return.server.ts";
import { moneyMatches } from "#app/invariants/i02-money-matches.ts";
import { onceEach } from "#app/invariants/i09-once-each.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { photo } from "#tests/fixtures/pictures.ts";
import { openPayouts, type PayoutBench } from "#tests/support/payouts.ts";
import { guest, openShop, type Shop } from "#tests/support/shop.ts";

/** What comes back before and after its seller was paid by bank. */
let shop: Shop;
let bench: PayoutBench;
let maker: Ctx;
let honey: string;
beforeAll(async () => {
  shop = await openShop();
  bench = await openPayouts(shop);
  const seller = await bench.withAccount("honey-thyme-1kg");
  maker = seller.ctx;
  honey = seller.shopId;
});
afterAll(() => shop.close());

type Placed = Awaited<ReturnType<PayoutBench["delivered"]>>;

async function asked(placed: Placed): Promise<string> {
  const [line] = await shop.rows<{ id: string }>(`select id from order_lines where order_id = '${placed.orderId}'`);
  const buyer = await shop.ctxOf(guest);
  const photos = [{ name: "a.jpg", type: "image/jpeg", bytes: await photo() }];
  const form = { number: placed.number, access: orderPass(buyer, "", placed.orderId), line: line!.id, quantity: "1" };
  return (await askReturn(buyer, { ...form, key: randomUUID(), kind: "damaged", text: "شکسته است.", photos })).id;
}
const cameBack = async (id: string) => confirmReturn(await shop.ctxOf(maker.actor), { return: id, fit: "" });

/** Makes what is due into a batch, approves and pays it; answers the honey's row. */
async function paidOut() {
  const { id: batch } = await makeBatch(await bench.clerk(), { currency: "IRR" });
  await approveBatch(await bench.colleague(), { batch });
  const items = await bench.itemsOf(batch);
  for (const [index, { id }] of items.entries())
    await enterResult(await bench.clerk(), {
      batch,
      row: id,
      result: "paid",
      reference: `R-${batch.slice(-6)}-${index}`,
    });
  return items.find((item) => item.shop === honey);
}
const owed = () => bench.balance(`seller-payable:${honey}`);
const owes = () => bench.balance(`seller-receivable:${honey}`);
async function holds() {
  const world = { db: shop.db, keys: shop.house.keys, dataDir: "", alive: true, books: [] };
  for (const invariant of [moneyMatches, onceEach]) expect((await invariant.judge(world)).broken).toEqual([]);
}

it("while something is on its way back its parcel is in no batch", async () => {
  const placed = await bench.delivered({ "honey-thyme-1kg": 1 });
  const back = await asked(placed);
  await expect(makeBatch(await bench.clerk(), { currency: "IRR" })).rejects.toMatchObject({ name: "Refusal" });
  await cameBack(back);
  // Her part and everybody's have gone back to the buyer; nothing was sent that could be owed.
  expect(await owes()).toBe(0n);
  await holds();
});

it("what was paid out before it came back is her debt, set off with the next batch, once", async () => {
  const before = await owed();
  const placed = await bench.delivered({ "honey-thyme-1kg": 1 });
  expect(await paidOut()).toMatchObject({ shop: honey, netted: "0" });
  expect(await owed()).toBe(before < 0n ? 0n : before);
  await cameBack(await asked(placed));
  const debt = await owes();
  expect(debt).toBeGreaterThan(0n);
  await bench.delivered({ "honey-thyme-1kg": 3 });
  const next = await paidOut();
  expect(BigInt(next!.netted)).toBe(debt);
  expect(await owes()).toBe(0n);
  await holds();
});

it("a failure is not undone when something came back since: the bank would be told to pay more than is owed", async () => {
  const placed = await bench.delivered({ "honey-thyme-1kg": 1 });
  const { id: batch } = await makeBatch(await bench.clerk(), { currency: "IRR" });
  await approveBatch(await bench.colleague(), { batch });
  const row = (await bench.itemsOf(batch)).find((item) => item.shop === honey)!.id;
  const failed = { batch, row, result: "failed", reason: "حساب بسته است" };
  const undo = async () => reverseResult(await bench.clerk(), { batch, row, why: "اشتباه" });
  await enterResult(await bench.clerk(), failed);
  await undo();
  await enterResult(await bench.clerk(), failed);
  await cameBack(await asked(placed));
  expect(await owes()).toBe(0n);
  await expect(undo()).rejects.toMatchObject({ code: "payout.taken-again" });
  expect(await owed()).toBe(0n);
  await holds();
});

it("of a part that is put into a batch and comes back at one moment, she has it once and owes it, or has it not", async () => {
  const rounds = Number(process.env.ROUNDS ?? 8);
  for (let round = 0; round < rounds; round++) {
    const placed = await bench.delivered({ "honey-thyme-1kg": 1 });
    // A batch first waits for nothing of it to be on its way back; so the return is asked for in the same moment.
    const back = async () => cameBack(await asked(placed));
    const pay = async () => paidOut();
    await Promise.allSettled(round % 2 === 0 ? [back(), pay()] : [pay(), back()]);
    // Credits are hers: never less than nothing but as a debt of its own.
    expect((await owed()) <= 0n).toBe(true);
    expect((await owes()) >= 0n).toBe(true);
  }
  await holds();
}, 400_000);
