import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeMarketCoupon } from "#app/domain/coupons/make-market-coupon.server.ts";
import { makeShopCoupon } from "#app/domain/coupons/make-shop-coupon.server.ts";
import { pauseMarketCoupon } from "#app/domain/coupons/pause-market-coupon.server.ts";
import { pauseShopCoupon } from "#app/domain/coupons/pause-shop-coupon.server.ts";
import { couponsOf } from "#app/domain/coupons/queries.server.ts";
import { placeOrder } from "#app/domain/orders/place-order.server.ts";
import type { Maker } from "#app/platform/actor.ts";
import { Invalid, Missing, NotYours } from "#app/platform/errors.ts";
import { type Finance, openFinance } from "#tests/support/finance.ts";
import { guest, openShop, type Shop } from "#tests/support/shop.ts";

let shop: Shop;
let money: Finance;
let honey: Maker;
let linen: Maker;
beforeAll(async () => {
  shop = await openShop();
  money = await openFinance(shop);
  honey = await makerOf("honey-thyme-1kg");
  linen = await makerOf("bed-linen-set");
});
afterAll(() => shop.close());

async function makerOf(slug: string): Promise<Maker> {
  const [row] = await shop.rows<{ person: string; producer: string; shop: string }>(
    `select m.person_id as person, m.id as producer, s.id as shop from products p join shops s on s.id = p.shop_id join producers m on m.id = s.producer_id where p.slug = '${slug}'`,
  );
  const producer = { id: row!.producer, shopId: row!.shop, level: "pioneer" as const, verified: true };
  return { ...money.clerkActor, id: row!.person, duties: [], producer };
}

const form = (more: Record<string, string> = {}) => ({
  ...{ key: randomUUID(), code: "TENTH", percent: "10", limitTotal: "100", limitPerCustomer: "1" },
  ...{ from: "2020-01-01", to: "2999-12-31" },
  ...more,
});
const ofMarket = async (more: Record<string, string> = {}) => makeMarketCoupon(await money.clerk(), form(more));
const ofShop = async (maker: Maker, more: Record<string, string> = {}) =>
  makeShopCoupon(await shop.ctxOf(maker), form(more));

let phones = 0;
const phone = () => `0912777${String(++phones).padStart(4, "0")}`;
const buy = async (goods: Record<string, number>, coupon: string, more: Record<string, string> = {}) =>
  placeOrder(await shop.ctxOf(guest), await shop.formFor(await shop.fill(goods), { coupon, phone: phone(), ...more }));
const linesOf = (orderId: string) =>
  shop.rows<{ slug: string; discount: string; total: string }>(
    `select p.slug, l.discount::text, l.total::text from order_lines l join products p on p.id = l.product_id where l.order_id = '${orderId}' order by p.slug`,
  );
const faultsOf = async (work: Promise<unknown>) =>
  work.then(
    () => ({}),
    (error: unknown) => (error instanceof Invalid ? error.fields : Promise.reject(error)),
  );

describe("a coupon of one shop", () => {
  it("takes off that shop's goods only, never of carriage, and is told", async () => {
    const { id } = await ofShop(honey, { code: "honey۱۰" });
    const { orderId } = await buy({ "honey-thyme-1kg": 2, "bed-linen-set": 1 }, "HONEY10");
    expect(await linesOf(orderId)).toEqual([
      { slug: "bed-linen-set", discount: "0", total: "38500000" },
      { slug: "honey-thyme-1kg", discount: "2360000", total: "21240000" },
    ]);
    const [order] = await shop.rows<{ sum: boolean }>(
      `select total = goods - discount + carriage and carriage > 0 and discount = 2360000 as sum from orders where id = '${orderId}'`,
    );
    expect(order!.sum).toBe(true);
    expect(await shop.rows(`select subject_id from events where kind = 'coupon.made' and noun_id = '${id}'`)).toEqual([
      { subject_id: honey.producer.shopId },
    ]);
    expect((await couponsOf(shop.db, honey.producer.shopId)).find((one) => one.id === id)).toMatchObject({
      ...{ code: "HONEY10", uses: 1, standing: "open", spared: [{ currency: "IRR", amount: "2360000" }] },
    });
  });

  it("is refused where nothing of it is in the basket, and stopped by its owner alone", async () => {
    const { id } = await ofShop(linen, { code: "LINEN" });
    await expect(buy({ "honey-thyme-1kg": 1 }, "LINEN")).rejects.toMatchObject({ code: "coupon.not-these" });
    const pause = async (maker: Maker, state: string) =>
      pauseShopCoupon(await shop.ctxOf(maker), { coupon: id, state });
    await expect(pause(honey, "paused")).rejects.toBeInstanceOf(Missing);
    await expect(pauseMarketCoupon(await money.clerk(), { coupon: id, state: "paused" })).rejects.toBeInstanceOf(
      Missing,
    );
    await pause(linen, "paused");
    await pause(linen, "paused");
    expect(await shop.rows(`select 1 from events where kind = 'coupon.paused' and noun_id = '${id}'`)).toHaveLength(1);
    await expect(buy({ "bed-linen-set": 1 }, "LINEN")).rejects.toMatchObject({ code: "coupon.not-valid" });
    await pause(linen, "open");
    await buy({ "bed-linen-set": 1 }, "LINEN");
  });
});

