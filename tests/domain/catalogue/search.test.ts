import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { packOf } from "#app/country/index.ts";
import { rememberDemand, unmetDemand } from "#app/domain/catalogue/search/demand.server.ts";
import { suggestions } from "#app/domain/catalogue/search/suggest.server.ts";
import { understand } from "#app/domain/catalogue/search/understand.ts";
import { shelfCards } from "#app/domain/catalogue/shelf.server.ts";
import { readShelfQuery } from "#app/domain/catalogue/shelf-query.ts";

import { searchCases } from "#tests/bench/search-cases.ts";
import { type TestHouse, testHouse } from "#tests/support/house.ts";
import { village } from "#tests/support/village.ts";

let t: TestHouse;
beforeAll(async () => {
  t = await testHouse({}, village);
});
afterAll(() => t.close());

/** The first three of goods, or of services where no goods are found, as the list shows them. */
async function firstThree(q: string, locale: "fa" | "en"): Promise<string[]> {
  const ctx = { ...(await t.ctxOf(guest)), locale };
  for (const mode of ["all", "any"] as const)
    for (const kind of ["goods", "services"] as const) {
      const query = readShelfQuery(new URLSearchParams({ q }), kind, "IRR", ctx.house.country);
      const { cards } = await shelfCards(ctx, query, "IRR", mode);
      if (cards.length > 0) return cards.slice(0, 3).map(({ slug }) => slug);
    }
  return [];
}

const guest = { kind: "guest" } as const;
const pack = packOf("ir");
const phrases = (q: string) => understand(pack, q).map(({ any }) => any.map((words) => words.join(" ")));

describe("what is typed", () => {
  it("is understood as the same thing whatever its spaces and letters", () => {
    const [plain] = phrases("فرش دستباف");
    expect(plain).toContain("crafthandknottedcarpet");
    for (const q of ["فرش دست‌باف", "فرش دست باف", "فرش‌دست‌باف"])
      expect(phrases(q)[0]).toEqual(expect.arrayContaining(plain!.slice(0, 3)));
    expect(phrases("كيف پول")[0]).toContain("wallet");
  });

  it("is what a thing is called in the other language, a choice's name and a county's name too", () => {
    expect(phrases("ابریشم")[0]).toContain("silk");
    expect(phrases("rugs")[0]).toContain("قالیچه");
    expect(phrases("نمین")[0]).toContain("county2408");
    expect(phrases("goat hair")[0]).toContain("موی بز");
  });

  it("leaves words out that tell nothing, unless there is nothing else", () => {
    expect(understand(pack, "a rug for the hall").map(({ word }) => word)).toEqual(["rug", "hall"]);
    expect(understand(pack, "از")).toHaveLength(1);
  });

  it("takes sizes and weights apart", () => {
    for (const q of ["۲۰۰×۳۰۰", "200 x 300", "200*300"])
      expect(understand(pack, q).map(({ word }) => word)).toEqual(["200", "300"]);
    expect(phrases("500g")[0]).toContain("500 g");
  });

  it("is at most ten words, and no query syntax", () => {
    expect(understand(pack, "واژه ".repeat(5000))).toHaveLength(10);
    const words = understand(pack, 'گلیم\' | !(b:*) & \\ <-> "x"').flatMap(({ any, word }) => [
      ...any.flat(),
      word ?? "x",
    ]);
    for (const word of words) expect(word).toMatch(/^[\p{L}\p{N}]+$/u);
  });
});

