import { sql } from "drizzle-orm";
import { isOwnOrder } from "#app/domain/payments/four-eyes.server.ts";
import { finance } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { Missing, NotYours } from "#app/platform/errors.ts";
import { rowsOf } from "#db/reads.server.ts";
import { evidencePhotos } from "./evidence-steps.server.ts";
import { viewPhoto as input } from "./forms.ts";

/**
 * Lets finance look at a photograph of a disputed order: every look is told (A09). Her own is for a colleague.
 * @throws Missing for one that is not of this order; NotYours for her own
 */
export const viewPhoto = command({
  name: "view-dispute-photo",
  who: finance,
  input,
  async run({ ctx, tx, tell, actor }, { dispute, photo }) {
    const known = await evidencePhotos(tx, dispute);
    if (!known.some(({ id }) => id === photo)) throw new Missing("photo");
    const [found] = await rowsOf<{ order: string; path: string; type: string }>(
      tx,
      sql`select p.order_id as order, f.path, f.media_type as type from disputes d join payments p on p.id = d.payment_id, files f
          where d.id = ${dispute} and f.id = ${photo}`,
    );
    if (!found) throw new Missing("photo");
    if (await isOwnOrder(ctx, tx, actor, found.order)) throw new NotYours("finance");
    await tell("dispute.viewed", "dispute", dispute, { data: { order: found.order } });
    return { path: found.path, mediaType: found.type };
  },
});

/** Errand: the look is told before the bytes leave. */
export async function readPhoto(ctx: Ctx, asked: { dispute: string; photo: string }) {
  const { path, mediaType } = await viewPhoto(ctx, asked);
  return { bytes: await ctx.house.storage.readPrivate(path), mediaType };
}
