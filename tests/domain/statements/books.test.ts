import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ownBooks, ownCost } from "#app/domain/statements/book-queries.server.ts";
import { booksOf, costAmount } from "#app/domain/statements/book-rules.ts";
import { correctCost } from "#app/domain/statements/correct-cost.server.ts";
import { recordCost } from "#app/domain/statements/record-cost.server.ts";
import { removeCost } from "#app/domain/statements/remove-cost.server.ts";
import { restoreCost } from "#app/domain/statements/restore-cost.server.ts";
import { payByMonth } from "#app/domain/work-orders/income.server.ts";
import type { Maker, Person } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { monthOf } from "#app/platform/months.ts";
import { cleanMarket } from "#tests/invariants/clean-market.ts";
import { guest } from "#tests/support/shop.ts";

let shop: Awaited<ReturnType<typeof cleanMarket>>;
let maker: Ctx;
let other: Ctx;
beforeAll(async () => {
  shop = await cleanMarket();
  const [sold] = await shop.rows<{ slug: string; other: string }>(
    `select s.slug, (select o.slug from shops o where o.id <> s.id and o.producer_id is not null order by slug limit 1) as other
     from consignments c join shops s on s.id = c.seller_id join orders o on o.id = c.order_id
     where c.status = 'delivered' and o.currency = 'IRR' and s.producer_id is not null
       -- What came back or was called back is in her books too, and not in the sum below.
       and not exists (select from returns r join consignments x on x.id = r.consignment_id where x.seller_id = s.id)
       and not exists (select from disputes d join payments p on p.id = d.payment_id join consignments x on x.order_id = p.order_id where x.seller_id = s.id)
     order by c.id limit 1`,
  );
  maker = await shop.maker(sold!.slug);
  other = await shop.maker(sold!.other);
});
afterAll(() => shop.close());

const typed = (more: Record<string, string> = {}) => ({
  key: randomUUID(),
  spentOn: "1403/01/15",
  kind: "material",
  currency: "IRR",
  amount: "۲۵۰٬۰۰۰",
  note: "پشم",
  ...more,
});
const today = (ctx: Ctx) => ctx.now.toISOString().slice(0, 10);
const books = (ctx: Ctx) => ownBooks(ctx, ctx.actor as Maker, "gregorian");
const events = async (id: string) =>
  (await shop.rows<{ kind: string }>(`select kind from events where noun_id = '${id}' order by id`)).map(
    ({ kind }) => kind,
  );

describe("the rules of her books", () => {
  it("reads toman, and no strange number", () => {
    expect(costAmount("۲۵۰٬۰۰۰", "IRR")?.amount).toBe(2_500_000n);
    expect(costAmount("12.50", "EUR")?.amount).toBe(1250n);
    for (const text of ["", "0", "-1", "1e3", "NaN", "0x10", "Infinity", "12.505"])
      expect(costAmount(text, "EUR"), text).toBeNull();
  });

  it("a month's result is what was earned less others' parts and costs, and only of that month", () => {
    const month = monthOf("2026-11")!;
    const movement = {
      transaction: "1",
      recipe: "consignment-delivered",
      order: null,
      goods: "1000",
      discount: "0",
      carriage: "0",
      deductions: [{ account: "platform-fee", amount: "50" }],
      net: "950",
      shop: null,
    };
    const movements = [
      { ...movement, at: "2026-11-10T12:00:00Z", earned: true },
      { ...movement, at: "2026-10-10T12:00:00Z", earned: true },
      // A payout moves what was earned; it is no loss.
      { ...movement, at: "2026-11-11T12:00:00Z", recipe: "paid-out", deductions: [], net: "-950", earned: false },
    ];
    const costs = [
      { spentOn: "2026-11-01", amount: "200" },
      { spentOn: "2026-12-01", amount: "9" },
    ];
    const work = [
      { paidOn: "2026-11-30", amount: "100" },
      { paidOn: "2026-12-01", amount: "7" },
    ];
    expect(booksOf({ movements, costs, work }, [month], "Asia/Tehran")).toEqual([
      { month, sales: 1000n, deductions: 50n, costs: 200n, work: 100n, result: 850n },
    ]);
  });
});

