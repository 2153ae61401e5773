import { sql } from "drizzle-orm";
import { anyone } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { closeProblem as input } from "./forms.ts";
import { buyersProblem } from "./steps.server.ts";

/** The buyer is content, or it came after all: from now on the clock may receive for her again. */
export const closeProblem = command({
  name: "close-problem",
  who: anyone,
  input,
  async run({ ctx, tx, tell, moved }, asked) {
    const found = await buyersProblem(ctx, tx, asked);
    if (found.status === "closed") return unchanged(null);
    await tx.execute(sql`update problems set status = 'closed', closed_at = market_now() where id = ${found.id}`);
    await moved("problem", found.id, found.status, "closed");
    await tell("problem.closed", "problem", found.id, {
      subject: found.seller_id,
      data: { consignment: found.consignment_id, order: found.orderId },
    });
    return null;
  },
});
