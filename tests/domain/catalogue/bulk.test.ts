import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { changeListings } from "#app/domain/catalogue/bulk/change-listings.server.ts";
import { bulkChange } from "#app/domain/catalogue/bulk/forms.ts";
import { restorePrices } from "#app/domain/catalogue/bulk/restore-prices.server.ts";
import { type BulkListing, byPercent, planOf, stepOf } from "#app/domain/catalogue/bulk/rules.ts";
import { moveStock } from "#app/domain/catalogue/stock.server.ts";
import { newToken } from "#app/platform/crypto.server.ts";
import { closeDecoders } from "#app/platform/images.server.ts";
import { inTransaction } from "#db/writes.server.ts";
import { turnedAway } from "#tests/domain/producers/programme.ts";
import { type TestHouse, testHouse } from "#tests/support/house.ts";
import { acting, cast, type phones } from "./cast.ts";

let market: TestHouse;
beforeAll(async () => {
  market = await testHouse();
  await cast(market);
});
afterAll(async () => {
  closeDecoders();
  await market.close();
});

let count = 0;
type Made = { slug: string; id: string; item: string | null };
/** A listing of the maker's with a price in rials and cents, and pieces on hand if it is counted. */
async function listing({ irr = 1_000_000, eur = 0, ready = 5, kind = "stock", shop = "golnaz" } = {}): Promise<Made> {
  const slug = `bulk-${++count}`;
  const [row] = await market.rows<{ id: string }>(
    `insert into products (slug, shop_id, cluster_id, family, availability, maker_share_bps)
     select '${slug}', s.id, c.id, 'flatweave', '${kind}', 8500 from shops s, clusters c where s.slug = '${shop}' limit 1 returning id`,
  );
  const id = row!.id;
  for (const [currency, amount] of Object.entries({ IRR: irr, EUR: eur }))
    if (amount > 0) await market.rows(`insert into product_prices values ('${id}', '${currency}', ${amount})`);
  if (kind !== "stock") return { slug, id, item: null };
  const [stock] = await market.rows<{ id: string }>(
    `insert into stock_items (product_id) values ('${id}') returning id`,
  );
  const item = stock!.id;
  await inTransaction(market.house.writes, (tx) => moveStock(tx, { stockItemId: item, kind: "made", quantity: ready }));
  return { slug, id, item };
}
const change = async (
  asked: Record<string, unknown>,
  on: readonly Made[],
  { who = "maker" as keyof typeof phones, version = 1, key = newToken() } = {},
) => changeListings(await acting(market, who), { key, seen: on.map(({ slug }) => `${slug}:${version}`), ...asked });
const restore = async (number: number, who: keyof typeof phones = "maker") =>
  restorePrices(await acting(market, who), { change: String(number) });
const pricesOf = async ({ id }: Made) =>
  Object.fromEntries(
    (
      await market.rows<{ currency: string; amount: string }>(
        `select currency, amount::text from product_prices where product_id = '${id}'`,
      )
    ).map(({ currency, amount }) => [currency, amount]),
  );
const readyOf = async ({ id }: Made) =>
  (await market.rows<{ n: number }>(`select on_hand as n from stock_items where product_id = '${id}'`))[0]?.n;
const percent = (text: string, direction = "raise") => ({ price: "percent", percent: text, direction });

describe("rounding to what people say", () => {
  it.each([
    ["IRR", 18_500_000n, 1_000, 20_350_000n],
    ["IRR", 18_500_000n, -333, 17_880_000n],
    ["IRR", 123_000n, 500, 129_000n],
    ["IRR", 6_440n, 1_000, 7_080n],
    ["IRR", 10n, -9_000, 10n],
    ["EUR", 11_650n, 1_000, 12_800n],
    ["EUR", 1_990n, 1, 1_990n],
    ["EUR", 1_400n, -250, 1_365n],
    ["EUR", 199n, 100, 200n],
    ["EUR", 1n, -9_000, 1n],
  ] as const)("%s %d by %d", (currency, amount, bps, after) => expect(byPercent(currency, amount, bps)).toBe(after));
  it("the step goes with the size of the price", () => {
    expect([999_999n, 1_000_000n, 99_999n].map((one) => stepOf("IRR", one))).toEqual([1_000n, 10_000n, 10n]);
    expect([1_999n, 2_000n, 199n].map((one) => stepOf("EUR", one))).toEqual([5n, 50n, 1n]);
  });
});

