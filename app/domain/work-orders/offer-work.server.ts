import { sql } from "drizzle-orm";
import { producer } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { Refusal } from "#app/platform/errors.ts";
import { workOrders } from "#db/schema/work-orders.ts";
import { lockWork } from "./access.server.ts";
import { bandsOf, floorOf } from "./band.server.ts";
import * as forms from "./forms.ts";
import { belowFloor } from "./rules.ts";
import { moveWork, tellWork } from "./steps.server.ts";

/**
 * The pioneer offers the work. What pieces like it cost on the market is kept with it: the applicant is shown her rate
 * beside it. A rate beneath the programme's floor needs a reason, which the office sees (domain 10.3: where exploitation
 * hides).
 */
export const offerWork = command({
  name: "offer-work",
  who: producer,
  input: forms.workOnly,
  async run(run, { order }) {
    const { tx, actor, now } = run;
    const work = await lockWork(tx, actor, order, "offer");
    if (!work.linked) throw new Refusal("pioneers.not-linked");
    const [{ market }, floor] = await Promise.all([
      bandsOf(tx, { family: work.family, currency: work.currency, pioneerId: work.pioneer_id }),
      floorOf(tx, work.programme_id),
    ]);
    if (belowFloor(BigInt(work.rate), market, floor) && !work.below_reason)
      throw new Refusal("work.below-floor", { percent: floor ?? 0 });
    await tx
      .update(workOrders)
      .set({
        offeredAt: now,
        ...(market
          ? { bandLow: market.low, bandMiddle: market.middle, bandHigh: market.high, bandPieces: market.pieces }
          : {}),
        floorPercent: floor,
        // A reason that is not needed says something that is not so.
        ...(belowFloor(BigInt(work.rate), market, floor) ? {} : { belowReason: null }),
      })
      .where(sql`id = ${work.id}`);
    await moveWork(run, work, "offered");
    await tellWork(run, work, "offered", "pioneer");
    return { id: work.id };
  },
});
