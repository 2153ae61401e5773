import { sql } from "drizzle-orm";
import { type Maker, producer } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { recordCost as input } from "./book-forms.ts";
import { costTyped } from "./cost-steps.server.ts";

/** Writes a cost into a maker's own books. What it was and how much is told to nobody: the event says only that. */
export const recordCost = command({
  name: "record-cost",
  who: producer,
  input,
  once: {
    noun: "book-cost",
    scope: (ctx) => (ctx.actor as Maker).producer.shopId,
    again: async (_ctx, id) => ({ id }),
  },
  async run({ ctx, tx, actor, now, tell, newId }, typed) {
    const { amount, note } = costTyped(ctx.house, now, newId, typed);
    await tx.execute(
      sql`insert into book_costs (id, shop_id, spent_on, kind, currency, amount, note_sealed)
          values (${newId}, ${actor.producer.shopId}, ${typed.spentOn}, ${typed.kind}, ${typed.currency}, ${amount}::bigint, ${note})`,
    );
    await tell("book-cost.recorded", "book-cost", newId);
    return { id: newId };
  },
});
