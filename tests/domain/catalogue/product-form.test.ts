import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createProduct } from "#app/domain/catalogue/create-product.server.ts";
import { markProduct } from "#app/domain/catalogue/mark-product.server.ts";
import { recordOf } from "#app/domain/catalogue/product-record.server.ts";
import { saveProduct } from "#app/domain/catalogue/save-product.server.ts";
import { moveStock } from "#app/domain/catalogue/stock.server.ts";
import { newToken } from "#app/platform/crypto.server.ts";
import { Invalid, Missing, NotYours, Refusal } from "#app/platform/errors.ts";
import { closeDecoders } from "#app/platform/images.server.ts";
import { inTransaction } from "#db/writes.server.ts";
import { type TestHouse, testHouse } from "#tests/support/house.ts";
import { acting, cast, drafted, kilim, type phones } from "./cast.ts";

let market: TestHouse;
let world: Awaited<ReturnType<typeof cast>>;

beforeAll(async () => {
  market = await testHouse();
  world = await cast(market);
});
afterAll(async () => {
  closeDecoders();
  await market.close();
});

const idOf = async (slug: string) =>
  String((await market.rows<{ id: string }>(`select id from products where slug = '${slug}'`))[0]?.id);
const record = async (slug: string) => recordOf(market.db, await idOf(slug));
const events = async (slug: string) =>
  market.rows<{
    kind: string;
    subject_id: string;
    grant_id: string | null;
    actor_id: string;
    data: Record<string, unknown>;
  }>(`select kind, subject_id, grant_id, actor_id, data from events where noun_id = '${await idOf(slug)}' order by id`);
const faultsOf = (work: Promise<unknown>) =>
  work.then(
    () => ({}),
    (error) => (error instanceof Invalid ? error.fields : Promise.reject(error)),
  );
/** One step of the kilim's listing, with the version that the writer saw. */
const save = async (
  who: keyof typeof phones,
  step: string,
  slug: string,
  version: number,
  change: Record<string, unknown> = {},
  attributes: Record<string, unknown> = {},
) => saveProduct(await acting(market, who), { ...kilim(slug, version, change, attributes), step });

describe("a new listing", () => {
  it("is a draft in the maker's craft and cluster, and is told", async () => {
    const slug = await drafted(market);
    const product = await record(slug);
    expect(product).toMatchObject({
      status: "draft",
      family: "flatweave",
      cluster: { slug: "anbaran-kilim" },
      texts: { fa: { title: "گلیم سماور" } },
    });
    expect(product.stock).toMatchObject({ made: 1, onHand: 1 });
    expect(await events(slug)).toMatchObject([{ kind: "product.created", subject_id: product.shopId, grant_id: null }]);
    expect(await market.rows(`select from_state, to_state from transitions where noun_id = '${product.id}'`)).toEqual([
      { from_state: null, to_state: "draft" },
    ]);
  });

  it("sent twice is made once; other content under the same key is refused", async () => {
    const ctx = await acting(market, "maker");
    const input = { key: newToken(), titleFa: "ورنی خروس", availability: "stock" };
    const [first, second] = await Promise.all([createProduct(ctx, input), createProduct(ctx, input)]);
    expect(second).toEqual(first);
    expect(first.slug).toMatch(/^vrni-khrvs-[0-9a-f]{6}$/);
    await expect(createProduct(ctx, { ...input, titleFa: "چیز دیگر" })).rejects.toMatchObject({ code: "key.reused" });
  });

  it("is for verified makers with a shop, in the kinds of their craft", async () => {
    const input = { key: newToken(), titleFa: "گلیم", availability: "unique" };
    await expect(createProduct(await acting(market, "manager"), input)).rejects.toBeInstanceOf(NotYours);
    expect(await faultsOf(createProduct(await acting(market, "maker"), { ...input, availability: "service" }))).toEqual(
      { availability: "choose" },
    );
  });
});

