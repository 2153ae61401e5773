import { sql } from "drizzle-orm";
import { z } from "zod";
import { system } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { uuid } from "#app/platform/fields.ts";
import { rowsOf } from "#db/reads.server.ts";
import { dueFor, named, reminders } from "./reminders.server.ts";

/** The clock reminds somebody of a parcel, once for each deadline: told here, said by the reaction to it. */
export const remind = command({
  name: "remind",
  who: system,
  input: z.object({ consignment: uuid, of: z.enum(["accept", "receipt"]) }),
  async run({ tx, tell }, { consignment, of }) {
    const { deadline, kind } = reminders[of];
    await tx.execute(sql`select 1 from consignments where id = ${consignment} for update`);
    const [due] = await rowsOf<{ order: string; shop: string; until: string }>(
      tx,
      sql`select c.order_id as "order", c.seller_id as shop, ${named(deadline)} as until
          from consignments c join orders o on o.id = c.order_id where c.id = ${consignment} and ${dueFor(of)}`,
    );
    if (!due) return unchanged(false);
    await tell(kind, "consignment", consignment, { subject: due.shop, data: { order: due.order, until: due.until } });
    return true;
  },
});
