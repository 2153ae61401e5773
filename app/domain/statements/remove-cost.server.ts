import { sql } from "drizzle-orm";
import { producer } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import { oneCost } from "./book-forms.ts";
import { ownCost } from "./book-queries.server.ts";

/** Takes a cost out of her books; it is kept, so that it can be put back. */
export const removeCost = command({
  name: "remove-cost",
  who: producer,
  input: oneCost,
  async run({ ctx, tx, actor, tell }, { cost }) {
    const { id } = await ownCost({ db: tx, keys: ctx.house.keys }, actor, cost);
    const done = await rowsOf(
      tx,
      sql`update book_costs set removed_at = market_now() where id = ${id} and shop_id = ${actor.producer.shopId} and removed_at is null returning 1`,
    );
    if (done.length === 0) return unchanged({ id });
    await tell("book-cost.removed", "book-cost", id);
    return { id };
  },
});