describe("what may be asked", () => {
  const faults = (asked: Record<string, unknown>) =>
    Object.fromEntries((bulkChange.safeParse(asked).error?.issues ?? []).map((one) => [one.path[0], one.message]));
  it.each([
    [{}, { price: "bulk.nothing" }],
    [percent(""), { percent: "bulk.percent" }],
    [percent("۰"), { percent: "bulk.percent" }],
    [percent("500.01"), { percent: "bulk.percent" }],
    [percent("90.01", "lower"), { percent: "bulk.percent" }],
    [percent("-5"), { percent: "bulk.percent" }],
    [{ price: "set" }, { toman: "required" }],
    [{ price: "set", toman: "0" }, { toman: "price" }],
    [{ stock: "add" }, { pieces: "required" }],
    [{ stock: "off", pieces: "0" }, { pieces: "number" }],
    [{ price: "double" }, { price: "choose" }],
  ])("%j", (asked, wrong) => expect(faults(asked)).toEqual(wrong));
  it("digits of either script, with a sign of percent", () => {
    expect(bulkChange.parse(percent("۱۲٫۵٪")).change).toEqual({ price: { how: "percent", bps: 1_250 }, pieces: 0 });
    expect(bulkChange.parse(percent("90", "lower")).change.price).toEqual({ how: "percent", bps: -9_000 });
    expect(bulkChange.parse({ stock: "off", pieces: "۳" }).change).toEqual({ price: null, pieces: -3 });
  });
});

describe("a change of many", () => {
  it("raises every price by a percentage and leaves a currency without one alone; told of each and of the whole", async () => {
    const [a, b] = [await listing({ irr: 18_500_000, eur: 11_650 }), await listing({ irr: 2_000_000 })];
    const { change: number } = await change(percent("10"), [a, b]);
    expect(await pricesOf(a)).toEqual({ IRR: "20350000", EUR: "12800" });
    expect(await pricesOf(b)).toEqual({ IRR: "2200000" });
    const told = await market.rows<{ kind: string }>(
      `select kind from events where noun_id in ('${a.id}', '${b.id}') or id = ${number}`,
    );
    expect(told.map(({ kind }) => kind).sort()).toEqual([
      "product.repriced",
      "product.repriced",
      "shop.listings-changed",
    ]);
    expect(await market.rows(`select version from products where id = '${a.id}'`)).toEqual([{ version: 2 }]);
  });

  it("sets one price for all, and pieces with it", async () => {
    const [a, b] = [await listing(), await listing({ irr: 0 })];
    await change({ price: "set", toman: "۲۵۰٬۰۰۰", eur: "9.50", stock: "add", pieces: "2" }, [a, b]);
    for (const one of [a, b]) expect(await pricesOf(one)).toEqual({ IRR: "2500000", EUR: "950" });
    expect([await readyOf(a), await readyOf(b)]).toEqual([7, 7]);
  });

  it("the same press twice is once", async () => {
    const [a, key] = [await listing(), newToken()];
    const both = await Promise.all([1, 2].map(() => change({ stock: "add", pieces: "3" }, [a], { key })));
    expect(both[0]).toEqual(both[1]);
    expect(await readyOf(a)).toBe(8);
  });

  it("what was sold meanwhile stays sold", async () => {
    const a = await listing({ ready: 5 });
    await inTransaction(market.house.writes, async (tx) => {
      await moveStock(tx, { stockItemId: a.item!, kind: "hold", quantity: 2 });
      await moveStock(tx, { stockItemId: a.item!, kind: "sell", quantity: 2 });
    });
    await change({ stock: "off", pieces: "3" }, [a]);
    expect(await readyOf(a)).toBe(0);
    expect(await turnedAway(change({ stock: "off", pieces: "1" }, [a], { version: 2 }))).toBe(
      `at.${a.slug}: catalogue.stock`,
    );
  });

  it("is all or nothing, with the fault at its listing", async () => {
    const [a, unique, order] = [
      await listing(),
      await listing({ kind: "unique" }),
      await listing({ kind: "made-to-order", irr: 0 }),
    ];
    expect(await turnedAway(change({ ...percent("5"), stock: "add", pieces: "1" }, [a, unique]))).toBe(
      `at.${unique.slug}: bulk.not-counted`,
    );
    expect(await turnedAway(change(percent("5"), [a, order]))).toBe(`at.${order.slug}: bulk.no-price`);
    await market.rows(`update products set version = 2 where id = '${unique.id}'`);
    expect(await turnedAway(change(percent("5"), [a, unique]))).toBe(`at.${unique.slug}: bulk.meanwhile`);
    expect([await pricesOf(a), await readyOf(a)]).toEqual([{ IRR: "1000000" }, 5]);
    expect(await market.rows(`select 1 from events where noun_id = '${a.id}'`)).toEqual([]);
  });

  it("a lot past its best is not added to", async () => {
    const a = await listing();
    await market.rows(`update products set attributes = '{"bestBefore": "2020-01-01"}' where id = '${a.id}'`);
    expect(await turnedAway(change({ stock: "add", pieces: "1" }, [a]))).toBe(`at.${a.slug}: bulk.lot-past`);
    await change({ stock: "off", pieces: "1" }, [a]);
  });

  it("variants are raised together, and the cheapest is the listing's price; one price for them is refused", async () => {
    const a = await listing({ irr: 1_000_000 });
    for (const [position, amount] of [1_000_000, 3_000_000].entries())
      await market.rows(
        `with v as (insert into product_variants (product_id, position, name_fa) values ('${a.id}', ${position}, 'گونه') returning id)
         insert into variant_prices select id, 'IRR', ${amount} from v`,
      );
    expect(await turnedAway(change({ price: "set", toman: "5000" }, [a]))).toBe(`at.${a.slug}: bulk.variants`);
    const variants = async () =>
      market.rows(
        `select amount::text from variant_prices where variant_id in (select id from product_variants where product_id = '${a.id}') order by amount`,
      );
    const { change: number } = await change(percent("20"), [a]);
    expect(await variants()).toEqual([{ amount: "1200000" }, { amount: "3600000" }]);
    expect(await pricesOf(a)).toEqual({ IRR: "1200000" });
    await restore(number);
    expect(await variants()).toEqual([{ amount: "1000000" }, { amount: "3000000" }]);
    expect(await pricesOf(a)).toEqual({ IRR: "1000000" });
  });

  it("is of her own listings alone, and of something", async () => {
    const [a, other] = [await listing(), await listing({ shop: "other" })];
    expect(await turnedAway(change(percent("5"), [a, other]))).toBe("missing");
    expect(await turnedAway(change(percent("5"), [a], { who: "manager" }))).toBe("not yours");
    expect(await turnedAway(change(percent("5"), []))).toBe("seen: bulk.none-chosen");
    expect(await turnedAway(change(percent("0.01"), [a]))).toBe("price: bulk.same");
    expect(
      await turnedAway(
        change(
          percent("5"),
          Array.from({ length: 101 }, () => a),
        ),
      ),
    ).toBe("seen: bulk.too-many");
    expect(await pricesOf(a)).toEqual({ IRR: "1000000" });
  });
});

