import { sql } from "drizzle-orm";
import { z } from "zod";
import { accounts } from "#app/domain/ledger/accounts.ts";
import { receivableNetted } from "#app/domain/ledger/recipes.ts";
import { postEntry } from "#app/domain/ledger/steps.server.ts";
import { system } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { type Ctx, systemContext } from "#app/platform/context.server.ts";
import { uuid } from "#app/platform/fields.ts";
import { dayOf } from "#app/platform/time.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { Tx } from "#db/writes.server.ts";
import { type DuePart, dueParts } from "./payout-queries.server.ts";
import { mayBePaidOut } from "./payout-rules.ts";

/** Writes down that a shop's part of a consignment is to go to its account, once, and the job that sends it. */
export const planTransfer = command({
  name: "plan-transfer",
  who: system,
  input: z.object({ consignmentId: uuid, shopId: uuid }),
  async run({ ctx, tx, tell, enqueue, now }, wanted) {
    // The order first, always; a problem reported or a refund meant meanwhile waits for this lock or is seen below.
    await tx.execute(
      sql`select 1 from orders where id = (select order_id from consignments where id = ${wanted.consignmentId}) for update`,
    );
    const [part] = await dueParts(tx, { ...wanted, limit: 1 });
    if (!part || !isDue({ ...ctx, now }, part)) return unchanged(null);
    const { shopId, currency } = part;
    const netted = await keptForDebt(tx, part);
    const amount = BigInt(part.amount) - netted;
    const [made] = await rowsOf<{ id: string }>(
      tx,
      sql`insert into transfers (consignment_id, shop_id, payment_id, provider, currency, amount, netted, status, sent_at)
          values (${part.consignmentId}, ${shopId}, ${part.paymentId}, ${part.provider}, ${currency}, ${amount}::bigint, ${netted}::bigint,
            ${amount > 0n ? "wanted" : "sent"}, case when ${amount > 0n} then null else market_now() end)
          on conflict do nothing returning id`,
    );
    if (!made) return unchanged(null);
    if (amount > 0n) await enqueue("send-transfer", { transferId: made.id });
    const eventId = await tell("transfer.wanted", "transfer", made.id, {
      subject: shopId,
      data: {
        order: part.orderId,
        consignment: part.consignmentId,
        ...(netted > 0n ? { netted: String(netted) } : {}),
      },
    });
    if (netted > 0n)
      await postEntry(
        tx,
        "receivable-netted",
        made.id,
        eventId,
        receivableNetted({ shopId, currency, amount: netted }),
      );
    return made.id;
  },
});

/**
 * How much of a part is kept for what its shop owes, by returns after it had its money or by money taken at the door: in
 * minor units, never more than either. The shop's row is locked, so that a debt is kept once.
 */
async function keptForDebt(tx: Tx, { shopId, currency, amount }: DuePart): Promise<bigint> {
  await tx.execute(sql`select 1 from shops where id = ${shopId} for no key update`);
  const [debt] = await rowsOf<{ amount: string }>(
    tx,
    // What a bank's batch is about to set off is not set off here as well.
    sql`select greatest(coalesce(sum(amount), 0) - coalesce((select sum(i.netted) from payout_items i
            where i.shop_id = ${shopId} and i.currency = ${currency} and i.status = 'waiting'), 0), 0)::text as amount from ledger_entries
        where account = ${accounts.sellerReceivable(shopId)} and currency = ${currency}`,
  );
  const owed = BigInt(debt?.amount ?? "0");
  return owed < BigInt(amount) ? owed : BigInt(amount);
}

/** Errand of the clock: every part whose buyer can send nothing back any more. */
export async function planTransfers(ctx: Ctx, limit = 500): Promise<number> {
  const due = (await dueParts(ctx.db, { limit })).filter((part) => isDue(ctx, part));
  const as = await systemContext(ctx.house, "clock", ctx.requestId);
  for (const { consignmentId, shopId } of due) await planTransfer(as, { consignmentId, shopId });
  return due.length;
}

function isDue({ house, now }: Pick<Ctx, "house" | "now">, part: DuePart): boolean {
  const { country } = house;
  return mayBePaidOut(
    {
      deliveredOn: dayOf(part.deliveredAt, country.timeZone),
      today: dayOf(now, country.timeZone),
      workingDays: part.workingDays,
    },
    country,
  );
}
