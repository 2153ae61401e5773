import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chooseCurrency } from "#app/domain/cart/choose-currency.server.ts";
import { choosePlace } from "#app/domain/orders/choose-place.server.ts";
import { loader as proofLoader } from "#app/routes/machine/proof.tsx";
import { loader as badgeLoader } from "#app/routes/market/badge.tsx";
import { loader as badgesLoader } from "#app/routes/market/badges.tsx";
import { loader as clusterLoader } from "#app/routes/market/cluster.tsx";
import { loader as clustersLoader } from "#app/routes/market/clusters.tsx";
import { action as currencyAction } from "#app/routes/market/currency.ts";
import { loader as homeLoader } from "#app/routes/market/home.tsx";
import { loader as opportunitiesLoader } from "#app/routes/market/opportunities.tsx";
import { action as placeAction } from "#app/routes/market/place.ts";
import { loader as productLoader } from "#app/routes/market/product.tsx";
import { loader as productsLoader } from "#app/routes/market/products.tsx";
import { loader as serviceLoader } from "#app/routes/market/service.tsx";
import { loader as shopLoader } from "#app/routes/market/shop.tsx";
import { loader as shopsLoader } from "#app/routes/market/shops.tsx";
import { loader as storiesLoader } from "#app/routes/market/stories.tsx";
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

const product = (slug: string, search = "", l = "fa") =>
  doors.show(productLoader, `/${l}/products/${slug}${search}`, { slug });
const statusOf = (answer: unknown) => (answer instanceof Response ? answer.status : 200);
const text = (value: unknown) => JSON.stringify(value, (_, one) => (typeof one === "bigint" ? String(one) : one));
const proof = async (code: string) => {
  const answer = (await doors.show(proofLoader, `/v/${code}`, { code })) as {
    data: { proof: { state?: string; of: string } | null };
    init: { status?: number } | null;
  };
  return { proof: answer.data.proof, status: answer.init?.status ?? 200 };
};

