import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addPriceStep } from "#app/domain/catalogue/add-price-step.server.ts";
import { wholesaleOf } from "#app/domain/catalogue/price-list.server.ts";
import { priceAt, stepsOf } from "#app/domain/catalogue/price-list.ts";
import { removePriceStep } from "#app/domain/catalogue/remove-price-step.server.ts";
import { saveMinimum } from "#app/domain/catalogue/save-minimum.server.ts";
import { pricedCart } from "#app/domain/orders/priced-cart.server.ts";
import { saveShopMinimum } from "#app/domain/shops/save-shop-minimum.server.ts";
import { hashToken } from "#app/platform/crypto.server.ts";
import { Invalid, Missing, NotYours } from "#app/platform/errors.ts";
import { rowsOf } from "#db/reads.server.ts";
import { guest, openShop, type Shop } from "#tests/support/shop.ts";

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.close());

const balm = "lemon-balm-60";
let ownerSlug = "";
const mine = async () => {
  ownerSlug ||=
    (
      await shop.rows<{ slug: string }>(
        `select s.slug from shops s join products p on p.shop_id = s.id where p.slug = '${balm}'`,
      )
    )[0]?.slug ?? "";
  return shop.maker(ownerSlug);
};
const idOf = async (slug: string) =>
  (await rowsOf<{ id: string }>(shop.db, sql`select id from products where slug = ${slug}`))[0]?.id ?? "";
const listOf = async () => wholesaleOf(shop.db, await idOf(balm));
const told = (kind: string) => shop.rows(`select 1 from events where kind = '${kind}'`);
const step = (more: Record<string, string> = {}) => ({
  slug: balm,
  audience: "everyone",
  from: "۱۰",
  priceToman: "150000",
  ...more,
});

describe("a price list", () => {
  it("takes a step below the price, refuses one that does not fall, and is told", async () => {
    const ctx = await mine();
    await addPriceStep(ctx, step());
    expect(await told("product.price-step-added")).toHaveLength(1);
    for (const [more, fields] of [
      [{ priceToman: "999999999" }, { priceToman: "price-list.not-below" }],
      [{ from: "20", priceToman: "160000" }, { priceToman: "price-list.not-falling" }],
      [{ priceToman: "140000" }, { from: "price-list.taken" }],
      [{ from: "30", priceToman: "" }, { priceToman: "required" }],
    ] as const)
      await expect(addPriceStep(ctx, step(more))).rejects.toMatchObject({ fields });
    for (const from of ["1", "0", "-1", "1.5", "1e3", "1000", "", "NaN"])
      await expect(addPriceStep(ctx, step({ from }))).rejects.toBeInstanceOf(Invalid);
    const { steps } = await listOf();
    expect(steps.filter(({ audience }) => audience === "everyone")).toMatchObject([{ from: 10, amount: "1500000" }]);
  });

  it("prices the basket by the same rule that is shown, and firms' steps for firms alone", async () => {
    const ctx = await mine();
    await addPriceStep(ctx, step({ audience: "firms", from: "5", priceToman: "120000" }));
    const cart = await shop.fill({ [balm]: 12 });
    const [row] = await shop.rows<{ id: string }>(`select id from carts where token_hash = '${hashToken(cart)}'`);
    const { steps } = await listOf();
    for (const audiences of [["everyone"], ["everyone", "firms"]] as const)
      for (const quantity of [2, 4, 5, 9, 10, 12]) {
        await shop.rows(`update cart_lines set quantity = ${quantity} where cart_id = '${row?.id}'`);
        const [line] = await pricedCart(shop.db, row?.id ?? "", "IRR", audiences);
        const list = stepsOf(steps, { variant: null, currency: "IRR", audiences });
        expect(line?.unitPrice).toBe(priceAt(list, line?.listPrice ?? 0n, quantity));
      }
  });

  it("loses a step once", async () => {
    const ctx = await mine();
    const [first] = (await listOf()).steps;
    await removePriceStep(ctx, { slug: balm, tier: first?.id });
    await removePriceStep(ctx, { slug: balm, tier: first?.id });
    expect(await told("product.price-step-removed")).toHaveLength(1);
    expect((await listOf()).steps.map(({ id }) => id)).not.toContain(first?.id);
  });

  it("is its maker's alone", async () => {
    const [step1] = (await listOf()).steps;
    const stranger = await shop.maker("golnaz-anbaranipour");
    await expect(addPriceStep(stranger, step({ from: "40" }))).rejects.toBeInstanceOf(Missing);
    await expect(removePriceStep(stranger, { slug: balm, tier: step1?.id })).rejects.toBeInstanceOf(Missing);
    await expect(saveMinimum(stranger, { slug: balm, least: "3" })).rejects.toBeInstanceOf(Missing);
    const nobody = await shop.ctxOf(guest);
    await expect(addPriceStep(nobody, step())).rejects.toBeInstanceOf(NotYours);
    await expect(saveShopMinimum(nobody, {})).rejects.toBeInstanceOf(NotYours);
    expect((await listOf()).steps).toHaveLength(1);
  });

  it("is not for what there is only one of", async () => {
    const weaver = await shop.maker("golnaz-anbaranipour");
    const kilim = { slug: "kilim-samovar-120x180" };
    await expect(addPriceStep(weaver, step(kilim))).rejects.toMatchObject({ code: "price-list.not-here" });
    await expect(saveMinimum(weaver, { ...kilim, least: "3" })).rejects.toMatchObject({ code: "price-list.not-here" });
  });
});

describe("a minimum", () => {
  it("of a listing is kept, taken away by one, and told once each", async () => {
    const ctx = await mine();
    const before = (await told("product.minimum-saved")).length;
    await saveMinimum(ctx, { slug: balm, least: "۴" });
    await saveMinimum(ctx, { slug: balm, least: "4" });
    expect((await listOf()).least).toBe(4);
    await saveMinimum(ctx, { slug: balm, least: "1" });
    expect((await listOf()).least).toBe(1);
    expect((await told("product.minimum-saved")).length).toBe(before + 2);
    for (const least of ["0", "-1", "1000", "x", ""])
      await expect(saveMinimum(ctx, { slug: balm, least })).rejects.toBeInstanceOf(Invalid);
  });

  it("of a shop is kept by currency, and empty takes it away", async () => {
    const ctx = await mine();
    const rows = () =>
      shop.rows(
        `select m.currency, m.amount::text from shop_minimums m join shops s on s.id = m.shop_id where s.slug = '${ownerSlug}' order by 1`,
      );
    await saveShopMinimum(ctx, { leastToman: "۲۰۰٬۰۰۰", leastEur: "25" });
    await saveShopMinimum(ctx, { leastToman: "200000", leastEur: "25" });
    expect(await rows()).toEqual([
      { currency: "EUR", amount: "2500" },
      { currency: "IRR", amount: "2000000" },
    ]);
    await saveShopMinimum(ctx, { leastToman: "200000", leastEur: "" });
    expect(await rows()).toEqual([{ currency: "IRR", amount: "2000000" }]);
    expect(await told("shop.minimum-saved")).toHaveLength(2);
    await expect(saveShopMinimum(ctx, { leastToman: "-5" })).rejects.toBeInstanceOf(Invalid);
  });
});
