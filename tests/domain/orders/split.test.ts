import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { acceptConsignment } from "#app/domain/orders/accept-consignment.server.ts";
import { orderPass } from "#app/domain/orders/access.server.ts";
import { declineConsignment } from "#app/domain/orders/decline-consignment.server.ts";
import { type LineSums, splitLine } from "#app/domain/orders/desk-split.ts";
import { packConsignment } from "#app/domain/orders/pack-consignment.server.ts";
import { receiveConsignment } from "#app/domain/orders/receive-consignment.server.ts";
import { shipConsignment } from "#app/domain/orders/ship-consignment.server.ts";
import { splitConsignment } from "#app/domain/orders/split-consignment.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { newToken } from "#app/platform/crypto.server.ts";
import { saleOf } from "#tests/support/commission.ts";
import { guest } from "#tests/support/shop.ts";
import { type DeskBench, openDesk } from "./desk-bench.ts";

/** A small generator of its own, so that a line that once broke the sums breaks them again. */
function numbers(seed: number) {
  let state = seed;
  return (most: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * (most + 1));
  };
}

describe("the two parts of a line", () => {
  const money = ["discount", "total", "maker", "cooperative", "programme", "platform", "feeTax"] as const;

  it("make together what the line was, each whole in itself, for three thousand lines", () => {
    const next = numbers(7);
    for (let n = 0; n < 3_000; n++) {
      const quantity = 2 + next(next(3) === 0 ? 997 : 8);
      const unitPrice = BigInt(1 + next(next(2) === 0 ? 9 : 90_000_000));
      const goods = unitPrice * BigInt(quantity);
      const discount = next(2) === 0 ? 0n : (goods * BigInt(next(9_000))) / 10_000n;
      const total = goods - discount;
      const parts = saleOf(total, next(10_000), next(1) === 0);
      const line: LineSums = { quantity, unitPrice, discount, total, ...parts };
      const two = splitLine(line, 1 + next(quantity - 2));
      expect(two.stays.quantity + two.goes.quantity).toBe(quantity);
      for (const part of [two.stays, two.goes]) {
        expect(part.quantity).toBeGreaterThan(0);
        expect(part.total).toBe(BigInt(part.quantity) * unitPrice - part.discount);
        expect(part.total).toBe(part.maker + part.cooperative + part.programme + part.platform);
        for (const name of money) expect(part[name]).toBeGreaterThanOrEqual(0n);
      }
      for (const name of money) expect(two.stays[name] + two.goes[name]).toBe(line[name]);
      // In proportion to the last minor unit.
      const exact = (line.maker * two.goes.total) / (line.total || 1n);
      expect(two.goes.maker - exact).toBeGreaterThanOrEqual(0n);
      expect(two.goes.maker - exact).toBeLessThanOrEqual(1n);
    }
  });

  it("are never nothing and all", () => {
    const line = { quantity: 2, unitPrice: 5n, discount: 0n, total: 10n, ...saleOf(10n, 7_000, false) };
    for (const goes of [0, 2, 3, -1, 1.5]) expect(() => splitLine(line, goes)).toThrow(RangeError);
  });
});

