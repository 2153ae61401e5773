import { sql } from "drizzle-orm";
import { refuseUnless } from "#app/domain/identity/steps.server.ts";
import { keepPicture } from "#app/domain/media/keep-picture.server.ts";
import { storeEvidence } from "#app/domain/media/store-evidence.server.ts";
import { type Maker, producer } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { Missing } from "#app/platform/errors.ts";
import { rowsOf } from "#db/reads.server.ts";
import { workOrders } from "#db/schema/work-orders.ts";
import * as forms from "./forms.ts";
import { workTyped } from "./steps.server.ts";

/** A pioneer writes down work for somebody who works with her now. Nobody else sees it before it is offered. */
export const draftWork = command({
  name: "draft-work",
  who: producer,
  input: forms.draftWork,
  once: {
    noun: "work-order",
    scope: (ctx) => (ctx.actor as Maker).producer.id,
    again: async (_ctx, id) => ({ id }),
  },
  async prepare(ctx, actor, { drawing }) {
    const [picture] = drawing;
    if (!picture) return null;
    refuseUnless(await ctx.house.limits.take("upload-per-person", actor.id, ctx.now));
    return keepPicture(ctx.house, picture.bytes, "drawing");
  },
  async run({ ctx, tx, actor, now, tell, moved, newId }, { key: _, link, drawing: __, rate: ___, ...typed }, kept) {
    const [found] = await rowsOf<{ case_id: string }>(
      tx,
      sql`select l.case_id from team_links l join pioneers pi on pi.id = l.pioneer_id
          where l.id = ${link} and l.status = 'active' and pi.producer_id = ${actor.producer.id} for share of l`,
    );
    if (!found) throw new Missing("link");
    const rate = workTyped(ctx.house, now, { ...typed, rate: ___ });
    await tx.insert(workOrders).values({
      ...typed,
      ...{ id: newId, linkId: link, rate },
      drawingId: kept ? await storeEvidence(tx, kept) : null,
      belowReason: typed.belowReason || null,
    });
    await moved("work-order", newId, null, "drafted");
    await tell("work-order.drafted", "work-order", newId, { subject: actor.producer.shopId });
    return { id: newId };
  },
});
