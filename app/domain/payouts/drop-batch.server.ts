import { sql } from "drizzle-orm";
import { finance } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { Refusal } from "#app/platform/errors.ts";
import { itemsOf, lockBatch, releaseParts } from "./batch-steps.server.ts";
import { batchOnly } from "./forms.ts";

/** A batch nobody has approved is dropped: everything in it is due again. */
export const dropBatch = command({
  name: "drop-payout-batch",
  who: finance,
  input: batchOnly,
  async run({ tx, tell }, input) {
    const batch = await lockBatch(tx, input.batch);
    if (batch.status === "dropped") return unchanged(null);
    if (batch.status === "approved") throw new Refusal("payout.batch-approved");
    const items = await itemsOf(tx, batch.id);
    await tx.execute(sql`update payout_batches set status = 'dropped' where id = ${batch.id}`);
    await tx.execute(sql`update payout_items set status = 'dropped' where batch_id = ${batch.id}`);
    await releaseParts(
      tx,
      items.map(({ id }) => id),
    );
    await tell("payout-batch.dropped", "payout-batch", batch.id, { data: { currency: batch.currency } });
    return null;
  },
});
