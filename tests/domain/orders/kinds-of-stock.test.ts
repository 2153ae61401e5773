import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addLine } from "#app/domain/cart/add-line.server.ts";
import { changeQuantity } from "#app/domain/cart/change-quantity.server.ts";
import { removeLine } from "#app/domain/cart/remove-line.server.ts";
import { cancelOrder } from "#app/domain/orders/cancel-order.server.ts";
import { placeOrder } from "#app/domain/orders/place-order.server.ts";
import { settlePayment } from "#app/domain/orders/settle-payment.server.ts";
import { unitsMade } from "#app/invariants/i04-units-made.ts";
import { stockHistory } from "#app/invariants/i15-stock-history.ts";
import type { World } from "#app/invariants/invariant.ts";
import { systemContext } from "#app/platform/context.server.ts";
import { Missing, Refusal } from "#app/platform/errors.ts";
import { guest, openShop, type Shop } from "#tests/support/shop.ts";

let shop: Shop;
/** The honey's jars by the units they take: 1, 2 and 4 of its one lot. */
let jar: Record<1 | 2 | 4, string>;
beforeAll(async () => {
  shop = await openShop();
  const rows = await shop.rows<{ id: string; takes: 1 | 2 | 4 }>(
    `select v.id, v.takes from product_variants v join products p on p.id = v.product_id where p.slug = '${honey}'`,
  );
  jar = Object.fromEntries(rows.map(({ id, takes }) => [takes, id])) as typeof jar;
});
afterAll(() => shop.close());

const honey = "honey-chamomile-250";
const waistcoat = "child-vest";
const cloth = "tablecloth-silk-120";
const carpet = "carpet-herati-250x350";

type Ask = { slug: string; variant?: string; quantity?: number | string };
async function fill(...asked: Ask[]): Promise<string> {
  const ctx = await shop.ctxOf(guest);
  let cart = "";
  for (const { slug, variant = "", quantity = 1 } of asked) {
    const { secret } = await addLine(ctx, { cart, slug, variant, quantity: String(quantity), currency: "IRR" });
    cart = secret ?? cart;
  }
  return cart;
}
const order = async (...asked: Ask[]) => placeOrder(await shop.ctxOf(guest), await shop.formFor(await fill(...asked)));
const stockOf = async (slug: string) =>
  (
    await shop.rows<{ made: number; on_hand: number; reserved: number; sold: number }>(
      `select s.made, s.on_hand, s.reserved, s.sold from stock_items s join products p on p.id = s.product_id where p.slug = '${slug}'`,
    )
  )[0]!;
const takenOf = async (slug: string) =>
  (
    await shop.rows<{ taken: number }>(
      `select m.taken from order_months m join products p on p.id = m.product_id where p.slug = '${slug}'`,
    )
  ).map(({ taken }) => taken);
const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => ({ code: "nothing refused", facts: {} }),
    (error) => {
      if (!(error instanceof Refusal)) throw error;
      return { code: error.code, facts: error.facts };
    },
  );
async function letGo(orderId: string): Promise<void> {
  await shop.rows(`update orders set hold_until = market_now() where id = '${orderId}'`);
  await cancelOrder(await systemContext(shop.house, "test", "test"), { orderId, reason: "hold-expired" });
}
const judged = async () => {
  const world = { db: shop.db } as World;
  return [...(await unitsMade.judge(world)).broken, ...(await stockHistory.judge(world)).broken];
};

