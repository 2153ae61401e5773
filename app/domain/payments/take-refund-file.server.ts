import { sql } from "drizzle-orm";
import { z } from "zod";
import { finance } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { toMajor } from "#app/platform/money.ts";
import { rowsOf } from "#db/reads.server.ts";
import { isDisputed } from "./disputed.server.ts";
import { isOwnOrder } from "./four-eyes.server.ts";
import {
  openRefundAccount,
  refundAccountColumns,
  refundAccountTables,
  type SealedAccount,
} from "./refund-account.server.ts";

type Row = SealedAccount & { number: string; order: string; amount: string; currency: string; name: string };

/**
 * What may be sent back by hand now, for the bank: those whose account is known, that no bank disputes, and not her own.
 * Amounts in whole units of the currency (rials). Every look is told.
 */
export const takeRefundFile = command({
  name: "take-refund-file",
  who: finance,
  input: z.object({}),
  async run({ ctx, tx, tell, actor, newId }) {
    const { keys } = ctx.house;
    const waiting = await rowsOf<Row>(
      tx,
      sql`select ${refundAccountColumns}, o.number, o.id as order, r.amount::text, p.currency, o.buyer_name_sealed as name
          from ${refundAccountTables} where r.by_hand and r.status = 'wanted' and not ${isDisputed(sql`p.id`)} order by r.created_at, r.id limit 500`,
    );
    const rows: string[][] = [];
    for (const row of waiting) {
      const account = openRefundAccount(keys, row);
      if (!account || (await isOwnOrder(ctx, tx, actor, row.order))) continue;
      const name = keys.decryptField(row.name, { table: "orders", column: "buyer_name_sealed", row: row.order });
      const sum = toMajor({ amount: BigInt(row.amount), currency: row.currency });
      rows.push([row.number, account, name, sum, row.currency, ""]);
    }
    await tell("refunds.file-taken", "refund", newId, { data: { rows: rows.length } });
    return rows;
  },
});

/** The heads of the file; the last is left for the bank's reference. */
export const refundFileHeads = ["order", "iban", "name", "amount", "currency", "reference"];
