import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { acceptConsignment } from "#app/domain/orders/accept-consignment.server.ts";
import { orderPass, orderToken } from "#app/domain/orders/access.server.ts";
import { orderWhole } from "#app/domain/orders/buyer-queries.server.ts";
import { earningsOf } from "#app/domain/orders/desk-earnings.server.ts";
import { deskFilterOf } from "#app/domain/orders/desk-list.ts";
import { deskParcel } from "#app/domain/orders/desk-parcel.server.ts";
import { deskList } from "#app/domain/orders/desk-queries.server.ts";
import { openOrder } from "#app/domain/orders/open-order.server.ts";
import { confirmOverdue, receiveConsignment } from "#app/domain/orders/receive-consignment.server.ts";
import { shipConsignment } from "#app/domain/orders/ship-consignment.server.ts";
import type { Maker } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { guest, openShop, type Shop } from "#tests/support/shop.ts";

let shop: Shop;
let weaver: Ctx;
let beekeeper: Ctx;
beforeAll(async () => {
  shop = await openShop();
  weaver = await shop.maker("golnaz-anbaranipour");
  const [row] = await shop.rows<{ slug: string }>(
    "select s.slug from products p join shops s on s.id = p.shop_id where p.slug = 'honey-thyme-1kg'",
  );
  beekeeper = await shop.maker(row!.slug);
});
afterAll(() => shop.close());

const mine = (ctx: Ctx) => (ctx.actor as Maker).producer.shopId;
const parcelsOf = async (order: string, ctx: Ctx) =>
  (
    await shop.rows<{ id: string; number: number; status: string }>(
      `select id, number, status from consignments where order_id = '${order}' and seller_id = '${mine(ctx)}'`,
    )
  )[0]!;
const payable = async (ctx: Ctx) =>
  BigInt(
    (
      await shop.rows<{ n: string }>(
        `select coalesce(-sum(amount), 0)::text as n from ledger_entries where account = 'seller-payable:${mine(ctx)}'`,
      )
    )[0]!.n,
  );

