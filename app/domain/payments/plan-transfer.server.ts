import { sql } from "drizzle-orm";
import { z } from "zod";
import { system } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { type Ctx, systemContext } from "#app/platform/context.server.ts";
import { uuid } from "#app/platform/fields.ts";
import { dayOf } from "#app/platform/time.ts";
import { rowsOf } from "#db/reads.server.ts";
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
    const [made] = await rowsOf<{ id: string }>(
      tx,
      sql`insert into transfers (consignment_id, shop_id, payment_id, provider, currency, amount)
          values (${part.consignmentId}, ${part.shopId}, ${part.paymentId}, ${part.provider}, ${part.currency}, ${part.amount}::bigint)
          on conflict do nothing returning id`,
    );
    if (!made) return unchanged(null);
    await enqueue("send-transfer", { transferId: made.id });
    await tell("transfer.wanted", "transfer", made.id, {
      subject: part.shopId,
      data: { order: part.orderId, consignment: part.consignmentId },
    });
    return made.id;
  },
});

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
