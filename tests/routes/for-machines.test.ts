import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loader as robotsLoader } from "#app/routes/machine/robots.ts";
import { loader as sitemapLoader } from "#app/routes/machine/sitemap.ts";
import { loader as fileLoader } from "#app/routes/machine/sitemap-file.ts";
import { loader as areaLoader, meta as areaMeta } from "#app/routes/market/area.tsx";
import { loader as clusterLoader, meta as clusterMeta } from "#app/routes/market/cluster.tsx";
import { pieceMeta } from "#app/routes/market/piece-meta.ts";
import { loader as productLoader } from "#app/routes/market/product.tsx";
import { loader as serviceLoader } from "#app/routes/market/service.tsx";
import { type TestHouse, testHouse } from "#tests/support/house.ts";
import { village } from "#tests/support/village.ts";
import { knocker } from "./doors.ts";

type Thing = { "@type": string } & Record<string, unknown>;

let t: TestHouse;
let doors: ReturnType<typeof knocker>;
beforeAll(async () => {
  t = await testHouse({}, village);
  doors = knocker(t);
});
afterAll(() => t.close());

/** What is written of a kind, as a machine would read it back. */
function written(meta: readonly object[] | undefined, type: string): Thing {
  const script = (meta ?? []).find((one) => "script:ld+json" in one) as { "script:ld+json": { "@graph": Thing[] } };
  const graph = JSON.parse(JSON.stringify(script["script:ld+json"]["@graph"])) as Thing[];
  const found = graph.find((thing) => thing["@type"] === type);
  if (!found) throw new Error(`no ${type}`);
  return found;
}
const goods = (slug: string, l = "fa") => doors.show(productLoader, `/${l}/products/${slug}`, { slug });
const root = () => [{ id: "root", data: { origin: t.house.env.origin } }];

describe("a piece, told to machines", () => {
  it("names its real seller, its prices and what of it is on hand", async () => {
    const data = await goods("honey-thyme-1kg");
    const product = written(pieceMeta({ l: "fa" }, data), "Product");
    const offers = product.offers as Thing[];
    expect(product.name).toBe(data.piece.title);
    expect(offers.map(({ priceCurrency, price }) => [priceCurrency, price])).toEqual([
      ["EUR", "8.00"],
      ["IRR", "11800000"],
    ]);
    for (const offer of offers) {
      expect(offer.seller).toMatchObject({
        "@type": "Organization",
        name: data.piece.shop.name,
        url: `${t.house.env.origin}/fa/shops/${data.piece.shop.slug}`,
      });
      expect(offer.availability).toBe("https://schema.org/InStock");
      // Food is not taken back.
      expect(offer.hasMerchantReturnPolicy).toMatchObject({
        returnPolicyCategory: "https://schema.org/MerchantReturnNotPermitted",
      });
    }
    const properties = product.additionalProperty as Thing[];
    expect(properties.find((one) => one.propertyID === "netWeightG")).toMatchObject({ value: 1000, unitCode: "GRM" });
  });

  it("says how long it may be given back, and that it is gone once it is", async () => {
    const slug = "kilim-dragon-150x220";
    const [before] = written(pieceMeta({ l: "en" }, await goods(slug, "en")), "Product").offers as Thing[];
    expect(before?.hasMerchantReturnPolicy).toMatchObject({ applicableCountry: "IR", merchantReturnDays: 7 });
    await t.rows(
      `update stock_items set on_hand = 0, sold = sold + on_hand where product_id = (select id from products where slug = '${slug}')`,
    );
    const [after] = written(pieceMeta({ l: "en" }, await goods(slug, "en")), "Product").offers as Thing[];
    expect(after?.availability).toBe("https://schema.org/SoldOut");
  });

  it("has its place: home, goods, craft, cluster, itself", async () => {
    const data = await goods("honey-thyme-1kg", "en");
    const { itemListElement } = written(pieceMeta({ l: "en" }, data), "BreadcrumbList") as unknown as {
      itemListElement: { position: number; name: string; item: string }[];
    };
    expect(itemListElement.map(({ item }) => item.replace(t.house.env.origin, ""))).toEqual([
      "/en",
      "/en/products",
      "/en/products?craft=honey",
      "/en/clusters/sareyn-honey",
      "/en/products/honey-thyme-1kg",
    ]);
    expect(itemListElement.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5]);
    expect(itemListElement.at(-1)?.name).toBe(data.piece.title);
  });

  it("is a service with its provider where it is one", async () => {
    const slug = "translation-craft-fa-en";
    const data = await doors.show(serviceLoader, `/fa/services/${slug}`, { slug });
    const service = written(pieceMeta({ l: "fa" }, data), "Service");
    expect(service.provider).toMatchObject({ name: data.piece.shop.name });
    expect(JSON.stringify(service)).not.toContain("shippingDetails");
  });

  it("holds nothing of the person, and no number of hers", async () => {
    const persons = await t.rows<{ id: string }>("select id from persons");
    const slugs = await t.rows<{ slug: string }>(
      "select slug from products where status = 'published' and availability <> 'service' order by slug limit 12",
    );
    for (const { slug } of slugs) {
      const text = JSON.stringify(pieceMeta({ l: "fa" }, await goods(slug)));
      expect(text).not.toMatch(/\+98\d{6,}|\b09\d{9}\b|telephone|email|streetAddress|birthDate/);
      expect(persons.filter(({ id }) => text.includes(id))).toEqual([]);
    }
  });
});

