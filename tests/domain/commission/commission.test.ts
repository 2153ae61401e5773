import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeRule } from "#app/domain/commission/close-rule.server.ts";
import { moveRule } from "#app/domain/commission/move-rule.server.ts";
import { openRule } from "#app/domain/commission/open-rule.server.ts";
import { previewOf } from "#app/domain/commission/preview.server.ts";
import { closedRules, openRules } from "#app/domain/commission/queries.server.ts";
import { Invalid, Missing, NotYours, Refusal } from "#app/platform/errors.ts";
import { type Finance, openFinance } from "#tests/support/finance.ts";
import { guest, openShop, type Shop } from "#tests/support/shop.ts";

let shop: Shop;
let money: Finance;
beforeAll(async () => {
  shop = await openShop();
  money = await openFinance(shop);
});
afterAll(() => shop.close());

const form = (more: Record<string, string> = {}) => ({
  ...{ key: randomUUID(), platform: "4", programme: "1", from: "2026-01-01" },
  ...more,
});
const open = async (more: Record<string, string> = {}) => (await openRule(await money.clerk(), form(more))).id;
const close = async (rule: string) => closeRule(await money.clerk(), { rule });
const order = async () => (await openRules(shop.db)).map(({ id }) => id);
const told = async (kind: string, id: string) =>
  Number(
    (
      await shop.rows<{ n: string }>(`select count(*) as n from events where kind = '${kind}' and noun_id = '${id}'`)
    )[0]!.n,
  );
const faultsOf = async (work: Promise<unknown>) =>
  work.then(
    () => ({}),
    (error: unknown) => (error instanceof Invalid ? error.fields : Promise.reject(error)),
  );

type Line = Record<"total" | "maker" | "cooperative" | "programme" | "platform" | "tax", string> & {
  rule: string | null;
  kind: string;
};
async function sold(goods: Record<string, number>): Promise<Line[]> {
  const { orderId } = await shop.order(goods);
  return shop.rows(
    `select total::text, maker_amount::text as maker, cooperative_amount::text as cooperative, programme_amount::text as programme,
       platform_amount::text as platform, fee_tax::text as tax, fee_tax_kind as kind, commission_rule_id as rule
     from order_lines where order_id = '${orderId}' order by total desc`,
  );
}

