import { sql } from "drizzle-orm";
import { finance } from "#app/platform/actor.ts";
import { parseDate } from "#app/platform/calendar.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { Invalid, Refusal } from "#app/platform/errors.ts";
import { dayOf } from "#app/platform/time.ts";
import { rowsOf } from "#db/reads.server.ts";
import { recordReceipt as input } from "./money-forms.ts";
import { plainReference, statementAmount } from "./statement.ts";

/** Writes down money that our account's statement shows, once by the bank's own reference. */
export const recordReceipt = command({
  name: "record-receipt",
  who: finance,
  input,
  async run({ ctx, tx, tell, actor, now, newId }, { currency, description, ...typed }) {
    const amount = statementAmount(typed.amount, currency);
    const receivedOn = parseDate(typed.receivedOn);
    const reference = plainReference(typed.reference);
    if (amount === null) throw new Invalid({ amount: "receipt.amount" });
    if (!receivedOn) throw new Invalid({ receivedOn: "receipt.date" });
    if (receivedOn > dayOf(now, ctx.house.country.timeZone)) throw new Invalid({ receivedOn: "receipt.future" });
    const made = await rowsOf<{ id: string }>(
      tx,
      sql`insert into bank_receipts (id, reference, currency, amount, received_on, description, recorded_by)
          values (${newId}, ${reference}, ${currency}, ${amount}::bigint, ${receivedOn}, ${description}, ${actor.id})
          on conflict (currency, reference) do nothing returning id`,
    );
    if (made.length === 0) {
      const [before] = await rowsOf<{ id: string; same: boolean }>(
        tx,
        sql`select id, amount = ${amount}::bigint and received_on = ${receivedOn}::date as same from bank_receipts
            where currency = ${currency} and reference = ${reference}`,
      );
      if (!before?.same) throw new Refusal("receipt.reference-used", { reference });
      return unchanged({ id: before.id });
    }
    await tell("receipt.recorded", "bank-receipt", newId, { data: { currency, amount: String(amount), reference } });
    return { id: newId };
  },
});