describe("saving a step", () => {
  it("keeps what was typed in Persian digits and toman, that step's alone, and tells what changed", async () => {
    const slug = await drafted(market);
    expect(await save("maker", "size", slug, 1)).toMatchObject({ slug, step: "size", walking: true, waits: false });
    expect(await record(slug)).toMatchObject({ version: 2, attributes: { widthCm: 120, lengthCm: 180 }, prices: {} });
    expect((await record(slug)).attributes).not.toHaveProperty("motif");
    expect((await events(slug)).at(-1)).toMatchObject({
      kind: "product.saved",
      data: { changed: ["attributes.widthCm", "attributes.lengthCm"] },
    });
    await save("maker", "material", slug, 2);
    await save("maker", "price", slug, 3);
    await save("maker", "parcel", slug, 4);
    await save("maker", "words", slug, 5);
    await save("maker", "origin", slug, 6);
    expect(await record(slug)).toMatchObject({
      status: "draft",
      version: 7,
      attributes: {
        widthCm: 120,
        warp: { cotton: 100 },
        weft: { wool: 100 },
        weaveOrigin: { county: "2408", place: "عنبران" },
      },
      texts: { fa: { title: "گلیم سماور", description: "گلیم دورو؛ پشم دست‌ریس." } },
      prices: { IRR: "185000000", EUR: "11650" },
      weightG: 3900,
      makerShareBps: 8500,
    });
  });

  it("again with the same changes nothing and tells nothing, whichever version was seen", async () => {
    const slug = await drafted(market);
    await save("maker", "size", slug, 1);
    const before = await events(slug);
    await save("maker", "size", slug, 2);
    await save("maker", "size", slug, 1);
    expect(await events(slug)).toEqual(before);
    expect((await record(slug)).version).toBe(2);
  });

  it("a draft may be half done, but nothing impossible is kept", async () => {
    const slug = await drafted(market);
    await save("maker", "size", slug, 1, {}, { widthCm: "" });
    expect((await record(slug)).attributes).toEqual({ lengthCm: 180 });
    const faults = async (step: string, ...more: [Record<string, unknown>, Record<string, unknown>?]) =>
      faultsOf(save("maker", step, slug, 2, ...more));
    expect(await faults("name", { titleFa: " " })).toEqual({ titleFa: "required" });
    expect(await faults("price", { priceToman: "صد", leadTimeDays: "-1" })).toEqual({
      priceToman: "price",
      leadTimeDays: "number",
    });
    expect(await faults("size", {}, { widthCm: "۵۰۰۰" })).toEqual({ "attributes.widthCm": "attribute.above" });
    expect(await faults("material", {}, { weft: { 1: { of: "wool", percent: "90" } } })).toEqual({
      "attributes.weft": "attribute.sum",
    });
    expect(await faults("making", {}, { technique: "verni", faces: "two" })).toEqual({
      "attributes.faces": "attribute.verni-face",
    });
    expect(await faults("origin", {}, { weaveOrigin: { county: "9999", place: "" } })).toEqual({
      "attributes.weaveOrigin.county": "attribute.county",
    });
    expect((await record(slug)).version).toBe(2);
  });

  it("says which value costs the badge, and takes it all the same", async () => {
    const slug = await drafted(market);
    await market.rows(`update products set family = 'honey' where slug = '${slug}'`);
    const save = async (version: number, moisturePct: string) =>
      saveProduct(await acting(market, "maker"), {
        slug,
        step: "tests",
        version: `${version}`,
        attributes: { moisturePct },
      });
    expect(await save(1, "25")).toMatchObject({ warned: "attributes.moisturePct" });
    expect((await record(slug)).attributes).toEqual({ moisturePct: 25 });
    // Said once: the same again goes on.
    expect(await save(1, "25")).toMatchObject({ warned: null });
    expect(await save(2, "18")).toMatchObject({ warned: null });
  });

  it("knows only the steps of its craft", async () => {
    const slug = await drafted(market);
    for (const step of ["tests", "photos", "look", ""])
      await expect(save("maker", step, slug, 1)).rejects.toBeInstanceOf(Missing);
  });

  it("does not overwrite what somebody else saved meanwhile", async () => {
    const slug = await drafted(market);
    await save("maker", "name", slug, 1);
    await expect(save("maker", "name", slug, 1, { titleFa: "دیگر" })).rejects.toMatchObject({
      code: "catalogue.edited-meanwhile",
    });
    await save("maker", "name", slug, 2, { titleFa: "دیگر" });
  });

  it("finds nothing of a stranger's", async () => {
    const slug = await drafted(market);
    for (const who of ["other", "strangeManager"] as const)
      await expect(save(who, "size", slug, 1)).rejects.toBeInstanceOf(Missing);
    await expect(save("officer", "size", slug, 1)).rejects.toBeInstanceOf(NotYours);
    const guest = await market.ctxOf({ kind: "guest" });
    await expect(saveProduct(guest, { ...kilim(slug, 1), step: "size" })).rejects.toBeInstanceOf(NotYours);
  });
});

