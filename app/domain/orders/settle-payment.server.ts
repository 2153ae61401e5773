import { sql } from "drizzle-orm";
import { providerNamed } from "#app/domain/payments/providers/index.server.ts";
import { paymentById } from "#app/domain/payments/queries.server.ts";
import { type Ctx, systemContext } from "#app/platform/context.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import { cancelOrder } from "./cancel-order.server.ts";
import { acceptPromise, settleOrder } from "./settle-order.server.ts";

/**
 * Errand: asks the provider what became of one payment and lets the order know. Called by the browser's return, by
 * webhooks and by the reconciler alike; what any of them claims is only a reason to ask. Throws ProviderDown.
 */
export async function settlePayment(ctx: Ctx, paymentId: string): Promise<void> {
  const payment = await paymentById(ctx.db, paymentId);
  if (!payment?.ref || (payment.status !== "created" && payment.status !== "failed")) return;
  const provider = providerNamed(ctx.house, payment.provider);
  if (!provider) return;
  const outcome = await provider.check({
    id: paymentId,
    ref: payment.ref,
    amount: { amount: payment.amount, currency: payment.currency },
  });
  if (outcome.state === "open" || outcome.state === "failed") return;
  const as = await systemContext(ctx.house, `settle:${payment.provider}`, ctx.requestId);
  if (outcome.state === "promised") {
    await acceptPromise(as, { paymentId });
    return;
  }
  await settleOrder(as, {
    paymentId,
    charge: outcome.charge,
    amount: outcome.amount.amount,
    currency: outcome.amount.currency,
  });
}

/**
 * Errand of the clock: for every order whose time to pay is over, asks once more whether it was paid, and calls it off
 * if not. A provider that does not answer delays only its own orders; so does a photograph of a transfer that nobody has
 * looked at yet.
 */
export async function releaseHolds(ctx: Ctx, limit = 100): Promise<number> {
  const due = await rowsOf<{ id: string; payments: string[] }>(
    ctx.db,
    sql`select o.id, coalesce(array_agg(p.id) filter (where p.id is not null), '{}') as payments
        from orders o left join payments p on p.order_id = o.id and p.status = 'created' and p.provider_ref is not null
        where o.status = 'awaiting-payment' and o.hold_until <= market_now()
          and not exists (select from payment_proofs f join payments y on y.id = f.payment_id where y.order_id = o.id and f.status = 'waiting')
        group by o.id order by o.id limit ${limit}`,
  );
  let released = 0;
  for (const order of due) {
    try {
      for (const paymentId of order.payments) await settlePayment(ctx, paymentId);
      await cancelOrder(ctx, { orderId: order.id, reason: "hold-expired" });
      released++;
    } catch (error) {
      ctx.house.log.warn({ err: error, noun: "order", nounId: order.id }, "an order could not be let go yet");
    }
  }
  return released;
}
