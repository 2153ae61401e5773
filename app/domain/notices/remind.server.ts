import { sql } from "drizzle-orm";
import { z } from "zod";
import { system } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { uuid } from "#app/platform/fields.ts";
import { rowsOf } from "#db/reads.server.ts";
import { dueFor, named, reminderNames, reminders } from "./reminders.server.ts";

/** The clock reminds somebody of a deadline, once for each: told here, said by the reaction to it. */
export const remind = command({
  name: "remind",
  who: system,
  input: z.object({ id: uuid, of: z.enum(reminderNames) }),
  async run({ tx, tell }, { id, of }) {
    const { deadline, kind, noun, table, from, order, parcel, shop } = reminders[of];
    await tx.execute(sql`select 1 from ${table} where id = ${id} for update`);
    const [due] = await rowsOf<{
      order: string | null;
      shop: string | null;
      consignment: string | null;
      until: string;
    }>(
      tx,
      sql`select ${order} as "order", ${shop} as shop, ${parcel} as consignment, ${named(deadline)} as until
          from ${from} where x.id = ${id} and ${dueFor(of)}`,
    );
    if (!due) return unchanged(false);
    const { shop: subject, ...data } = due;
    await tell(kind, noun, id, { subject, data });
    return true;
  },
});