describe("pieces in stock", () => {
  const pieces = (slug: string, version: number, ready: string, readySeen: string) =>
    save("maker", "price", slug, version, { ready, readySeen });

  it("are added and written off by the difference to what the page said, so that a sale between stays a sale", async () => {
    const slug = await drafted(market, "stock");
    await pieces(slug, 1, "۵", "0");
    const { stock } = await record(slug);
    expect(stock).toMatchObject({ made: 5, onHand: 5 });
    await inTransaction(market.house.writes, (tx) =>
      moveStock(tx, { stockItemId: stock!.id, kind: "hold", quantity: 2 }),
    );
    await pieces(slug, 2, "7", "5");
    expect((await record(slug)).stock).toMatchObject({ made: 7, onHand: 5, reserved: 2 });
    // The same form pressed twice is not two more pieces.
    await expect(pieces(slug, 2, "7", "5")).rejects.toMatchObject({ code: "catalogue.edited-meanwhile" });
    await pieces(slug, 3, "2", "5");
    expect((await record(slug)).stock).toMatchObject({ made: 7, onHand: 2 });
    expect(await faultsOf(pieces(slug, 4, "0", "5"))).toEqual({ ready: "catalogue.stock" });
    expect((await record(slug)).stock).toMatchObject({ onHand: 2 });
  });

  it("of a unique piece are one, whatever is typed", async () => {
    const slug = await drafted(market, "unique");
    await pieces(slug, 1, "۵", "1");
    expect((await record(slug)).stock).toMatchObject({ made: 1, onHand: 1 });
  });
});

