import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addVariant } from "#app/domain/catalogue/add-variant.server.ts";
import { changeStock } from "#app/domain/catalogue/change-stock.server.ts";
import { moveVariant } from "#app/domain/catalogue/move-variant.server.ts";
import { offerVariant } from "#app/domain/catalogue/offer-variant.server.ts";
import { recordOf } from "#app/domain/catalogue/product-record.server.ts";
import { retireVariant } from "#app/domain/catalogue/retire-variant.server.ts";
import { saveVariant } from "#app/domain/catalogue/save-variant.server.ts";
import { monthlyCeilingOf, movesOf } from "#app/domain/catalogue/stock-queries.server.ts";
import { variantsOf } from "#app/domain/catalogue/variant-queries.server.ts";
import { mostVariants } from "#app/domain/catalogue/variants.ts";
import { newToken } from "#app/platform/crypto.server.ts";
import { Invalid, Missing, NotYours } from "#app/platform/errors.ts";
import { closeDecoders } from "#app/platform/images.server.ts";
import { type TestHouse, testHouse } from "#tests/support/house.ts";
import { acting, cast, drafted, fillIn, type phones, whole } from "./cast.ts";

let market: TestHouse;
beforeAll(async () => {
  market = await testHouse();
  await cast(market);
});
afterAll(async () => {
  closeDecoders();
  await market.close();
});

const idOf = async (slug: string) =>
  String((await market.rows<{ id: string }>(`select id from products where slug = '${slug}'`))[0]?.id);
const record = async (slug: string) => recordOf(market.db, await idOf(slug));
const versionOf = async (slug: string) => String((await record(slug)).version);
const variants = async (slug: string) => variantsOf(market.db, await idOf(slug));
const names = async (slug: string) =>
  (await variants(slug)).map(({ nameFa, retired }) => (retired ? `(${nameFa})` : nameFa));
const told = async (slug: string) =>
  (
    await market.rows<{ kind: string }>(
      `select kind from events where noun_id = '${await idOf(slug)}' order by id desc limit 1`,
    )
  )[0]?.kind;
const faultsOf = (work: Promise<unknown>) =>
  work.then(
    () => ({}),
    (error) => (error instanceof Invalid ? error.fields : Promise.reject(error)),
  );

type Offer = { nameFa: string; takes?: string; priceToman: string; priceEur?: string };
const add = async (slug: string, offer: Offer, who: keyof typeof phones = "maker") =>
  addVariant(await acting(market, who), { key: newToken(), slug, version: await versionOf(slug), ...offer });
const act = async (
  command: typeof moveVariant | typeof retireVariant | typeof offerVariant,
  slug: string,
  nameFa: string,
  more: Record<string, string> = {},
) => {
  const variant = (await variants(slug)).find((one) => one.nameFa === nameFa)?.id ?? "";
  return command(await acting(market, "maker"), { slug, version: await versionOf(slug), variant, ...more });
};

/** A kilim in three sizes of one stock. */
async function inThree(availability: "stock" | "made-to-order" = "stock"): Promise<string> {
  const slug = await drafted(market, availability);
  await add(slug, { nameFa: "کوچک", priceToman: "۹۰۰٬۰۰۰", priceEur: "7.00" });
  await add(slug, { nameFa: "میانه", takes: "۲", priceToman: "۱٬۷۰۰٬۰۰۰" });
  await add(slug, { nameFa: "بزرگ", takes: "4", priceToman: "3,200,000", priceEur: "22" });
  return slug;
}

