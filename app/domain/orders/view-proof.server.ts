import { sql } from "drizzle-orm";
import { isOwnOrder } from "#app/domain/payments/four-eyes.server.ts";
import { finance } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { Missing, NotYours } from "#app/platform/errors.ts";
import { asId } from "#db/lists.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import { proofOnly } from "./transfer-forms.ts";

/**
 * Lets finance look at the photograph of a transfer: every look is told. Her own is for a colleague.
 * @throws Missing for one that is not there; NotYours for her own
 */
export const viewProof = command({
  name: "view-proof",
  who: finance,
  input: proofOnly,
  async run({ ctx, tx, tell, actor }, { proof }) {
    const [found] = await rowsOf<{ payment: string; order: string; path: string; type: string }>(
      tx,
      sql`select f.payment_id as payment, p.order_id as order, l.path, l.media_type as type from payment_proofs f
          join payments p on p.id = f.payment_id join files l on l.id = f.file_id where f.id = ${asId(proof)}`,
    );
    if (!found) throw new Missing("proof");
    if (await isOwnOrder(ctx, tx, actor, found.order)) throw new NotYours("finance");
    await tell("proof.viewed", "payment", found.payment, { data: { order: found.order, proof } });
    return { path: found.path, mediaType: found.type };
  },
});

/** Errand: the look is told before the bytes leave. */
export async function readProof(ctx: Ctx, proof: string): Promise<{ bytes: Buffer; mediaType: string }> {
  const { path, mediaType } = await viewProof(ctx, { proof });
  return { bytes: await ctx.house.storage.readPrivate(path), mediaType };
}
