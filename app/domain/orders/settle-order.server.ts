import { sql } from "drizzle-orm";
import { z } from "zod";
import { latePaymentReceived, paymentReceived } from "#app/domain/ledger/recipes.ts";
import { postEntry } from "#app/domain/ledger/steps.server.ts";
import { type System, system } from "#app/platform/actor.ts";
import { command, type Run, unchanged } from "#app/platform/command.server.ts";
import { uuid } from "#app/platform/fields.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { Currency, OrderState, PaymentState } from "#db/vocabulary.ts";
import { confirmOrder } from "./confirm-steps.server.ts";

type Locked = {
  order_id: string;
  provider: string;
  currency: Currency;
  amount: string;
  payment_status: PaymentState;
  order_status: OrderState;
};

/** The payment and its order, locked: the order first, always, as everything that changes an order does. */
async function lockPayment({ tx }: Run<System>, paymentId: string): Promise<Locked> {
  const [locked] = await rowsOf<Locked>(
    tx,
    sql`with o as (select id, status from orders where id = (select order_id from payments where id = ${paymentId}) for update)
        select o.id as order_id, p.provider, p.currency, p.amount::text, p.status as payment_status, o.status as order_status
        from o join payments p on p.order_id = o.id where p.id = ${paymentId} for update of p`,
  );
  if (!locked) throw new Error("no such payment");
  return locked;
}

const undecided = (status: PaymentState) => status === "created" || status === "failed";

/**
 * The one path by which money makes an order confirmed and paid: browser's return, webhook and reconciler all end here,
 * and only the first of them does anything. Money that came too late, twice or in another sum is booked apart and sent back.
 */
export const settleOrder = command({
  name: "settle-order",
  who: system,
  input: z.object({ paymentId: uuid, charge: z.string().max(200), amount: z.bigint(), currency: z.string().length(3) }),
  async run(run, { paymentId, charge, amount, currency }) {
    const { tx, tell } = run;
    const locked = await lockPayment(run, paymentId);
    if (!undecided(locked.payment_status)) return unchanged("before" as const);
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
    await confirmOrder(run, locked.order_id, { paid: true });
    const eventId = await tell("order.confirmed", "order", locked.order_id, {
      data: { payment: paymentId, paid: true },
    });
    await postEntry(tx, "payment-received", paymentId, eventId, paymentReceived(fact));
    return "confirmed" as const;
  },
});

/** A rail that collects at the door stands for the money: the order is confirmed, and nothing is booked yet. */
export const acceptPromise = command({
  name: "accept-promise",
  who: system,
  input: z.object({ paymentId: uuid }),
  async run(run, { paymentId }) {
    const locked = await lockPayment(run, paymentId);
    if (!undecided(locked.payment_status) || locked.order_status !== "awaiting-payment") return unchanged(null);
    await run.tx.execute(
      sql`update payments set status = 'promised', promised_at = market_now() where id = ${paymentId}`,
    );
    await confirmOrder(run, locked.order_id, { paid: false });
    await run.tell("order.confirmed", "order", locked.order_id, { data: { payment: paymentId, paid: false } });
    return null;
  },
});
