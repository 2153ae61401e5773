import { sql } from "drizzle-orm";
import { refuseUnless } from "#app/domain/identity/steps.server.ts";
import { keepPicture } from "#app/domain/media/keep-picture.server.ts";
import { storeEvidence } from "#app/domain/media/store-evidence.server.ts";
import { producer } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { workOrders } from "#db/schema/work-orders.ts";
import { lockWork } from "./access.server.ts";
import * as forms from "./forms.ts";
import { workTyped } from "./steps.server.ts";

/** The pioneer changes work she has not offered yet. A drawing stays unless another is given. */
export const reviseWork = command({
  name: "revise-work",
  who: producer,
  input: forms.reviseWork,
  async prepare(ctx, actor, { drawing }) {
    const [picture] = drawing;
    if (!picture) return null;
    refuseUnless(await ctx.house.limits.take("upload-per-person", actor.id, ctx.now));
    return keepPicture(ctx.house, picture.bytes, "drawing");
  },
  async run({ ctx, tx, actor, now, tell }, { order, drawing: _, rate: said, ...typed }, kept) {
    const work = await lockWork(tx, actor, order, "offer");
    const rate = workTyped(ctx.house, now, { ...typed, rate: said });
    await tx
      .update(workOrders)
      .set({
        ...typed,
        rate,
        belowReason: typed.belowReason || null,
        ...(kept ? { drawingId: await storeEvidence(tx, kept) } : {}),
      })
      .where(sql`id = ${work.id}`);
    await tell("work-order.revised", "work-order", work.id, { subject: actor.producer.shopId });
    return { id: work.id };
  },
});
