import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { monthOf } from "#app/domain/catalogue/order-month.ts";
import { marketNow } from "#app/platform/context.server.ts";
import { dayOf } from "#app/platform/time.ts";
import { loader as cartLoader } from "#app/routes/market/cart.tsx";
import { action as addAction } from "#app/routes/market/cart-line.tsx";
import { action as removeAction } from "#app/routes/market/cart-line-removal.ts";
import { pieceMeta } from "#app/routes/market/piece-meta.ts";
import { loader as productLoader } from "#app/routes/market/product.tsx";
import { loader as productsLoader } from "#app/routes/market/products.tsx";
import { loader as serviceLoader } from "#app/routes/market/service.tsx";
import { action as stockAction, loader as stockLoader } from "#app/routes/studio/stock.tsx";
import { action as variantAction, loader as variantLoader } from "#app/routes/studio/variant.tsx";
import { action as variantsAction, loader as variantsLoader } from "#app/routes/studio/variants.tsx";
import { type TestHouse, testHouse } from "#tests/support/house.ts";
import { village } from "#tests/support/village.ts";
import { knocker } from "./doors.ts";

let t: TestHouse;
let doors: ReturnType<typeof knocker>;
let maker: { sid: string };
beforeAll(async () => {
  t = await testHouse({}, village);
  doors = knocker(t);
  // Whose honey it is; p21 of the village.
  maker = { sid: (await t.as("+989000000121")).token };
});
afterAll(() => t.close());

const honey = "honey-chamomile-250";
const piece = (slug: string, l = "fa") => doors.show(productLoader, `/${l}/products/${slug}`, { slug });
const post = (
  door: Parameters<typeof doors.knock>[0],
  path: string,
  params: Record<string, string>,
  form: Record<string, string>,
  cookies = {},
) => doors.knock(door, path, params, { form, cookies }) as Promise<Response & { data?: never; init?: never }>;

describe("the page of a piece in sizes", () => {
  it("offers each at its price, with what is left and what a kilogram comes to", async () => {
    // The rules of commission are read once a second.
    await piece(honey);
    const { buying, price } = await piece(honey);
    expect(doors.statements()).toBeLessThanOrEqual(4);
    expect(buying.offers).toMatchObject([
      {
        name: "شیشهٔ ۲۵۰ گرمی",
        price: { amount: 4_200_000n },
        left: 30,
        compared: { per: "kg", price: { amount: 16_800_000n }, exact: true },
      },
      { name: "شیشهٔ نیم‌کیلویی", price: { amount: 8_000_000n }, left: 15, compared: { price: { amount: 16_000_000n } } },
      { name: "شیشهٔ یک‌کیلویی", price: { amount: 15_400_000n }, left: 7, compared: { price: { amount: 15_400_000n } } },
    ]);
    expect(price).toEqual({ amount: 4_200_000n, currency: "IRR" });
    expect(buying).toMatchObject({ from: true, compared: null });
    expect((await piece(honey, "en")).buying.offers[0]).toMatchObject({
      name: "250 g jar",
      price: { amount: 300n, currency: "EUR" },
    });
  });

  it("says “from” on cards only where the sizes cost differently", async () => {
    const card = async (slug: string, q: string) => {
      const { list } = await doors.show(productsLoader, `/fa/products?q=${encodeURIComponent(q)}`);
      return list.page.cards.find((one) => one.slug === slug)?.from;
    };
    expect(await card(honey, "عسل بابونه")).toBe(true);
    expect(await card("honey-thyme-1kg", "عسل آویشن")).toBe(false);
  });

  it("tells what a square metre comes to, what month is full, and the least of a service", async () => {
    expect((await piece("kilim-samovar-120x180")).buying.compared).toEqual({
      per: "m2",
      price: { amount: 85_648_150n, currency: "IRR" },
      exact: false,
    });
    const cloth = await piece("tablecloth-silk-120");
    expect(cloth.piece.monthLeft).toBe(2);
    expect(cloth.buying.nextMonth).toMatch(/^۱ /);
    const { buying } = await doors.show(serviceLoader, "/fa/services/translation-craft-fa-en", {
      slug: "translation-craft-fa-en",
    });
    expect(buying.least).toEqual({ count: 300, price: { amount: 2_460_000n, currency: "IRR" } });
  });
});

describe("what machines read", () => {
  type Offer = { name?: string; price: string; priceCurrency: string; availability: string };
  async function offersOf(slug: string): Promise<Offer[]> {
    const meta = pieceMeta({ l: "en" }, await piece(slug, "en")) as {
      "script:ld+json"?: { "@graph": { offers?: Offer[] }[] };
    }[];
    return meta.flatMap((entry) => entry["script:ld+json"]?.["@graph"][0]?.offers ?? []);
  }

  it("is an offer for each size in each currency", async () => {
    expect(
      (await offersOf(honey)).map(({ name, price, priceCurrency }) => `${name}: ${price} ${priceCurrency}`),
    ).toEqual([
      "250 g jar: 4200000 IRR",
      "250 g jar: 3.00 EUR",
      "500 g jar: 8000000 IRR",
      "500 g jar: 5.70 EUR",
      "1 kg jar: 15400000 IRR",
      "1 kg jar: 10.90 EUR",
    ]);
  });

  it("is out of stock when the month is full or the lot is past its day", async () => {
    const [before] = await offersOf("tablecloth-silk-120");
    expect(before?.availability).toContain("MadeToOrder");
    const { calendar, timeZone } = t.house.country;
    const month = monthOf(calendar, dayOf(await marketNow(t.db), timeZone));
    await t.rows(
      `insert into order_months (product_id, month, taken) select id, '${month}', 2 from products where slug = 'tablecloth-silk-120'`,
    );
    expect((await offersOf("tablecloth-silk-120"))[0]?.availability).toContain("OutOfStock");
    await t.rows(
      "update products set attributes = attributes || '{\"bestBefore\": \"2020-01-01\"}' where slug = 'honey-comb-1kg'",
    );
    expect((await offersOf("honey-comb-1kg"))[0]?.availability).toContain("OutOfStock");
  });
});

