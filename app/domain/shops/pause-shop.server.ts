import { sql } from "drizzle-orm";
import { producer } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { Invalid } from "#app/platform/errors.ts";
import { dayOf } from "#app/platform/time.ts";
import { pauseShop as input } from "./forms.ts";
import { ownOpenShop } from "./own-shop.server.ts";
import { pauseFault } from "./rules.ts";

/** The shop takes no orders from now on: until the day she names, or until she opens it. Pages stay and say so. */
export const pauseShop = command({
  name: "pause-shop",
  who: producer,
  input,
  async run({ tx, actor, now, tell }, { until, noteFa, noteEn }) {
    const shop = await ownOpenShop(tx, actor);
    const fault = until && pauseFault(until, dayOf(now));
    if (fault) throw new Invalid({ until: fault });
    const same =
      shop.paused && shop.pausedUntil === until && shop.pauseNoteFa === noteFa && shop.pauseNoteEn === noteEn;
    if (same) return unchanged(null);
    await tx.execute(
      sql`update shops set paused_at = coalesce(paused_at, market_now()), paused_until = ${until}::date,
            pause_note_fa = ${noteFa}, pause_note_en = ${noteEn} where id = ${shop.id}`,
    );
    await tell("shop.paused", "shop", shop.id, { subject: shop.id, data: { until } });
    return null;
  },
});