describe("a cooperative with a grant", () => {
  const granted = async (scopes: string, more = "") => {
    const { id } = await market.as("+989141000001");
    const [grant] = await market.rows<{ id: string }>(
      `insert into grants (membership_id, scopes, granted_by) values ('${world.membershipId}', '{${scopes}}', '${id}') returning id`,
    );
    if (more) await market.rows(`update grants set ${more} where id = '${grant?.id}'`);
    return String(grant?.id);
  };
  const end = (id: string) => market.rows(`update grants set revoked_at = now() where id = '${id}'`);

  it("edits the member's product in her name; the event says by whom and by which grant", async () => {
    const slug = await drafted(market);
    const grant = await granted("show,edit-products");
    for (const [index, who] of (["manager", "clerk"] as const).entries()) {
      await save(who, "name", slug, index + 1, { titleFa: `گلیم ${who}` });
      const product = await record(slug);
      const { id } = (await acting(market, who)).actor as { id: string };
      expect((await events(slug)).at(-1)).toMatchObject({
        kind: "product.saved",
        actor_id: id,
        subject_id: product.shopId,
        grant_id: grant,
      });
    }
    await end(grant);
  });

  it("never touches her share, and her stock only if the grant says so", async () => {
    const slug = await drafted(market, "stock");
    const grant = await granted("edit-products");
    await save("manager", "price", slug, 1, { makerSharePercent: "50", ready: "5", readySeen: "0" });
    expect(await record(slug)).toMatchObject({ makerShareBps: 8500, stock: { made: 0 } });
    await end(grant);
    const wider = await granted("edit-products,set-stock");
    await save("manager", "price", slug, 2, { ready: "5", readySeen: "0" });
    expect(await record(slug)).toMatchObject({ stock: { made: 5 } });
    await end(wider);
    await save("maker", "price", slug, 3, { makerSharePercent: "۹۰" });
    expect((await record(slug)).makerShareBps).toBe(9000);
    expect(await faultsOf(save("maker", "price", slug, 4, { makerSharePercent: "49" }))).toEqual({
      makerSharePercent: "catalogue.share",
    });
  });

  it("leaves marks on a draft for her to mend, told with the grant; a stranger, and one without the grant, cannot", async () => {
    const slug = await drafted(market);
    const marks = { titleFa: "نام نقش را بنویسید", attributes: { motif: "سماور یا سینی؟" } };
    await expect(markProduct(await acting(market, "manager"), { slug, marks })).rejects.toBeInstanceOf(Missing);
    const grant = await granted("edit-products");
    await expect(markProduct(await acting(market, "strangeManager"), { slug, marks })).rejects.toBeInstanceOf(Missing);
    await expect(markProduct(await acting(market, "maker"), { slug, marks })).rejects.toBeInstanceOf(NotYours);
    for (const who of ["clerk", "manager"] as const) await markProduct(await acting(market, who), { slug, marks });
    expect((await record(slug)).reviewMarks).toEqual({
      titleFa: "نام نقش را بنویسید",
      "attributes.motif": "سماور یا سینی؟",
    });
    expect((await events(slug)).filter(({ kind }) => kind === "product.marked")).toMatchObject([
      { grant_id: grant, data: { fields: ["titleFa", "attributes.motif"] } },
    ]);
    await save("maker", "name", slug, (await record(slug)).version, { titleFa: "گلیم سماور نو" });
    expect((await record(slug)).reviewMarks).toEqual({ "attributes.motif": "سماور یا سینی؟" });
    await market.rows(`update products set status = 'withdrawn' where slug = '${slug}'`);
    await expect(markProduct(await acting(market, "manager"), { slug, marks: { titleEn: "x" } })).rejects.toMatchObject(
      { code: "catalogue.cannot-move" },
    );
    await end(grant);
  });

  it("a revoked grant fails at once, as do one not begun, one run out, one for other things, and an ended membership", async () => {
    const slug = await drafted(market);
    const grant = await granted("edit-products");
    const name = (title: string) => save("manager", "name", slug, 2, { titleFa: title });
    await save("manager", "name", slug, 1);
    await end(grant);
    await expect(name("۱")).rejects.toBeInstanceOf(Missing);
    for (const [scopes, more] of [
      ["edit-products", "valid_from = now() + interval '1 day'"],
      ["edit-products", "valid_to = now() - interval '1 minute'"],
      ["show,ship,set-stock", ""],
    ] as const) {
      const bad = await granted(scopes, more);
      await expect(name("۲"), more || scopes).rejects.toBeInstanceOf(Missing);
      await end(bad);
    }
    const good = await granted("edit-products");
    await market.rows(`update memberships set ended_at = now() where id = '${world.membershipId}'`);
    await expect(name("۳")).rejects.toBeInstanceOf(Missing);
    await market.rows(`update memberships set ended_at = null where id = '${world.membershipId}'`);
    await name("باز هم");
    await end(good);
  });
});

it("a refusal leaves nothing behind", async () => {
  const slug = await drafted(market);
  const before = await record(slug);
  await expect(save("maker", "size", slug, 9)).rejects.toBeInstanceOf(Refusal);
  expect(await record(slug)).toEqual(before);
});
