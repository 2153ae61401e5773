import type { House } from "#app/platform/context.server.ts";
import { Invalid } from "#app/platform/errors.ts";
import { dayOf } from "#app/platform/time.ts";
import type { Currency } from "#db/vocabulary.ts";
import { costAmount } from "./book-rules.ts";

type Typed = { spentOn: string; currency: Currency; amount: string; note: string };

/** A cost as it was typed, ready to be written. @throws Invalid for a sum that is none, or a day that is to come */
export function costTyped({ keys, country }: House, now: Date, id: string, typed: Typed) {
  const amount = costAmount(typed.amount, typed.currency)?.amount;
  if (amount === undefined) throw new Invalid({ amount: "book.amount" });
  if (typed.spentOn > dayOf(now, country.timeZone)) throw new Invalid({ spentOn: "book.future" });
  const note =
    typed.note === "" ? null : keys.encryptField(typed.note, { table: "book_costs", column: "note_sealed", row: id });
  return { amount, note };
}
