import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addressesOf } from "#app/domain/orders/addresses.server.ts";
import { draftOf } from "#app/domain/orders/checkout-draft.server.ts";
import { type Checkout, viewCheckout } from "#app/domain/orders/checkout-view.server.ts";
import { saveAddress } from "#app/domain/orders/save-address.server.ts";
import { saveParcels } from "#app/domain/orders/save-parcels.server.ts";
import { savePayment } from "#app/domain/orders/save-payment.server.ts";
import { saveWho } from "#app/domain/orders/save-who.server.ts";
import type { Actor } from "#app/platform/actor.ts";
import { hashToken } from "#app/platform/crypto.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import { guest, openShop, type Shop } from "#tests/support/shop.ts";

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.close());

const honey = "honey-thyme-1kg";
const who = { name: "نرگس آزمایشی", phone: "۰۹۱۲۳۴۵۶۷۸۹", email: "" };
const where = { province: "IR-07", city: "تهران", street: "خیابان آزمایش، پلاک ۱", postalCode: "1415893467" };

async function cartIdOf(token: string, actor: Actor = guest): Promise<string> {
  const whose =
    actor.kind === "person"
      ? sql`person_id = ${actor.id}`
      : sql`person_id is null and token_hash = ${hashToken(token)}`;
  const [row] = await rowsOf<{ id: string }>(shop.db, sql`select id from carts where ${whose} and currency = 'IRR'`);
  return row?.id ?? "";
}

async function view(token: string, actor: Actor = guest, preset?: { province: string; coupon: string }) {
  const cart = { id: await cartIdOf(token, actor), currency: "IRR" as const };
  return viewCheckout(await shop.ctxOf(actor), shop.db, cart, preset);
}

/** The parcels' form with the first way of each sender. */
function firstWays({ quote }: Checkout) {
  const parcels = quote?.consignments ?? [];
  return {
    sender: Object.fromEntries(parcels.map(({ lines }, nth) => [String(nth), lines[0]?.sellerSlug ?? ""])),
    way: Object.fromEntries(parcels.map(({ options: [first] }, nth) => [String(nth), `${first?.service.code}/`])),
  };
}

const told = (kind: string) =>
  shop.rows<{ data: Record<string, unknown> }>(`select data from events where kind = '${kind}' order by id`);

