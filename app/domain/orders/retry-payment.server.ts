import { sql } from "drizzle-orm";
import { providerNamed } from "#app/domain/payments/providers/index.server.ts";
import { railsFor } from "#app/domain/payments/rails.server.ts";
import { anyone } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { Missing, Refusal } from "#app/platform/errors.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { Currency } from "#db/vocabulary.ts";
import { mayOpen } from "./access.server.ts";
import { retryPayment as input } from "./forms.ts";

/** Another try at paying an order that is still held. A try that is under way is gone on with, not doubled. */
export const retryPayment = command({
  name: "retry-payment",
  who: anyone,
  input,
  async run({ ctx, tx, tell }, { number, access, rail }) {
    const [order] = await rowsOf<{
      id: string;
      person_id: string | null;
      status: string;
      held: boolean;
      currency: Currency;
      total: string;
    }>(
      tx,
      sql`select id, person_id, status, hold_until > market_now() as held, currency, total::text from orders where number = ${number} for update`,
    );
    if (!order || !mayOpen(ctx, order, access)) throw new Missing("order");
    if (order.status !== "awaiting-payment" || !order.held) throw new Refusal("order.not-payable");
    const [last] = await rowsOf<{ id: string; provider: string; status: string }>(
      tx,
      sql`select id, provider, status from payments where order_id = ${order.id} order by created_at desc, id desc limit 1`,
    );
    if (!last) throw new Error("an order without a payment");
    const provider = rail || last.provider;
    if (last.status === "created" && provider === last.provider) return unchanged({ paymentId: last.id });
    const shops = await rowsOf<{ seller_id: string }>(
      tx,
      sql`select seller_id from consignments where order_id = ${order.id}`,
    );
    const offered = await railsFor(ctx.house, tx, {
      currency: order.currency,
      total: BigInt(order.total),
      shopIds: shops.map(({ seller_id }) => seller_id),
    });
    const chosen = offered.find((one) => one.rail.name === provider && one.fault === null);
    const heldBy = providerNamed(ctx.house, provider)?.heldBy;
    if (!chosen || !heldBy) throw new Refusal("order.rail-not-offered");
    // Another rail may need more time than the first; the hold is never shortened.
    await tx.execute(
      sql`update orders set hold_until = greatest(hold_until, placed_at + make_interval(mins => ${chosen.rail.holdMinutes})) where id = ${order.id}`,
    );
    // An attempt by the same rail that is open is gone on with; another's stays open too, for whoever pays it has paid.
    const [made] = await rowsOf<{ id: string }>(
      tx,
      sql`insert into payments (order_id, provider, currency, amount, held_by) values (${order.id}, ${provider}, ${order.currency}, ${order.total}::bigint, ${heldBy}) returning id`,
    );
    if (!made) throw new Error("the payment was not written");
    await tell("payment.retried", "payment", made.id, { data: { order: order.id } });
    return { paymentId: made.id };
  },
});
