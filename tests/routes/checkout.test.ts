import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Reply } from "#app/platform/doors.server.ts";
import { loader as cartLoader } from "#app/routes/market/cart.tsx";
import { action as lineAction } from "#app/routes/market/cart-line.tsx";
import { action as quantityAction } from "#app/routes/market/cart-line-quantity.tsx";
import { action as removalAction } from "#app/routes/market/cart-line-removal.ts";
import { action as reviewAction, loader as reviewLoader } from "#app/routes/market/checkout.tsx";
import { action as addressAction, loader as addressLoader } from "#app/routes/market/checkout-address.tsx";
import { action as identityAction, loader as identityLoader } from "#app/routes/market/checkout-identity.tsx";
import { action as parcelsAction, loader as parcelsLoader } from "#app/routes/market/checkout-parcels.tsx";
import { action as paymentAction, loader as paymentLoader } from "#app/routes/market/checkout-payment.tsx";
import { openShop, type Shop } from "#tests/support/shop.ts";
import { knocker } from "./doors.ts";

let shop: Shop;
let doors: ReturnType<typeof knocker>;
beforeAll(async () => {
  shop = await openShop();
  doors = knocker(shop);
});
afterAll(() => shop.close());

const honey = "honey-thyme-1kg";
const kilim = "kilim-samovar-120x180";
type Fields = Record<string, string>;
type Door = (args: never) => Promise<unknown>;
const where = { province: "IR-07", city: "تهران", street: "خیابان یکم", postalCode: "1415893467" };

/** One guest's browser: her cookies, and what the doors answer to her. */
function browser() {
  const cookies: Fields = {};
  async function post(door: Door, path: string, form: Fields, params: Fields = {}) {
    const answer = await doors.knock(door, path, params, { cookies, form });
    if (answer instanceof Response) {
      for (const line of answer.headers.getSetCookie()) {
        const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
        cookies[name] = value;
      }
      return { status: answer.status, to: answer.headers.get("Location"), reply: null };
    }
    const refused = answer as { data: Reply; init: { status: number } };
    return { status: refused.init.status, to: null, reply: refused.data };
  }
  const add = (slug: string, more: Fields = {}) =>
    post(lineAction, `/fa/cart/lines/${slug}`, { quantity: "1", currency: "IRR", ...more }, { slug });
  async function review(headers: Fields = {}) {
    const page = await doors.show(reviewLoader, "/fa/checkout", {}, { cookies, headers });
    if (!page || !("key" in page)) throw new Error("the review is not open");
    return page;
  }
  /** The review's form as the page sends it. */
  async function lastForm(): Promise<Fields> {
    const { key, currency, address, said, rail, coupon, quote, wishes } = await review();
    const { name, phone, email } = said;
    const [parcels = ""] = wishes;
    return {
      key,
      currency,
      ...address,
      name,
      phone,
      email,
      rail: rail.name,
      coupon,
      seen: String(quote.total),
      parcels,
    };
  }
  /** All four steps, with `more` beside what each asks. */
  async function walk(more: Fields = {}) {
    await post(identityAction, "/fa/checkout/identity", { name: "نرگس", phone: "09123456789", email: "", ...more });
    await post(addressAction, "/fa/checkout/address", { ...where, ...more });
    const { parcels } = await doors.show(parcelsLoader, "/fa/checkout/parcels", {}, { cookies });
    const ways = parcels.flatMap(({ slug, way }, nth) => [
      [`sender.${nth}`, slug],
      [`way.${nth}`, way],
    ]);
    await post(parcelsAction, "/fa/checkout/parcels", { ...Object.fromEntries(ways), ...more });
    return post(paymentAction, "/fa/checkout/payment", { rail: "zarinpal", ...more });
  }
  return { cookies, post, add, walk, review, lastForm };
}

const priceOf = async (slug: string) =>
  BigInt(
    (
      await shop.rows<{ amount: string }>(
        `select amount::text from product_prices r join products p on p.id = r.product_id where p.slug = '${slug}' and currency = 'IRR'`,
      )
    )[0]?.amount ?? 0,
  );
const ordersOf = (key: string) =>
  shop.rows<{ total: string; carriage: string; paid: string; payments: number }>(
    `select o.total::text, o.carriage::text, (select min(amount)::text from payments where order_id = o.id) as paid,
       (select count(*)::int from payments where order_id = o.id) as payments from orders o where checkout_key like '%:${key}'`,
  );