describe("jars of one lot", () => {
  it("are two lines of one order, which takes the units of both and remembers each as it was bought", async () => {
    const before = await stockOf(honey);
    const placed = await order(
      { slug: honey, variant: jar[1], quantity: 3 },
      { slug: honey, variant: jar[4], quantity: 2 },
    );
    expect(await stockOf(honey)).toMatchObject({ on_hand: before.on_hand - 11, reserved: before.reserved + 11 });
    expect(
      await shop.rows(
        `select l.variant_fa, l.quantity, l.takes, l.unit_price, l.total, r.quantity as held from order_lines l
         join reservations r on r.order_line_id = l.id where l.order_id = '${placed.orderId}' order by l.takes`,
      ),
    ).toEqual([
      { variant_fa: "شیشهٔ ۲۵۰ گرمی", quantity: 3, takes: 1, unit_price: "4200000", total: "12600000", held: 3 },
      { variant_fa: "شیشهٔ یک‌کیلویی", quantity: 2, takes: 4, unit_price: "15400000", total: "30800000", held: 8 },
    ]);
    const [sums] = await shop.rows<{ goods: string; lines: string; shares: string }>(
      `select o.goods, sum(l.total) as lines, sum(l.maker_amount + l.cooperative_amount + l.programme_amount + l.platform_amount) as shares
       from orders o join order_lines l on l.order_id = o.id where o.id = '${placed.orderId}' group by o.id`,
    );
    expect(sums).toEqual({ goods: "43400000", lines: "43400000", shares: "43400000" });
    await letGo(placed.orderId);
    expect(await stockOf(honey)).toEqual(before);
    expect(await judged()).toEqual([]);
  });

  it("are sold by their units when they are paid for", async () => {
    const before = await stockOf(honey);
    const placed = await order({ slug: honey, variant: jar[2], quantity: 2 });
    await shop.payAtTwin(placed.paymentId);
    await settlePayment(await shop.ctxOf({ kind: "system", job: "test" }), placed.paymentId);
    expect(await stockOf(honey)).toMatchObject({ on_hand: before.on_hand - 4, reserved: 0, sold: before.sold + 4 });
    expect(await judged()).toEqual([]);
  });

  it("together ask for no more than there is, in the basket", async () => {
    const { on_hand } = await stockOf(honey);
    const big = Math.floor(on_hand / 4);
    const cart = await fill({ slug: honey, variant: jar[4], quantity: big - 1 });
    const ctx = await shop.ctxOf(guest);
    const add = (variant: string, quantity: number) =>
      refusalOf(addLine(ctx, { cart, slug: honey, variant, quantity: String(quantity), currency: "IRR" }));
    const left = on_hand - 4 * (big - 1);
    expect(await add(jar[1], left + 1)).toEqual({ code: "cart.not-enough", facts: { left } });
    expect((await add(jar[1], left)).code).toBe("nothing refused");
    expect((await add(jar[2], 1)).code).toBe("cart.all-yours");
    const change = (variant: string, quantity: number) =>
      refusalOf(changeQuantity(ctx, { cart, slug: honey, variant, quantity: String(quantity) }));
    expect((await change(jar[4], big)).code).toBe("cart.not-enough");
    expect((await change(jar[1], 1)).code).toBe("nothing refused");
    await removeLine(ctx, { cart, slug: honey, variant: jar[4] });
    expect((await change(jar[1], on_hand)).code).toBe("nothing refused");
  });

  it("are bought in one of their sizes, and each at its own price", async () => {
    const ctx = await shop.ctxOf(guest);
    const add = (more: Record<string, string>) =>
      addLine(ctx, { cart: "", slug: honey, quantity: "1", currency: "IRR", ...more });
    await expect(add({})).rejects.toMatchObject({ code: "cart.choose-variant" });
    const [vest] = await shop.rows<{ id: string }>(
      `select v.id from product_variants v join products p on p.id = v.product_id where p.slug = '${waistcoat}' limit 1`,
    );
    // Another product's variant is no variant of this one.
    await expect(add({ variant: vest!.id })).rejects.toMatchObject({ code: "cart.choose-variant" });
    await expect(add({ slug: "honey-thyme-1kg", variant: jar[1] })).rejects.toBeInstanceOf(Missing);
  });

  it("sold out for the large one may still be there for the small", async () => {
    const { on_hand } = await stockOf(honey);
    const placed = await order({ slug: honey, variant: jar[1], quantity: on_hand - 3 });
    const ctx = await shop.ctxOf(guest);
    const add = (variant: string) =>
      refusalOf(addLine(ctx, { cart: "", slug: honey, variant, quantity: "1", currency: "IRR" }));
    expect((await add(jar[4])).code).toBe("cart.variant-sold");
    expect((await add(jar[2])).code).toBe("nothing refused");
    await letGo(placed.orderId);
  });

  it("are never oversold by forty who come at once for jars of all sizes", async () => {
    const before = await stockOf(honey);
    await shop.rows(
      `with gone as (update stock_items s set on_hand = 7, written_off = written_off + on_hand - 7, last_move = last_move + 1 from products p
         where p.id = s.product_id and p.slug = '${honey}' returning s.id, s.last_move)
       insert into stock_moves (stock_item_id, number, kind, quantity, on_hand_after) select id, last_move, 'write-off', ${before.on_hand - 7}, 7 from gone`,
    );
    const sizes = [jar[1], jar[2], jar[4]];
    const forms = await Promise.all(
      Array.from({ length: 40 }, async (_, n) =>
        shop.formFor(
          await fill(
            { slug: honey, variant: sizes[n % 3]! },
            // Some ask for two sizes, in either order.
            ...(n % 4 === 0 ? [{ slug: honey, variant: sizes[(n + 1) % 3]! }] : []),
          ),
        ),
      ),
    );
    const ctx = await shop.ctxOf(guest);
    const results = await Promise.allSettled(forms.map((form) => placeOrder(ctx, form)));
    for (const result of results) {
      if (result.status === "fulfilled") continue;
      expect(result.reason).toBeInstanceOf(Refusal);
      expect(["order.sold", "order.not-enough"]).toContain((result.reason as Refusal).code);
    }
    const after = await stockOf(honey);
    const [live] = await shop.rows<{ units: number }>(
      `select sum(l.quantity * l.takes)::int as units from order_lines l join orders o on o.id = l.order_id join products p on p.id = l.product_id
       where p.slug = '${honey}' and o.status = 'awaiting-payment'`,
    );
    expect(after.on_hand + after.reserved).toBe(7);
    expect(live!.units).toBe(after.reserved);
    // Nobody who asked for one small jar was refused while there was one: what is left is less than any that was refused.
    expect(after.on_hand).toBeLessThan(7);
    expect(await judged()).toEqual([]);
  });
});

