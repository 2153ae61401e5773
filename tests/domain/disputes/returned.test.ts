import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { settleDisputes } from "#app/domain/disputes/settle-disputes.server.ts";
import { orderPass } from "#app/domain/orders/access.server.ts";
import { askReturn } from "#app/domain/returns/ask-return.server.ts";
import { confirmReturn } from "#app/domain/returns/confirm-return.server.ts";
import { judgeAll } from "#app/invariants/evaluate.ts";
import { readTwinBooks } from "#app/invariants/twin-books.ts";
import { photo } from "#tests/fixtures/pictures.ts";
import { guest } from "#tests/support/shop.ts";
import { type Disputes, openDisputes } from "./bench.ts";

let t: Disputes;
beforeAll(async () => {
  t = await openDisputes();
});
afterAll(() => t.close());

it("what comes back after a dispute was lost takes of nobody more than is left to her: the buyer has the rest from her bank", async () => {
  const placed = await t.paidOrder({ "honey-thyme-1kg": 1, "bifold-wallet": 1 }, {}, "EUR");
  await t.deliver(placed.orderId);
  const dispute = await t.callBack(await t.chargeOf(placed.paymentId), 300);
  await t.decide(dispute, "lost");
  await settleDisputes(await t.clock(), placed.paymentId);
  const [parcel] = await t.rows<{ line: string; slug: string; shop: string; body: string; total: string }>(
    `select l.id as line, s.slug, s.id as shop, l.cooperative_id as body, (c.goods - c.discount + c.carriage)::text as total from order_lines l
     join consignments c on c.id = l.consignment_id join shops s on s.id = c.seller_id join products p on p.id = l.product_id
     where c.order_id = '${placed.orderId}' and p.slug = 'honey-thyme-1kg'`,
  );
  const { line, slug, shop, body, total } = parcel!;
  const on = async (account: string) =>
    BigInt(
      (
        await t.rows<{ n: string }>(
          `select coalesce(-sum(amount), 0)::text as n from ledger_entries where account = '${account}' and currency = 'EUR'`,
        )
      )[0]!.n,
    );
  const parts = () => Promise.all([`seller-payable:${shop}`, `cooperative-share:${body}`].map(on));
  const [hers, cooperative] = await parts();
  const buyer = await t.ctxOf(guest);
  const { id } = await askReturn(buyer, {
    ...{ number: placed.number, access: orderPass(buyer, "", placed.orderId), line, key: randomUUID() },
    ...{ kind: "damaged", quantity: "1", text: "شکسته است." },
    photos: [{ name: "a.jpg", type: "image/jpeg", bytes: await photo(400, 300) }],
  });
  await confirmReturn(await t.maker(slug), { return: id, fit: "" });
  // Hers was the parcel alone: all that the bank had left of it goes back, the way too, and not a unit more.
  expect(await parts()).toEqual([0n, 0n]);
  const taken = await t.rows<{ amount: string }>(
    `select sum(p.amount)::text as amount from dispute_parts p join order_lines l on l.consignment_id = p.consignment_id where l.id = '${line}'`,
  );
  const [back] = await t.rows<{ amount: string; maker: string; cooperative: string }>(
    `select (amount + carriage)::text as amount, (maker_amount + carriage)::text as maker, cooperative_amount::text as cooperative from returns where id = '${id}'`,
  );
  const left = BigInt(total) - BigInt(taken[0]!.amount);
  expect(back).toEqual({ amount: String(left), maker: String(hers), cooperative: String(cooperative) });
  // The other parcel may still be called back whole: never more than she paid.
  const refunds = await t.refundsOf(placed.paymentId);
  expect(refunds.map(({ amount }) => amount)).toEqual([String(left)]);
  await booksAgree();
});

/** @throws when an invariant of money does not hold */
async function booksAgree(): Promise<void> {
  const { db, house } = t;
  const books = await readTwinBooks(house.env);
  const verdicts = await judgeAll({ db, alive: true, keys: house.keys, dataDir: house.env.dataDir, books });
  expect(verdicts.filter(({ id, holds }) => ["I1", "I2", "I3", "I9"].includes(id) && !holds)).toEqual([]);
}

it("what was to go back when the bank took it is less by what the bank has given her", async () => {
  const placed = await t.paidOrder({ "honey-thyme-1kg": 1 }, {}, "EUR");
  await t.deliver(placed.orderId);
  const [line] = await t.rows<{ id: string; slug: string }>(
    `select l.id, s.slug from order_lines l join consignments c on c.id = l.consignment_id join shops s on s.id = c.seller_id where l.order_id = '${placed.orderId}'`,
  );
  const buyer = await t.ctxOf(guest);
  const { id } = await askReturn(buyer, {
    ...{ number: placed.number, access: orderPass(buyer, "", placed.orderId), line: line!.id, key: randomUUID() },
    ...{ kind: "damaged", quantity: "1", text: "شکسته است." },
    photos: [{ name: "a.jpg", type: "image/jpeg", bytes: await photo(400, 300) }],
  });
  await confirmReturn(await t.maker(line!.slug), { return: id, fit: "" });
  const [before] = await t.refundsOf(placed.paymentId);
  const dispute = await t.callBack(await t.chargeOf(placed.paymentId), 300);
  await t.decide(dispute, "lost");
  await settleDisputes(await t.clock(), placed.paymentId);
  const [after] = await t.refundsOf(placed.paymentId);
  expect(BigInt(after!.amount)).toBe(BigInt(before!.amount) - 300n);
  await booksAgree();
});
