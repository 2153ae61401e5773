import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bringCart } from "#app/domain/cart/bring-cart.server.ts";
import { mergeCart } from "#app/domain/cart/merge-cart.server.ts";
import { saveWho } from "#app/domain/orders/save-who.server.ts";
import type { Actor } from "#app/platform/actor.ts";
import { NotYours } from "#app/platform/errors.ts";
import { guest, openShop, type Shop } from "#tests/support/shop.ts";

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.close());

const honey = "honey-thyme-1kg";
const kilim = "kilim-samovar-120x180";
let people = 0;
const somebody = () => shop.as(`+98912888${String(++people).padStart(4, "0")}`, { name: "مهسا" });
const merge = async (actor: Actor, cart: string) => mergeCart(await shop.ctxOf(actor), { cart });
const linesOf = (person: string) =>
  shop.rows<{ slug: string; quantity: number; currency: string }>(
    `select p.slug, l.quantity, c.currency from carts c join cart_lines l on l.cart_id = c.id join products p on p.id = l.product_id
     where c.person_id = '${person}' order by c.currency, p.slug`,
  );
const events = async () => Number((await shop.rows<{ n: string }>("select count(*) as n from events"))[0]?.n);

describe("a guest's basket when she signs in", () => {
  it("becomes hers, currency by currency, is told, and a second time nothing happens", async () => {
    const her = await somebody();
    const cart = await shop.fill({ [honey]: 2 });
    expect(await merge(her, cart)).toBe(1);
    expect(await linesOf(her.id)).toEqual([{ slug: honey, quantity: 2, currency: "IRR" }]);
    const [told] = await shop.rows("select kind, noun from events order by id desc limit 1");
    expect(told).toEqual({ kind: "cart.merged", noun: "cart" });
    const before = await events();
    expect(await merge(her, cart)).toBe(0);
    expect(await events()).toBe(before);
    expect(await linesOf(her.id)).toHaveLength(1);
  });

  it("adds up with what she had, never beyond what there is, and keeps the older price", async () => {
    const her = await somebody();
    await shop.fill({ [honey]: 1, [kilim]: 1 }, "IRR", her);
    await shop.rows(
      `update cart_lines set seen_price = 77, added_at = added_at - interval '1 day' where cart_id in (select id from carts where person_id = '${her.id}')`,
    );
    const cart = await shop.fill({ [honey]: 2, [kilim]: 1 });
    await merge(her, cart);
    expect(await linesOf(her.id)).toEqual([
      { slug: honey, quantity: 3, currency: "IRR" },
      { slug: kilim, quantity: 1, currency: "IRR" },
    ]);
    const seen = await shop.rows<{ seen_price: string }>(
      `select distinct seen_price::text from cart_lines l join carts c on c.id = l.cart_id where c.person_id = '${her.id}'`,
    );
    expect(seen).toEqual([{ seen_price: "77" }]);
    expect(
      await shop.rows("select 1 from carts where person_id is null and id not in (select cart_id from cart_lines)"),
    ).toEqual([]);
  });

  it("keeps what was said on the way to an order", async () => {
    const her = await somebody();
    await shop.fill({ [kilim]: 1 }, "IRR", her);
    const cart = await shop.fill({ [honey]: 1 });
    await saveWho(await shop.ctxOf(guest), { cart, name: "نرگس", phone: "09123456789" });
    await merge(her, cart);
    expect(await linesOf(her.id)).toHaveLength(2);
    expect(
      await shop.rows(`select 1 from checkouts k join carts c on c.id = k.cart_id where c.person_id = '${her.id}'`),
    ).toHaveLength(1);
  });

  it("is opened by the browser's secret alone: a stranger's basket cannot be taken", async () => {
    const cart = await shop.fill({ [honey]: 1 });
    const thief = await somebody();
    expect(await merge(thief, "")).toBe(0);
    expect(await merge(thief, `${cart.slice(0, -1)}x`)).toBe(0);
    const owner = await somebody();
    await merge(owner, cart);
    expect(await merge(thief, cart)).toBe(0);
    expect(await linesOf(thief.id)).toEqual([]);
    expect(await linesOf(owner.id)).toHaveLength(1);
    await expect(merge(guest, cart)).rejects.toBeInstanceOf(NotYours);
  });

  it("sent twenty times at once is merged once", async () => {
    const her = await somebody();
    await shop.fill({ [honey]: 1 }, "IRR", her);
    const cart = await shop.fill({ [honey]: 2 });
    const merged = await Promise.all(Array.from({ length: 20 }, () => merge(her, cart)));
    expect(merged.filter((n) => n > 0)).toHaveLength(1);
    expect(await linesOf(her.id)).toEqual([{ slug: honey, quantity: 3, currency: "IRR" }]);
  });

  it("goes along with whoever signs in, and without a basket nothing is asked", async () => {
    const her = await somebody();
    const cart = await shop.fill({ [honey]: 1 });
    const ctx = await shop.ctxOf(guest);
    const request = (cookie: string) =>
      new Request("http://localhost/fa/account/code", { headers: { Cookie: cookie } });
    expect(await bringCart(ctx, request(""), her.token)).toBe(false);
    expect(await bringCart(ctx, request(`cart=${cart}`), "no-such-session")).toBe(false);
    expect(await bringCart(ctx, request(`cart=${cart}`), her.token)).toBe(true);
    expect(await linesOf(her.id)).toHaveLength(1);
  });
});
