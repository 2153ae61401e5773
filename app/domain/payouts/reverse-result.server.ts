import { sql } from "drizzle-orm";
import { paidOut, receivableNetted, reversed } from "#app/domain/ledger/recipes.ts";
import { postEntry } from "#app/domain/ledger/steps.server.ts";
import { finance } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { Missing, Refusal } from "#app/platform/errors.ts";
import { uuids } from "#db/lists.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { Tx } from "#db/writes.server.ts";
import { type Item, itemsOf, lockBatch, refuseOwn } from "./batch-steps.server.ts";
import { reverseResult as input } from "./forms.ts";
import { openParts } from "./parts.server.ts";
import { owedAccount } from "./payees.server.ts";
import { payingRail } from "./result-steps.server.ts";

/**
 * A result was entered wrongly: it is undone by an entry the other way round, never changed, and the line waits for its
 * result again. A failure can be undone only while its parts are in no other batch and nothing of them came back.
 */
export const reverseResult = command({
  name: "reverse-payout-result",
  who: finance,
  input,
  async run({ ctx, tx, tell, actor }, { row, why, ...input }) {
    const batch = await lockBatch(tx, input.batch);
    const item = (await itemsOf(tx, batch.id)).find(({ id }) => id === row);
    if (!item) throw new Missing("payout");
    if (item.status !== "paid" && item.status !== "failed") return unchanged(null);
    await refuseOwn(tx, actor, [item]);
    const { payee, currency } = item;
    // Before anything else of this payee is counted: a batch in the making holds these terms.
    await tx.execute(sql`select 1 from payout_terms where currency = ${currency} for update`);
    const busy = await rowsOf(
      tx,
      sql`select 1 from payout_items i where coalesce(i.shop_id, i.body_id) = ${payee.id} and i.currency = ${currency} and i.status = 'waiting'`,
    );
    if (busy.length > 0 || (item.status === "failed" && !(await isDueAgain(ctx, tx, item))))
      throw new Refusal("payout.taken-again");
    const [result] = await rowsOf<{ id: string }>(
      tx,
      sql`update payout_results set reversed_at = market_now(), reversed_by = ${actor.id}, reversed_why = ${why}
          where item_id = ${item.id} and reversed_at is null returning id`,
    );
    if (!result) throw new Error("a payout's result vanished");
    await tx.execute(sql`update payout_items set status = 'waiting' where id = ${item.id}`);
    await tx.execute(sql`update payout_parts set released_at = null where item_id = ${item.id}`);
    const eventId = await tell("payout.reversed", "payout", item.id, {
      subject: payee.id,
      data: { batch: batch.id, result: result.id, was: item.status, currency, amount: String(item.amount) },
    });
    if (item.status === "failed") return null;
    const entry = paidOut({ account: owedAccount(payee), rail: payingRail, currency, amount: item.amount });
    await postEntry(tx, "paid-out-reversed", result.id, eventId, reversed(entry));
    if (item.netted > 0n) {
      const netting = receivableNetted({ shopId: payee.id, currency, amount: item.netted });
      await postEntry(tx, "receivable-netted-reversed", result.id, eventId, reversed(netting));
    }
    return null;
  },
});

/** Whether all that an item took is still owed and nobody has taken it since, under its orders' locks: a return waits or is seen. */
async function isDueAgain(ctx: Ctx, tx: Tx, { id, payee, currency }: Item): Promise<boolean> {
  const took = await rowsOf<{ consignment: string; amount: string }>(
    tx,
    sql`select consignment_id as consignment, sum(amount)::text as amount from payout_parts where item_id = ${id} group by 1`,
  );
  const consignments = took.map(({ consignment }) => consignment);
  await tx.execute(
    sql`select 1 from orders where id in (select order_id from consignments where id = any(${uuids(consignments)})) order by id for update`,
  );
  const left = new Map(
    (await openParts(ctx, tx, { currency, payee, consignments })).map((part) => [
      part.consignmentId,
      part.amount - part.taken,
    ]),
  );
  return took.every(({ consignment, amount }) => (left.get(consignment) ?? 0n) >= BigInt(amount));
}