describe("one piece", () => {
  it("tells whose it is, where the price goes, and what it rests on, in four statements at most", async () => {
    // The rules of commission are read once a second.
    await product("honey-thyme-1kg");
    const { piece, shares, price, returns } = await product("honey-thyme-1kg");
    expect(doors.statements()).toBeLessThanOrEqual(4);
    expect(piece).toMatchObject({
      standing: "ready",
      cluster: { slug: "sareyn-honey" },
      shop: { slug: "behrouz-sareynifar" },
    });
    expect(price).toEqual({ amount: 11_800_000n, currency: "IRR" });
    expect(shares.find(({ of }) => of === "maker")?.percent).toBe(74);
    expect(shares.reduce((sum, { percent }) => sum + percent, 0)).toBe(100);
    expect(returns).toContain("خوراکی");
  });

  it("says the carriage to the place the reader chose once, and the sum with it", async () => {
    const seen = async (place?: string, l = "fa") =>
      (
        await doors.show(
          productLoader,
          `/${l}/products/honey-thyme-1kg`,
          { slug: "honey-thyme-1kg" },
          place ? { cookies: { place } } : {},
        )
      ).carriage;
    const near = await seen("2408-anbaran");
    expect(near?.to).toEqual({ code: "2408-anbaran", name: "عنبران" });
    const far = await seen("IR-07");
    expect(far?.quote?.price.amount).toBeGreaterThan(near?.quote?.price.amount ?? 0n);
    expect(far?.quote?.total).toEqual({ amount: 11_800_000n + (far?.quote?.price.amount ?? 0n), currency: "IRR" });
    expect((await seen("DE", "en"))?.to?.name).toBe("Germany");
    expect((await seen("XX-99"))?.to).toBeNull();
    expect((await seen())?.quote).toBeNull();
    const values = (await seen())?.groups.flatMap((group) => group.options.map(({ value }) => value)) ?? [];
    expect(values).toEqual(expect.arrayContaining(["2408-anbaran", "IR-07", "DE"]));
    const service = { slug: "translation-craft-fa-en" };
    expect((await doors.show(serviceLoader, "/fa/services/translation-craft-fa-en", service)).carriage).toBeNull();
  });

  it("keeps the chosen place in a cookie, and leads back to where it was chosen", async () => {
    const choose = (place: string, referer: string) =>
      doors.knock(
        placeAction,
        "/fa/place",
        {},
        { form: { place }, headers: { Referer: referer } },
      ) as Promise<Response>;
    const answer = await choose("2408", `${t.house.env.origin}/fa/products/honey-thyme-1kg`);
    expect(answer.headers.get("Location")).toBe("/fa/products/honey-thyme-1kg#carriage");
    expect(answer.headers.get("Set-Cookie")).toMatch(/^place=2408; Path=\/; HttpOnly; SameSite=Lax; Max-Age=31536000/);
    const nowhere = await choose("<script>", "https://evil.example//evil.example/x");
    expect(nowhere.headers.get("Location")).toBe("/fa/products#carriage");
    expect(nowhere.headers.get("Set-Cookie")).toMatch(/^place=; .*Max-Age=0/);
    await expect(choosePlace(await t.ctxOf({ kind: "guest" }), { place: "IR-07" })).resolves.toBe("IR-07");
  });

  it("gives the shares as sums that add up to the price", async () => {
    const { shares, price } = await product("honey-thyme-1kg");
    expect(shares.reduce((sum, { amount }) => sum + (amount?.amount ?? 0n), 0n)).toBe(price?.amount);
    const inDollars = await doors.show(
      productLoader,
      "/en/products/honey-thyme-1kg",
      { slug: "honey-thyme-1kg" },
      { cookies: { currency: "USD" } },
    );
    expect(inDollars.shares[0]?.amount?.currency).toBe("EUR");
  });

  it("speaks the reader's currency, and says so where there is no price in it", async () => {
    expect((await product("honey-thyme-1kg", "", "en")).price).toEqual({ amount: 800n, currency: "EUR" });
    const inDollars = await doors.show(
      productLoader,
      "/en/products/honey-thyme-1kg",
      { slug: "honey-thyme-1kg" },
      { cookies: { currency: "USD" } },
    );
    expect(inDollars.price).toBeNull();
    expect(inDollars.piece.prices.map((price) => price.currency)).toEqual(["EUR", "IRR"]);
  });

  it("is missing for strangers until it is published and once it is withdrawn; goods and services do not mix", async () => {
    for (const slug of ["jajim-cushion-45", "honey-multi-500", "no-such-thing", "translation-craft-fa-en"]) {
      expect(statusOf(await doors.knock(productLoader, `/fa/products/${slug}`, { slug })), slug).toBe(404);
    }
    const drafts = await t.rows<{ slug: string }>("select slug from products where status = 'draft'");
    expect(drafts.length).toBeGreaterThan(0);
    for (const { slug } of drafts)
      expect(statusOf(await doors.knock(productLoader, `/fa/products/${slug}`, { slug })), slug).toBe(404);
    expect(
      statusOf(
        await doors.knock(serviceLoader, "/fa/services/translation-craft-fa-en", { slug: "translation-craft-fa-en" }),
      ),
    ).toBe(200);
    expect(
      statusOf(await doors.knock(serviceLoader, "/fa/services/honey-thyme-1kg", { slug: "honey-thyme-1kg" })),
    ).toBe(404);
  });

  it("stays readable when it is sold, with its neighbours", async () => {
    await t.rows(
      `update stock_items set on_hand = 0, sold = sold + on_hand where product_id = (select id from products where slug = 'kilim-dragon-150x220')`,
    );
    const { piece, near } = await product("kilim-dragon-150x220");
    expect(piece.standing).toBe("sold");
    expect(near.length).toBeGreaterThan(0);
    expect(near.map((card) => card.slug)).not.toContain("kilim-dragon-150x220");
  });
});

describe("clusters", () => {
  it("count only what is there", async () => {
    const { clusters } = await doors.show(clustersLoader, "/fa/clusters");
    expect(clusters).toHaveLength(12);
    const rows = await t.rows<{ slug: string; n: number }>(
      `select c.slug, count(*)::int as n from clusters c join producers m on m.cluster_id = c.id and m.verified_at is not null join shops s on s.producer_id = m.id group by 1`,
    );
    for (const { slug, n } of rows) expect(clusters.find((cluster) => cluster.slug === slug)?.makers, slug).toBe(n);
  });

  it("sum what their makers say they can make, and report an indication with its status", async () => {
    const { cluster } = await doors.show(clusterLoader, "/en/clusters/anbaran-kilim", { slug: "anbaran-kilim" });
    const [row] = await t.rows<{ sum: number }>(
      `select sum((capacity->>'value')::numeric)::float8 as sum from producers m join clusters c on c.id = m.cluster_id where c.slug = 'anbaran-kilim' and m.verified_at is not null`,
    );
    expect(cluster.capacity).toEqual([{ unit: "m2/month", value: row?.sum, makers: cluster.members.length }]);
    expect(cluster.indications).toMatchObject([
      { name: "Namin (Anbaran) kilim", kind: "domestic", status: "reported", checkedOn: null },
    ]);
    expect(statusOf(await doors.knock(clusterLoader, "/fa/clusters/nowhere", { slug: "nowhere" }))).toBe(404);
  });
});

