import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeDecoders } from "#app/platform/images.server.ts";
import { makers, products } from "#db/village/data.ts";
import { plain } from "#tests/fixtures/pictures.ts";
import { countedMarket } from "#tests/support/counted-market.ts";
import { listedBy, typedSteps } from "#tests/support/listing.ts";

let market: Awaited<ReturnType<typeof countedMarket>>;
const cookies = new Map<string, string>();
let pictures: Buffer[];

beforeAll(async () => {
  market = await countedMarket();
  const accounts = (await (await fetch(`${market.url}/dev/accounts.json`)).json()) as { shop: string; phone: string }[];
  for (const shop of new Set(products.map(listedBy))) {
    const phone = accounts.find((account) => account.shop === shop)?.phone ?? "";
    const answer = await fetch(`${market.url}/dev/sign-in`, { method: "POST", body: new URLSearchParams({ phone }) });
    cookies.set(shop, /\bsid=[^;]+/.exec(answer.headers.get("Set-Cookie") ?? "")?.[0] ?? "");
  }
  pictures = await Promise.all([310, 320, 330].map((width) => plain("#335544", width, 240).jpeg().toBuffer()));
}, 180_000);
afterAll(async () => {
  closeDecoders();
  await market?.close();
}, 60_000);

/** What an HTML form of this page carries without anybody typing. */
function hiddenOf(html: string): Record<string, string> {
  const found = [...html.matchAll(/<input type="hidden" name="([\w.]+)" value="([^"]*)"/g)];
  return Object.fromEntries(found.map(([, name = "", value = ""]) => [name, value]));
}

async function send(shop: string, path: string, body?: URLSearchParams | FormData) {
  return fetch(market.url + path, {
    redirect: "manual",
    headers: { Cookie: cookies.get(shop) ?? "", Origin: market.url },
    ...(body ? { method: "POST", body } : {}),
  });
}

describe("every piece of the village can be listed through the forms of its steps", () => {
  it.each(products.map((product) => [product.slug, product] as const))("%s", async (_slug, product) => {
    const shop = listedBy(product);
    const begun = hiddenOf(await (await send(shop, "/fa/studio/products/new")).text());
    const made = await send(
      shop,
      "/fa/studio/products/new",
      new URLSearchParams({
        ...begun,
        family: product.family,
        titleFa: product.titleFa,
        titleEn: product.titleEn,
        availability: product.availability.kind,
      }),
    );
    expect(made.status).toBe(303);
    const slug = made.headers.get("Location")?.split("/")[4] ?? "";
    const [first] = typedSteps("fa", product);
    expect(first?.step).toBe("name");

    for (const { step, fields } of typedSteps("fa", product)) {
      const path = `/fa/studio/products/${slug}/steps/${step}`;
      const html = await (await send(shop, path)).text();
      for (const name of Object.keys(fields)) expect(html, `${name} is asked for`).toContain(` name="${name}"`);
      const answer = await send(shop, path, new URLSearchParams({ ...hiddenOf(html), ...fields }));
      expect(answer.status, `${step}: ${answer.status === 303 ? "" : await answer.text()}`).toBe(303);
    }

    const photos = await (await send(shop, `/fa/studio/products/${slug}/photos`)).text();
    const parts = new FormData();
    parts.set("key", hiddenOf(photos).key ?? "");
    for (const [index, bytes] of pictures.entries())
      parts.append("photos", new Blob([new Uint8Array(bytes)], { type: "image/jpeg" }), `${index}.jpg`);
    expect((await send(shop, `/fa/studio/products/${slug}/photos`, parts)).status).toBe(303);
    expect((await send(shop, `/fa/studio/products/${slug}/preview`)).status).toBe(200);
    await send(shop, `/fa/studio/products/${slug}/submission`, new URLSearchParams());

    const [row] = await market.rows(
      `select p.status, p.attributes, p.family, p.availability, p.price_unit, p.lead_time_days, p.maker_share_bps / 100 as share, p.weight_g,
         t.title, t.description, (select amount::text from product_prices where product_id = p.id and currency = 'EUR') as euro
       from products p join product_texts t on t.product_id = p.id and t.locale = 'en' where p.slug = '${slug}'`,
    );
    expect(row).toEqual({
      status: "submitted",
      attributes: product.attributes,
      family: product.family,
      availability: product.availability.kind,
      price_unit: product.prices[0]?.per,
      lead_time_days: product.availability.leadTimeDays,
      share: product.makerSharePct,
      weight_g: product.parcel?.weightG ?? null,
      title: product.titleEn,
      description: product.descriptionEn,
      euro:
        product.prices
          .find(({ currency }) => currency === "EUR")
          ?.amount.replace(".", "")
          .replace(/^0+/, "") ?? null,
    });
  });

  it("which are sixty, of twelve families, by verified makers", () => {
    expect(products).toHaveLength(60);
    expect(new Set(products.map(({ family }) => family)).size).toBe(12);
    const verified = makers.filter(({ verification }) => verification === "verified").map(({ slug }) => slug);
    expect(products.map(listedBy).filter((shop) => !verified.includes(shop))).toEqual([]);
  });
});

describe("two officers at once", () => {
  it("over the same changes: one decides, the other is told kindly", async () => {
    const [change] = await market.rows<{ slug: string; id: string; version: number; shop: string }>(
      `select p.slug, r.id, r.version, s.slug as shop from product_revisions r join products p on p.id = r.product_id join shops s on s.id = p.shop_id
       where r.status = 'submitted' limit 1`,
    );
    expect(change).toBeDefined();
    const accounts = (await (await fetch(`${market.url}/dev/accounts.json`)).json()) as {
      role: string;
      phone: string;
      body: string;
    }[];
    const officers = accounts.filter(({ role, body }) => role === "officer" && body === "secretariat");
    const sids = await Promise.all(
      [officers[0]!, officers[0]!].map(async ({ phone }) => {
        const answer = await fetch(`${market.url}/dev/sign-in`, {
          method: "POST",
          body: new URLSearchParams({ phone }),
        });
        return /\bsid=[^;]+/.exec(answer.headers.get("Set-Cookie") ?? "")?.[0] ?? "";
      }),
    );
    const seen = { revision: change!.id, version: String(change!.version) };
    const page = `/fa/office/listings/${change!.slug}/changes`;
    const [accepted, returned] = await Promise.all([
      fetch(`${market.url}${page}/acceptance`, {
        method: "POST",
        redirect: "manual",
        headers: { Cookie: sids[0]!, Origin: market.url },
        body: new URLSearchParams(seen),
      }),
      fetch(market.url + page, {
        method: "POST",
        redirect: "manual",
        headers: { Cookie: sids[1]!, Origin: market.url },
        body: new URLSearchParams({ ...seen, note: "لطفاً عرض را دوباره بگویید." }),
      }),
    ]);
    expect(accepted?.status).toBe(303);
    const [row] = await market.rows<{ status: string }>(
      `select status from product_revisions where id = '${change!.id}'`,
    );
    expect(["accepted", "returned"]).toContain(row?.status);
    // Who came second is told: on her page (409), or by a flash where the button has no page.
    if (row?.status === "accepted") expect(returned?.status).toBe(409);
    else expect(accepted?.headers.get("Set-Cookie") ?? "").toContain("flash=");
    expect(
      await market.rows(`select 1 from transitions where noun = 'revision' and noun_id = '${change!.id}'`),
    ).toHaveLength(3);
  });
});
