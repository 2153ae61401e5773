import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { facetNames } from "#app/domain/catalogue/shelf-query.ts";
import { foldForSearch } from "#app/platform/text.ts";
import { loader as productsLoader } from "#app/routes/market/products.tsx";
import { loader as searchLoader } from "#app/routes/market/search.tsx";
import { loader as servicesLoader } from "#app/routes/market/services.tsx";
import { rowsOf } from "#db/reads.server.ts";
import { type TestHouse, testHouse } from "#tests/support/house.ts";
import { village } from "#tests/support/village.ts";
import { knocker } from "./doors.ts";

let t: TestHouse;
let doors: ReturnType<typeof knocker>;
beforeAll(async () => {
  t = await testHouse({}, village);
  doors = knocker(t);
});
afterAll(() => t.close());

const list = async (search = "", l = "fa") => (await doors.show(productsLoader, `/${l}/products${search}`)).list;
const slugs = (shown: Awaited<ReturnType<typeof list>>) => shown.page.cards.map((card) => card.slug);

/** Every page of a list, from the first to the last. */
async function whole(search: string, l = "fa"): Promise<string[]> {
  const found: string[] = [];
  let after: string | null = "";
  while (after !== null) {
    const shown: Awaited<ReturnType<typeof list>> = await list(
      `?${search}${after ? `&after=${encodeURIComponent(after)}` : ""}`,
      l,
    );
    found.push(...slugs(shown));
    after = shown.page.next;
  }
  return found;
}

const onSale = (kind: string) =>
  t.rows<{ slug: string; amount: string }>(
    `select p.slug, pr.amount from products p join shops s on s.id = p.shop_id left join stock_items st on st.product_id = p.id
     left join product_prices pr on pr.product_id = p.id and pr.currency = 'IRR'
     where p.status = 'published' and s.opened_at is not null and p.availability ${kind} 'service'
       and (p.availability in ('made-to-order', 'service') or st.on_hand + st.reserved > 0)
     order by p.published_at desc, p.id`,
  );

