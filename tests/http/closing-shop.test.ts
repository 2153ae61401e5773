import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Buyer } from "#tests/support/buyer.ts";
import { countedMarket } from "#tests/support/counted-market.ts";

/** A maker goes away, or for good, while people are buying: over the wire, as it happens. */

let market: Awaited<ReturnType<typeof countedMarket>>;
let accounts: { phone: string; shop: string | null }[];
beforeAll(async () => {
  market = await countedMarket();
  accounts = await new Buyer(market.url).json("/dev/accounts.json");
}, 400_000);
afterAll(() => market?.close(), 60_000);

async function maker(shop: string, locale: "fa" | "en" = "en"): Promise<Buyer> {
  const her = new Buyer(market.url, locale);
  await her.signIn(accounts.find((one) => one.shop === shop)?.phone ?? "");
  return her;
}
const read = async (path: string) => {
  const answer = await new Buyer(market.url).get(path);
  return { status: answer.status, text: await answer.text() };
};

describe("closing while buyers check out", () => {
  it("is never both: either an order stands and the shop is open, or it is closed and none does", async () => {
    // Of each at least four pieces: whoever comes first, nobody is turned away for want of goods.
    const goods = await market.rows<{ shop: string; piece: string }>(
      `select distinct on (s.slug) s.slug as shop, p.slug as piece from shelf e join shops s on s.id = e.shop_id
       join products p on p.id = e.product_id join stock_items i on i.product_id = p.id
       where s.producer_id is not null and i.on_hand > 3 and e.price_irr is not null
         and not exists (select from product_variants v where v.product_id = p.id)
         and not exists (select from product_minimums m where m.product_id = p.id)
         and not exists (select from shop_minimums m where m.shop_id = s.id)
         and s.slug not in ('behrouz-sareynifar', 'fatemeh-gerdeyi') order by s.slug limit 7`,
    );
    expect(goods.length).toBeGreaterThan(4);
    const outcomes: string[] = [];
    for (const [trial, { shop, piece }] of goods.entries()) {
      await market.rows(
        `update consignments set status = 'delivered' where seller_id = (select id from shops where slug = '${shop}') and status not in ('delivered', 'cancelled')`,
      );
      const her = await maker(shop);
      const buyers = await Promise.all(
        [1, 2, 3].map(async (n) => {
          const buyer = new Buyer(market.url, "en");
          await buyer.fill({ [piece]: 1 }, "IRR");
          return { buyer, form: await buyer.checkoutForm({ phone: `0912${String(trial * 10 + n).padStart(7, "0")}` }) };
        }),
      );
      const closing = sleep(trial * 8).then(() => her.post("/en/studio/shop/closing", { sure: "on" }));
      const orders = buyers.map(({ buyer, form }) => buyer.post(form.path, form.fields).then(({ status }) => status));
      const [closed, ...placed] = [(await closing).status, ...(await Promise.all(orders))];
      for (const status of placed) expect([303, 409]).toContain(status);
      expect([303, 409]).toContain(closed);
      const [books] = await market.rows<{ closed: boolean; open: number; shelf: number }>(
        `select s.closed_at is not null as closed,
           (select count(*)::int from consignments c where c.seller_id = s.id and c.status not in ('delivered', 'cancelled')) as open,
           (select count(*)::int from shelf where shop_id = s.id) as shelf from shops s where s.slug = '${shop}'`,
      );
      const sold = placed.filter((status) => status === 303).length;
      expect(books).toEqual(
        closed === 303 ? { closed: true, open: 0, shelf: 0 } : { closed: false, open: sold, shelf: expect.any(Number) },
      );
      expect(sold > 0).toBe(closed === 409);
      outcomes.push(closed === 303 ? "closed" : "sold");
    }
    expect(outcomes).toHaveLength(goods.length);
  }, 180_000);
});

describe("a shop that is shut", () => {
  it("on holiday says until when on its page, in the basket and at the checkout", async () => {
    const her = await maker("behrouz-sareynifar", "fa");
    const buyer = new Buyer(market.url, "fa");
    await buyer.fill({ "honey-thyme-1kg": 1 }, "IRR");
    const form = await buyer.checkoutForm();
    const [{ day = "" } = {}] = await market.rows<{ day: string }>(
      "select ((market_now() at time zone 'Asia/Tehran')::date + 9)::text as day",
    );
    const faulty = await her.post("/fa/studio/shop/holiday", { until: "فردا", noteFa: "به کوچ می‌رویم." });
    expect(faulty.status).toBe(422);
    // What was typed is still there.
    expect(await faulty.text()).toContain("به کوچ می‌رویم.");
    expect((await her.post("/fa/studio/shop/holiday", { until: day, noteFa: "به کوچ می‌رویم." })).status).toBe(303);
    const said = new Intl.DateTimeFormat("fa-IR-u-ca-persian-nu-arabext", {
      day: "numeric",
      month: "long",
      year: "numeric",
      timeZone: "UTC",
    }).format(new Date(`${day}T00:00:00Z`));
    const page = await read("/fa/shops/behrouz-sareynifar");
    expect(page.status).toBe(200);
    for (const words of [said, "به کوچ می‌رویم.", "عسل"]) expect(page.text).toContain(words);
    expect((await read("/fa/products/honey-thyme-1kg")).status).toBe(200);
    const refused = await buyer.post(form.path, form.fields);
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain(said);
    const again = await buyer.post("/fa/cart/lines/honey-thyme-1kg", { quantity: "1", currency: "IRR" });
    expect(again.status).toBe(303);
    expect(await (await buyer.get(new URL(again.headers.get("Location") ?? "", market.url).pathname)).text()).toContain(
      said,
    );
    // The day comes.
    await market.rows(
      "update shops set paused_until = (market_now() at time zone 'Asia/Tehran')::date where paused_at is not null",
    );
    await fetch(`${market.url}/dev/settle`, { method: "POST" });
    expect((await buyer.post(form.path, form.fields)).status).toBe(303);
  }, 120_000);

  it("for good keeps its page and the proofs of its pieces, and is in no list", async () => {
    const her = await maker("fatemeh-gerdeyi");
    await market.rows(
      "update consignments set status = 'delivered' where seller_id = (select id from shops where slug = 'fatemeh-gerdeyi')",
    );
    const [mark] = await market.rows<{ code: string }>(
      "select g.code from badge_grants g join shops s on s.id = g.shop_id where s.slug = 'fatemeh-gerdeyi' limit 1",
    );
    const answer = await her.post("/en/studio/shop/closing", { sure: "on" });
    expect(answer.status).toBe(303);
    const page = await read("/en/shops/fatemeh-gerdeyi");
    expect(page.status).toBe(200);
    expect(page.text).toContain("closed for good");
    expect((await read(`/v/${mark?.code}?l=en`)).status).toBe(200);
    expect((await read("/en/products/chamomile-flowers-100")).status).toBe(404);
    expect((await read("/en/shops")).text).not.toContain("/shops/fatemeh-gerdeyi");
    expect((await her.get("/en/studio/earnings")).status).toBe(200);
    expect((await her.get("/en/studio/shop/closing")).status).toBe(200);
  }, 60_000);
});
