import { sql } from "drizzle-orm";
import { accountNumberOf } from "#app/domain/payments/account-number.ts";
import { anyone } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { Invalid, Missing, Refusal } from "#app/platform/errors.ts";
import { rowsOf } from "#db/reads.server.ts";
import { mayOpen } from "./access.server.ts";
import { saveRefundAccount as input } from "./transfer-forms.ts";
import { transferOrder } from "./transfer-steps.server.ts";

/** The buyer says to which account money goes back that no rail can send: for all of it that still waits. */
export const saveRefundAccount = command({
  name: "save-refund-account",
  who: anyone,
  input,
  async run({ ctx, tx, tell }, { number, access, iban }) {
    const order = await transferOrder(tx, number, true);
    if (!order || !mayOpen(ctx, order, access)) throw new Missing("order");
    const account = accountNumberOf(ctx.house.country, order.currency, iban);
    if (!account) throw new Invalid({ iban: "transfer.iban" });
    const waiting = await rowsOf<{ id: string; iban: string | null }>(
      tx,
      sql`select id, iban_sealed as iban from refunds where status = 'wanted' and by_hand
            and payment_id in (select id from payments where order_id = ${order.id}) order by id for update`,
    );
    if (waiting.length === 0) throw new Refusal("refund.none-waits");
    const { keys } = ctx.house;
    const place = (row: string) => ({ table: "refunds", column: "iban_sealed", row });
    const other = waiting.filter((one) => !one.iban || keys.decryptField(one.iban, place(one.id)) !== account);
    if (other.length === 0) return unchanged({ number });
    for (const { id } of other)
      await tx.execute(sql`update refunds set iban_sealed = ${keys.encryptField(account, place(id))} where id = ${id}`);
    await tell("refund.account-given", "order", order.id);
    return { number };
  },
});
