import { sql } from "drizzle-orm";
import { z } from "zod";
import { moveStock } from "#app/domain/catalogue/stock.server.ts";
import { latePaymentReceived, paymentReceived } from "#app/domain/ledger/recipes.ts";
import { postEntry } from "#app/domain/ledger/steps.server.ts";
import { type System, system } from "#app/platform/actor.ts";
import { command, type Run, unchanged } from "#app/platform/command.server.ts";
import { uuid } from "#app/platform/fields.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { Currency, OrderState, PaymentState } from "#db/vocabulary.ts";
import { acceptHours } from "./rules.ts";

type Locked = {
  order_id: string;
  provider: string;
  currency: Currency;
  amount: string;
  payment_status: PaymentState;
  order_status: OrderState;
};

const input = z.object({
  paymentId: uuid,
  charge: z.string().max(200),
  amount: z.bigint(),
  currency: z.string().length(3),
});

/**
 * The one path by which money makes an order paid: browser's return, webhook and reconciler all end here, and only the
 * first of them does anything. Money that came too late, twice or in another sum is booked apart and sent back.
 */
export const settleOrder = command({
  name: "settle-order",
  who: system,
  input,
  async run(run, { paymentId, charge, amount, currency }) {
    const { tx, tell } = run;
    // The order first, always: everything that changes an order takes its lock before any other.
    const [locked] = await rowsOf<Locked>(
      tx,
      sql`with o as (select id, status from orders where id = (select order_id from payments where id = ${paymentId}) for update)
          select o.id as order_id, p.provider, p.currency, p.amount::text, p.status as payment_status, o.status as order_status
          from o join payments p on p.order_id = o.id where p.id = ${paymentId} for update of p`,
    );
    if (!locked) throw new Error("no such payment");
    if (locked.payment_status !== "created" && locked.payment_status !== "failed") return unchanged("before" as const);
    const asAsked = amount === BigInt(locked.amount) && currency === locked.currency;
    const keep = asAsked && locked.order_status === "awaiting-payment";
    await tx.execute(sql`update payments set status = ${keep ? "captured" : "refunding"}, provider_charge = ${charge},
      captured_amount = ${amount}::bigint, captured_at = market_now() where id = ${paymentId}`);
    const fact = { provider: locked.provider, orderId: locked.order_id, currency: locked.currency, amount };
    if (!keep) {
      const eventId = await tell("payment.came-late", "payment", paymentId, { data: { order: locked.order_id } });
      await postEntry(tx, "late-payment-received", paymentId, eventId, latePaymentReceived(fact));
      const [refund] = await rowsOf<{ id: string }>(
        tx,
        sql`insert into refunds (payment_id, amount, reason) values (${paymentId}, ${amount}::bigint, ${asAsked ? "order-gone" : "amount-differs"}) returning id`,
      );
      if (refund) await run.enqueue("send-refund", { refundId: refund.id });
      return "late" as const;
    }
    await markPaid(run, locked.order_id);
    const eventId = await tell("order.paid", "order", locked.order_id, { data: { payment: paymentId } });
    await postEntry(tx, "payment-received", paymentId, eventId, paymentReceived(fact));
    return "paid" as const;
  },
});

async function markPaid({ tx, moved }: Run<System>, orderId: string): Promise<void> {
  await tx.execute(sql`update orders set status = 'paid', paid_at = market_now() where id = ${orderId}`);
  await moved("order", orderId, "awaiting-payment", "paid");
  const sent = await rowsOf<{ id: string }>(
    tx,
    sql`update consignments set status = 'new', accept_by = market_now() + make_interval(hours => ${acceptHours})
        where order_id = ${orderId} and status = 'awaiting-payment' returning id`,
  );
  for (const { id } of sent) await moved("consignment", id, "awaiting-payment", "new");
  const held = await rowsOf<{ stock_item_id: string; quantity: number; order_line_id: string }>(
    tx,
    sql`update reservations r set status = 'sold', changed_at = market_now() from order_lines l
        where l.id = r.order_line_id and l.order_id = ${orderId} and r.status = 'held'
        returning r.stock_item_id, r.quantity, r.order_line_id`,
  );
  for (const one of held.sort((a, b) => (a.stock_item_id < b.stock_item_id ? -1 : 1))) {
    const sold = await moveStock(tx, {
      stockItemId: one.stock_item_id,
      kind: "sell",
      quantity: one.quantity,
      orderLineId: one.order_line_id,
    });
    if (!sold) throw new Error("held units are gone");
  }
}