describe("the way to an order", () => {
  it("leads to what is missing, carries place and coupon along, and back to the review after a change", async () => {
    const guest = browser();
    await guest.add(honey);
    const first = await doors.knock(
      reviewLoader,
      "/fa/checkout?province=IR-07&coupon=",
      {},
      { cookies: guest.cookies },
    );
    expect((first as Response).headers.get("Location")).toBe("/fa/checkout/identity?province=IR-07");
    const jump = await doors.knock(paymentLoader, "/fa/checkout/payment", {}, { cookies: guest.cookies });
    expect((jump as Response).headers.get("Location")).toBe("/fa/checkout/identity");
    const said = { name: "نرگس", phone: "09123456789", email: "" };
    const second = await guest.post(identityAction, "/fa/checkout/identity?province=IR-07", said);
    expect(second).toMatchObject({ status: 303, to: "/fa/checkout/address?province=IR-07" });
    const address = await doors.show(addressLoader, second.to ?? "", {}, { cookies: guest.cookies });
    expect(address.address.province).toBe("IR-07");
    expect((await guest.walk()).to).toBe("/fa/checkout");
    const changed = await guest.post(identityAction, "/fa/checkout/identity", { ...said, name: "مینا" });
    expect(changed.to).toBe("/fa/checkout");
    expect((await guest.review()).said.name).toBe("مینا");
  });

  it("asks for the form of the country the parcel goes to", async () => {
    const guest = browser();
    await guest.add(honey);
    await guest.post(identityAction, "/fa/checkout/identity", { name: "نرگس", phone: "09123456789", email: "" });
    const fields = async (province: string) =>
      (await doors.show(addressLoader, `/fa/checkout/address?province=${province}`, {}, { cookies: guest.cookies }))
        .fields.length;
    expect(await fields("IR-24")).toBeGreaterThan(4);
    expect(await fields("DE")).toBe(0);
  });

  it("keeps what was typed when a step is not taken, and without a basket leads to it", async () => {
    const guest = browser();
    const nothing = await doors.knock(identityLoader, "/fa/checkout/identity", {}, { cookies: guest.cookies });
    expect((nothing as Response).headers.get("Location")).toBe("/fa/cart");
    await guest.add(honey);
    const refused = await guest.post(identityAction, "/fa/checkout/identity", {
      name: "نرگس",
      phone: "12",
      email: "x",
    });
    expect(refused.status).toBe(422);
    expect(refused.reply).toMatchObject({ values: { name: "نرگس", phone: "12" }, errors: { email: "email" } });
  });

  it("leads back to the basket when something there must be put right first", async () => {
    const guest = browser();
    await guest.add("lemon-balm-60");
    const away = await doors.knock(reviewLoader, "/fa/checkout", {}, { cookies: guest.cookies });
    expect((away as Response).headers.get("Location")).toBe("/fa/cart");
    const cart = await doors.show(cartLoader, "/fa/cart", {}, { cookies: guest.cookies });
    expect(cart).toMatchObject({ blocked: true, groups: [{ lines: [{ trouble: { kind: "minimum", least: 2 } }] }] });
  });
});

describe("the basket's page", () => {
  it("takes a line out and puts it back as it was", async () => {
    const guest = browser();
    await guest.add(honey, { quantity: "3" });
    await guest.post(
      removalAction,
      `/fa/cart/lines/${honey}/removal`,
      { variant: "", currency: "IRR" },
      { slug: honey },
    );
    const said = shop.house.keys.verify("flash", decodeURIComponent(guest.cookies.flash ?? ""), new Date());
    expect(said).toMatchObject({ code: "done.line-removed", facts: { slug: honey, quantity: 3, currency: "IRR" } });
    const { facts } = said as { facts: { variant: string; quantity: number; currency: string } };
    await guest.add(honey, { quantity: String(facts.quantity), variant: facts.variant, currency: facts.currency });
    const cart = await doors.show(cartLoader, "/fa/cart", {}, { cookies: guest.cookies });
    expect(cart.groups[0]?.lines[0]?.line.quantity).toBe(3);
  });

  it("knows of her baskets in other currencies, and what the way to her would cost", async () => {
    const guest = browser();
    await guest.add(honey);
    await guest.add(honey, { currency: "EUR", quantity: "2" });
    const cookies = { ...guest.cookies, place: "IR-07" };
    const cart = await doors.show(cartLoader, "/fa/cart", {}, { cookies });
    expect(cart.others).toEqual([{ currency: "EUR", pieces: 2 }]);
    expect(cart.place?.destination).toBe("IR-07");
    expect(cart.groups[0]?.carriage).toBeGreaterThan(0n);
  });
});

