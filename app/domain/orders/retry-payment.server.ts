import { sql } from "drizzle-orm";
import { z } from "zod";
import { anyone } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { Missing, Refusal } from "#app/platform/errors.ts";
import { rowsOf } from "#db/reads.server.ts";
import { mayOpen } from "./access.server.ts";

/** Another try at paying an order that is still held. A try that is under way is gone on with, not doubled. */
export const retryPayment = command({
  name: "retry-payment",
  who: anyone,
  input: z.object({ number: z.string().max(20, "too-long"), access: z.string().max(4096, "too-long") }),
  async run({ ctx, tx, tell }, { number, access }) {
    const [order] = await rowsOf<{
      id: string;
      person_id: string | null;
      status: string;
      held: boolean;
      currency: string;
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
    if (last.status === "created") return unchanged({ paymentId: last.id });
    const [made] = await rowsOf<{ id: string }>(
      tx,
      sql`insert into payments (order_id, provider, currency, amount) values (${order.id}, ${last.provider}, ${order.currency}, ${order.total}::bigint) returning id`,
    );
    if (!made) throw new Error("the payment was not written");
    await tell("payment.retried", "payment", made.id, { data: { order: order.id } });
    return { paymentId: made.id };
  },
});
