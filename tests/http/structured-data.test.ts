import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { countedMarket } from "#tests/support/counted-market.ts";

type Thing = { "@type": string; name?: string; offers?: { price: string }[] } & Record<string, unknown>;

let market: Awaited<ReturnType<typeof countedMarket>>;
beforeAll(async () => {
  market = await countedMarket();
}, 180_000);
afterAll(() => market?.close(), 60_000);

const htmlOf = async (path: string) => (await fetch(market.url + path)).text();
const decoded = (html: string) =>
  html
    .replace(/<[^>]*>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&#x27;", "'")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
const headingOf = (html: string) => decoded(/<h1[^>]*>(.*?)<\/h1>/s.exec(html)?.[1] ?? "");

/** Everything a page tells machines, read as they read it. */
function thingsOf(html: string): Thing[] {
  const scripts = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)];
  return scripts.flatMap(([, json = ""]) => {
    const read = JSON.parse(json) as Thing & { "@graph"?: Thing[] };
    expect(read["@context"]).toBe("https://schema.org");
    return read["@graph"] ?? [read];
  });
}

const pages = [
  ["/products/kilim-wheel-90x140", "Product"],
  ["/services/translation-craft-fa-en", "Service"],
  ["/clusters/anbaran-kilim", "Place"],
  ["/places/namin", "AdministrativeArea"],
] as const;

describe("what pages tell machines", () => {
  it.each(["fa", "en"])("is what they tell people (%s)", async (l) => {
    for (const [path, type] of pages) {
      const html = await htmlOf(`/${l}${path}`);
      const things = thingsOf(html);
      const thing = things.find((one) => one["@type"] === type);
      expect(thing?.name, path).toBe(headingOf(html));
      expect(
        things.some((one) => one["@type"] === "BreadcrumbList"),
        path,
      ).toBe(true);
      expect(html).toContain(`<link rel="canonical" href="${market.url}/${l}${path}"/>`);
      for (const [tag, other] of [
        ["fa", "fa"],
        ["en", "en"],
        ["x-default", "fa"],
      ])
        expect(html, path).toContain(`<link rel="alternate" hrefLang="${tag}" href="${market.url}/${other}${path}"/>`);
      expect(html).toContain(`<meta property="og:url" content="${market.url}/${l}${path}"/>`);
      expect(html).toMatch(/<meta property="og:title" content="[^"]+"\/>/);
      expect(JSON.stringify(things)).not.toMatch(/\+98\d{6,}|\b09\d{9}\b|streetAddress|telephone|"email"/);
    }
    const home = thingsOf(await htmlOf(`/${l}`)).find((one) => one["@type"] === "WebSite");
    expect(home?.potentialAction).toMatchObject({
      target: { urlTemplate: `${market.url}/${l}/products?q={search_term_string}` },
    });
  });

  it("ends no script early, whatever a piece is called", async () => {
    const hostile = `</script><script>alert(1)</script><!-- & "x"`;
    await market.rows(
      `update product_texts set title = '${hostile}' where product_id = (select id from products where slug = 'kilim-wheel-90x140')`,
    );
    const html = await htmlOf("/en/products/kilim-wheel-90x140");
    expect(html).not.toContain("<script>alert");
    const product = thingsOf(html).find((one) => one["@type"] === "Product");
    expect(product?.name).toBe(hostile);
    expect(headingOf(html)).toBe(hostile);
  });

  it("is not told of rooms, nor of lists narrowed endlessly", async () => {
    expect(await htmlOf("/fa/cart")).not.toContain('rel="canonical"');
    expect(await htmlOf("/fa/comparison")).not.toContain('rel="canonical"');
    const narrowed = await htmlOf("/fa/products?q=%DA%AF%D9%84%DB%8C%D9%85");
    expect(narrowed).toContain('content="noindex, follow"');
    expect(narrowed).toContain(`<link rel="canonical" href="${market.url}/fa/products"/>`);
  });
});
