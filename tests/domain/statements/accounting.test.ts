import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ledgerRows, periodOf, trialBalance } from "#app/domain/statements/accounting-queries.server.ts";
import { csvRows, csvStream } from "#app/platform/csv.ts";
import { cleanMarket } from "#tests/invariants/clean-market.ts";

let shop: Awaited<ReturnType<typeof cleanMarket>>;
const zone = "Asia/Tehran";
const ever = { from: "2020-01-01", to: "2099-12-31" };
beforeAll(async () => {
  shop = await cleanMarket();
});
afterAll(() => shop.close());

const fileOf = async (period: typeof ever) => {
  const text = await new Response(csvStream(ledgerRows(shop.db, period, zone))).text();
  const [head, ...rows] = csvRows(text);
  return rows.map((row) => Object.fromEntries(head!.map((name, index) => [name, row[index] ?? ""])));
};

describe("the ledger as a file", () => {
  it("holds every posting once, in batches as in one go, and ends with what balances", async () => {
    // More than are read at a time.
    await shop.rows(`
      with made as (insert into ledger_transactions (recipe, source, event_id) select 'test', gen_random_uuid(), (select min(id) from events) from generate_series(1, 1203) returning id)
      insert into ledger_entries (transaction_id, account, currency, amount)
      select id, a, 'EUR', n from made, (values ('=cmd', 7), ('programme-fund', -7)) v(a, n)`);
    const rows = await fileOf(ever);
    const totals = rows.filter(({ date }) => date === "total");
    const entries = rows.filter(({ date }) => date !== "total");
    const [count] = await shop.rows<{ n: string }>("select count(*)::text as n from ledger_entries");
    expect(entries.length).toBe(Number(count!.n));
    expect(totals.map(({ currency }) => currency).sort()).toEqual(["EUR", "IRR"]);
    for (const { currency, debit, credit } of totals) {
      expect(debit).toBe(credit);
      const [booked] = await shop.rows<{ n: string }>(
        `select sum(amount)::text as n from ledger_entries where amount > 0 and currency = '${currency}'`,
      );
      expect(debit!.replace(".", "")).toBe(booked!.n);
    }
    expect(entries.every(({ debit, credit }) => (debit === "") !== (credit === ""))).toBe(true);
    expect(entries.every(({ event, event_kind }) => event !== "" && event_kind !== "")).toBe(true);
    // What a spreadsheet would take for a formula is none.
    const raw = await new Response(csvStream(ledgerRows(shop.db, ever, zone))).text();
    expect(raw).toContain(",'=cmd,");
  });

  it("of days before the market has nothing in it but its head", async () => {
    expect(await fileOf({ from: "2020-01-01", to: "2020-12-31" })).toEqual([]);
  });
});

describe("the trial balance", () => {
  it("adds to nothing in each currency, and begins where the days before ended", async () => {
    const ctx = await shop.ctxOf({ kind: "system", job: "test" });
    const period = periodOf(ctx, new URLSearchParams());
    expect(period.understood).toBe(true);
    const rows = await trialBalance(shop.db, period, zone);
    expect(rows.map(({ account }) => account)).toContain("platform-fee");
    for (const currency of ["IRR", "EUR"]) {
      const own = rows.filter((row) => row.currency === currency);
      const sum = (name: "opening" | "debit" | "credit" | "closing") =>
        own.reduce((all, row) => all + BigInt(row[name]), 0n);
      expect([sum("opening"), sum("closing"), sum("debit") - sum("credit")]).toEqual([0n, 0n, 0n]);
      expect(sum("debit")).toBeGreaterThan(0n);
    }
    await shop.advance(40 * 86_400);
    const later = periodOf(await shop.ctxOf({ kind: "system", job: "test" }), new URLSearchParams());
    const next = await trialBalance(shop.db, later, zone);
    const closing = new Map(rows.map((row) => [`${row.account} ${row.currency}`, row.closing]));
    for (const row of next) expect(row.opening).toBe(closing.get(`${row.account} ${row.currency}`));
  });

  it("takes days of either calendar, and says when it did not understand them", async () => {
    const ctx = await shop.ctxOf({ kind: "system", job: "test" });
    const read = (from: string, to: string) => periodOf(ctx, new URLSearchParams({ from, to }));
    expect(read("۱۴۰۵/۰۹/۰۱", "1405-09-30")).toEqual({ from: "2026-11-22", to: "2026-12-21", understood: true });
    for (const [from, to] of [
      ["soon", "2026-01-01"],
      ["2026-02-01", "2026-01-01"],
      ["2026-13-01", "2026-14-01"],
    ])
      expect(read(from!, to!).understood).toBe(false);
  });
});
