import { sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import { remind } from "./remind.server.ts";
import { dueFor } from "./reminders.server.ts";

/** Errand: reminds of every parcel whose time it is. One that fails is tried again at the next turn of the clock. */
export async function sendReminders(ctx: Ctx): Promise<void> {
  for (const of of ["accept", "receipt"] as const) {
    const due = await rowsOf<{ id: string }>(
      ctx.db,
      sql`select c.id from consignments c join orders o on o.id = c.order_id where ${dueFor(of)} order by c.id limit 200`,
    );
    for (const { id } of due) {
      await remind(ctx, { consignment: id, of }).catch((error: unknown) =>
        ctx.house.log.warn({ err: error, noun: "consignment", nounId: id }, "nobody could be reminded"),
      );
    }
  }
}