describe("searching the demo market", () => {
  it("shows what was meant among the first three, nineteen times of twenty", async () => {
    const misses: string[] = [];
    for (const { kind, locale, q, expect: wanted } of searchCases) {
      const found = await firstThree(q, locale);
      if (!found.some((slug) => wanted.includes(slug)))
        misses.push(`${kind} ${locale} «${q}»: ${found.join(", ") || "nothing"}`);
    }
    expect(searchCases.length).toBeGreaterThanOrEqual(150);
    if (misses.length > 0) console.log(misses.join("\n"));
    expect(1 - misses.length / searchCases.length, misses.join("\n")).toBeGreaterThanOrEqual(0.95);
  });

  it("finds nothing for what is not there, and what is off the shelf no more", async () => {
    expect(await firstThree("zzzzqqqq", "en")).toEqual([]);
    expect((await firstThree("خورجین", "fa"))[0]).toBe("verni-saddlebag");
    await t.house.writes.query("update products set status = 'withdrawn' where slug = 'verni-saddlebag'");
    expect(await firstThree("خورجین", "fa")).not.toContain("verni-saddlebag");
    await t.house.writes.query("update products set status = 'published' where slug = 'verni-saddlebag'");
    expect((await firstThree("خورجین", "fa"))[0]).toBe("verni-saddlebag");
  });

  it("follows a shop that pauses, a new title, a new price and the last piece", async () => {
    const on = async () =>
      (
        await t.rows<{ n: number }>(
          "select count(*)::int as n from shelf e join products p on p.id = e.product_id where p.slug = 'verni-deer-150x230'",
        )
      )[0]!.n;
    const shop = "(select shop_id from products where slug = 'verni-deer-150x230')";
    await t.house.writes.query(`update shops set paused_at = market_now() where id = ${shop}`);
    expect(await on()).toBe(0);
    await t.house.writes.query(`update shops set paused_at = null where id = ${shop}`);
    expect(await on()).toBe(1);
    await t.house.writes.query(
      "update product_texts set title = 'پلنگ برفی' where locale = 'fa' and product_id = (select id from products where slug = 'verni-deer-150x230')",
    );
    expect(await firstThree("پلنگ برفی", "fa")).toEqual(["verni-deer-150x230"]);
    await t.house.writes.query(
      "update product_prices set amount = 12345670 where currency = 'IRR' and product_id = (select id from products where slug = 'verni-deer-150x230')",
    );
    expect(await t.rows("select price_irr::text as p from shelf where price_irr = 12345670")).toEqual([
      { p: "12345670" },
    ]);
    await t.house.writes.query(
      "update stock_items set on_hand = 0, sold = 1 where product_id = (select id from products where slug = 'verni-deer-150x230')",
    );
    expect(await on()).toBe(0);
  });
});

describe("suggestions", () => {
  const suggest = async (q: string, locale: "fa" | "en" = "fa") =>
    suggestions({ ...(await t.ctxOf(guest)), locale }, q);

  it("complete what is being typed, in the reader's script, as people write it", async () => {
    expect(await suggest("گل")).toContain("گلیم");
    expect(await suggest("آوی")).toContain("آویشن");
    expect(await suggest("kil", "en")).toContain("kilim");
    expect(await suggest("گلیم عنب")).toEqual(expect.arrayContaining(["گلیم عنبران"]));
    expect((await suggest("عسل سرع")).some((text) => text.includes("سرعین"))).toBe(true);
  });

  it("are none for one letter or for nothing, and at most eight", async () => {
    expect(await suggest("گ")).toEqual([]);
    expect(await suggest("  ")).toEqual([]);
    expect((await suggest("سا")).length).toBeLessThanOrEqual(8);
    expect(await suggest("%_")).toEqual([]);
  });
});

describe("what nobody sells", () => {
  it("is remembered by words and day, never a number or an address", async () => {
    const ctx = await t.ctxOf(guest);
    const kept = async () => t.rows<{ words: string; times: number }>("select words, times from search_demand");
    const before = new Set((await kept()).map(({ words }) => words));
    for (const q of ["شمشیر", "شمشير", "09121234567", "a@example.com", "x"]) await rememberDemand(ctx, q);
    expect((await kept()).filter(({ words }) => !before.has(words))).toEqual([{ words: "شمشیر", times: 2 }]);
    const wished = async (least: number) =>
      (await unmetDemand(t.house.db, ctx.now, { least })).map(({ words }) => words);
    expect(await wished(2)).toContain("شمشیر");
    expect(await wished(3)).not.toContain("شمشیر");
    expect((await wished(3))[0]).toBe("گیوه");
  });

  it("is not made up from one address", async () => {
    const ctx = await t.ctxOf(guest, { ip: "192.0.2.77" });
    for (let time = 0; time < 45; time++) await rememberDemand(ctx, "ساعت دیواری");
    expect(await t.rows("select times from search_demand where words = 'ساعت دیواری'")).toEqual([{ times: 30 }]);
  });
});
