import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { confirmOverdue } from "#app/domain/orders/receive-consignment.server.ts";
import { connectAccount } from "#app/domain/payments/connect-account.server.ts";
import { openAccount } from "#app/domain/payments/open-account.server.ts";
import { planTransfer, planTransfers } from "#app/domain/payments/plan-transfer.server.ts";
import { ProviderDown } from "#app/domain/payments/provider.ts";
import { askedAccount } from "#app/domain/payments/refresh-account.server.ts";
import { recordTransfer, sendTransfer } from "#app/domain/payments/send-transfer.server.ts";
import { settleAll } from "#app/jobs/worker.server.ts";
import type { Maker } from "#app/platform/actor.ts";
import { NotYours } from "#app/platform/errors.ts";
import { heard } from "#tests/support/heard.ts";
import { openShop, type Shop } from "#tests/support/shop.ts";
import { get, post } from "#tests/twins/support.ts";

const system = { kind: "system", job: "test" } as const;
let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.close());
const clock = () => shop.ctxOf(system);

/** A maker who has been through Stripe's page. */
async function connected(slug: string): Promise<string> {
  const maker = await shop.maker(slug);
  const { shopId } = (maker.actor as Maker).producer;
  await openAccount(maker, {});
  await connectAccount(maker, shopId);
  const [account] = await shop.rows<{ ref: string }>(
    `select account_ref as ref from connected_accounts where shop_id = '${shopId}'`,
  );
  await post(`${shop.stripe.url}/twin/onboard`, { account: account!.ref });
  await askedAccount(maker, shopId);
  return shopId;
}

const makerOf = async (product: string) =>
  (
    await shop.rows<{ slug: string }>(
      `select s.slug from products p join shops s on s.id = p.shop_id where p.slug = '${product}'`,
    )
  )[0]!.slug;

/** A paid order whose parcels the buyer has had for as long as nobody said anything: received by the clock. */
async function delivered(goods: Record<string, number>, currency: "EUR" | "IRR" = "EUR") {
  const placed = await shop.paidOrder(goods, {}, currency);
  await shop.rows(
    `update consignments set status = 'shipped', accepted_at = market_now(), shipped_at = market_now(), confirm_by = market_now()
     where order_id = '${placed.orderId}'`,
  );
  await confirmOverdue(await clock());
  return placed;
}

type Row = { id: string; shop: string; amount: string; status: string; ref: string | null };
const transfersOf = (orderId: string) =>
  shop.rows<Row>(
    `select t.id, t.shop_id as shop, t.amount::text as amount, t.status, t.provider_ref as ref from transfers t
     join consignments c on c.id = t.consignment_id where c.order_id = '${orderId}' order by t.id`,
  );
const owed = async (shopId: string) =>
  (
    await shop.rows<{ n: string }>(
      `select coalesce(-sum(amount), 0)::text as n from ledger_entries where account = 'seller-payable:${shopId}' and currency = 'EUR'`,
    )
  )[0]!.n;
const transferredAtStripe = async () =>
  ((await get(`${shop.stripe.url}/twin/books`)) as { currencies: { eur: { transferred: number } } }).currencies.eur
    .transferred;

