import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importFile } from "#app/domain/payments/import-file.server.ts";
import { importReceipts } from "#app/domain/payments/import-receipts.server.ts";
import { lookAtFile } from "#app/domain/payments/look-at-file.server.ts";
import { saveStatementFormat } from "#app/domain/payments/save-statement-format.server.ts";
import { bankFormats, statementPreview } from "#app/domain/payments/statement-file.server.ts";
import { Missing, NotYours } from "#app/platform/errors.ts";
import { type Finance, openFinance } from "#tests/support/finance.ts";
import { guest, openShop, type Shop } from "#tests/support/shop.ts";

let shop: Shop;
let money: Finance;
let bank: string;
const columns = {
  ...{ bank: "بانک آزمون", currency: "IRR", titleRows: "۱", dateColumn: "1", amountColumn: "4" },
  ...{ referenceColumn: "2", descriptionColumn: "3" },
};
beforeAll(async () => {
  shop = await openShop();
  money = await openFinance(shop);
  await saveStatementFormat(await money.clerk(), columns);
  bank = (await bankFormats(shop.db)).find((one) => one.bank === columns.bank)!.id;
});
afterAll(() => shop.close());

const upload = (text: string | Buffer, name = "bank.csv") => [
  { name, type: "text/csv", bytes: Buffer.isBuffer(text) ? text : Buffer.from(text) },
];
const sheet = (...rows: string[]) => ["day;reference;text;in", ...rows].join("\n");
const count = async (where: string) =>
  Number((await shop.rows<{ n: string }>(`select count(*) as n from bank_receipts where ${where}`))[0]!.n);
const events = async (kind: string) =>
  Number((await shop.rows<{ n: string }>(`select count(*) as n from events where kind = '${kind}'`))[0]!.n);

describe("a bank's columns", () => {
  it("are said once and changed by saying them again; two things in one column are refused", async () => {
    const told = await events("statement-format.saved");
    await saveStatementFormat(await money.clerk(), columns);
    expect(await events("statement-format.saved")).toBe(told);
    const other = { ...columns, bank: "بانک دیگر" };
    await saveStatementFormat(await money.clerk(), other);
    await saveStatementFormat(await money.clerk(), { ...other, descriptionColumn: "" });
    expect((await bankFormats(shop.db)).filter(({ bank: name }) => name === other.bank)).toMatchObject([
      { descriptionColumn: null, amountColumn: 4 },
    ]);
    expect(await events("statement-format.saved")).toBe(told + 2);
    await expect(saveStatementFormat(await money.clerk(), { ...columns, amountColumn: "2" })).rejects.toMatchObject({
      fields: { referenceColumn: "format.columns" },
    });
    for (const strange of ["0", "-1", "41", "1.5", "x", ""])
      await expect(
        saveStatementFormat(await money.clerk(), { ...columns, dateColumn: strange }),
      ).rejects.toHaveProperty("fields.dateColumn");
    await expect(saveStatementFormat(await shop.ctxOf(guest), columns)).rejects.toBeInstanceOf(NotYours);
  });
});

