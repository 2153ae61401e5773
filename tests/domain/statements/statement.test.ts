import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { managedHolders, ownHolders, statementMonths, statementOf } from "#app/domain/statements/queries.server.ts";
import { partsOf, running } from "#app/domain/statements/rules.ts";
import { statementRows } from "#app/domain/statements/statement-csv.ts";
import type { Maker, Person } from "#app/platform/actor.ts";
import { monthOfDay } from "#app/platform/months.ts";
import { dayOf } from "#app/platform/time.ts";
import { cleanMarket } from "#tests/invariants/clean-market.ts";

let shop: Awaited<ReturnType<typeof cleanMarket>>;
beforeAll(async () => {
  shop = await cleanMarket();
});
afterAll(() => shop.close());

const ledger = async (accounts: string[], currency: string) =>
  BigInt(
    (
      await shop.rows<{ n: string }>(
        `select coalesce(-sum(amount), 0)::text as n from ledger_entries where currency = '${currency}' and account in (${accounts.map((one) => `'${one}'`).join()})`,
      )
    )[0]!.n,
  );

describe("a seller's statements", () => {
  it("begin where the month before ended, add up line by line and end at the ledger's balance, for every shop", async () => {
    const shops = await shop.rows<{ slug: string; id: string }>(
      `select s.slug, s.id from shops s where s.producer_id is not null and exists
         (select from ledger_entries e where e.account in ('seller-payable:' || s.id, 'seller-receivable:' || s.id))`,
    );
    expect(shops.length).toBeGreaterThan(2);
    let sales = 0;
    for (const { slug, id } of shops) {
      const ctx = await shop.maker(slug);
      const holders = await ownHolders(ctx, ctx.actor as Maker);
      for (const calendar of ["jalali", "gregorian"] as const) {
        const lines = await statementMonths(ctx, holders, calendar);
        const ends = new Map<string, bigint>();
        for (const key of [...new Set(lines.map((line) => line.key))].sort()) {
          const { of } = await statementOf(ctx, holders, key);
          for (const sheet of of[0]!.sheets) {
            expect(BigInt(sheet.opening)).toBe(ends.get(sheet.currency) ?? 0n);
            const last = running(sheet).at(-1)?.balance ?? BigInt(sheet.opening);
            expect(last).toBe(BigInt(sheet.closing));
            expect(lines.find((line) => line.key === key && line.currency === sheet.currency)?.closing).toBe(
              sheet.closing,
            );
            ends.set(sheet.currency, last);
            for (const movement of sheet.movements) {
              const parts = partsOf(movement);
              if (parts.length > 0)
                expect(parts.reduce((sum, { amount }) => sum + amount, 0n)).toBe(BigInt(movement.net));
              if (movement.recipe !== "consignment-delivered") continue;
              sales++;
              // Every part has a name of its own: nothing hides under "other".
              expect(parts.map(({ name }) => name)).not.toContain("other");
              expect(movement.order).not.toBeNull();
            }
          }
        }
        for (const [currency, end] of ends)
          expect(end).toBe(await ledger([`seller-payable:${id}`, `seller-receivable:${id}`], currency));
      }
    }
    expect(sales).toBeGreaterThan(2);
  });

  it("name what the cooperative, the programme and the market had of a sale, as the order's lines froze it", async () => {
    const [sale] = await shop.rows<{ slug: string; number: string; at: string } & Record<string, string>>(
      `select s.slug, o.number, t.posted_at::text as at, c.goods::text, c.discount::text, sum(l.cooperative_amount)::text as cooperative,
         sum(l.programme_amount)::text as programme, sum(l.platform_amount)::text as platform
       from ledger_transactions t join consignments c on c.id = t.source join orders o on o.id = c.order_id join order_lines l on l.consignment_id = c.id
       join shops s on s.id = c.seller_id where t.recipe = 'consignment-delivered' and s.producer_id is not null
       group by s.slug, o.number, t.id, c.id having sum(l.cooperative_amount) > 0 order by t.id limit 1`,
    );
    const ctx = await shop.maker(sale!.slug!);
    const month = monthOfDay(dayOf(new Date(sale!.at!)), "jalali");
    const { of } = await statementOf(ctx, await ownHolders(ctx, ctx.actor as Maker), month.key);
    const movement = of[0]!.sheets
      .flatMap(({ movements }) => movements)
      .find((one) => one.order === sale!.number && one.recipe === "consignment-delivered");
    const parts = new Map(partsOf(movement!).map(({ name, amount }) => [name, amount]));
    expect(parts.get("goods")).toBe(BigInt(sale!.goods!));
    expect(parts.get("discount") ?? 0n).toBe(-BigInt(sale!.discount!));
    expect(parts.get("cooperative-share")).toBe(-BigInt(sale!.cooperative!));
    expect(parts.get("programme-fund") ?? 0n).toBe(-BigInt(sale!.programme!));
    expect(parts.get("platform-fee") ?? 0n).toBe(-BigInt(sale!.platform!));
    const rows = statementRows("fa", of);
    expect(rows[0]).toContain("سهم تعاونی");
    expect(rows.some((row) => row.includes(sale!.number!))).toBe(true);
  });

  it("are of one shop only, and of no month that is to come or none", async () => {
    const [one, other] = await shop.rows<{ slug: string; id: string }>(
      "select slug, id from shops where producer_id is not null order by slug limit 2",
    );
    const ctx = await shop.maker(one!.slug);
    expect((await ownHolders(ctx, ctx.actor as Maker)).map(({ id }) => id)).toEqual([one!.id]);
    expect(one!.id).not.toBe(other!.id);
    for (const key of ["", "1405-13", "2099-01", "1405", "0000-01", "1499-12"])
      await expect(statementOf(ctx, [], key), key).rejects.toMatchObject({ kind: "statement" });
  });
});

describe("a cooperative's statement", () => {
  it("tells its share sale by sale and ends at the ledger's balance; a clerk has none", async () => {
    const [body] = await shop.rows<{ id: string; currency: string }>(
      "select split_part(account, ':', 2) as id, currency from ledger_entries where account like 'cooperative-share:%' limit 1",
    );
    const someone = (await shop.maker("golnaz-anbaranipour")).actor as Person;
    const acting = async (kind: "manager" | "clerk") =>
      shop.ctxOf({ ...someone, producer: null, duties: [{ kind, bodyId: body!.id }] });
    const ctx = await acting("manager");
    const holders = await managedHolders(ctx, ctx.actor as Person);
    expect(holders.filter(({ kind }) => kind === "cooperative").map(({ id }) => id)).toEqual([body!.id]);
    const [line] = await statementMonths(ctx, holders.slice(0, 1), "jalali");
    const { of } = await statementOf(ctx, holders.slice(0, 1), line!.key);
    const sheet = of[0]!.sheets.find(({ currency }) => currency === body!.currency);
    expect(BigInt(sheet!.closing)).toBe(await ledger([`cooperative-share:${body!.id}`], body!.currency));
    // What a bank calls back is of an order, not of one shop.
    const sales = sheet!.movements.filter(({ recipe }) => recipe === "consignment-delivered");
    expect(sales.length).toBeGreaterThan(0);
    expect(sales.every(({ shop: seller }) => seller !== null)).toBe(true);
    const clerk = await acting("clerk");
    expect(await managedHolders(clerk, clerk.actor as Person)).toEqual([]);
  });
});