describe("a listing that comes to be sold in sizes, or out of one", () => {
  it("asks to choose again, and orders nothing meanwhile", async () => {
    const cart = await fill({ slug: waistcoat, variant: await sizeOf(1) });
    const form = await shop.formFor(cart);
    await shop.rows(`update product_variants set retired_at = now() where id = '${await sizeOf(1)}'`);
    expect((await refusalOf(placeOrder(await shop.ctxOf(guest), form))).code).toBe("order.choose-variant");
    await shop.rows(`update product_variants set retired_at = null where id = '${await sizeOf(1)}'`);
    const plain = await fill({ slug: "bifold-wallet" });
    const other = await shop.formFor(plain);
    await shop.rows(
      `insert into product_variants (product_id, position, name_fa) select id, 1, 'قهوه‌ای' from products where slug = 'bifold-wallet'`,
    );
    expect((await refusalOf(placeOrder(await shop.ctxOf(guest), other))).code).toBe("order.choose-variant");
  });
});

const sizeOf = async (position: number) =>
  String(
    (
      await shop.rows<{ id: string }>(
        `select v.id from product_variants v join products p on p.id = v.product_id where p.slug = '${waistcoat}' and v.position = ${position}`,
      )
    )[0]?.id,
  );

describe("what is made to order, so many a month", () => {
  it("makes three orders of forty buyers who come at once for three places", async () => {
    await shop.rows(`update products set monthly_ceiling = 3 where slug = '${cloth}'`);
    const forms = await Promise.all(Array.from({ length: 40 }, async () => shop.formFor(await fill({ slug: cloth }))));
    const ctx = await shop.ctxOf(guest);
    const results = await Promise.allSettled(forms.map((form) => placeOrder(ctx, form)));
    const refused = results.flatMap((result) => (result.status === "rejected" ? [result.reason as Refusal] : []));
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(3);
    expect(refused).toHaveLength(37);
    for (const reason of refused) {
      expect(reason).toBeInstanceOf(Refusal);
      expect(reason.code).toBe("order.month-full");
      // The first day of the month that follows, in the reader's calendar.
      expect(String(reason.facts.date)).toMatch(/^۱ /);
    }
    expect(await takenOf(cloth)).toEqual([3]);
    expect(await judged()).toEqual([]);
  });

  it("gives the pieces back with an order that is let go, once", async () => {
    const [held] = await shop.rows<{ id: string }>(
      `select o.id from orders o join order_lines l on l.order_id = o.id join products p on p.id = l.product_id where p.slug = '${cloth}' limit 1`,
    );
    await letGo(held!.id);
    expect(await takenOf(cloth)).toEqual([2]);
    await letGo(held!.id);
    expect(await takenOf(cloth)).toEqual([2]);
    const ctx = await shop.ctxOf(guest);
    const add = (quantity: string) => refusalOf(addLine(ctx, { cart: "", slug: cloth, quantity, currency: "IRR" }));
    expect(await add("2")).toMatchObject({ code: "cart.month-left", facts: { left: 1 } });
    await order({ slug: cloth });
    expect((await add("1")).code).toBe("cart.month-full");
    expect(await judged()).toEqual([]);
  });

  it("counts what was taken before a ceiling was set, and begins anew with the month", async () => {
    await order({ slug: "charuq-shoes", quantity: 2 });
    expect(await takenOf("charuq-shoes")).toEqual([2]);
    const cart = await fill({ slug: "charuq-shoes" });
    const form = await shop.formFor(cart);
    await shop.rows("update products set monthly_ceiling = 2 where slug = 'charuq-shoes'");
    expect((await refusalOf(placeOrder(await shop.ctxOf(guest), form))).code).toBe("order.month-full");
    await shop.advance(32 * 86_400);
    await placeOrder(await shop.ctxOf(guest), form);
    expect((await takenOf("charuq-shoes")).sort()).toEqual([1, 2]);
    expect(await judged()).toEqual([]);
  });
});