describe("places, told to machines", () => {
  it("are clusters within their county", async () => {
    const data = await doors.show(clusterLoader, "/en/clusters/anbaran-kilim", { slug: "anbaran-kilim" });
    const args = { params: { l: "en" }, data, matches: root() } as unknown as Parameters<typeof clusterMeta>[0];
    expect(written(clusterMeta(args), "Place")).toMatchObject({
      name: "Anbaran kilim",
      geo: { latitude: 38.49 },
      containedInPlace: { name: "Namin", url: `${t.house.env.origin}/en/places/namin` },
    });
  });

  it("are counties with what is in them; a place nobody works in is not to be kept", async () => {
    const show = async (slug: string) => {
      const data = await doors.show(areaLoader, `/en/places/${slug}`, { slug });
      return { data, meta: areaMeta({ params: { l: "en" }, data, matches: root() } as never) ?? [] };
    };
    const namin = await show("namin");
    expect(namin.data.clusters.map(({ slug }) => slug).sort()).toEqual(["anbaran-kilim", "fandoqlu-herbs"]);
    expect(namin.data.makers.length).toBeGreaterThan(0);
    expect(namin.data.newest.length).toBeGreaterThan(0);
    expect(namin.data.parts.district.map(({ name }) => name)).toEqual(["Anbaran", "Central", "Vilkij"]);
    expect(doors.statements()).toBeLessThanOrEqual(6);
    const { containsPlace } = written(namin.meta, "AdministrativeArea") as unknown as { containsPlace: Thing[] };
    expect(containsPlace.map(({ name }) => name).sort()).toEqual(["Anbaran kilim", "Fandoqlu herbs"]);
    const noindex = (meta: readonly object[]) => JSON.stringify(meta).includes("noindex");
    expect([noindex(namin.meta), noindex((await show("arak")).meta)]).toEqual([false, true]);
    const province = (await show("ardabil-province")).data;
    expect(province.parts.county).toHaveLength(12);
    expect(province.former).toEqual({ code: "IR-03", until: "2020" });
    expect((await show("angut")).data.cutFrom).toBe("Germi");
    for (const slug of ["anbaran-2408", "nowhere", "ardabil-province-ir-03"])
      expect(((await doors.knock(areaLoader, `/en/places/${slug}`, { slug })) as Response).status, slug).toBe(404);
  });
});

describe("the sitemap", () => {
  const read = async (file: string) => {
    const answer = (await doors.knock(fileLoader, `/sitemaps/${file}`, { file })) as Response;
    return answer.status === 200 ? answer.text() : answer.status;
  };

  it("is a list of files, which name every public page in both languages and no other", async () => {
    const index = await ((await doors.knock(sitemapLoader, "/sitemap.xml")) as Response).text();
    const files = [...index.matchAll(/<loc>[^<]*\/sitemaps\/([^<]+)<\/loc>/g)].map(([, file = ""]) => file);
    expect(files).toEqual(["market-1.xml", "products-1.xml", "shops-1.xml"]);
    const all = (await Promise.all(files.map(read))).join("\n");
    const found = new Set(
      [...all.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, loc = ""]) => loc.replace(t.house.env.origin, "")),
    );
    const rows = await t.rows<{ path: string }>(
      `select '/products/' || slug as path from products where status = 'published' and availability <> 'service'
       union all select '/services/' || slug from products where status = 'published' and availability = 'service'
       union all select '/clusters/' || slug from clusters union all select '/badges/' || slug from badges
       union all select '/shops/' || slug from shops where opened_at is not null`,
    );
    const expected = rows.flatMap(({ path }) => [`/fa${path}`, `/en${path}`]);
    expect(expected.filter((path) => !found.has(path))).toEqual([]);
    const detail = /^\/(fa|en)\/(products|services|clusters|badges|shops)\/./;
    expect([...found].filter((path) => detail.test(path)).sort()).toEqual(expected.sort());
    expect([...found]).toEqual(expect.arrayContaining(["/fa", "/en/places/namin", "/fa/standards/honey", "/en/join"]));
    expect([...found].filter((path) => /account|studio|office|cart|comparison/.test(path))).toEqual([]);
    expect(all).toContain(`hreflang="x-default" href="${t.house.env.origin}/fa/products/honey-thyme-1kg"`);
  });

  it("has no files that nobody asked to be written", async () => {
    for (const file of ["products-2.xml", "products-0.xml", "persons-1.xml", "../etc", "products-1.xml.gz"])
      expect(await read(file), file).toBe(404);
  });

  it("is named to robots, who are kept out of the rooms", async () => {
    const robots = await ((await doors.knock(robotsLoader, "/robots.txt")) as Response).text();
    for (const room of ["/fa/account", "/en/studio", "/fa/comparison", "/en/checkout"])
      expect(robots).toContain(`Disallow: ${room}`);
    expect(robots).toContain(`Sitemap: ${t.house.env.origin}/sitemap.xml`);
  });
});
