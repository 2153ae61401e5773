import { type SQL, sql } from "drizzle-orm";
import { producer, system } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { dayOf } from "#app/platform/time.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";
import { nothing } from "./forms.ts";

/** Opens paused shops that meet a condition. Check and act are one statement: pressed while the job runs, it is done once. */
const opened = (db: Db, condition: SQL) =>
  rowsOf<{ id: string }>(
    db,
    sql`update shops set paused_at = null, paused_until = null, pause_note_fa = '', pause_note_en = ''
        where paused_at is not null and closed_at is null and ${condition} returning id`,
  );

/** The maker opens her shop again. */
export const resumeShop = command({
  name: "resume-shop",
  who: producer,
  input: nothing,
  async run({ tx, actor, tell }) {
    const [shop] = await opened(tx, sql`id = ${actor.producer.shopId}`);
    if (!shop) return unchanged({ open: true });
    await tell("shop.resumed", "shop", shop.id, { subject: shop.id });
    return { open: true };
  },
});

/** The same by the clock, for shops whose day has come where the market is. */
export const openDueShops = command({
  name: "open-due-shops",
  who: system,
  input: nothing,
  async run({ tx, now, tell }) {
    const due = await opened(tx, sql`paused_until <= ${dayOf(now)}::date`);
    for (const { id } of due) await tell("shop.resumed", "shop", id, { subject: id });
    return due.length > 0 ? due.length : unchanged(0);
  },
});
