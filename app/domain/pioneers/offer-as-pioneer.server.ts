import { sql } from "drizzle-orm";
import { countyOf } from "#app/country/places.ts";
import { producer } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { Invalid, Refusal } from "#app/platform/errors.ts";
import { rowsOf } from "#db/reads.server.ts";
import { pioneers } from "#db/schema/pioneers.ts";
import * as forms from "./forms.ts";
import { widens } from "./rules.ts";
import { placesTaken } from "./steps.server.ts";

/**
 * A verified maker says what she would do for others, in which crafts and counties, for how many and on what terms. An
 * officer confirms it; what goes beyond what was confirmed waits for her again.
 */
export const offerAsPioneer = command({
  name: "offer-as-pioneer",
  who: producer,
  input: forms.offerAsPioneer,
  async run({ ctx, tx, actor, now, tell }, typed) {
    if (typed.counties.some((code) => !countyOf(ctx.house.country, code))) throw new Invalid({ counties: "choose" });
    const { id: producerId } = actor.producer;
    await tx.execute(sql`select 1 from producers where id = ${producerId} for update`);
    const [before] = await rowsOf<Pick<typeof typed, "offers" | "occupations" | "counties"> & { id: string }>(
      tx,
      sql`select id, offers, occupations, counties from pioneers where producer_id = ${producerId} and ended_at is null for update`,
    );
    if (!before) {
      const [made] = await tx
        .insert(pioneers)
        .values({ ...typed, producerId, offeredAt: now })
        .returning({ id: pioneers.id });
      if (!made) throw new Error("the offer was not written");
      await tell("pioneer.offered", "pioneer", made.id, { subject: producerId });
      return { id: made.id, waits: true };
    }
    const taken = await placesTaken(tx, before.id);
    if (typed.capacity < taken) throw new Refusal("pioneers.places-taken", { taken });
    const waits = widens(before, typed);
    await tx
      .update(pioneers)
      .set({ ...typed, ...(waits ? { offeredAt: now, confirmedAt: null, confirmedBy: null } : {}) })
      .where(sql`id = ${before.id}`);
    await tell(waits ? "pioneer.offered" : "pioneer.changed", "pioneer", before.id, { subject: producerId });
    return { id: before.id, waits };
  },
});
