import { sql } from "drizzle-orm";
import { refuseUnless } from "#app/domain/identity/steps.server.ts";
import { anyone } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { Invalid, Missing } from "#app/platform/errors.ts";
import { rowsOf } from "#db/reads.server.ts";
import { openOrder as input } from "./forms.ts";
import { orderHead } from "./queries.server.ts";

/**
 * A guest opens her order with the link's secret and a second fact: the last four digits of the number. Without the
 * right secret the order does not exist; tries at the digits are counted (A02).
 */
export const openOrder = command({
  name: "open-order",
  who: anyone,
  input,
  async prepare(ctx, _actor, { number, token }) {
    const order = await orderHead(ctx.db, number);
    if (!order || !ctx.house.keys.tokenMatches("order", order.id, token)) throw new Missing("order");
    refuseUnless(
      await ctx.house.limits.takeAll(
        [
          ["digits-per-order", order.id],
          ["digits-per-address", ctx.ip],
        ],
        ctx.now,
      ),
    );
    return order;
  },
  async run({ ctx, tx, tell }, { digits }, order) {
    const index = ctx.house.keys.blindIndex(`${order.id}:${digits}`, "order-digits");
    const [right] = await rowsOf(tx, sql`select 1 from orders where id = ${order.id} and digits_index = ${index}`);
    if (!right) throw new Invalid({ digits: "order.digits-wrong" });
    await tell("order.opened", "order", order.id);
    return { orderId: order.id, number: order.number };
  },
});