describe("a consignment in two", () => {
  let desk: DeskBench;
  let seller: Ctx;
  beforeAll(async () => {
    desk = await openDesk();
    seller = desk.seller;
  });
  afterAll(() => desk.close());

  const goods = { "honey-thyme-1kg": 5, "honey-astragalus-500": 3 };
  const lines = (id: string) =>
    desk.rows<{ id: string; slug: string; quantity: number }>(
      `select l.id, p.slug, l.quantity from order_lines l join products p on p.id = l.product_id where l.consignment_id = '${id}' order by p.slug`,
    );
  const accepted = async (bought: Record<string, number> = goods, more: Record<string, string> = {}) => {
    const parcel = await desk.parcel(bought, more);
    await acceptConsignment(seller, { consignment: parcel.id });
    return parcel;
  };
  /** Sends so many of each later. */
  const form = async (id: string, later: Record<string, number>) => {
    const all = await lines(id);
    return {
      consignment: id,
      key: newToken(),
      lines: all.map((line) => line.id),
      quantities: all.map(({ slug }) => String(later[slug] ?? 0)),
    };
  };
  const shelf = () => desk.rows("select id, on_hand, reserved, sold, returned from stock_items order by id");
  /** What of an order must be the same whichever way it is parted. */
  const sums = (orderId: string) =>
    desk.one(
      `select sum(l.quantity)::text as pieces, sum(l.total)::text as total, sum(l.discount)::text as discount, sum(l.maker_amount)::text as maker, sum(l.cooperative_amount)::text as cooperative,
         sum(l.programme_amount)::text as programme, sum(l.platform_amount)::text as platform,
         (select sum(carriage)::text from consignments where order_id = '${orderId}') as carriage, (select sum(goods - discount + carriage)::text from consignments where order_id = '${orderId}') as all
       from order_lines l where l.order_id = '${orderId}'`,
    );
  const whole = async () => expect(await desk.broken()).toEqual({});

  it("keeps every sum, every unit and its past; carriage stays with the first", async () => {
    const { id, orderId } = await accepted(goods, { coupon: "NOROUZ" });
    const [before, stock] = [await sums(orderId), await shelf()];
    const { id: second } = await splitConsignment(
      seller,
      await form(id, { "honey-thyme-1kg": 2, "honey-astragalus-500": 3 }),
    );
    expect(await sums(orderId)).toEqual(before);
    expect(await shelf()).toEqual(stock);
    expect((await lines(id)).map(({ slug, quantity }) => [slug, quantity])).toEqual([["honey-thyme-1kg", 3]]);
    expect((await lines(second)).map(({ slug, quantity }) => [slug, quantity])).toEqual([
      ["honey-astragalus-500", 3],
      ["honey-thyme-1kg", 2],
    ]);
    expect(
      await desk.one(
        `select number, status, carriage::int, insurance::int, split_from, (select count(*)::int from transitions where noun_id = c.id) as moves, accepted_at is not null as known from consignments c where id = '${second}'`,
      ),
    ).toEqual({ number: 2, status: "accepted", carriage: 0, insurance: 0, split_from: id, moves: 3, known: true });
    expect(await desk.told(id, "consignment.split")).toMatchObject([
      { subject_id: desk.sellerId, data: { into: second } },
    ]);
    await whole();
  });

  it("ends in two ways: the first received, the second called off, its units back and its money on the way back", async () => {
    const { id, orderId, number } = await accepted({ "honey-thyme-1kg": 5 });
    const { id: second } = await splitConsignment(seller, await form(id, { "honey-thyme-1kg": 2 }));
    const { id: third } = await splitConsignment(seller, await form(second, { "honey-thyme-1kg": 1 }));
    await packConsignment(seller, { consignment: id, parcels: "1", weight: "3100" });
    await shipConsignment(seller, { consignment: id, carrier: "post", tracking: "RR7" });
    const buyer = await desk.ctxOf(guest);
    const { order } = await desk.one<{ order: string }>(`select number as "order" from orders where id = '${orderId}'`);
    await receiveConsignment(buyer, {
      number: order,
      consignment: String(number),
      access: orderPass(buyer, "", orderId),
    });
    const [item] = await desk.rows<{ id: string; n: number }>(
      "select i.id, i.on_hand as n from stock_items i join products p on p.id = i.product_id where p.slug = 'honey-thyme-1kg'",
    );
    for (const one of [second, third])
      await declineConsignment(seller, { consignment: one, reason: "damaged", words: "" });
    expect(await desk.one(`select on_hand - ${item!.n} as back from stock_items where id = '${item!.id}'`)).toEqual({
      back: 2,
    });
    expect(await desk.one(`select status from orders where id = '${orderId}'`)).toEqual({ status: "completed" });
    expect(
      await desk.one(
        `select (select sum(amount)::text from refunds r join consignments c on c.id = r.consignment_id where c.order_id = '${orderId}') =
           (select sum(total)::text from order_lines where consignment_id in ('${second}', '${third}')) as paid_back`,
      ),
    ).toEqual({ paid_back: true });
    await whole();
  });

  it("pressed eight times at once under one key is one parcel more", async () => {
    const { id, orderId } = await accepted();
    const press = await form(id, { "honey-thyme-1kg": 1 });
    const made = await Promise.all(Array.from({ length: 8 }, () => splitConsignment(seller, press)));
    expect(new Set(made.map((one) => one.id)).size).toBe(1);
    expect(
      await desk.rows(`select number from consignments where order_id = '${orderId}' order by number`),
    ).toHaveLength(2);
    expect(await desk.told(id, "consignment.split")).toHaveLength(1);
    await whole();
  });

  it("is refused with nothing that goes or stays, with more than there is, for strangers, and before or after its time", async () => {
    const { id } = await accepted({ "honey-thyme-1kg": 2 });
    const of = (later: number) => form(id, { "honey-thyme-1kg": later });
    await expect(splitConsignment(seller, await of(0))).rejects.toMatchObject({
      fields: { quantities: "split.nothing-goes" },
    });
    await expect(splitConsignment(seller, await of(2))).rejects.toMatchObject({
      fields: { quantities: "split.nothing-stays" },
    });
    await expect(splitConsignment(seller, await of(3))).rejects.toMatchObject({
      fields: { "quantities.0": "split.too-many" },
    });
    const good = await of(1);
    for (const strange of ["-1", "1.5", "1e1", "99999999999999999999", "NaN"])
      await expect(splitConsignment(seller, { ...good, quantities: [strange] })).rejects.toHaveProperty([
        "fields",
        "quantities.0",
      ]);
    await expect(splitConsignment(desk.stranger, good)).rejects.toMatchObject({ kind: "consignment" });
    const other = await accepted({ "honey-thyme-1kg": 2 });
    const [line] = await lines(other.id);
    await expect(splitConsignment(seller, { ...good, lines: [line!.id] })).rejects.toMatchObject({ kind: "line" });
    const fresh = await desk.parcel({ "honey-thyme-1kg": 2 });
    await expect(splitConsignment(seller, await form(fresh.id, { "honey-thyme-1kg": 1 }))).rejects.toMatchObject({
      code: "consignment.not-now",
    });
    await packConsignment(seller, { consignment: id, parcels: "1", weight: "2000" });
    await expect(splitConsignment(seller, good)).rejects.toMatchObject({ code: "consignment.not-now" });
    expect(await desk.rows(`select 1 from consignments where split_from = '${id}'`)).toEqual([]);
  });

  it("of goods made to order keeps the pieces of their month, and gives back only what is called off", async () => {
    const { slug, id: shop } = await desk.one<{ slug: string; id: string }>(
      "select s.slug, s.id from products p join shops s on s.id = p.shop_id where p.slug = 'messenger-bag'",
    );
    const maker = await desk.maker(slug);
    const { orderId } = await desk.paidOrder({ "messenger-bag": 3 });
    const taken = () =>
      desk.one(
        "select taken from order_months m join products p on p.id = m.product_id where p.slug = 'messenger-bag'",
      );
    const [before] = [(await taken()).taken as number];
    const { id } = await desk.one<{ id: string }>(
      `select id from consignments where order_id = '${orderId}' and seller_id = '${shop}'`,
    );
    await acceptConsignment(maker, { consignment: id });
    const { id: second } = await splitConsignment(maker, await form(id, { "messenger-bag": 2 }));
    expect(await taken()).toEqual({ taken: before });
    await declineConsignment(maker, { consignment: second, reason: "materials", words: "" });
    expect(await taken()).toEqual({ taken: before - 2 });
    await whole();
  });

  it("may be made by the clerk in whose grant sending is, and says so", async () => {
    await desk.scopes("ship");
    const clerk = await desk.staff("clerk");
    const { id } = await accepted();
    await splitConsignment(clerk, await form(id, { "honey-astragalus-500": 3 }));
    expect(await desk.told(id, "consignment.split")).toMatchObject([
      { grant_id: desk.grant, subject_id: desk.sellerId },
    ]);
  });
});