describe("the basket", () => {
  it("takes the size from the form, keeps sizes apart, and puts out the one that is named", async () => {
    const { buying } = await piece(honey);
    const [small, , large] = buying.offers;
    const add = (variant: string, cookies = {}) =>
      post(addAction, `/fa/cart/lines/${honey}`, { slug: honey }, { variant, currency: "IRR" }, cookies);
    const none = await add("");
    expect(none.headers.get("Location")).toBe(`/fa/products/${honey}`);
    expect(none.headers.getSetCookie().some((line) => line.startsWith("flash="))).toBe(true);
    const first = await add(small!.id);
    expect(first.headers.get("Location")).toBe("/fa/cart");
    const cart = /cart=([^;]+)/.exec(first.headers.getSetCookie().join("; "))?.[1] ?? "";
    await add(large!.id, { cart });
    const lines = async () =>
      (await doors.show(cartLoader, "/fa/cart", {}, { cookies: { cart } })).groups.flatMap((group) =>
        group.lines.map(({ line }) => [line.variantFa, line.unitPrice, line.takes]),
      );
    expect(await lines()).toEqual([
      ["شیشهٔ ۲۵۰ گرمی", 4_200_000n, 1],
      ["شیشهٔ یک‌کیلویی", 15_400_000n, 4],
    ]);
    await post(removeAction, `/fa/cart/lines/${honey}/removal`, { slug: honey }, { variant: small!.id }, { cart });
    expect(await lines()).toEqual([["شیشهٔ یک‌کیلویی", 15_400_000n, 4]]);
  });
});

describe("the studio", () => {
  const at = (page: string) => [`/fa/studio/products/${honey}/${page}`, { slug: honey }] as const;

  it("adds a size, says at the field what is wrong, and changes one", async () => {
    const before = await doors.show(variantsLoader, ...at("variants"), { cookies: maker });
    const version = String(before.product.version);
    const wrong = await post(
      variantsAction,
      ...at("variants"),
      { key: before.key, version, nameFa: "", priceToman: "هیچ" },
      maker,
    );
    expect(wrong).toMatchObject({ data: { errors: { nameFa: "required", priceToman: "price" } } });
    const right = await post(
      variantsAction,
      ...at("variants"),
      { key: before.key, version, nameFa: "سطل", takes: "۱۲", priceToman: "۴٬۴۰۰٬۰۰۰" },
      maker,
    );
    expect(right.status).toBe(303);
    const after = await doors.show(variantsLoader, ...at("variants"), { cookies: maker });
    const bucket = after.variants.find(({ nameFa }) => nameFa === "سطل");
    expect(bucket).toMatchObject({ takes: 12, prices: { IRR: "44000000" } });
    const params = { slug: honey, variant: bucket!.id };
    const path = `/fa/studio/products/${honey}/variants/${bucket!.id}`;
    expect((await doors.show(variantLoader, path, params, { cookies: maker })).variant).toEqual(bucket);
    const changed = await post(
      variantAction,
      path,
      params,
      { version: String(after.product.version), nameFa: "دبه", takes: "12", priceToman: "4300000" },
      maker,
    );
    expect(changed.headers.get("Location")).toBe(`/fa/studio/products/${honey}/variants`);
    const stranger = { sid: (await t.as("+989000000119")).token };
    expect(await doors.knock(variantsLoader, ...at("variants"), { cookies: stranger })).toMatchObject({ status: 404 });
  });

  it("shows the units, the lot and the moves, and adds to them", async () => {
    const before = await doors.show(stockLoader, ...at("stock"), { cookies: maker });
    expect(before).toMatchObject({
      counts: { made: 30, onHand: 30 },
      moves: [{ kind: "made", quantity: 30 }],
      months: [],
    });
    expect(before.product.attributes.lotNo).toBe("AL-1405-01");
    const answer = await post(
      stockAction,
      ...at("stock"),
      { version: String(before.product.version), add: "۵", leadTimeDays: "۲" },
      maker,
    );
    expect(answer.status).toBe(303);
    const after = await doors.show(stockLoader, ...at("stock"), { cookies: maker });
    expect(after).toMatchObject({
      counts: { made: 35, onHand: 35 },
      moves: [{ quantity: 5, onHandAfter: 35 }, { quantity: 30 }],
    });
    // Sent twice, it is refused and not added twice.
    expect(
      await post(
        stockAction,
        ...at("stock"),
        { version: String(before.product.version), add: "5", leadTimeDays: "2" },
        maker,
      ),
    ).toMatchObject({
      data: { refusal: { code: "catalogue.edited-meanwhile" } },
    });
  });
});