describe("sizes of a listing", () => {
  it("are added with what they take and cost; the listing costs what the cheapest does in each currency", async () => {
    const slug = await inThree();
    expect(await variants(slug)).toMatchObject([
      { nameFa: "کوچک", nameEn: "", takes: 1, prices: { IRR: "9000000", EUR: "700" }, retired: false },
      { nameFa: "میانه", takes: 2, prices: { IRR: "17000000" } },
      { nameFa: "بزرگ", takes: 4, prices: { IRR: "32000000", EUR: "2200" } },
    ]);
    expect((await record(slug)).prices).toEqual({ IRR: "9000000", EUR: "700" });
    expect(await told(slug)).toBe("product.variant-added");
  });

  it("take the listing's price with them when they change, and keep it from the listing's own form", async () => {
    const slug = await inThree();
    const [small] = await variants(slug);
    const form = async (more: Record<string, string>) => ({
      slug,
      version: await versionOf(slug),
      variant: small!.id,
      nameFa: "کوچک",
      takes: "1",
      priceToman: "۲٬۰۰۰٬۰۰۰",
      ...more,
    });
    await saveVariant(await acting(market, "maker"), await form({ nameEn: "Small" }));
    expect((await variants(slug))[0]).toMatchObject({ nameEn: "Small", prices: { IRR: "20000000" } });
    expect((await record(slug)).prices).toEqual({ IRR: "17000000", EUR: "2200" });
    await fillIn(market, "maker", slug);
    expect((await record(slug)).prices).toEqual({ IRR: "17000000", EUR: "2200" });
    const faults = await faultsOf(
      saveVariant(await acting(market, "maker"), await form({ priceToman: "", takes: "0", nameFa: " " })),
    );
    expect(faults).toEqual({ priceToman: "required", takes: "number", nameFa: "required" });
  });

  it("stand in the order she puts them in", async () => {
    const slug = await inThree();
    await act(moveVariant, slug, "بزرگ", { to: "earlier" });
    expect(await names(slug)).toEqual(["کوچک", "بزرگ", "میانه"]);
    await act(moveVariant, slug, "کوچک", { to: "later" });
    expect(await names(slug)).toEqual(["بزرگ", "کوچک", "میانه"]);
    const before = await versionOf(slug);
    await act(moveVariant, slug, "بزرگ", { to: "earlier" });
    expect(await versionOf(slug)).toBe(before);
  });

  it("are retired and never deleted, and may be offered again", async () => {
    const slug = await inThree();
    await act(retireVariant, slug, "کوچک");
    expect(await names(slug)).toEqual(["میانه", "بزرگ", "(کوچک)"]);
    expect((await record(slug)).prices).toEqual({ IRR: "17000000", EUR: "2200" });
    await act(offerVariant, slug, "کوچک");
    expect(await names(slug)).toEqual(["میانه", "بزرگ", "کوچک"]);
    expect((await record(slug)).prices).toEqual({ IRR: "9000000", EUR: "700" });
    expect(await told(slug)).toBe("product.variant-offered");
  });

  it("lose their last one only while nobody sees the listing", async () => {
    const slug = await whole(market, "stock");
    await add(slug, { nameFa: "تنها", priceToman: "1000000" });
    await market.rows(`update products set status = 'published' where slug = '${slug}'`);
    await expect(act(retireVariant, slug, "تنها")).rejects.toMatchObject({ code: "variant.last" });
    await market.rows(`update products set status = 'draft' where slug = '${slug}'`);
    await act(retireVariant, slug, "تنها");
    expect(await names(slug)).toEqual(["(تنها)"]);
  });

  it("are not for unique pieces, not more than fit on a page, and added once by one press", async () => {
    await expect(add(await drafted(market, "unique"), { nameFa: "یک", priceToman: "1" })).rejects.toMatchObject({
      code: "variant.none-here",
    });
    const slug = await drafted(market, "stock");
    const press = { key: newToken(), slug, version: await versionOf(slug), nameFa: "نخست", priceToman: "1000" };
    const ctx = await acting(market, "maker");
    await addVariant(ctx, press);
    await addVariant(ctx, press);
    expect(await names(slug)).toEqual(["نخست"]);
    for (let n = 2; n <= mostVariants; n++) await add(slug, { nameFa: String(n), priceToman: "1000" });
    await expect(add(slug, { nameFa: "سیزدهم", priceToman: "1000" })).rejects.toMatchObject({
      code: "variant.too-many",
    });
  });

  it("are the maker's alone, and changed as she saw them", async () => {
    const slug = await inThree();
    await expect(add(slug, { nameFa: "x", priceToman: "1" }, "other")).rejects.toBeInstanceOf(Missing);
    await expect(add(slug, { nameFa: "x", priceToman: "1" }, "officer")).rejects.toBeInstanceOf(NotYours);
    const [theirs] = await variants(await inThree());
    const version = await versionOf(slug);
    const maker = await acting(market, "maker");
    await expect(retireVariant(maker, { slug, version, variant: theirs!.id })).rejects.toBeInstanceOf(Missing);
    const old = String(Number(version) - 1);
    const [own] = await variants(slug);
    await expect(retireVariant(maker, { slug, version: old, variant: own!.id })).rejects.toMatchObject({
      code: "catalogue.edited-meanwhile",
    });
  });
});