describe("a checkout", () => {
  it("asks for one thing after the other and is ready when all is said", async () => {
    const cart = await shop.fill({ [honey]: 1, "kilim-samovar-120x180": 1 });
    const ctx = await shop.ctxOf(guest);
    expect((await view(cart)).missing).toBe("identity");
    await saveWho(ctx, { cart, ...who });
    expect((await view(cart)).missing).toBe("address");
    await saveAddress(ctx, { cart, ...where });
    const addressed = await view(cart);
    expect(addressed).toMatchObject({ missing: "parcels", draft: { said: { phone: "+989123456789" } } });
    expect(addressed.quote?.consignments).toHaveLength(2);
    await saveParcels(ctx, { cart, ...firstWays(addressed), insured: { 0: "on" }, note: { 1: "  عصر بیایید " } });
    expect((await view(cart)).missing).toBe("payment");
    await savePayment(ctx, { cart, rail: "zarinpal", coupon: "" });
    const ready = await view(cart);
    expect(ready.missing).toBeNull();
    const second = ready.quote?.consignments[1]?.lines[0]?.sellerSlug ?? "";
    expect(ready.draft.said.notes).toEqual({ [second]: "عصر بیایید" });
    const [insured, plain] = ready.quote?.consignments ?? [];
    expect(insured?.insurance).toBe(insured?.way?.insurance?.amount ?? 0n);
    expect(plain?.insurance).toBe(0n);
    for (const kind of ["identity-given", "address-given", "parcels-chosen", "payment-chosen"])
      expect(await told(`checkout.${kind}`)).toHaveLength(1);
  });

  it("keeps no name, number or address in the clear, neither in its row nor in what is told", async () => {
    const cart = await shop.fill({ [honey]: 1 });
    const ctx = await shop.ctxOf(guest);
    await saveWho(ctx, { cart, ...who });
    await saveAddress(ctx, { cart, ...where });
    const rows = await shop.rows<{ text: string }>(
      "select row_to_json(c)::text as text from checkouts c union all select row_to_json(e)::text from events e where kind like 'checkout.%'",
    );
    expect(rows.length).toBeGreaterThan(2);
    for (const { text } of rows) expect(text).not.toMatch(/نرگس|9123456789|خیابان|1415893467/);
  });

  it("is nobody's without the browser's secret", async () => {
    const cart = await shop.fill({ [honey]: 1 });
    const ctx = await shop.ctxOf(guest);
    for (const stranger of ["", "no-such-basket-at-all"]) {
      await expect(saveWho(ctx, { cart: stranger, ...who })).rejects.toMatchObject({ code: "cart.empty" });
      await expect(saveAddress(ctx, { cart: stranger, ...where })).rejects.toMatchObject({ code: "cart.empty" });
      await expect(saveParcels(ctx, { cart: stranger, sender: {} })).rejects.toMatchObject({ code: "cart.empty" });
      await expect(savePayment(ctx, { cart: stranger, rail: "zarinpal" })).rejects.toMatchObject({
        code: "cart.empty",
      });
    }
    const her = await shop.as("+989129990001");
    await expect(saveWho(await shop.ctxOf(her), { cart, ...who })).rejects.toMatchObject({ code: "cart.empty" });
    expect(await shop.rows(`select 1 from checkouts where cart_id = '${await cartIdOf(cart)}'`)).toEqual([]);
  });

  it("says at the field what is wrong and keeps what was said before", async () => {
    const cart = await shop.fill({ [honey]: 1 });
    const ctx = await shop.ctxOf(guest);
    await saveWho(ctx, { cart, ...who });
    await expect(saveWho(ctx, { cart, ...who, phone: "123" })).rejects.toMatchObject({
      fields: { phone: "phone.invalid" },
    });
    await expect(saveAddress(ctx, { cart, ...where, postalCode: "12" })).rejects.toMatchObject({
      fields: { postalCode: "postal-code.invalid" },
    });
    await expect(saveAddress(ctx, { cart, ...where, province: "IR-99" })).rejects.toMatchObject({
      fields: { province: "choose" },
    });
    await expect(saveParcels(ctx, { cart, sender: {} })).rejects.toMatchObject({ code: "checkout.address-first" });
    await saveAddress(ctx, { cart, ...where });
    const ways = firstWays(await view(cart));
    await expect(saveParcels(ctx, { cart, ...ways, way: {} })).rejects.toMatchObject({ fields: { "way.0": "choose" } });
    await expect(saveParcels(ctx, { cart, ...ways, way: { 0: "rocket/" } })).rejects.toMatchObject({
      fields: { "way.0": "choose" },
    });
    await expect(savePayment(ctx, { cart, rail: "stripe" })).rejects.toMatchObject({ fields: { rail: "choose" } });
    await expect(savePayment(ctx, { cart, rail: "zarinpal", coupon: "NOSUCH" })).rejects.toMatchObject({
      fields: { coupon: "coupon.not-valid" },
    });
    const draft = await draftOf(shop.db, shop.house.keys, await cartIdOf(cart), guest);
    expect(draft).toMatchObject({ said: { name: who.name }, address: where, rail: "", coupon: "", parcels: {} });
  });

  it("goes back to the address when another place is asked for, and to the parcels when their way is gone", async () => {
    const cart = await shop.fill({ [honey]: 1 });
    const ctx = await shop.ctxOf(guest);
    await saveWho(ctx, { cart, ...who });
    await saveAddress(ctx, { cart, ...where });
    await saveParcels(ctx, { cart, ...firstWays(await view(cart)) });
    await savePayment(ctx, { cart, rail: "zarinpal", coupon: "" });
    expect((await view(cart, guest, { province: "IR-24", coupon: "" })).missing).toBe("address");
    expect((await view(cart, guest, { province: "IR-07", coupon: "SOME" })).missing).toBe("payment");
    await shop.rows(
      `update checkouts set parcels = jsonb_set(parcels, array[(select jsonb_object_keys(parcels) limit 1), 'service'], '"gone"') where cart_id = '${await cartIdOf(cart)}'`,
    );
    expect((await view(cart)).missing).toBe("parcels");
  });

  it("knows a person signed in, and remembers each address of hers once", async () => {
    const her = await shop.as("+989129990002", { name: "مهسا" });
    await shop.fill({ [honey]: 1 }, "IRR", her);
    const ctx = await shop.ctxOf(her);
    expect(await view("", her)).toMatchObject({
      missing: "address",
      draft: { said: { name: "مهسا", phone: "+989129990002" } },
    });
    await saveAddress(ctx, { cart: "", ...where });
    await saveAddress(ctx, { cart: "", ...where });
    await saveAddress(ctx, { cart: "", ...where, street: "خیابان دوم" });
    const saved = await addressesOf(shop.db, shop.house.keys, her.id);
    expect(saved.map(({ address }) => address.street)).toEqual(["خیابان دوم", where.street]);
    const other = await shop.as("+989129990003");
    expect(await addressesOf(shop.db, shop.house.keys, other.id)).toEqual([]);
  });

  it("forgets the address used longest ago when there are too many", async () => {
    const her = await shop.as("+989129990004", { name: "مهسا" });
    await shop.fill({ [honey]: 1 }, "IRR", her);
    for (let n = 1; n <= 10; n++) await saveAddress(await shop.ctxOf(her), { cart: "", ...where, street: `کوچهٔ ${n}` });
    const saved = await addressesOf(shop.db, shop.house.keys, her.id);
    expect(saved).toHaveLength(8);
    expect(saved.map(({ address }) => address.street)).not.toContain("کوچهٔ 1");
  });
});
