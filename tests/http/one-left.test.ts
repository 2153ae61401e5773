import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newToken } from "#app/platform/crypto.server.ts";
import { Buyer } from "#tests/support/buyer.ts";
import { countedMarket } from "#tests/support/counted-market.ts";

let market: Awaited<ReturnType<typeof countedMarket>>;
beforeAll(async () => {
  market = await countedMarket();
}, 180_000);
afterAll(() => market?.close(), 60_000);

const carpet = "carpet-sheikh-safi-200x300";

describe("two hundred buyers at once for one carpet", () => {
  it("make one order; the other 199 are told kindly, none is left without an answer", async () => {
    // They fill their baskets a few at a time, for that is not what is asked here; then they all press at once. The last
    // page's form says everything and differs by its key and the phone alone, so every tenth walks to it for those after her.
    let fields: Record<string, string> | null = null;
    const buyers: { buyer: Buyer; path: string; fields: Record<string, string> }[] = [];
    const numbers = Array.from({ length: 200 }, (_, n) => n).values();
    await Promise.all(
      Array.from({ length: 6 }, async () => {
        for (const n of numbers) {
          const buyer = new Buyer(market.url, n % 2 ? "en" : "fa");
          await buyer.fill({ [carpet]: 1 }, "IRR");
          if (fields === null || n % 10 === 0) ({ fields } = await buyer.checkoutForm());
          const own = { key: newToken(), phone: `0912${String(1_000_000 + n)}` };
          buyers.push({ buyer, path: `/${buyer.locale}/checkout`, fields: { ...fields, ...own } });
        }
      }),
    );
    const answers = await Promise.all(buyers.map(({ buyer, path, fields }) => buyer.post(path, fields)));
    const statuses = answers.map((answer) => answer.status);
    expect(statuses.filter((status) => status === 303)).toHaveLength(1);
    expect(statuses.filter((status) => status === 409)).toHaveLength(199);
    const page = await answers[statuses.indexOf(409)]!.text();
    expect(page).toMatch(/همین حالا به خریدار دیگری فروخته شد|has just been sold to another buyer/);

    // Counted against units made, not only against "never negative".
    const [item] = await market.rows<Record<string, number>>(
      `select s.made, s.on_hand, s.reserved, s.sold, (select count(*)::int from order_lines l join orders o on o.id = l.order_id where l.product_id = p.id and o.status <> 'cancelled') as live
       from stock_items s join products p on p.id = s.product_id where p.slug = '${carpet}'`,
    );
    expect(item).toEqual({ made: 1, on_hand: 0, reserved: 1, sold: 0, live: 1 });
    expect(
      await market.rows(
        `select 1 from payments y join order_lines l on l.order_id = y.order_id join products p on p.id = l.product_id where p.slug = '${carpet}'`,
      ),
    ).toHaveLength(1);
  }, 240_000);

  it("and one checkout sent twenty times at once is one order; the same key for another cart is refused", async () => {
    const buyer = new Buyer(market.url);
    await buyer.fill({ "honey-thyme-1kg": 1 }, "IRR");
    const form = await buyer.checkoutForm();
    const answers = await Promise.all(Array.from({ length: 20 }, () => buyer.post(form.path, form.fields)));
    expect(answers.map((answer) => answer.status)).toEqual(Array.from({ length: 20 }, () => 303));
    expect(new Set(answers.map((answer) => answer.headers.get("Location"))).size).toBe(1);
    const other = await buyer.post(form.path, { ...form.fields, street: "خیابان دوم" });
    expect(other.status).toBe(409);
    expect(await market.rows("select 1 from orders where checkout_key like '%" + form.fields.key + "'")).toHaveLength(
      1,
    );
  }, 60_000);

  it("and one coupon for one use is one of fifty buyers'; the others are told, and see the full price before they pay", async () => {
    const goods = { "chamomile-flowers-100": 1 };
    await market.rows(
      `insert into coupons (id, code, percent_bps, limit_total, limit_per_customer, valid_from, valid_to)
       values (uuidv7(), 'ONEOF50', 1000, 1, 1, market_now() - interval '1 day', market_now() + interval '1 day')`,
    );
    await market.rows(
      "update stock_items set made = made + 100, on_hand = on_hand + 100 where product_id = (select id from products where slug = 'chamomile-flowers-100')",
    );
    const first = new Buyer(market.url);
    await first.fill(goods, "IRR");
    const { path, fields } = await first.checkoutForm({ coupon: "ONEOF50" });
    const buyers: { buyer: Buyer; fields: Record<string, string> }[] = [];
    for (let n = 0; n < 50; n++) {
      const buyer = new Buyer(market.url);
      await buyer.fill(goods, "IRR");
      buyers.push({ buyer, fields: { ...fields, key: newToken(), phone: `0913${String(1_000_000 + n)}` } });
    }
    const answers = await Promise.all(buyers.map(({ buyer, fields }) => buyer.post(path, fields)));
    const statuses = answers.map((answer) => answer.status);
    expect(statuses.filter((status) => status === 303)).toHaveLength(1);
    expect(statuses.filter((status) => status === 409)).toHaveLength(49);
    const lost = statuses.indexOf(409);
    expect(await answers[lost]!.text()).toContain("کد تخفیف");
    const used = await market.rows<Record<string, number>>(
      `select c.uses, (select count(*)::int from orders where coupon_id = c.id) as orders, (select count(*)::int from coupon_uses where coupon_id = c.id) as rows
       from coupons c where code = 'ONEOF50'`,
    );
    expect(used).toEqual([{ uses: 1, orders: 1, rows: 1 }]);
    // Without it she is shown what she pays then, and pays that.
    const { buyer } = buyers[lost]!;
    const full = await buyer.checkoutForm({ phone: "09131999999" });
    expect(BigInt(full.fields.seen!)).toBeGreaterThan(BigInt(fields.seen!));
    expect((await buyer.post(full.path, full.fields)).status).toBe(303);
    const [order] = await market.rows<{ discount: string; total: string }>(
      "select discount::text, total::text from orders order by id desc limit 1",
    );
    expect(order).toEqual({ discount: "0", total: full.fields.seen });
  }, 120_000);
});
