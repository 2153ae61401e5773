import { sql } from "drizzle-orm";
import { producer } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { correctCost as input } from "./book-forms.ts";
import { ownCost } from "./book-queries.server.ts";
import { costTyped } from "./cost-steps.server.ts";

/** Writes a cost anew as it should have been; one that was taken out comes back with it. */
export const correctCost = command({
  name: "correct-cost",
  who: producer,
  input,
  async run({ ctx, tx, actor, now, tell }, { cost, ...typed }) {
    const before = await ownCost({ db: tx, keys: ctx.house.keys }, actor, cost);
    const { amount, note } = costTyped(ctx.house, now, before.id, typed);
    const same =
      !before.removed &&
      before.amount === String(amount) &&
      (["spentOn", "kind", "currency", "note"] as const).every((name) => before[name] === typed[name]);
    if (same) return unchanged({ id: before.id });
    await tx.execute(
      sql`update book_costs set spent_on = ${typed.spentOn}, kind = ${typed.kind}, currency = ${typed.currency}, amount = ${amount}::bigint,
            note_sealed = ${note}, removed_at = null, saved_at = market_now() where id = ${before.id} and shop_id = ${actor.producer.shopId}`,
    );
    await tell("book-cost.corrected", "book-cost", before.id);
    return { id: before.id };
  },
});
