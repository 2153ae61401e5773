import { z } from "zod";
import { line, optionalLine, tick, uploads, whole } from "#app/platform/fields.ts";
import { currencies } from "#db/vocabulary.ts";

/** The id in an address: what is no id at all is missing like any other that is not there. */
const thing = z.string({ error: "required" }).max(64, "too-long");
const currency = z.enum(currencies, { error: "choose" });
const rail = z.string({ error: "choose" }).regex(/^[a-z][a-z0-9-]{1,30}$/, "choose");
/** Judged by its command, which knows the currency. */
const sum = z.string({ error: "required" }).max(40, "too-long");

/** One line of our account's statement, by hand. */
export const recordReceipt = z.object({
  currency,
  amount: sum,
  reference: line(60),
  receivedOn: line(12),
  description: optionalLine(200),
});

/** Many lines, pasted; first looked at, then said yes to. */
export const importReceipts = z.object({
  currency,
  rows: z.string({ error: "required" }).min(1, "required").max(30_000, "too-long"),
  seen: tick,
});

/** A bank's own file, looked at first; and said yes to, by the file that was kept. */
export const lookAtStatementFile = z.object({ bank: thing, statement: uploads(1) });
export const importStatementFile = z.object({ bank: thing, file: thing });

/** Columns of a bank's file, counted from one. */
const column = whole(1, 40);
export const saveStatementFormat = z.object({
  bank: line(60),
  currency,
  titleRows: whole(0, 30),
  dateColumn: column,
  amountColumn: column,
  referenceColumn: column,
  descriptionColumn: z
    .string()
    .default("")
    .transform((text) => (text.trim() === "" ? null : text))
    .pipe(column.nullable()),
});

/** Money went back by hand; what the bank calls it. */
export const refundOnly = z.object({ refund: thing });
export const sendByHand = z.object({ refund: thing, reference: line(60) });

export const saveRail = z.object({
  rail,
  currency,
  enabled: tick,
  shopDefault: tick,
  position: whole(1, 99),
  minAmount: sum.default(""),
  maxAmount: sum.default(""),
  maxPayees: z.string().max(20, "too-long").default(""),
  holdMinutes: whole(5, 20_160),
  iban: optionalLine(50),
  holder: optionalLine(80),
  bank: optionalLine(80),
});

/** What a shop says of one rail. */
export const allowRail = z.object({ rail, allowed: z.enum(["yes", "no"], { error: "choose" }) });
