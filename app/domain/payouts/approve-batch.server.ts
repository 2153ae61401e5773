import { sql } from "drizzle-orm";
import { finance } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { Refusal } from "#app/platform/errors.ts";
import { itemsOf, lockBatch, refuseOwn } from "./batch-steps.server.ts";
import { batchOnly } from "./forms.ts";

/** A second person says yes: not the one who made it, and nobody who is paid by it. Only then is there a file. */
export const approveBatch = command({
  name: "approve-payout-batch",
  who: finance,
  input: batchOnly,
  async run({ tx, tell, actor }, input) {
    const batch = await lockBatch(tx, input.batch);
    if (batch.status === "approved") return unchanged(null);
    if (batch.status === "dropped") throw new Refusal("payout.batch-dropped");
    if (batch.madeBy === actor.id) throw new Refusal("payout.second-person");
    await refuseOwn(tx, actor, await itemsOf(tx, batch.id));
    await tx.execute(
      sql`update payout_batches set status = 'approved', approved_by = ${actor.id}, approved_at = market_now() where id = ${batch.id}`,
    );
    await tell("payout-batch.approved", "payout-batch", batch.id, { data: { currency: batch.currency } });
    return null;
  },
});