describe("stock and time", () => {
  const change = async (slug: string, more: Record<string, string>) =>
    changeStock(await acting(market, "maker"), { slug, version: await versionOf(slug), leadTimeDays: "3", ...more });

  it("counts what was made and what was lost, each as a move", async () => {
    const slug = await drafted(market, "stock");
    await change(slug, { add: "۲۰" });
    await change(slug, { add: "5", writeOff: "2" });
    const { stock } = await record(slug);
    expect(stock).toMatchObject({ made: 25, onHand: 23 });
    expect(
      (await movesOf(market.db, stock!.id)).map(({ kind, quantity, onHandAfter }) => [kind, quantity, onHandAfter]),
    ).toEqual([
      ["write-off", 2, 23],
      ["made", 5, 25],
      ["made", 20, 20],
    ]);
    expect(await told(slug)).toBe("product.stock-changed");
    expect(await faultsOf(change(slug, { writeOff: "24" }))).toEqual({ writeOff: "catalogue.stock" });
    expect((await record(slug)).stock).toMatchObject({ made: 25, onHand: 23 });
  });

  it("takes one press once, and nothing that changes nothing", async () => {
    const slug = await drafted(market, "stock");
    const press = { slug, version: await versionOf(slug), leadTimeDays: "3", add: "4" };
    const ctx = await acting(market, "maker");
    await changeStock(ctx, press);
    await expect(changeStock(ctx, press)).rejects.toMatchObject({ code: "catalogue.edited-meanwhile" });
    const before = await versionOf(slug);
    await change(slug, {});
    expect(await versionOf(slug)).toBe(before);
    expect((await record(slug)).stock?.onHand).toBe(4);
  });

  it("sets a ceiling for what is made to order, and for nothing else", async () => {
    const slug = await drafted(market, "made-to-order");
    await change(slug, { monthlyCeiling: "۳", leadTimeDays: "21", add: "9" });
    expect(await monthlyCeilingOf(market.db, await idOf(slug))).toBe(3);
    expect(await record(slug)).toMatchObject({ leadTimeDays: 21, stock: null });
    await change(slug, { monthlyCeiling: "", leadTimeDays: "21" });
    expect(await monthlyCeilingOf(market.db, await idOf(slug))).toBeNull();
    expect(await faultsOf(change(slug, { monthlyCeiling: "0" }))).toEqual({ monthlyCeiling: "number" });
    const counted = await drafted(market, "stock");
    await change(counted, { monthlyCeiling: "3" });
    expect(await monthlyCeilingOf(market.db, await idOf(counted))).toBeNull();
  });

  it("leaves what is one of a kind at one", async () => {
    const slug = await drafted(market, "unique");
    await change(slug, { add: "3", leadTimeDays: "9" });
    expect(await record(slug)).toMatchObject({ leadTimeDays: 9, stock: { made: 1, onHand: 1 } });
  });

  it("adds nothing to a lot past its best-before day", async () => {
    const slug = await drafted(market, "stock");
    const until = (days: number) =>
      market.rows(
        `update products set attributes = jsonb_build_object('bestBefore', ((market_now() at time zone 'Asia/Tehran')::date + ${days})::text) where slug = '${slug}'`,
      );
    await until(-1);
    expect(await faultsOf(change(slug, { add: "3" }))).toEqual({ add: "stock.lot-past" });
    await until(0);
    await change(slug, { add: "3" });
    expect((await record(slug)).stock?.onHand).toBe(3);
  });
});

describe("what a price is for", () => {
  it("is one of the family's units", async () => {
    const slug = await drafted(market, "unique");
    const save = (priceUnit: string) => faultsOf(fillIn(market, "maker", slug, { priceUnit }, {}, ["price"]));
    expect(await save("pair")).toEqual({});
    expect(await save("kg")).toEqual({ priceUnit: "choose" });
    // One piece is sold whole.
    expect(await save("m2")).toEqual({ priceUnit: "choose" });
  });
});
