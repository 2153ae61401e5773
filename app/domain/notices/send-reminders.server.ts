import { sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import { remind } from "./remind.server.ts";
import { dueFor, reminderNames, reminders } from "./reminders.server.ts";

/** Errand: reminds of everything whose time it is. One that fails is tried again at the next turn of the clock. */
export async function sendReminders(ctx: Ctx): Promise<void> {
  for (const of of reminderNames) {
    const { noun, from } = reminders[of];
    const due = await rowsOf<{ id: string }>(
      ctx.db,
      sql`select x.id from ${from} where ${dueFor(of)} order by x.id limit 200`,
    );
    for (const { id } of due) {
      await remind(ctx, { id, of }).catch((error: unknown) =>
        ctx.house.log.warn({ err: error, noun, nounId: id }, "nobody could be reminded"),
      );
    }
  }
}
