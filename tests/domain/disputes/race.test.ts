import { afterAll, beforeAll, expect, it } from "vitest";
import { settleDisputes } from "#app/domain/disputes/settle-disputes.server.ts";
import { orderPass } from "#app/domain/orders/access.server.ts";
import { cancelConsignment } from "#app/domain/orders/cancel-consignment.server.ts";
import { sendRefund } from "#app/domain/payments/send-refund.server.ts";
import { judgeAll } from "#app/invariants/evaluate.ts";
import { readTwinBooks } from "#app/invariants/twin-books.ts";
import { guest, type Shop } from "#tests/support/shop.ts";
import { stockUp } from "#tests/support/stock.ts";
import { type Disputes, openDisputes } from "./bench.ts";

const goods = ["chamomile-flowers-100", "bifold-wallet"];
let t: Disputes;
beforeAll(async () => {
  t = await openDisputes();
  for (const slug of goods) await stockUp(t as unknown as Shop, slug, 1_000);
});
afterAll(() => t.close());

it("a refund, a calling off and a dispute at one moment never send more than came, and the twin's books are ours", async () => {
  const rounds = Number(process.env.ROUNDS ?? 6);
  for (let round = 0; round < rounds; round++) {
    const placed = await t.paidOrder(Object.fromEntries(goods.map((slug) => [slug, 1])), {}, "EUR");
    const { orderId, paymentId, number } = placed;
    const charge = await t.chargeOf(paymentId);
    const buyer = await t.ctxOf(guest);
    const callOff = async (consignment: string) => {
      await cancelConsignment(buyer, { number, consignment, access: orderPass(buyer, "", orderId) });
      for (const { id, status } of await t.refundsOf(paymentId))
        if (status === "wanted") await sendRefund(await t.clock(), id);
    };
    let dispute = "";
    const callBack = async () => {
      // Refused by the bank where all of it went back before.
      dispute = await t.callBack(charge, round % 3 === 0 ? undefined : 300).catch(() => "");
      await settleDisputes(await t.clock(), paymentId);
      if (dispute) await t.decide(dispute, round % 2 === 0 ? "lost" : "won");
      await settleDisputes(await t.clock(), paymentId);
    };
    // Called off by two hands each, while the bank takes its own.
    const all = [callBack(), callOff("1"), callOff("1"), callOff("2"), callOff("2")];
    await Promise.allSettled(round % 2 === 0 ? all : all.reverse());
    await settleDisputes(await t.clock(), paymentId);
    await t.settle();
    const { here, there } = await t.bothBooks(paymentId);
    expect(here).toEqual(there);
    expect(there.refunded + there.disputed).toBeLessThanOrEqual(there.captured);
  }
  const { db, house } = t;
  const books = await readTwinBooks(house.env);
  const verdicts = await judgeAll({ db, alive: true, keys: house.keys, dataDir: house.env.dataDir, books });
  expect(verdicts.filter(({ id, holds }) => ["I1", "I2", "I3", "I9"].includes(id) && !holds)).toEqual([]);
}, 400_000);