describe("a coupon of the market", () => {
  it("of a fixed sum is spread over the goods, for its currency and from its least sum on", async () => {
    await ofMarket({ code: "FIXED", percent: "", amount: "۱۰۰٬۰۰۰", currency: "IRR", minGoods: "2000000" });
    await expect(buy({ "honey-thyme-1kg": 1 }, "FIXED")).rejects.toMatchObject({ code: "coupon.minimum" });
    const { orderId } = await buy({ "honey-thyme-1kg": 1, "honey-multi-1kg": 1 }, "FIXED");
    // 11.8 and 8.9 of 20.7 million.
    expect((await linesOf(orderId)).map(({ discount }) => discount)).toEqual(["429952", "570048"]);
    const euro = await shop.formFor(await shop.fill({ "honey-thyme-1kg": 3 }, "EUR"), {
      ...{ coupon: "FIXED", phone: phone(), rail: "stripe" },
    });
    await expect(placeOrder(await shop.ctxOf(guest), euro)).rejects.toMatchObject({ code: "coupon.other-currency" });
  });

  it("leaves a tenth of the goods' price", async () => {
    await ofMarket({ code: "LARGE", percent: "", amount: "99999999", currency: "IRR" });
    const { orderId } = await buy({ "honey-thyme-1kg": 1 }, "LARGE");
    expect(await linesOf(orderId)).toEqual([{ slug: "honey-thyme-1kg", discount: "10620000", total: "1180000" }]);
  });

  it("with room for one gives exactly one of fifty buyers its discount", async () => {
    const { id } = await ofMarket({ code: "ONEOF50", limitTotal: "1" });
    const ctx = await shop.ctxOf(guest);
    const forms = await Promise.all(
      Array.from({ length: 50 }, async () =>
        shop.formFor(await shop.fill({ "chamomile-flowers-100": 1 }), { coupon: "ONEOF50", phone: phone() }),
      ),
    );
    const results = await Promise.allSettled(forms.map((one) => placeOrder(ctx, one)));
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const codes = results.flatMap((one) => (one.status === "rejected" ? (one.reason as { code?: string }).code : []));
    expect(new Set(codes)).toEqual(new Set(["coupon.not-valid"]));
    expect(await shop.rows(`select 1 from orders where coupon_id = '${id}' and discount > 0`)).toHaveLength(1);
    expect(await shop.rows(`select 1 from coupons where id = '${id}' and uses = 1`)).toHaveLength(1);
  });

  it("is used by one buyer as often as it says, even at once", async () => {
    await ofMarket({ code: "TWICE", limitPerCustomer: "2" });
    const hers = phone();
    const ctx = await shop.ctxOf(guest);
    const forms = await Promise.all(
      Array.from({ length: 6 }, async () =>
        shop.formFor(await shop.fill({ "thyme-garden-100": 1 }), { coupon: "TWICE", phone: hers }),
      ),
    );
    const results = await Promise.allSettled(forms.map((one) => placeOrder(ctx, one)));
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(2);
  });

  it("is made once under one key, and its code is one in the whole market", async () => {
    const typed = form({ code: "ONCE" });
    const clerk = await money.clerk();
    const made = await Promise.all(Array.from({ length: 4 }, () => makeMarketCoupon(clerk, typed)));
    expect(new Set(made.map(({ id }) => id)).size).toBe(1);
    expect(await faultsOf(ofShop(honey, { code: "once" }))).toEqual({ code: "coupon.taken" });
  });

  it("says every fault at its field, and is finance's alone", async () => {
    expect(await faultsOf(ofMarket({ code: "کد", percent: "91", from: "x", to: "y" }))).toEqual({
      ...{ code: "coupon.code", percent: "coupon.percent", from: "coupon.date", to: "coupon.date" },
    });
    expect(await faultsOf(ofMarket({ percent: "", amount: "" }))).toEqual({ percent: "coupon.one" });
    expect(await faultsOf(ofMarket({ amount: "5" }))).toEqual({ percent: "coupon.one", currency: "coupon.currency" });
    expect(await faultsOf(ofMarket({ minGoods: "-1", currency: "IRR" }))).toEqual({ minGoods: "coupon.amount" });
    expect(await faultsOf(ofMarket({ to: "2019-01-01" }))).toEqual({ to: "coupon.days" });
    for (const ctx of [await shop.ctxOf(guest), await shop.ctxOf(honey)])
      await expect(makeMarketCoupon(ctx, form({ code: "THEIRS" }))).rejects.toBeInstanceOf(NotYours);
    await expect(makeShopCoupon(await money.clerk(), form({ code: "THEIRS" }))).rejects.toBeInstanceOf(NotYours);
  });
});