describe("a rule of commission", () => {
  it("stands for everybody to begin with, and a sale is parted by it, with the tax in the fee", async () => {
    const [usual, ...others] = await openRules(shop.db);
    expect(others).toEqual([]);
    expect(usual).toMatchObject({ platformBps: 500, programmeBps: 100, shop: null, family: null, by: null });
    const [line] = await sold({ "bed-linen-set": 1 });
    // 5 % of 38,500,000; an eleventh of it is tax at ten in a hundred.
    expect(line).toMatchObject({ rule: usual!.id, platform: "1925000", tax: "175000", kind: "standard" });
  });

  it("is opened before all others, counts from the next sale on and leaves what was sold before", async () => {
    const [before] = await sold({ "bed-linen-set": 1 });
    const id = await open({ family: "garment", currency: "IRR", cap: "۱۰۰٬۰۰۰", note: "سقف پوشاک" });
    expect((await order())[0]).toBe(id);
    expect(await told("commission.rule-opened", id)).toBe(1);
    const [linen, honey] = await sold({ "bed-linen-set": 1, "honey-thyme-1kg": 1 });
    expect(linen).toMatchObject({ rule: id, platform: "1000000" });
    // 70 % published, and what the cap spared of the market's 4 %.
    expect(BigInt(linen!.maker)).toBe((38_500_000n * 74n) / 100n - 1_000_000n);
    expect(honey!.rule).toBe(before!.rule);
    expect(
      await shop.rows(
        `select 1 from order_lines where commission_rule_id = '${before!.rule}' and platform_amount = 1925000`,
      ),
    ).not.toEqual([]);
    await close(id);
    expect(await told("commission.rule-closed", id)).toBe(1);
    expect((await sold({ "bed-linen-set": 1 }))[0]).toMatchObject({ rule: before!.rule, platform: "1925000" });
  });

  it("is changed by closing it and opening another in its place; what it said stays readable", async () => {
    const [lower, upper] = [
      await open({ family: "honey", platform: "3" }),
      await open({ family: "honey", platform: "2" }),
    ];
    const changed = await open({ family: "honey", platform: "۳٫۵", replaces: lower });
    expect((await order()).slice(0, 2)).toEqual([upper, changed]);
    expect((await closedRules(shop.db)).find(({ id }) => id === lower)).toMatchObject({ platformBps: 300 });
    await expect(open({ family: "honey", replaces: lower })).rejects.toBeInstanceOf(Missing);
    await expect(shop.rows(`update commission_rules set platform_bps = 1 where id = '${changed}'`)).rejects.toThrow(
      /never edited/,
    );
    await expect(shop.rows(`update commission_rules set closed_at = null where id = '${lower}'`)).rejects.toThrow(
      /never edited/,
    );
    await expect(shop.rows(`delete from commission_rules where id = '${lower}'`)).rejects.toThrow(/append-only/);
    await Promise.all([close(upper), close(changed)]);
  });

  it("is opened once under one key", async () => {
    const typed = form({ family: "embroidery" });
    const clerk = await money.clerk();
    const [first, ...others] = await Promise.all(Array.from({ length: 5 }, () => openRule(clerk, typed)));
    expect(new Set(others.map(({ id }) => id))).toEqual(new Set([first!.id]));
    expect(await told("commission.rule-opened", first!.id)).toBe(1);
    await close(first!.id);
  });

  it("moves one place up or down, and no further than the ends", async () => {
    const [b, a] = [await open({ family: "honey" }), await open({ family: "honey" })];
    const [usual] = (await order()).slice(-1);
    const move = async (rule: string, to: string) => moveRule(await money.clerk(), { rule, to });
    await move(a, "down");
    expect(await order()).toEqual([b, a, usual]);
    await move(b, "up");
    await move(usual!, "up");
    expect(await order()).toEqual([b, usual, a]);
    expect([await told("commission.rule-moved", b), await told("commission.rule-moved", usual!)]).toEqual([0, 1]);
    await Promise.all([close(a), close(b)]);
  });

  it("for everybody is never missing, not even when the last two are ended at once", async () => {
    const [usual] = await order();
    await expect(close(usual!)).rejects.toMatchObject({ code: "commission.last" });
    const other = await open();
    const ended = await Promise.allSettled([close(usual!), close(other)]);
    expect(ended.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const [left] = await order();
    await expect(open({ family: "honey", replaces: left! })).rejects.toBeInstanceOf(Refusal);
    await open({ platform: "5", replaces: left! });
    expect(await order()).toHaveLength(1);
  });

  it("counts on its days only", async () => {
    const later = await open({ campaign: "یلدا", platform: "0", from: "2999-01-01", to: "2999-02-01" });
    const [line] = await sold({ "bed-linen-set": 1 });
    expect(line!.rule).not.toBe(later);
    await close(later);
  });

  it("says every fault at its field", async () => {
    const faults = (more: Record<string, string>) => faultsOf(open(more));
    expect(
      await faults({
        platform: "-5",
        programme: "x",
        from: "dey",
        shop: "nobody",
        cooperative: "none",
        family: "gold",
      }),
    ).toEqual({
      ...{ platform: "commission.percent", programme: "commission.percent", from: "commission.date" },
      ...{ shop: "commission.shop", cooperative: "commission.cooperative", family: "choose" },
    });
    expect(await faults({ floor: "1" })).toEqual({ currency: "commission.currency" });
    expect(await faults({ currency: "IRR", floor: "9", cap: "1" })).toEqual({ cap: "commission.bounds" });
    expect(await faults({ campaign: "یلدا" })).toEqual({ to: "commission.campaign" });
    expect(await faults({ to: "2020-01-01" })).toEqual({ to: "commission.days" });
    expect(await faults({ platform: "60", programme: "50" })).toEqual({ programme: "commission.together" });
  });

  it("is finance's alone", async () => {
    const [usual] = await order();
    for (const ctx of [await shop.ctxOf(guest), await money.personWith(money.clerkActor.id, ["officer"])]) {
      await expect(openRule(ctx, form())).rejects.toBeInstanceOf(NotYours);
      await expect(closeRule(ctx, { rule: usual! })).rejects.toBeInstanceOf(NotYours);
      await expect(moveRule(ctx, { rule: usual!, to: "up" })).rejects.toBeInstanceOf(NotYours);
    }
    await expect(close(randomUUID())).rejects.toBeInstanceOf(Missing);
    await expect(close("x")).rejects.toBeInstanceOf(Missing);
  });
});

describe("what would this line pay", () => {
  const ask = async (query: string) => previewOf(await money.clerk(), new URLSearchParams(query));
  it("is answered by the rules a sale would be made by", async () => {
    const id = await open({ family: "honey", currency: "IRR", floor: "3000" });
    const { result } = await ask("family=honey&currency=IRR&sum=۱۰٬۰۰۰&share=85&shop=");
    expect(result).toMatchObject({ ruleId: id, bound: "floor" });
    expect(result!.parts).toMatchObject({ platform: "30000", programme: "0", maker: "70000", belowShare: "15000" });
    expect((await ask("family=honey&currency=EUR&sum=10&share=85")).result!.bound).toBeNull();
    await close(id);
  });
  it("says what is wrong with the question, and nothing where none was asked", async () => {
    expect((await ask("")).result).toBeNull();
    expect((await ask("sum=abc&share=101&shop=nobody")).faults).toEqual({
      ...{ sum: "commission.amount", share: "commission.percent", shop: "commission.shop" },
    });
  });
});
