import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { changeQuantity } from "#app/domain/cart/change-quantity.server.ts";
import { removeLine } from "#app/domain/cart/remove-line.server.ts";
import { Invalid, Missing, Refusal } from "#app/platform/errors.ts";
import { guest, openShop, type Shop } from "#tests/support/shop.ts";

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.close());

const honey = "honey-thyme-1kg";
const kilim = "kilim-samovar-120x180";
const lines = () =>
  shop.rows<{ slug: string; quantity: number }>(
    "select p.slug, l.quantity from cart_lines l join products p on p.id = l.product_id order by p.slug, l.quantity",
  );
const lastTold = async () =>
  (await shop.rows<{ kind: string }>("select kind from events order by id desc limit 1"))[0]?.kind;

describe("a line of the basket", () => {
  it("takes another quantity, Persian digits too, and no more than there is", async () => {
    const cart = await shop.fill({ [honey]: 1 });
    const ctx = await shop.ctxOf(guest);
    await changeQuantity(ctx, { cart, slug: honey, quantity: "۲" });
    expect(await lines()).toEqual([{ slug: honey, quantity: 2 }]);
    expect(await lastTold()).toBe("cart.quantity-changed");
    await expect(changeQuantity(ctx, { cart, slug: honey, quantity: "999" })).rejects.toMatchObject({
      code: "cart.not-enough",
    });
    for (const quantity of ["0", "-1", "1.5", "1e3", "", "NaN"])
      await expect(changeQuantity(ctx, { cart, slug: honey, quantity })).rejects.toBeInstanceOf(Invalid);
    expect(await lines()).toEqual([{ slug: honey, quantity: 2 }]);
    await removeLine(ctx, { cart, slug: honey });
  });

  it("is nobody's without the browser's secret", async () => {
    const cart = await shop.fill({ [kilim]: 1 });
    const other = await shop.fill({ [honey]: 1 });
    const ctx = await shop.ctxOf(guest);
    await expect(changeQuantity(ctx, { cart: other, slug: kilim, quantity: "1" })).rejects.toBeInstanceOf(Missing);
    await expect(changeQuantity(ctx, { cart: "no-such-basket", slug: kilim, quantity: "1" })).rejects.toBeInstanceOf(
      Missing,
    );
    await removeLine(ctx, { cart: other, slug: kilim });
    await removeLine(ctx, { cart: "no-such-basket", slug: kilim });
    expect(await lines()).toHaveLength(2);
    await removeLine(ctx, { cart, slug: kilim });
    expect(await lastTold()).toBe("cart.line-removed");
    expect(await lines()).toEqual([{ slug: honey, quantity: 1 }]);
  });

  it("goes once, and a second press changes and tells nothing", async () => {
    const cart = await shop.fill({ [kilim]: 1 });
    const ctx = await shop.ctxOf(guest);
    await removeLine(ctx, { cart, slug: kilim });
    const events = "select count(*)::int as n from events";
    const before = await shop.rows(events);
    await removeLine(ctx, { cart, slug: kilim });
    expect(await shop.rows(events)).toEqual(before);
  });

  it("says so when the last piece went to another meanwhile", async () => {
    const cart = await shop.fill({ [kilim]: 1 });
    await shop.order({ [kilim]: 1 });
    const change = changeQuantity(await shop.ctxOf(guest), { cart, slug: kilim, quantity: "1" });
    await expect(change).rejects.toBeInstanceOf(Refusal);
    await expect(change).rejects.toMatchObject({ code: "cart.sold" });
  });
});
