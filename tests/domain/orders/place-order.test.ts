import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addLine } from "#app/domain/cart/add-line.server.ts";
import { placeOrder } from "#app/domain/orders/place-order.server.ts";
import { Invalid, Missing, Refusal } from "#app/platform/errors.ts";
import { guest, openShop, type Shop } from "#tests/support/shop.ts";

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.close());

const stockOf = async (slug: string) =>
  (
    await shop.rows<{ made: number; on_hand: number; reserved: number; sold: number }>(
      `select s.made, s.on_hand, s.reserved, s.sold from stock_items s join products p on p.id = s.product_id where p.slug = '${slug}'`,
    )
  )[0]!;
const count = async (table: string, where = "true") =>
  Number((await shop.rows<{ n: string }>(`select count(*) as n from ${table} where ${where}`))[0]?.n);

describe("placing an order", () => {
  it("holds the units, splits over senders, prices from our own rows and tells", async () => {
    const before = await stockOf("honey-thyme-1kg");
    const placed = await shop.order({ "kilim-samovar-120x180": 1, "honey-thyme-1kg": 2 });
    expect(placed.number).toMatch(/^KH-[2-9A-Z]{8}$/);
    const consignments = await shop.rows(
      `select * from consignments where order_id = '${placed.orderId}' order by number`,
    );
    expect(consignments).toHaveLength(2);
    const [order] = await shop.rows<{ total: string; goods: string; carriage: string; status: string }>(
      `select total, goods, carriage, status from orders where id = '${placed.orderId}'`,
    );
    expect(order).toMatchObject({ goods: String(185_000_000 + 2 * 11_800_000), status: "awaiting-payment" });
    expect(BigInt(order!.total)).toBe(BigInt(order!.goods) + BigInt(order!.carriage));
    const after = await stockOf("honey-thyme-1kg");
    expect(after).toMatchObject({ on_hand: before.on_hand - 2, reserved: before.reserved + 2 });
    expect(await count("events", `kind = 'order.placed' and noun_id = '${placed.orderId}'`)).toBe(1);
    expect(
      await count(
        "cart_lines",
        `cart_id in (select id from carts where token_hash is not null) and product_id in (select id from products where slug = 'kilim-samovar-120x180')`,
      ),
    ).toBe(0);
    const [line] = await shop.rows<Record<string, string>>(
      `select * from order_lines where order_id = '${placed.orderId}' and quantity = 1`,
    );
    expect(BigInt(line!.maker_amount!)).toBe((185_000_000n * 78n) / 100n);
  });

  it("answers the same key and content with the same order, and refuses the key for another", async () => {
    const form = await shop.formFor(await shop.fill({ "honey-thyme-1kg": 1 }));
    const ctx = await shop.ctxOf(guest);
    const first = await placeOrder(ctx, form);
    expect(await placeOrder(ctx, form)).toEqual(first);
    await expect(placeOrder(ctx, { ...form, name: "دیگری" })).rejects.toMatchObject({ code: "key.reused" });
    expect(await count("orders", `checkout_key like '%:${form.key}'`)).toBe(1);
  });

  it("makes one order of twenty sent at once", async () => {
    const form = await shop.formFor(await shop.fill({ "honey-thyme-1kg": 1 }));
    const ctx = await shop.ctxOf(guest);
    const answers = await Promise.all(Array.from({ length: 20 }, () => placeOrder(ctx, form)));
    expect(new Set(answers.map((answer) => answer.orderId)).size).toBe(1);
    expect(await count("orders", `checkout_key like '%:${form.key}'`)).toBe(1);
  });

  it("sells a unique piece once, whoever comes at once", async () => {
    const carts = await Promise.all(Array.from({ length: 30 }, () => shop.fill({ "carpet-sheikh-safi-200x300": 1 })));
    const forms = await Promise.all(carts.map((cart) => shop.formFor(cart)));
    const ctx = await shop.ctxOf(guest);
    const results = await Promise.allSettled(forms.map((form) => placeOrder(ctx, form)));
    const refused = results.filter((result) => result.status === "rejected").map((result) => result.reason as Refusal);
    expect(results.filter((result) => result.status === "fulfilled")).toHaveLength(1);
    expect(refused.every((reason) => reason instanceof Refusal && reason.code === "order.sold")).toBe(true);
    expect(await stockOf("carpet-sheikh-safi-200x300")).toMatchObject({ made: 1, on_hand: 0, reserved: 1 });
  });

  it("refuses a total that is not today's, and keeps the cart", async () => {
    const cart = await shop.fill({ "honey-thyme-1kg": 1 });
    const form = await shop.formFor(cart);
    await expect(placeOrder(await shop.ctxOf(guest), { ...form, seen: "1" })).rejects.toMatchObject({
      code: "order.total-changed",
    });
    expect((await shop.formFor(cart)).seen).toBe(form.seen);
  });

  it.each([
    "-1",
    "0",
    "0.5",
    "1e3",
    "0x10",
    "１",
    "1,000",
    "NaN",
    "Infinity",
    "9007199254740993",
    "2147483648",
    "1_000",
    "",
    "1000",
  ])("takes no quantity of %s", async (quantity) => {
    const before = await count("cart_lines");
    await expect(
      addLine(await shop.ctxOf(guest), { cart: "", slug: "honey-thyme-1kg", quantity, currency: "IRR" }),
    ).rejects.toBeInstanceOf(Invalid);
    expect(await count("cart_lines")).toBe(before);
  });

  it("takes a quantity in Persian digits", async () => {
    const { secret } = await addLine(await shop.ctxOf(guest), {
      cart: "",
      slug: "honey-thyme-1kg",
      quantity: "۳",
      currency: "IRR",
    });
    expect(secret).toBeTruthy();
  });

  it("says at the field what is wrong and writes nothing", async () => {
    const form = await shop.formFor(await shop.fill({ "honey-thyme-1kg": 1 }));
    const before = await count("orders");
    await expect(placeOrder(await shop.ctxOf(guest), { ...form, phone: "123", key: form.key })).rejects.toMatchObject({
      fields: { phone: "phone.invalid" },
    });
    await expect(placeOrder(await shop.ctxOf(guest), { ...form, province: "IR-99" })).rejects.toBeInstanceOf(Invalid);
    await expect(placeOrder(await shop.ctxOf(guest), { ...form, rail: "stripe" })).rejects.toBeInstanceOf(Invalid);
    expect(await count("orders")).toBe(before);
  });

  it("does not put drafts and services into a cart", async () => {
    await expect(
      addLine(await shop.ctxOf(guest), { cart: "", slug: "translation-craft-fa-en", quantity: "1", currency: "IRR" }),
    ).rejects.toMatchObject({ code: "cart.service" });
    await expect(
      addLine(await shop.ctxOf(guest), { cart: "", slug: "no-such-thing", quantity: "1", currency: "IRR" }),
    ).rejects.toBeInstanceOf(Missing);
  });

  it("keeps no name, number or address in the clear", async () => {
    const placed = await shop.order({ "honey-thyme-1kg": 1 });
    const [row] = await shop.rows(`select row_to_json(o)::text as text from orders o where id = '${placed.orderId}'`);
    expect(String(row?.text)).not.toMatch(/نرگس|9123456789|خیابان/);
  });
});

describe("a coupon", () => {
  it("with room for one gives exactly one of many buyers its discount", async () => {
    await shop.rows(
      `insert into coupons (code, percent_bps, limit_total, limit_per_customer, valid_from, valid_to) values ('ONLYONE', 1000, 1, 1, now() - interval '1 day', now() + interval '1 day')`,
    );
    const ctx = await shop.ctxOf(guest);
    const forms = await Promise.all(
      Array.from({ length: 12 }, async (_, n) =>
        shop.formFor(await shop.fill({ "honey-thyme-1kg": 1 }), { coupon: "ONLYONE", phone: `0912000${1000 + n}` }),
      ),
    );
    const results = await Promise.allSettled(forms.map((form) => placeOrder(ctx, form)));
    expect(results.filter((result) => result.status === "fulfilled")).toHaveLength(1);
    expect(
      await count("coupon_uses", "released_at is null and coupon_id = (select id from coupons where code = 'ONLYONE')"),
    ).toBe(1);
  });
});