describe("a maker's part", () => {
  it("goes at once where nothing can be sent back: the amount of the books, once, booked", async () => {
    const honey = await connected(await makerOf("honey-thyme-1kg"));
    const placed = await delivered({ "honey-thyme-1kg": 2 });
    const due = await owed(honey);
    expect(BigInt(due)).toBeGreaterThan(0n);
    const planned = await Promise.all(Array.from({ length: 5 }, async () => planTransfers(await clock())));
    expect(planned).toContain(1);
    const [transfer, ...more] = await transfersOf(placed.orderId);
    expect(more).toEqual([]);
    expect(transfer).toMatchObject({ shop: honey, amount: due, status: "wanted" });

    await post(`${shop.stripe.url}/twin/faults`, { op: "transfers.create", kind: "cut", when: "after", times: 2 });
    await expect(sendTransfer(await clock(), transfer!.id)).rejects.toBeInstanceOf(ProviderDown);
    await fetch(`${shop.stripe.url}/twin/faults`, { method: "DELETE" });
    await Promise.all(Array.from({ length: 5 }, async () => sendTransfer(await clock(), transfer!.id)));
    await settleAll(shop.house);
    expect(await transfersOf(placed.orderId)).toMatchObject([{ status: "sent", ref: expect.stringMatching(/^tr_/) }]);
    expect(await owed(honey)).toBe("0");
    expect(String(await transferredAtStripe())).toBe(due);
    const said = await heard(shop, "transfer-sent", transfer!.id);
    expect(new Set(said.map(({ person }) => person)).size).toBe(1);
    expect(said.map(({ text }) => text).join()).toContain(placed.number);
    const booked = await shop.rows(
      `select account, amount::text from ledger_transactions t join ledger_entries e on e.transaction_id = t.id
       where t.recipe = 'transferred' and t.source = '${transfer!.id}' order by account`,
    );
    expect(booked).toEqual([
      { account: "provider-clearing:stripe", amount: `-${due}` },
      { account: `seller-payable:${honey}`, amount: due },
    ]);
  });

  it("is sent once by three workers at once, to the twin's own count", async () => {
    const honey = await connected(await makerOf("honey-thyme-1kg"));
    const before = await transferredAtStripe();
    const placed: { orderId: string }[] = [];
    for (let n = 0; n < 9; n++) placed.push(await delivered({ "honey-thyme-1kg": 1 }));
    const due = Number(await owed(honey));
    const worker = async () => {
      await planTransfers(await clock());
      await settleAll(shop.house);
    };
    await Promise.all([worker(), worker(), worker()]);
    // One that met another at the same job leaves it to the next round.
    await settleAll(shop.house);
    for (const { orderId } of placed) expect(await transfersOf(orderId)).toMatchObject([{ status: "sent" }]);
    expect(await owed(honey)).toBe("0");
    expect((await transferredAtStripe()) - before).toBe(due);
  });

  it("waits as long as the buyer may send it back, and for every problem to be settled", async () => {
    const slug = await makerOf("jajim-floor-cushion");
    const weaver = await connected(slug);
    const placed = await delivered({ "jajim-floor-cushion": 1 });
    const [parcel] = await shop.rows<{ id: string; line: string; days: number }>(
      `select c.id, l.id as line, (l.withdrawal ->> 'workingDays')::int as days from consignments c
       join order_lines l on l.consignment_id = c.id where c.order_id = '${placed.orderId}'`,
    );
    expect(parcel!.days).toBe(7);
    const wish = { consignmentId: parcel!.id, shopId: weaver };
    expect(await planTransfer(await clock(), wish)).toBeNull();
    await shop.advance(6 * 86_400);
    await planTransfers(await clock());
    expect(await transfersOf(placed.orderId)).toEqual([]);

    await shop.advance(30 * 86_400);
    await shop.rows(
      `insert into problems (order_line_id, consignment_id, kind, text_sealed) values ('${parcel!.line}', '${parcel!.id}', 'damaged', '')`,
    );
    await planTransfers(await clock());
    expect(await transfersOf(placed.orderId)).toEqual([]);
    await shop.rows("update problems set status = 'answered', answered_at = market_now()");
    await planTransfers(await clock());
    expect(await transfersOf(placed.orderId)).toEqual([]);
    await shop.rows("update problems set status = 'closed', closed_at = market_now()");
    await planTransfers(await clock());
    expect(await transfersOf(placed.orderId)).toMatchObject([{ shop: weaver, amount: await owed(weaver) }]);
  });

  it("stays with us until her account takes it, and is no business of an order paid elsewhere", async () => {
    const inRials = await delivered({ "honey-thyme-1kg": 1 }, "IRR");
    const inEuros = await delivered({ "bifold-wallet": 1 });
    const bag = await shop.maker(await makerOf("bifold-wallet"));
    const { shopId } = (bag.actor as Maker).producer;
    await shop.advance(40 * 86_400);
    await planTransfers(await clock());
    expect(await transfersOf(inRials.orderId)).toEqual([]);
    expect(await transfersOf(inEuros.orderId)).toEqual([]);
    // An account begun is not one that takes transfers.
    await openAccount(bag, {});
    await connectAccount(bag, shopId);
    await askedAccount(bag, shopId);
    await planTransfers(await clock());
    expect(await transfersOf(inEuros.orderId)).toEqual([]);
    await connected(await makerOf("bifold-wallet"));
    await settleAll(shop.house);
    expect(await transfersOf(inEuros.orderId)).toMatchObject([{ shop: shopId, status: "sent" }]);
    expect(await transfersOf(inRials.orderId)).toEqual([]);
  });

  it("is moved by the house alone", async () => {
    const maker = await shop.maker(await makerOf("bifold-wallet"));
    const { shopId } = (maker.actor as Maker).producer;
    await expect(planTransfer(maker, { consignmentId: shopId, shopId })).rejects.toBeInstanceOf(NotYours);
    await expect(recordTransfer(maker, { transferId: shopId, ref: "tr_mine" })).rejects.toBeInstanceOf(NotYours);
  });
});