describe("badges", () => {
  it("are revoked everywhere at once", async () => {
    const [grant] = await t.rows<{ id: string; code: string; shop: string }>(
      `select g.id, g.code, s.slug as shop from badge_grants g join badges b on b.id = g.badge_id join shops s on s.id = g.shop_id
       where b.slug = 'national-rural-brand' and g.revoked_at is null order by g.code limit 1`,
    );
    const { id = "", code = "", shop = "" } = grant ?? {};
    const seen = async () => ({
      proof: (await proof(code)).proof?.state,
      shop: (await doors.show(shopLoader, `/fa/shops/${shop}`, { slug: shop })).shop.marks.some(
        (mark) => mark.code === code,
      ),
      badge: (
        await doors.show(badgeLoader, "/fa/badges/national-rural-brand", { slug: "national-rural-brand" })
      ).badge.held.some((holder) => holder.code === code),
      cards: text(await doors.show(productsLoader, "/fa/products")).includes(code),
    });
    const held = { proof: "valid", shop: true, badge: true, cards: true };
    const found = async () =>
      text((await doors.show(productsLoader, "/fa/products?badge=national-rural-brand")).list.page).includes(code);
    expect([await seen(), await found()]).toEqual([held, true]);
    await t.rows(`update badge_grants set suspended_at = market_now() where id = '${id}'`);
    expect([await seen(), await found()]).toEqual([
      { proof: "suspended", shop: false, badge: false, cards: false },
      false,
    ]);
    await t.rows(`update badge_grants set suspended_at = null where id = '${id}'`);
    expect([await seen(), await found()]).toEqual([held, true]);
    await t.rows(`update badge_grants set revoked_at = market_now(), revocation_reason = 'آزمون' where id = '${id}'`);
    expect(await seen()).toEqual({ proof: "revoked", shop: false, badge: false, cards: false });
  });

  it("prove a piece by its serial, typed as people type, and say kindly that a code is unknown", async () => {
    expect((await proof("ard-2408-0002 ")).proof).toMatchObject({ of: "piece", slug: "kilim-dragon-150x220" });
    expect(await proof("NOSUCHCODE")).toEqual({ proof: null, status: 404 });
    const led = await doors.knock(badgesLoader, "/en/badges?code=ard-2408-0002");
    expect((led as Response).headers.get("Location")).toBe("/v/ARD-2408-0002?l=en");
  });

  it("run out by the market's clock", async () => {
    const [grant] = await t.rows<{ code: string }>(
      "select code from badge_grants where revoked_at is null order by expires_at limit 1",
    );
    await t.advance(3 * 365 * 86_400);
    expect((await proof(grant?.code ?? "")).proof?.state).toBe("expired");
    await t.advance(-3 * 365 * 86_400);
  });
});

describe("shops and opportunities", () => {
  it("list every open shop once, page by page, and only those", async () => {
    const open = await t.rows<{ slug: string }>("select slug from shops where opened_at is not null order by slug");
    const found: string[] = [];
    for (let number = 1, more = true; more; number++) {
      const shown = await doors.show(shopsLoader, `/en/shops?page=${number}`);
      found.push(...shown.shops.map((shop) => shop.slug));
      more = shown.more;
    }
    expect(found.sort()).toEqual(open.map(({ slug }) => slug));
    expect((await doors.show(shopsLoader, "/en/shops?page=-1&craft=x&county=y")).shops.length).toBeGreaterThan(0);
  });

  it("count makers and what they have for sale, county by county; fewer than five are not counted", async () => {
    const { counties } = await doors.show(opportunitiesLoader, "/en/opportunities");
    expect(counties).toHaveLength(12);
    const rows = await t.rows<{ county: string; makers: number; pieces: number }>(
      `select m.county, count(distinct m.id)::int as makers, count(p.id)::int as pieces from producers m join shops s on s.producer_id = m.id and s.opened_at is not null
       left join (select p.* from products p left join stock_items i on i.product_id = p.id where p.status = 'published' and (i.id is null or i.on_hand + i.reserved > 0)) p
         on p.shop_id = s.id where m.verified_at is not null group by 1`,
    );
    expect(rows.length).toBeGreaterThan(5);
    for (const { county, makers, pieces } of rows) {
      expect(
        counties.find((one) => one.id === county),
        county,
      ).toMatchObject({ makers: makers < 5 ? null : makers, pieces });
    }
  });
});

