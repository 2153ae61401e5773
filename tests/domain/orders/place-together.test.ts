import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { placeOrder } from "#app/domain/orders/place-order.server.ts";
import { hashToken } from "#app/platform/crypto.server.ts";
import { Refusal } from "#app/platform/errors.ts";
import { guest, openShop, type Shop } from "#tests/support/shop.ts";

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.close());

type Form = Awaited<ReturnType<Shop["formFor"]>>;

/** So many buyers with the same goods at the checkout, paying by transfer. */
const buyers = (count: number, goods: Record<string, number>) =>
  Promise.all(
    Array.from({ length: count }, async () => shop.formFor(await shop.fill(goods), { rail: "bank-transfer" })),
  );

async function sent(forms: readonly Form[]) {
  const ctx = await shop.ctxOf(guest);
  const answers = await Promise.allSettled(forms.map((form) => placeOrder(ctx, form)));
  return answers.map((answer) => {
    if (answer.status === "fulfilled") return answer.value;
    if (answer.reason instanceof Refusal) return answer.reason.code;
    throw answer.reason;
  });
}
const ordersOf = (forms: readonly Form[]) =>
  shop.rows<{ id: string; key: string; xmin: string; lines: number; name: string }>(
    `select o.id, split_part(o.checkout_key, ':', 2) as key, o.xmin::text, (select count(*)::int from order_lines l where l.order_id = o.id) as lines
     from orders o where split_part(o.checkout_key, ':', 2) in (${forms.map(({ key }) => `'${key}'`).join(", ")})`,
  );
const keysOf = (forms: readonly Form[]) =>
  shop.rows<{ key: string; id: string }>(
    `select key, noun_id as id from command_keys where key in (${forms.map(({ key }) => `'${key}'`).join(", ")})`,
  );
const stock = (slug: string, set: string) =>
  shop.rows(
    `update stock_items set ${set} where product_id = (select id from products where slug = '${slug}') returning id`,
  );

