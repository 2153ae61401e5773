import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { allowRail } from "#app/domain/payments/allow-rail.server.ts";
import { allRails, ownRails, railTerms } from "#app/domain/payments/rail-queries.server.ts";
import { railsFor, railsIn } from "#app/domain/payments/rails.server.ts";
import { saveRail } from "#app/domain/payments/save-rail.server.ts";
import type { Maker } from "#app/platform/actor.ts";
import { Missing, NotYours } from "#app/platform/errors.ts";
import type { Currency } from "#db/vocabulary.ts";
import { type Finance, openFinance } from "#tests/support/finance.ts";
import { guest, openShop, type Shop } from "#tests/support/shop.ts";

let shop: Shop;
let money: Finance;
beforeAll(async () => {
  shop = await openShop();
  money = await openFinance(shop);
});
afterAll(() => shop.close());

/** The form of a rail as its page would show it. */
async function formOf(rail: string, currency: Currency = "IRR") {
  const terms = await railTerms(shop.house, shop.db, rail, currency);
  const { details } = terms;
  return {
    rail,
    currency,
    enabled: terms.enabled ? "on" : "",
    shopDefault: terms.shopDefault ? "on" : "",
    position: String(terms.position),
    minAmount: terms.minAmount ?? "",
    maxAmount: terms.maxAmount ?? "",
    maxPayees: terms.maxPayees === null ? "" : String(terms.maxPayees),
    holdMinutes: String(terms.holdMinutes),
    iban: details.iban ?? "",
    holder: details.holder ?? "",
    bank: details.bank ?? "",
  };
}
const changes = async () =>
  Number((await shop.rows<{ n: string }>("select count(*) as n from events where kind = 'rail.changed'"))[0]!.n);

describe("the rails of a deployment", () => {
  it("are offered in the order finance or the administrator gives them; the first is the default", async () => {
    const names = async () => (await railsIn(shop.house, shop.db, "IRR")).map(({ name }) => name);
    expect((await names())[0]).toBe("zarinpal");
    await saveRail(await money.clerk(), { ...(await formOf("bank-transfer")), position: "1" });
    await saveRail(await money.clerk(), { ...(await formOf("zarinpal")), position: "۵" });
    expect((await names())[0]).toBe("bank-transfer");
    const admin = await money.personWith(money.clerkActor.id, ["admin"]);
    await saveRail(admin, { ...(await formOf("zarinpal-2")), enabled: "" });
    expect(await names()).not.toContain("zarinpal-2");
    const before = await changes();
    await saveRail(admin, await formOf("zarinpal-2"));
    expect(await changes()).toBe(before);
    const [last] = await shop.rows<{ data: object }>(
      "select data from events where kind = 'rail.changed' order by id desc limit 1",
    );
    expect(last?.data).toMatchObject({ rail: "zarinpal-2", from: { enabled: true }, to: { enabled: false } });
  });

  it("keep their bounds for every basket", async () => {
    await saveRail(await money.clerk(), {
      ...(await formOf("bank-transfer")),
      minAmount: "5000000",
      maxAmount: "۹٬۰۰۰٬۰۰۰",
      maxPayees: "1",
      holdMinutes: "60",
    });
    const faultOf = async (total: bigint, shopIds: string[] = []) =>
      (await railsFor(shop.house, shop.db, { currency: "IRR", total, shopIds })).find(
        ({ rail }) => rail.name === "bank-transfer",
      )?.fault;
    expect(await faultOf(4_999_999n)).toBe("rail.amount-low");
    expect(await faultOf(5_000_000n)).toBeNull();
    expect(await faultOf(9_000_001n)).toBe("rail.amount-high");
    const shops = await shop.rows<{ id: string }>("select id from shops where slug <> 'kamran-charmsaz-asl' limit 2");
    expect(
      await faultOf(
        6_000_000n,
        shops.map(({ id }) => id),
      ),
    ).toBe("rail.payees");
  });

  it("are not saved with what cannot be: each fault at its field, and no row changed", async () => {
    const form = await formOf("bank-transfer");
    const clerk = await money.clerk();
    const wrong = async (more: Record<string, string>) =>
      saveRail(clerk, { ...form, ...more }).then(
        () => null,
        (error) => error.fields as Record<string, string>,
      );
    expect(await wrong({ minAmount: "10", maxAmount: "9" })).toEqual({ maxAmount: "rail.bounds" });
    expect(await wrong({ iban: "IR00", holder: "" })).toMatchObject({ iban: "rail.iban" });
    expect(await wrong({ iban: "", enabled: "on" })).toEqual({ iban: "required" });
    expect(await wrong({ holder: "" })).toEqual({ holder: "required" });
    expect(await wrong({ holdMinutes: "4" })).toEqual({ holdMinutes: "number" });
    expect(await wrong({ position: "0" })).toEqual({ position: "number" });
    for (const strange of ["-1", "0", "0.5", "1e3", "0x10", "１", "NaN", "Infinity", "1_000", "[]", "{}"]) {
      expect(await wrong({ minAmount: strange }), strange).toMatchObject({ minAmount: "rail.amount" });
      expect(await wrong({ maxAmount: strange }), strange).toMatchObject({ maxAmount: "rail.amount" });
      expect(await wrong({ maxPayees: strange }), strange).toMatchObject({ maxPayees: "number" });
      expect(await wrong({ holdMinutes: strange }), strange).toMatchObject({ holdMinutes: "number" });
      expect(await wrong({ position: strange }), strange).toMatchObject({ position: "number" });
    }
    expect(await formOf("bank-transfer")).toEqual(form);
  });

  it("without an account or without keys are shown as such and not offered", async () => {
    await saveRail(await money.clerk(), {
      ...(await formOf("bank-transfer", "USD")),
      enabled: "",
      iban: "",
      holder: "",
    });
    expect(await railTerms(shop.house, shop.db, "bank-transfer", "USD")).toMatchObject({ offered: false, details: {} });
    const bare = { ...shop.house, env: { ...shop.house.env, stripe: null, zarinpal2: null } } as typeof shop.house;
    const rails = await allRails(bare, shop.db);
    expect(
      rails
        .filter(({ present }) => !present)
        .map(({ name, currency }) => `${name} ${currency}`)
        .sort(),
    ).toEqual(["stripe EUR", "stripe USD", "zarinpal-2 IRR"]);
    expect(rails.some(({ present, offered }) => offered && !present)).toBe(false);
  });

  it("are the business of nobody else", async () => {
    const form = await formOf("zarinpal");
    for (const stranger of [await shop.ctxOf(guest), await money.personWith(money.clerkActor.id, ["officer"])])
      await expect(saveRail(stranger, form)).rejects.toBeInstanceOf(NotYours);
    await expect(saveRail(await money.clerk(), { ...form, rail: "no-such" })).rejects.toBeInstanceOf(Missing);
    await expect(saveRail(await money.clerk(), { ...form, currency: "EUR" })).rejects.toBeInstanceOf(Missing);
  });
});