describe("a bank's file", () => {
  it("is looked at first, written when she has seen it, and the same line never twice", async () => {
    const clerk = await money.clerk();
    // One of them was pasted before.
    await importReceipts(clerk, { currency: "IRR", rows: "2026-01-05,1000,F1,", seen: "on" });
    const file = sheet("2026-01-05;F1;;1000", "1404/10/15;F2;KH-AAAA2222;2,000", "2026-01-05;F3;fee;0");
    const looked = await lookAtFile(clerk, { bank, statement: upload(file) });
    expect(await count("reference = 'F2'")).toBe(0);
    expect(await statementPreview(clerk, looked)).toMatchObject({
      ...{ rows: 2, fresh: 1, known: 1, skipped: 1, currency: "IRR" },
      shown: [{ reference: "F2", amount: "2000", description: "KH-AAAA2222" }],
    });
    const told = await events("receipts.imported");
    await Promise.all(Array.from({ length: 6 }, async () => importFile(await money.clerk(), looked)));
    expect(await count("reference in ('F1', 'F2')")).toBe(2);
    expect(await events("receipts.imported")).toBe(told + 1);
    // Brought again, by another or tomorrow, it writes nothing.
    const again = await lookAtFile(clerk, { bank, statement: upload(file) });
    expect(await importFile(clerk, again)).toEqual({ rows: 2, fresh: 0, known: 2 });
    expect(await statementPreview(clerk, again)).toMatchObject({ fresh: 0, shown: [] });
  });

  it("is not taken by halves: every row at fault is named, and nothing is kept", async () => {
    const clerk = await money.clerk();
    const before = await shop.rows("select 1 from files where media_type = 'text/csv'");
    const look = (text: string | Buffer, name?: string) => lookAtFile(clerk, { bank, statement: upload(text, name) });
    await expect(look(sheet("2026-01-05;G1;;5", "never;G2;;5", "2026-01-05;G1;;6"))).rejects.toMatchObject({
      fields: { "row.3": "receipt.date", "row.4": "receipt.twice" },
    });
    await expect(look(sheet("2026-01-05;F1;;999"))).rejects.toMatchObject({
      fields: { "row.2": "receipt.reference-other" },
    });
    await expect(look(sheet())).rejects.toMatchObject({ fields: { statement: "receipt.none" } });
    await expect(look("")).rejects.toMatchObject({ fields: { statement: "receipt.none" } });
    expect(await shop.rows("select 1 from files where media_type = 'text/csv'")).toHaveLength(before.length);
    expect(await count("reference like 'G%'")).toBe(0);
  });

  it("that is hostile is refused at its field and does no more", async () => {
    const clerk = await money.clerk();
    const look = (text: string | Buffer) => lookAtFile(clerk, { bank, statement: upload(text) });
    for (const strange of ["PK\u0003\u0004 xl/workbook.xml", "a\u0000b", "%PDF-1.7\n\u0000"])
      await expect(look(strange)).rejects.toMatchObject({ fields: { statement: "receipt.file-kind" } });
    await expect(look(Buffer.alloc(2 ** 20 + 1, "a"))).rejects.toMatchObject({
      fields: { statement: "receipt.file-size" },
    });
    const many = Array.from({ length: 2001 }, (_, index) => `2026-01-05;H${index};;5`);
    await expect(look(sheet(...many))).rejects.toMatchObject({ fields: { statement: "receipt.too-many" } });
    // A quote that never ends, a thousand columns, a row as long as the file: rows at fault, in a moment.
    const started = Date.now();
    for (const text of [`"${"a\n".repeat(200_000)}`, `x\n${"a;".repeat(400_000)}`, `x\n${"9".repeat(900_000)};A;;5`])
      await expect(look(text)).rejects.toMatchObject({ name: "Invalid" });
    expect(Date.now() - started).toBeLessThan(5_000);
    for (const sum of ["1e9", "0x10", "99999999999999999999", "NaN", "1.5"])
      await expect(look(sheet(`2026-01-05;H;;${sum}`))).rejects.toMatchObject({
        fields: { "row.2": "receipt.amount" },
      });
    await expect(lookAtFile(clerk, { bank, statement: [] })).rejects.toMatchObject({
      fields: { statement: "required" },
    });
    await expect(lookAtFile(clerk, { bank: "x", statement: upload(sheet()) })).rejects.toMatchObject({
      fields: { bank: "choose" },
    });
  });

  it("is finance's, and of private files none but a statement that was looked at is read as one", async () => {
    const officer = await money.personWith(money.clerkActor.id, ["officer"]);
    for (const stranger of [await shop.ctxOf(guest), officer])
      await expect(lookAtFile(stranger, { bank, statement: upload(sheet()) })).rejects.toBeInstanceOf(NotYours);
    const placed = await money.ordered({ "honey-thyme-1kg": 1 });
    await money.send(placed);
    const [picture] = await shop.rows<{ id: string }>("select file_id as id from payment_proofs limit 1");
    const clerk = await money.clerk();
    for (const file of [picture!.id, "01900000-0000-7000-8000-000000000000", "x"]) {
      await expect(importFile(clerk, { bank, file })).rejects.toBeInstanceOf(Missing);
      await expect(statementPreview(clerk, { bank, file })).rejects.toBeInstanceOf(Missing);
    }
  });
});