describe("the shelf", () => {
  it("asks the database three times at most, the clock included", async () => {
    await list("?q=گلیم&craft=flatweave&badge=verified-maker&min=1&sort=dear");
    expect(doors.statements()).toBeLessThanOrEqual(3);
  });

  it("shows everything on sale once, newest first, page by page", async () => {
    const expected = await onSale("<>");
    expect(expected.length).toBeGreaterThan(24);
    expect(await whole("")).toEqual(expected.map(({ slug }) => slug));
    expect((await list()).facets.total).toBe(expected.length);
  });

  it("keeps the order by price over the seams of pages", async () => {
    const prices = new Map((await onSale("<>")).map(({ slug, amount }) => [slug, BigInt(amount)]));
    for (const [sort, sign] of [
      ["cheap", 1n],
      ["dear", -1n],
    ] as const) {
      const found = await whole(`sort=${sort}`);
      expect(new Set(found)).toEqual(new Set(prices.keys()));
      const sums = found.map((slug) => sign * (prices.get(slug) ?? 0n));
      expect(sums).toEqual([...sums].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)));
    }
  });

  it("promises by each filter exactly what it then finds, other filters counted in", async () => {
    for (const base of ["", "craft=flatweave", "badge=national-rural-brand&ready=now"]) {
      const { facets } = await list(`?${base}`);
      for (const name of facetNames) {
        if (new URLSearchParams(base).has(name)) continue;
        for (const { value, count } of facets[name]) {
          expect(await whole(`${base}&${name}=${value}`), `${base}&${name}=${value}`).toHaveLength(count);
        }
      }
    }
  });

  it("bounds prices in the unit people speak in", async () => {
    const found = await whole("min=۱٬۰۰۰٬۰۰۰&max=2000000");
    const expected = (await onSale("<>")).filter(
      ({ amount }) => BigInt(amount) >= 10_000_000n && BigInt(amount) <= 20_000_000n,
    );
    expect(expected.length).toBeGreaterThan(0);
    expect(found).toEqual(expected.map(({ slug }) => slug));
  });

  it("finds a title whatever keyboard it was typed on, and by words of cluster and shop", async () => {
    const kilims = await whole("q=گلیم");
    expect(kilims).toContain("kilim-samovar-120x180");
    expect(await whole("q=گليم")).toEqual(kilims);
    expect(await whole(`q=${encodeURIComponent("سماور 120")}`)).toContain("kilim-samovar-120x180");
    expect(await whole("q=SAMOVAR", "en")).toContain("kilim-samovar-120x180");
    expect(await whole(`q=${encodeURIComponent("خروس مغان")}`)).toContain("verni-rooster-75x200");
    expect((await list(`?q=${encodeURIComponent("گلیم هیچ‌جا")}`)).some).toBe(true);
  });

  it("tells of services that the same words find", async () => {
    const { facets, page } = await list(`?q=${encodeURIComponent("ترجمه")}`);
    expect(page.cards).toEqual([]);
    expect(facets.otherKind).toBeGreaterThan(0);
    const { list: services } = await doors.show(servicesLoader, "/fa/services");
    expect(services.page.cards.map((card) => card.slug).sort()).toEqual(
      (await onSale("=")).map(({ slug }) => slug).sort(),
    );
  });

  it("opens whatever the address holds", async () => {
    const { facets } = await list();
    const nonsense = [
      "?after=x",
      "?after=99999999999999999999~00000000-0000-0000-0000-000000000000",
      "?after=9223372036854775807~00000000-0000-0000-0000-000000000000",
      "?min=-1&max=1e9",
      "?min=99999999999999999&max=1",
      "?sort=drop",
      "?craft=none&county=abc&ready=maybe",
      "?cluster=%27%20or%201=1",
      "?q=%25_%5C%27",
      "?badge[]=x&q=%F0%9F%90%91",
    ];
    for (const search of nonsense) await expect(list(search), search).resolves.toBeDefined();
    expect((await list("?craft=none&county=abc&ready=maybe&after=x")).facets.total).toBe(facets.total);
    expect((await list("?cluster=no-such-cluster")).page.cards).toEqual([]);
  });

  it("leaves out what is sold, a paused shop's, and what was not published", async () => {
    const [first = ""] = await whole("");
    const [second = ""] = (await whole("")).slice(1);
    await t.rows(
      `update stock_items set on_hand = 0, sold = sold + on_hand where product_id = (select id from products where slug = 'kilim-samovar-120x180')`,
    );
    await t.rows(
      `update shops set paused_at = now() where id = (select shop_id from products where slug = '${second}')`,
    );
    const after = await whole("");
    expect(after).not.toContain("kilim-samovar-120x180");
    expect(after).not.toContain(second);
    expect(after).not.toContain("jajim-cushion-45");
    expect(after).not.toContain("honey-multi-500");
    expect([first, ...after].length).toBeGreaterThan(1);
    await t.rows(`update shops set paused_at = null`);
  });

  it("is where a search leads, in the same words", async () => {
    const answer = await doors.knock(searchLoader, `/fa/search?q=${encodeURIComponent("عسل")}`);
    expect(answer).toBeInstanceOf(Response);
    expect((answer as Response).status).toBe(302);
    expect((answer as Response).headers.get("Location")).toBe(`/fa/products?q=${encodeURIComponent("عسل")}`);
  });
});

describe("fold_for_search", () => {
  it("folds as foldForSearch does", async () => {
    const texts = [
      "گليم كردي",
      "هٔ آیندهٔ",
      "مُحَمَّـــد",
      "دست‌باف",
      "۱۲۰×۱۸۰ و ٤٥",
      "Ünïcode ÀÇ",
      "مسئولیت مؤثر",
      "ﻻﻟﻪ",
      "A\u200fB\u202ac",
    ];
    for (const text of texts) {
      const [row] = await rowsOf<{ folded: string }>(t.db, sql`select fold_for_search(${text}) as folded`);
      expect(row?.folded, text).toBe(foldForSearch(text));
    }
  });
});