describe("a shop's own word", () => {
  const said = (shopId: string, rail: string) =>
    shop.rows<{ allowed: boolean }>(`select allowed from shop_rails where shop_id = '${shopId}' and rail = '${rail}'`);

  it("opens and closes a rail for her baskets, told and once", async () => {
    const maker = await shop.maker("golnaz-anbaranipour");
    const { shopId } = (maker.actor as Maker).producer;
    const fault = async () =>
      (await railsFor(shop.house, shop.db, { currency: "IRR", total: 6_000_000n, shopIds: [shopId] })).find(
        ({ rail }) => rail.name === "cash-on-delivery",
      )?.fault;
    expect(await fault()).toBe("rail.shop");
    await allowRail(maker, { rail: "cash-on-delivery", allowed: "yes" });
    await allowRail(maker, { rail: "cash-on-delivery", allowed: "yes" });
    expect(await fault()).toBeNull();
    expect(await said(shopId, "cash-on-delivery")).toEqual([{ allowed: true }]);
    expect(await money.told("shop.rail-chosen", shopId)).toBe(1);
    const own = await ownRails(shop.house, shop.db, maker.actor as Maker);
    expect(own.find(({ name }) => name === "cash-on-delivery")).toMatchObject({ takes: true });
    await allowRail(maker, { rail: "cash-on-delivery", allowed: "no" });
    expect(await fault()).toBe("rail.shop");
  });

  it("leaves at least one way to pay her in each currency", async () => {
    const maker = await shop.maker("mina-khoreshrostami");
    await allowRail(maker, { rail: "bank-transfer", allowed: "no" });
    await expect(allowRail(maker, { rail: "stripe", allowed: "no" })).rejects.toMatchObject({
      code: "rail.last-of-shop",
    });
    await allowRail(maker, { rail: "zarinpal", allowed: "no" });
    // What is left in rials is paid at the door.
    await expect(allowRail(maker, { rail: "cash-on-delivery", allowed: "no" })).rejects.toMatchObject({
      code: "rail.last-of-shop",
    });
  });

  it("is said by makers alone, of rails there are", async () => {
    await expect(allowRail(await shop.ctxOf(guest), { rail: "stripe", allowed: "no" })).rejects.toBeInstanceOf(
      NotYours,
    );
    await expect(allowRail(await money.clerk(), { rail: "stripe", allowed: "no" })).rejects.toBeInstanceOf(NotYours);
    const maker = await shop.maker("mina-khoreshrostami");
    await expect(allowRail(maker, { rail: "no-such", allowed: "no" })).rejects.toBeInstanceOf(Missing);
    await expect(allowRail(maker, { rail: "stripe", allowed: "perhaps" })).rejects.toMatchObject({
      fields: { allowed: "choose" },
    });
  });
});