describe("a cooperative's shop", () => {
  it("shows the work of members whose grant to show lives, and of no others", async () => {
    await t.rows(
      `insert into shops (slug, body_id, name_fa, name_en, opened_at) select 'coop-shop', id, name_fa, name_en, now() from bodies where slug = (
         select b.slug from bodies b join memberships m on m.body_id = b.id join grants g on g.membership_id = m.id and g.revoked_at is null group by 1 order by count(*) desc limit 1)
       on conflict (body_id) do update set slug = 'coop-shop', opened_at = now()`,
    );
    const members = await t.rows<{ slug: string; shows: boolean }>(
      `select ms.slug, bool_or('show' = any(g.scopes) and g.revoked_at is null) is true as shows from shops s join memberships m on m.body_id = s.body_id and m.ended_at is null
       join shops ms on ms.producer_id = m.producer_id and ms.opened_at is not null left join grants g on g.membership_id = m.id where s.slug = 'coop-shop' group by 1`,
    );
    const seen = async () =>
      (await doors.show(shopLoader, "/fa/shops/coop-shop", { slug: "coop-shop" })).shop.members.map(
        (member) => member.slug,
      );
    expect(members.some((member) => member.shows)).toBe(true);
    expect(await seen()).toEqual(
      members
        .filter((member) => member.shows)
        .map((member) => member.slug)
        .sort(),
    );
    await t.rows("update grants set revoked_at = now()");
    expect(await seen()).toEqual([]);
    expect((await doors.show(shopLoader, "/fa/shops/coop-shop", { slug: "coop-shop" })).work).toEqual([]);
  });
});

describe("currency", () => {
  const post = (currency: string, referer?: string) =>
    doors.knock(
      currencyAction,
      "/en/currency",
      {},
      { form: { currency }, ...(referer ? { headers: { Referer: referer } } : {}) },
    ) as Promise<Response>;

  it("is kept in a cookie, and the reader stays where she was", async () => {
    const answer = await post("USD", `${t.house.env.origin}/en/products?sort=cheap`);
    expect(answer.status).toBe(303);
    expect(answer.headers.get("Location")).toBe("/en/products?sort=cheap");
    expect(answer.headers.get("Set-Cookie")).toMatch(/^currency=USD; Path=\/; HttpOnly; SameSite=Lax/);
  });

  it("is one of ours, and nobody is led elsewhere", async () => {
    const answer = await post("BTC", "https://evil.example//evil.example/x");
    expect(answer.headers.get("Location")).toBe("/en");
    expect(answer.headers.get("Set-Cookie")).not.toContain("currency=");
    await expect(chooseCurrency(await t.ctxOf({ kind: "guest" }), { currency: "EUR" })).resolves.toBe("EUR");
  });
});

describe("what strangers get", () => {
  it("holds nothing of the person behind a shop", async () => {
    const [{ slug: shop = "" } = {}] = await t.rows<{ slug: string }>(
      "select slug from shops where opened_at is not null order by slug limit 1",
    );
    const pages = [
      await doors.show(homeLoader, "/fa"),
      await doors.show(clustersLoader, "/fa/clusters"),
      await doors.show(clusterLoader, "/fa/clusters/ardabil-carpet", { slug: "ardabil-carpet" }),
      await doors.show(productsLoader, "/fa/products"),
      await product("honey-thyme-1kg"),
      await doors.show(shopsLoader, "/fa/shops"),
      await doors.show(shopLoader, `/fa/shops/${shop}`, { slug: shop }),
      await doors.show(badgeLoader, "/fa/badges/verified-maker", { slug: "verified-maker" }),
      await doors.show(storiesLoader, "/fa/stories"),
      await doors.show(opportunitiesLoader, "/fa/opportunities"),
    ].map(text);
    const persons = await t.rows<{ id: string }>("select id from persons");
    for (const page of pages) {
      expect(page).not.toMatch(/"(?:phone|email|birth\w*|national\w*|personId|address\w*Line|permit\w*|grantedBy)"/i);
      expect(page).not.toMatch(/\+98\d{6,}|\b09\d{9}\b/);
      expect(persons.filter(({ id }) => page.includes(id))).toEqual([]);
    }
  });
});
