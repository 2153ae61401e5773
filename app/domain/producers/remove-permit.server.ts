import { sql } from "drizzle-orm";
import { producer } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import * as forms from "./forms.ts";

/** A maker takes back a permit she named by mistake or has given up. What was done with it stays in the history. */
export const removePermit = command({
  name: "remove-permit",
  who: producer,
  input: forms.permitOnly,
  async run({ tx, actor, tell }, { kind }) {
    const [gone] = await rowsOf<{ id: string }>(
      tx,
      sql`delete from permits where producer_id = ${actor.producer.id} and kind = ${kind} returning id`,
    );
    if (!gone) return unchanged({ kind });
    await tell("permit.removed", "permit", gone.id, { subject: actor.producer.shopId, data: { permit: kind } });
    return { kind };
  },
});
