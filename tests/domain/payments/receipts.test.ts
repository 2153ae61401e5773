import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importReceipts } from "#app/domain/payments/import-receipts.server.ts";
import { anyReceipts, moneyWaiting } from "#app/domain/payments/money-queries.server.ts";
import { recordReceipt } from "#app/domain/payments/record-receipt.server.ts";
import { NotYours } from "#app/platform/errors.ts";
import { type Finance, openFinance } from "#tests/support/finance.ts";
import { guest, openShop, type Shop } from "#tests/support/shop.ts";

let shop: Shop;
let money: Finance;
beforeAll(async () => {
  shop = await openShop();
  money = await openFinance(shop);
});
afterAll(() => shop.close());

const count = async (where = "true") =>
  Number((await shop.rows<{ n: string }>(`select count(*) as n from bank_receipts where ${where}`))[0]!.n);
const events = async (kind: string) =>
  Number((await shop.rows<{ n: string }>(`select count(*) as n from events where kind = '${kind}'`))[0]!.n);
const line = {
  currency: "IRR",
  amount: "21500000",
  reference: "14 05 ab",
  receivedOn: "2026-01-02",
  description: "KH-7WQ4XM2P",
};

describe("money on the statement", () => {
  it("is written down once by the bank's own reference, and told", async () => {
    const first = await recordReceipt(await money.clerk(), line);
    const again = await Promise.all(
      Array.from({ length: 8 }, async () => recordReceipt(await money.clerk(), { ...line, reference: "۱۴۰۵AB" })),
    );
    expect(new Set([first, ...again].map(({ id }) => id)).size).toBe(1);
    expect(await count("reference = '1405AB' and amount = 21500000")).toBe(1);
    expect(await events("receipt.recorded")).toBe(1);
    // The same reference of another currency is another bank's.
    await recordReceipt(await money.clerk(), { ...line, currency: "EUR", amount: "215.00" });
    expect(await count("reference = '1405AB'")).toBe(2);
  });

  it("cannot change under a reference that is known", async () => {
    await expect(recordReceipt(await money.clerk(), { ...line, amount: "1" })).rejects.toMatchObject({
      code: "receipt.reference-used",
    });
    await expect(recordReceipt(await money.clerk(), { ...line, receivedOn: "2026-01-03" })).rejects.toMatchObject({
      code: "receipt.reference-used",
    });
  });

  it("is no strange number and of no day to come (A13)", async () => {
    const before = await count();
    for (const amount of [
      "-1",
      "0",
      "0.5",
      "1e3",
      "0x10",
      "１",
      "NaN",
      "Infinity",
      "9007199254740993",
      "1_000",
      "",
      "[]",
      "{}",
    ])
      await expect(
        recordReceipt(await money.clerk(), { ...line, reference: "strange", amount }),
        amount,
      ).rejects.toMatchObject({ fields: { amount: "receipt.amount" } });
    for (const amount of [undefined, [], {}, 5])
      await expect(recordReceipt(await money.clerk(), { ...line, reference: "strange", amount })).rejects.toMatchObject(
        {
          name: "Invalid",
        },
      );
    await expect(recordReceipt(await money.clerk(), { ...line, receivedOn: "2999-01-01" })).rejects.toMatchObject({
      fields: { receivedOn: "receipt.future" },
    });
    await expect(recordReceipt(await money.clerk(), { ...line, receivedOn: "soon" })).rejects.toMatchObject({
      fields: { receivedOn: "receipt.date" },
    });
    expect(await count()).toBe(before);
  });

  it("is written by finance alone", async () => {
    const officer = await money.personWith(money.clerkActor.id, ["officer", "admin"]);
    for (const stranger of [await shop.ctxOf(guest), officer]) {
      await expect(recordReceipt(stranger, line)).rejects.toBeInstanceOf(NotYours);
      await expect(importReceipts(stranger, { currency: "IRR", rows: "x", seen: "on" })).rejects.toBeInstanceOf(
        NotYours,
      );
    }
  });
});

describe("a statement", () => {
  const rows = ["2026-01-05,1000,S1,KH-AAAA2222", "2026-01-05,2000,S2,", "2026-01-06,3000,S3,rent"].join("\n");

  it("is looked at first and written when she has seen it; twice is once", async () => {
    const ctx = await money.clerk();
    await expect(importReceipts(ctx, { currency: "IRR", rows })).rejects.toMatchObject({
      code: "receipt.look-first",
      facts: { rows: 3, fresh: 3, known: 0 },
    });
    expect(await count("reference like 'S_'")).toBe(0);
    const told = await events("receipts.imported");
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => importReceipts(ctx, { currency: "IRR", rows, seen: "on" })),
    );
    expect(answers).toHaveLength(5);
    expect(await count("reference like 'S_'")).toBe(3);
    expect(await events("receipts.imported")).toBe(told + 1);
    const more = `${rows}\n2026-01-07,4000,S4,`;
    await expect(importReceipts(ctx, { currency: "IRR", rows: more })).rejects.toMatchObject({
      facts: { rows: 4, fresh: 1, known: 3 },
    });
    expect(await importReceipts(ctx, { currency: "IRR", rows: more, seen: "on" })).toEqual({
      rows: 4,
      fresh: 1,
      known: 3,
    });
    expect(await count("reference like 'S_'")).toBe(4);
  });

  it("is not taken by halves: every row at fault is named and none is written", async () => {
    const ctx = await money.clerk();
    const bad = "2026-01-05,1000,T1,\n2026-01-05,1e3,T2,\nnever,5,T3,";
    await expect(importReceipts(ctx, { currency: "IRR", rows: bad, seen: "on" })).rejects.toMatchObject({
      fields: { "row.2": "receipt.amount", "row.3": "receipt.date" },
    });
    await expect(
      importReceipts(ctx, { currency: "IRR", rows: "2026-01-05,9999,S1,\n2026-01-05,1,T4,", seen: "on" }),
    ).rejects.toMatchObject({ fields: { "row.1": "receipt.reference-other" } });
    await expect(importReceipts(ctx, { currency: "IRR", rows: "date,amount,name", seen: "on" })).rejects.toMatchObject({
      fields: { rows: "receipt.none" },
    });
    const many = Array.from({ length: 501 }, (_, index) => `2026-01-05,5,M${index}`).join("\n");
    await expect(importReceipts(ctx, { currency: "IRR", rows: many, seen: "on" })).rejects.toMatchObject({
      fields: { rows: "receipt.too-many" },
    });
    expect(await count("reference like 'T%' or reference like 'M%'")).toBe(0);
  });

  it("is listed with what has no order first", async () => {
    const placed = await money.ordered({ "honey-thyme-1kg": 1 });
    await money.match(await money.arrived(placed), placed.number);
    const { rows: listed, more } = await anyReceipts(shop.db, 1);
    const orders = listed.map(({ order }) => order);
    expect(orders.at(-1)).toBe(placed.number);
    expect(orders.slice(0, -1).every((order) => order === null)).toBe(true);
    expect(more).toBe(false);
    const before = await moneyWaiting(shop.db);
    await money.send(await money.ordered({ "honey-thyme-1kg": 1 }));
    expect(await moneyWaiting(shop.db)).toEqual({ ...before, proofs: before.proofs + 1 });
  });
});
