import { sql } from "drizzle-orm";
import { producer } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import { oneCost } from "./book-forms.ts";
import { ownCost } from "./book-queries.server.ts";

/** Puts a cost back that was taken out of her books. */
export const restoreCost = command({
  name: "restore-cost",
  who: producer,
  input: oneCost,
  async run({ ctx, tx, actor, tell }, { cost }) {
    const { id } = await ownCost({ db: tx, keys: ctx.house.keys }, actor, cost);
    const done = await rowsOf(
      tx,
      sql`update book_costs set removed_at = null where id = ${id} and shop_id = ${actor.producer.shopId} and removed_at is not null returning 1`,
    );
    if (done.length === 0) return unchanged({ id });
    await tell("book-cost.restored", "book-cost", id);
    return { id };
  },
});