describe("buyers who come at the same time", () => {
  it("share transactions, and each has her own order, key, event and job", async () => {
    const forms = await buyers(20, { "honey-thyme-1kg": 1, "kilim-cushion-pair": 1 });
    await stock("honey-thyme-1kg", "made = made + 40, on_hand = on_hand + 40");
    await stock("kilim-cushion-pair", "made = made + 40, on_hand = on_hand + 40");
    const placed = await sent(forms);
    expect(new Set(placed.map((one) => (one as { orderId: string }).orderId)).size).toBe(20);
    const orders = await ordersOf(forms);
    expect(orders.map(({ lines }) => lines)).toEqual(Array(20).fill(2));
    expect(new Set(orders.map(({ xmin }) => xmin)).size).toBeLessThan(20);
    // Whose form it was is whose order it is.
    const byKey = new Map(orders.map(({ key, id }) => [key, id]));
    expect(placed.map((one) => (one as { orderId: string }).orderId)).toEqual(forms.map(({ key }) => byKey.get(key)));
    expect(new Map((await keysOf(forms)).map(({ key, id }) => [key, id]))).toEqual(byKey);
    const ids = orders.map(({ id }) => `'${id}'`).join(", ");
    const told = await shop.rows(
      `select e.id from events e join pgboss.job j on j.name = 'react' and (j.data->>'eventId')::int = e.id where e.kind = 'order.placed' and e.noun_id in (${ids})`,
    );
    expect(told).toHaveLength(20);
  });

  it("do not suffer from one who is refused, who leaves nothing behind", async () => {
    const forms = await buyers(8, { "honey-thyme-1kg": 1 });
    const wrong = forms[3]!;
    wrong.seen = "1";
    const placed = await sent(forms);
    expect(placed.filter((one) => typeof one === "string")).toEqual(["order.total-changed"]);
    expect(placed[3]).toBe("order.total-changed");
    expect(await ordersOf([wrong])).toEqual([]);
    expect(await keysOf([wrong])).toEqual([]);
    // Nothing is lost: what she is shown next, she can order.
    const again = await shop.formFor(wrong.cart, { rail: "bank-transfer" });
    expect((await sent([again])).map((one) => typeof one)).toEqual(["object"]);
  });

  it("order one basket once, sent from two tabs", async () => {
    const [form] = await buyers(1, { "honey-thyme-1kg": 1 });
    const tabs = [form!, { ...form!, key: randomUUID() }, { ...form!, key: randomUUID() }];
    const placed = await sent(tabs);
    expect(placed.filter((one) => typeof one === "object")).toHaveLength(1);
    expect(placed.filter((one) => one === "cart.empty")).toHaveLength(2);
    expect(await ordersOf(tabs)).toHaveLength(1);
  });

  it("are told that a key was used for something else, when both come at once", async () => {
    const [form] = await buyers(1, { "honey-thyme-1kg": 1 });
    const placed = await sent([form!, { ...form!, name: "دیگری" }]);
    expect(placed.filter((one) => typeof one === "object")).toHaveLength(1);
    expect(placed.filter((one) => one === "key.reused")).toHaveLength(1);
  });

  it("get what there is: three pieces go to three of ten", async () => {
    const slug = "kilim-cushion-pair";
    const [item] = await stock(slug, "made = made - on_hand + 3, on_hand = 3");
    const forms = await buyers(10, { [slug]: 1 });
    const placed = await sent(forms);
    expect(placed.filter((one) => one === "order.sold")).toHaveLength(7);
    const orders = await ordersOf(forms);
    expect(orders).toHaveLength(3);
    // Those for whom nothing is left do not spoil the transaction of those who get the last.
    expect(new Set(orders.map(({ xmin }) => xmin)).size).toBeLessThan(3);
    const [left] = await shop.rows<{ on_hand: number }>(
      `select on_hand from stock_items where id = '${(item as { id: string }).id}'`,
    );
    expect(left?.on_hand).toBe(0);
  });

  it("are done one by one when what they share fails", async () => {
    const slug = "kilim-cushion-pair";
    await stock(slug, "made = made + 9, on_hand = on_hand + 9");
    const forms = await buyers(6, { [slug]: 1 });
    // A fault of one line that no reading shows: her own order fails, and takes nobody with it.
    await shop.rows(
      `create function planted() returns trigger language plpgsql as $$ begin if new.province = 'IR-10' then raise exception 'planted'; end if; return new; end $$`,
    );
    await shop.rows("create trigger planted before insert on orders for each row execute function planted()");
    forms[2] = await shop.formFor(forms[2]!.cart, { rail: "bank-transfer", province: "IR-10" });
    const ctx = await shop.ctxOf(guest);
    const answers = await Promise.allSettled(forms.map((form) => placeOrder(ctx, form)));
    await shop.rows("drop trigger planted on orders");
    expect(answers.map(({ status }) => status)).toEqual([
      ...Array(2).fill("fulfilled"),
      "rejected",
      ...Array(3).fill("fulfilled"),
    ]);
    expect(await ordersOf(forms)).toHaveLength(5);
  });

  it("wait for a basket that is locked, and nobody waits with them", async () => {
    await stock("honey-thyme-1kg", "made = made + 9, on_hand = on_hand + 9");
    const forms = await buyers(5, { "honey-thyme-1kg": 1 });
    const client = await shop.house.writes.connect();
    try {
      await client.query("begin");
      await client.query("select from carts where token_hash = $1 for update", [hashToken(forms[1]!.cart)]);
      const ctx = await shop.ctxOf(guest);
      const order: number[] = [];
      const began = performance.now();
      const answers = forms.map((form, index) => placeOrder(ctx, form).then(() => order.push(index)));
      await Promise.all(answers.filter((_, index) => index !== 1));
      expect(order).toHaveLength(4);
      // Sooner than waiting for a lock is given up.
      expect(performance.now() - began).toBeLessThan(5900);
      await client.query("commit");
      await answers[1];
      expect(order.at(-1)).toBe(1);
    } finally {
      client.release();
    }
  });
});