describe("what a buyer may not say", () => {
  const bold = {
    ...{ price: "1", unitPrice: "1", seenPrice: "1", total: "1", goods: "1", discount: "999999", shipping: "0" },
    ...{ carriage: "0", tax: "0", exchangeRate: "0.0001", commission: "0", sellerId: "1", discountBps: "10000" },
  };

  it("prices, costs and shares come from our own rows, whatever is sent along (A12)", async () => {
    const guest = browser();
    await guest.add(honey, bold);
    await guest.post(quantityAction, `/fa/cart/lines/${honey}/quantity`, { quantity: "2", ...bold }, { slug: honey });
    expect((await guest.walk(bold)).to).toBe("/fa/checkout");
    const form = await guest.lastForm();
    expect((await guest.post(reviewAction, "/fa/checkout", { ...form, ...bold })).status).toBe(303);
    const [order] = await ordersOf(form.key ?? "");
    expect(BigInt(order?.total ?? 0)).toBe(2n * (await priceOf(honey)) + BigInt(order?.carriage ?? 0));
    expect(BigInt(order?.carriage ?? 0)).toBeGreaterThan(0n);
    expect(order).toMatchObject({ paid: order?.total, payments: 1 });
  });

  it("the total she saw is judged, never taken; another currency's basket is not this one (A12)", async () => {
    const guest = browser();
    await guest.add(honey);
    await guest.walk();
    const form = await guest.lastForm();
    for (const seen of ["1", "0", String(BigInt(form.seen ?? 0) - 1n)]) {
      const refused = await guest.post(reviewAction, "/fa/checkout", { ...form, seen });
      expect(refused).toMatchObject({ status: 409, reply: { refusal: { code: "order.total-changed" } } });
    }
    for (const seen of ["-1", "1e9", "", "abc"])
      expect((await guest.post(reviewAction, "/fa/checkout", { ...form, seen })).status).toBe(422);
    const euro = await guest.post(reviewAction, "/fa/checkout", { ...form, currency: "EUR" });
    expect(euro).toMatchObject({ status: 409, reply: { refusal: { code: "cart.empty" } } });
    expect(await ordersOf(form.key ?? "")).toEqual([]);
    expect((await guest.lastForm()).seen).toBe(form.seen);
  });

  it("a way that is no longer offered is not exchanged for another that costs the same", async () => {
    const guest = browser();
    await guest.add(honey);
    await guest.walk();
    const form = await guest.lastForm();
    const parcels = `${form.parcels?.split("=")[0]}=rocket//`;
    const refused = await guest.post(reviewAction, "/fa/checkout", { ...form, parcels });
    expect(refused).toMatchObject({ status: 409, reply: { refusal: { code: "order.way-gone" } } });
  });
});

describe("an order sent more than once", () => {
  it("twenty times at once and again an hour later is one order; the same key for another content is refused (A15)", async () => {
    const guest = browser();
    await guest.add(honey);
    await guest.walk();
    const form = await guest.lastForm();
    const send = (more: Fields = {}) => guest.post(reviewAction, "/fa/checkout", { ...form, ...more });
    const answers = await Promise.all(Array.from({ length: 20 }, () => send()));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 303));
    expect(new Set(answers.map(({ to }) => to)).size).toBe(1);
    await shop.advance(3600);
    const late = await send();
    expect(late.status).toBe(303);
    const other = await send({ street: "خیابان دوم" });
    expect(other).toMatchObject({ status: 409, reply: { refusal: { code: "key.reused" } } });
    expect(await ordersOf(form.key ?? "")).toMatchObject([{ payments: 1 }]);
  });

  it("of a basket that grew in a second tab is not placed at the old sum (A22)", async () => {
    const guest = browser();
    await guest.add(honey);
    await guest.walk();
    const form = await guest.lastForm();
    await guest.add(kilim);
    const refused = await guest.post(reviewAction, "/fa/checkout", form);
    expect(refused).toMatchObject({ status: 409, reply: { refusal: { code: "order.total-changed" } } });
    expect(await ordersOf(form.key ?? "")).toEqual([]);
    // The page that answers is not sent on: it says so, and where to go.
    const answer = { "Content-Type": "application/x-www-form-urlencoded" };
    const page = await doors.show(reviewLoader, "/fa/checkout", {}, { cookies: guest.cookies, headers: answer });
    expect(page).toEqual({ missing: "parcels" });
    await guest.walk();
    const again = await guest.lastForm();
    expect(BigInt(again.seen ?? 0)).toBeGreaterThan(BigInt(form.seen ?? 0) + (await priceOf(kilim)) - 1n);
  });
});

describe("one stock behind two lines", () => {
  it("is told at the second line, and never oversold (A17)", async () => {
    const variants = await shop.rows<{ id: string; takes: number; slug: string }>(
      `select v.id, v.takes, p.slug from product_variants v join products p on p.id = v.product_id
       join stock_items s on s.product_id = p.id where v.retired_at is null and p.availability = 'stock' and p.status = 'published'
       order by p.slug, v.takes`,
    );
    const slug = variants[0]?.slug ?? "";
    const [small, large] = variants.filter((one) => one.slug === slug);
    const guest = browser();
    await guest.add(slug, { variant: small?.id ?? "" });
    await guest.add(slug, { variant: large?.id ?? "" });
    await guest.walk();
    const form = await guest.lastForm();
    await shop.rows(
      `update stock_items set on_hand = ${large?.takes}, made = ${large?.takes} + reserved + sold where product_id = (select id from products where slug = '${slug}')`,
    );
    const cart = await doors.show(cartLoader, "/fa/cart", {}, { cookies: guest.cookies });
    expect(cart.groups[0]?.lines.map(({ trouble }) => trouble?.kind ?? null)).toEqual([null, "sold"]);
    const refused = await guest.post(reviewAction, "/fa/checkout", form);
    expect(refused.status).toBe(409);
    const [stock] = await shop.rows<{ on_hand: number }>(
      `select on_hand from stock_items where product_id = (select id from products where slug = '${slug}')`,
    );
    expect(stock?.on_hand).toBe(large?.takes);
  });
});