describe("a piece of its kind", () => {
  it("goes into a basket once, and a second time says why not", async () => {
    const cart = await fill({ slug: carpet });
    const ctx = await shop.ctxOf(guest);
    const again = addLine(ctx, { cart, slug: carpet, quantity: "1", currency: "IRR" });
    expect((await refusalOf(again)).code).toBe("cart.unique");
    expect((await refusalOf(changeQuantity(ctx, { cart, slug: carpet, quantity: "2" }))).code).toBe("cart.unique");
    expect(
      await shop.rows(
        "select quantity from cart_lines l join products p on p.id = l.product_id where p.slug = '" + carpet + "'",
      ),
    ).toEqual([{ quantity: 1 }]);
  });
});

describe("a lot past its best-before day", () => {
  it("goes into no basket and into no order", async () => {
    const form = await shop.formFor(await fill({ slug: "honey-thyme-1kg" }));
    const until = (day: string) =>
      shop.rows(
        `update products set attributes = attributes || jsonb_build_object('bestBefore', ${day}) where slug = 'honey-thyme-1kg'`,
      );
    const today = "(market_now() at time zone 'Asia/Tehran')::date";
    await until(`(${today} - 1)::text`);
    const ctx = await shop.ctxOf(guest);
    expect((await refusalOf(fill({ slug: "honey-thyme-1kg" }))).code).toBe("cart.past-best-before");
    expect((await refusalOf(placeOrder(ctx, form))).code).toBe("order.past-best-before");
    // On the day itself it is still good.
    await until(`${today}::text`);
    await placeOrder(ctx, form);
  });
});