describe("a paid order of two makers", () => {
  it("shows each maker only her own parcel and goes its way to earned money", async () => {
    const placed = await shop.paidOrder({ "kilim-samovar-120x180": 1, "honey-thyme-1kg": 2 });
    const kilim = await parcelsOf(placed.orderId, weaver);
    const honey = await parcelsOf(placed.orderId, beekeeper);
    expect(kilim.status).toBe("new");

    // Only hers, on every way.
    const hers = await deskList(weaver, weaver.actor as Maker, "studio", deskFilterOf(new URLSearchParams()), 1);
    expect(hers.rows.map((row) => row.id)).toEqual([kilim.id]);
    await expect(deskParcel(weaver, weaver.actor as Maker, "studio", honey.id)).rejects.toMatchObject({
      kind: "consignment",
    });
    await expect(acceptConsignment(weaver, { consignment: honey.id })).rejects.toMatchObject({ kind: "consignment" });
    await expect(
      shipConsignment(weaver, { consignment: honey.id, carrier: "post", tracking: "1" }),
    ).rejects.toMatchObject({ kind: "consignment" });
    const parcel = await deskParcel(weaver, weaver.actor as Maker, "studio", kilim.id);
    expect(parcel.lines.map((line) => line.slug)).toEqual(["kilim-samovar-120x180"]);
    expect(parcel.buyer?.name).toBe("نرگس آزمایشی");
    // Every deduction by the rule that made it, the tax in the market's part apart; the buyer sees where all of it goes.
    const usual = { family: null, platformBps: 500, programmeBps: 100, floor: null, cap: null };
    expect(parcel.lines[0]).toMatchObject({ rule: usual, feeTaxKind: "standard", feeTaxBps: 1_000, feeTax: "840909" });
    const { shares, total } = await orderWhole(await shop.ctxOf(guest), placed.orderId);
    expect(Object.values(shares).reduce((sum, part) => sum + BigInt(part), 0n)).toBe(total);
    expect(shares.maker).not.toBe("0");
    expect((await earningsOf(weaver, weaver.actor as Maker)).rows[0]!.rules).toMatchObject([usual]);

    // In order, once each.
    const carrier = shop.house.country.carriers[0]!.code;
    await expect(shipConsignment(weaver, { consignment: kilim.id, carrier, tracking: "RR123" })).rejects.toMatchObject({
      code: "consignment.not-now",
    });
    await acceptConsignment(weaver, { consignment: kilim.id });
    await acceptConsignment(weaver, { consignment: kilim.id });
    await expect(
      shipConsignment(weaver, { consignment: kilim.id, carrier: "pigeon", tracking: "RR123" }),
    ).rejects.toMatchObject({ fields: { carrier: "choose" } });
    await shipConsignment(weaver, { consignment: kilim.id, carrier, tracking: "RR123" });
    expect(
      (
        await shop.rows(
          `select 1 from events where kind = 'consignment.accepted' and noun_id = '${kilim.id}' and subject_id = '${mine(weaver)}'`,
        )
      ).length,
    ).toBe(1);

    // Only the buyer receives; it makes the money the maker's.
    const buyer = await shop.ctxOf(guest);
    const access = orderPass(buyer, "", placed.orderId);
    await expect(
      receiveConsignment(buyer, { number: placed.number, consignment: String(kilim.number), access: "" }),
    ).rejects.toMatchObject({ kind: "order" });
    await expect(
      receiveConsignment(buyer, { number: placed.number, consignment: String(honey.number), access }),
    ).rejects.toMatchObject({ code: "consignment.not-now" });
    await Promise.all(
      Array.from({ length: 8 }, () =>
        receiveConsignment(buyer, { number: placed.number, consignment: String(kilim.number), access }),
      ),
    );
    const [facts] = await shop.rows<{ maker: string; carriage: string }>(
      `select sum(l.maker_amount)::text as maker, c.carriage::text as carriage from order_lines l join consignments c on c.id = l.consignment_id where c.id = '${kilim.id}' group by c.id`,
    );
    expect(await payable(weaver)).toBe(BigInt(facts!.maker) + BigInt(facts!.carriage));
    expect(await payable(beekeeper)).toBe(0n);
    const { earned } = await earningsOf(weaver, weaver.actor as Maker);
    expect(earned).toEqual([{ currency: "IRR", amount: String(BigInt(facts!.maker) + BigInt(facts!.carriage)) }]);

    // The last parcel completes the order and leaves nothing of the buyer's money unexplained.
    await acceptConsignment(beekeeper, { consignment: honey.id });
    await shipConsignment(beekeeper, { consignment: honey.id, carrier, tracking: "RR124" });
    await shop.advance(11 * 86_400);
    expect(await confirmOverdue(await shop.ctxOf({ kind: "system", job: "test" }))).toBe(1);
    const [order] = await shop.rows<{ status: string; held: string }>(
      `select o.status, (select coalesce(sum(amount), 0)::text from ledger_entries where account = 'buyer-funds:' || o.id) as held from orders o where o.id = '${placed.orderId}'`,
    );
    expect(order).toEqual({ status: "completed", held: "0" });
  });
});

describe("a guest's order", () => {
  it("opens with the link's secret and four digits, in either script of digits", async () => {
    const placed = await shop.order({ "honey-thyme-1kg": 1 });
    const ctx = await shop.ctxOf(guest, { ip: "192.0.2.77" });
    const token = orderToken(ctx, placed.orderId);
    await expect(
      openOrder(ctx, { number: placed.number, token: "x".repeat(43), digits: "6789" }),
    ).rejects.toMatchObject({ kind: "order" });
    await expect(openOrder(ctx, { number: placed.number, token, digits: "0000" })).rejects.toMatchObject({
      fields: { digits: "order.digits-wrong" },
    });
    expect(await openOrder(ctx, { number: placed.number, token, digits: "۶۷۸۹" })).toMatchObject({
      orderId: placed.orderId,
    });
  });

  it("is not opened by guessing: the sixth try is told to wait", async () => {
    const placed = await shop.order({ "honey-thyme-1kg": 1 });
    const ctx = await shop.ctxOf(guest, { ip: "192.0.2.78" });
    const token = orderToken(ctx, placed.orderId);
    for (let n = 0; n < 5; n++)
      await expect(openOrder(ctx, { number: placed.number, token, digits: "0000" })).rejects.toMatchObject({
        fields: { digits: "order.digits-wrong" },
      });
    await expect(openOrder(ctx, { number: placed.number, token, digits: "6789" })).rejects.toMatchObject({
      code: "limits.too-many",
      status: 429,
    });
  });
});