describe("taking it back", () => {
  it("puts every price back, also one that was none; once", async () => {
    const [a, b] = [await listing({ eur: 500 }), await listing({ irr: 0 })];
    const { change: number } = await change({ price: "set", toman: "300000", eur: "7" }, [a, b]);
    expect(await restore(number)).toEqual({ count: 2 });
    expect(await restore(number)).toEqual({ count: 2 });
    expect([await pricesOf(a), await pricesOf(b)]).toEqual([{ IRR: "1000000", EUR: "500" }, {}]);
    expect(await market.rows(`select version from products where id = '${a.id}'`)).toEqual([{ version: 3 }]);
  });

  it("is refused when one was changed since, and nothing is put back", async () => {
    const [a, b] = [await listing(), await listing()];
    const { change: number } = await change(percent("50"), [a, b]);
    await market.rows(`update products set version = version + 1 where id = '${b.id}'`);
    expect(await turnedAway(restore(number))).toBe("bulk.changed-since");
    expect(await pricesOf(a)).toEqual({ IRR: "1500000" });
  });

  it("is hers alone, and of prices only", async () => {
    const a = await listing();
    const { change: number } = await change(percent("50"), [a]);
    expect(await turnedAway(restore(number, "other"))).toBe("missing");
    expect(await turnedAway(restore(number, "clerk"))).toBe("not yours");
    expect(await turnedAway(restore(999_999_999))).toBe("missing");
    const pieces = await change({ stock: "add", pieces: "1" }, [a], { version: 2 });
    expect(await turnedAway(restore(pieces.change))).toBe("bulk.changed-since");
  });
});

it("a plan says only what changes", () => {
  const one: BulkListing = {
    ...{ id: "1", slug: "a", version: 1, titleFa: "", titleEn: "", availability: "stock", stockItem: "s", onHand: 2 },
    ...{ bestBefore: null, ways: [{ variant: null, nameFa: "", nameEn: "", prices: { IRR: "1000000" } }] },
  };
  const set = { how: "set", IRR: { amount: 1_000_000n, currency: "IRR" }, EUR: null } as const;
  expect(planOf(one, { price: set, pieces: 0 }, "2026-11-23")).toEqual({ prices: [], pieces: null, fault: null });
  const dear = { ...one, ways: [{ ...one.ways[0]!, prices: { IRR: "9000000000000000" } }] };
  expect(planOf(dear, { price: { how: "percent", bps: 50_000 }, pieces: 0 }, "2026-11-23").fault).toBe("bulk.too-dear");
});