describe("a maker's own books", () => {
  it("have as pay for piece work the sum of what she confirmed, by day, and none of it in the market's ledger", async () => {
    const [worker] = await shop.rows<{ slug: string }>(
      `select s.slug from work_payments y join work_orders w on w.id = y.order_id join team_links l on l.id = w.link_id join cases c on c.id = l.case_id
       join producers pr on pr.person_id = c.person_id join shops s on s.producer_id = pr.id where y.confirmed_at is not null limit 1`,
    );
    const hers = await shop.maker(worker!.slug);
    const { id } = hers.actor as Maker;
    const paid = async (confirmed: boolean) =>
      BigInt(
        (
          await shop.rows<{ n: string }>(
            `select coalesce(sum(y.amount), 0)::text as n from work_payments y join work_orders w on w.id = y.order_id join team_links l on l.id = w.link_id
             join cases c on c.id = l.case_id where c.person_id = '${id}' and (y.confirmed_at is not null) = ${confirmed}`,
          )
        )[0]!.n,
      );
    const ledger = async () => (await shop.rows("select count(*) as n, sum(amount) as sum from ledger_entries"))[0];
    const sums = async () => {
      const { books: own, work } = await books(hers);
      const rials = own.find(({ currency }) => currency === "IRR")!;
      return {
        months: rials.months.reduce((sum, month) => sum + month.work, 0n),
        list: work.reduce((sum, { amount }) => sum + BigInt(amount), 0n),
        joined: (await payByMonth(hers, hers.actor as Maker, "jalali")).reduce(
          (sum, one) => sum + BigInt(one.amount),
          0n,
        ),
      };
    };
    const before = { paid: await paid(true), ledger: await ledger() };
    expect(before.paid).toBeGreaterThan(0n);
    expect(await sums()).toEqual({ months: before.paid, list: before.paid, joined: before.paid });
    // Said to be paid is no income before she has it.
    await shop.rows(`insert into work_payments (order_id, pieces, amount, paid_on, way) select order_id, 1, 5000, paid_on, 'cash'
      from work_payments y join work_orders w on w.id = y.order_id join team_links l on l.id = w.link_id join cases c on c.id = l.case_id
      where c.person_id = '${id}' and y.confirmed_at is not null limit 1`);
    expect(await paid(false)).toBeGreaterThan(0n);
    expect((await sums()).months).toBe(before.paid);
    expect((await books(maker)).work).toEqual([]);
    expect(await ledger()).toEqual(before.ledger);
  });

  it("take a cost once, sealed, and tell of it without saying what it was", async () => {
    const spent = async () =>
      BigInt(
        (
          await shop.rows<{ n: string }>(
            `select coalesce(sum(amount), 0)::text as n from book_costs where shop_id = '${(maker.actor as Maker).producer.shopId}' and currency = 'IRR'`,
          )
        )[0]!.n,
      );
    const before = await spent();
    const form = typed({ spentOn: today(maker) });
    const [first, again] = [await recordCost(maker, form), await recordCost(maker, form)];
    expect(again).toEqual(first);
    await expect(recordCost(maker, { ...form, amount: "1" })).rejects.toMatchObject({ code: "key.reused" });
    const rows = await shop.rows<{ amount: string; note: string }>(
      `select amount::text, note_sealed as note from book_costs where id = '${first.id}'`,
    );
    expect(rows.map(({ amount }) => amount)).toEqual(["2500000"]);
    expect(rows[0]!.note).not.toContain("پشم");
    const [event] = await shop.rows<{ subject: string | null; data: unknown }>(
      `select subject_id as subject, data from events where noun_id = '${first.id}'`,
    );
    expect(event).toEqual({ subject: null, data: {} });
    const { books: own } = await books(maker);
    const rials = own.find(({ currency }) => currency === "IRR")!;
    const [earned] = await shop.rows<{ n: string }>(
      `select (-sum(e.amount))::text as n from ledger_entries e join ledger_transactions t on t.id = e.transaction_id
       where e.account = 'seller-payable:${(maker.actor as Maker).producer.shopId}' and e.currency = 'IRR' and t.recipe = 'consignment-delivered'`,
    );
    expect(BigInt(earned!.n)).toBeGreaterThan(0n);
    expect(rials.months.reduce((sum, { result }) => sum + result, 0n)).toBe(BigInt(earned!.n) - before - 2_500_000n);
    expect(rials.byKind.reduce((sum, { amount }) => sum + amount, 0n)).toBe(before + 2_500_000n);
  });

  it("let a cost be corrected, taken out and put back, each once", async () => {
    const { id } = await recordCost(maker, typed({ spentOn: today(maker), currency: "EUR", amount: "12.50" }));
    const better = { cost: id, ...typed({ spentOn: today(maker), currency: "EUR", amount: "13", kind: "tools" }) };
    await correctCost(maker, better);
    await correctCost(maker, better);
    expect(await ownCost({ db: shop.db, keys: shop.house.keys }, maker.actor as Maker, id)).toMatchObject({
      amount: "1300",
      kind: "tools",
      removed: false,
    });
    const euros = async () => (await books(maker)).books.find(({ currency }) => currency === "EUR")?.byKind ?? [];
    expect(await euros()).toEqual([{ kind: "tools", amount: 1300n }]);
    await Promise.all([removeCost(maker, { cost: id }), removeCost(maker, { cost: id })]);
    expect(await euros()).toEqual([]);
    await restoreCost(maker, { cost: id });
    await restoreCost(maker, { cost: id });
    expect(await euros()).toEqual([{ kind: "tools", amount: 1300n }]);
    expect(await events(id)).toEqual([
      "book-cost.recorded",
      "book-cost.corrected",
      "book-cost.removed",
      "book-cost.restored",
    ]);
  });

  it("refuse what is no sum, no day, or a day to come, at the field", async () => {
    for (const [field, value, code] of [
      ["amount", "0", "book.amount"],
      ["amount", "-5", "book.amount"],
      ["amount", "1e3", "book.amount"],
      ["spentOn", "2999-01-01", "book.future"],
      ["spentOn", "soon", "book.day"],
      ["kind", "bribes", "choose"],
      ["currency", "GBP", "choose"],
    ] as const)
      await expect(recordCost(maker, typed({ [field]: value })), `${field} ${value}`).rejects.toMatchObject({
        fields: { [field]: code },
      });
  });

  it("are hers alone: another maker finds nothing, her cooperative and the office have no door", async () => {
    const { id } = await recordCost(maker, typed({ spentOn: today(maker) }));
    for (const act of [removeCost, restoreCost])
      await expect(act(other, { cost: id })).rejects.toMatchObject({ kind: "book-cost" });
    await expect(correctCost(other, { cost: id, ...typed() })).rejects.toMatchObject({ kind: "book-cost" });
    await expect(removeCost(maker, { cost: "nonsense" })).rejects.toMatchObject({ kind: "book-cost" });
    expect((await books(other)).costs.map((cost) => cost.id)).not.toContain(id);
    const [body] = await shop.rows<{ id: string }>("select body_id as id from duties where kind = 'manager' limit 1");
    const duties = (["manager", "clerk", "officer", "finance", "admin"] as const).map((kind) => ({
      kind,
      bodyId: body!.id,
    }));
    const official = await shop.ctxOf({ ...(maker.actor as Person), producer: null, duties });
    for (const stranger of [official, await shop.ctxOf(guest)])
      for (const act of [removeCost, restoreCost])
        await expect(act(stranger, { cost: id })).rejects.toMatchObject({ name: "NotYours" });
    expect((await ownCost({ db: shop.db, keys: shop.house.keys }, maker.actor as Maker, id)).removed).toBe(false);
  });
});
