import { z } from "zod";
import { line, optionalLine, whole } from "#app/platform/fields.ts";
import { currencies } from "#db/vocabulary.ts";

/** The id in an address: what is no id at all is missing like any other that is not there. */
const thing = z.string({ error: "required" }).max(64, "too-long");
const currency = z.enum(currencies, { error: "choose" });
/** A body's, where a manager speaks for it; without, her own shop. */
const body = z.string().max(64, "too-long").default("");

export const changeAccount = z.object({ body, currency, iban: line(50), holder: line(80) });

export const callOffAccount = z.object({ body, account: thing });

export const saveTerms = z.object({
  currency,
  /** Sunday 0; `none` where finance makes batches by hand. */
  weekday: z.enum(["none", "0", "1", "2", "3", "4", "5", "6"], { error: "choose" }),
  /** Judged by its command, which knows the currency. */
  minAmount: line(24),
  reservePercent: whole(0, 50),
  reserveDays: whole(0, 365),
});

export const makeBatch = z.object({ currency });

export const batchOnly = z.object({ batch: thing });

export const enterResult = z.object({
  batch: thing,
  row: thing,
  result: z.enum(["paid", "failed"], { error: "choose" }),
  reference: optionalLine(60),
  reason: optionalLine(200),
});

export const enterResults = z.object({
  batch: thing,
  rows: z.string({ error: "required" }).min(1, "required").max(30_000, "too-long"),
});

export const reverseResult = z.object({ batch: thing, row: thing, why: line(200) });
