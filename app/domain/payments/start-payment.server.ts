import { sql } from "drizzle-orm";
import { type Ctx, systemContext } from "#app/platform/context.server.ts";
import { Missing } from "#app/platform/errors.ts";
import { paths } from "#app/platform/paths.ts";
import { rowsOf } from "#db/reads.server.ts";
import { ProviderDown } from "./provider.ts";
import { providerNamed } from "./providers/index.server.ts";
import { buyerOf, paymentById } from "./queries.server.ts";
import { recordStart } from "./record-start.server.ts";

/**
 * Errand: asks the provider to have one payment paid and answers where the buyer pays. Safe to repeat at any point: the
 * payment's own id is the idempotency key, and an answer once written is answered again. Throws ProviderDown.
 */
export async function startPayment(ctx: Ctx, paymentId: string): Promise<string> {
  const payment = await paymentById(ctx.db, paymentId);
  if (!payment) throw new Missing("payment");
  if (payment.payUrl) return payment.payUrl;
  const provider = providerNamed(ctx.house, payment.provider);
  if (!provider) throw new ProviderDown(payment.provider, "not offered here");
  const [order] = await rowsOf<{ id: string; phoneSealed: string; emailSealed: string | null }>(
    ctx.db,
    sql`select id, buyer_phone_sealed as "phoneSealed", buyer_email_sealed as "emailSealed" from orders where id = ${payment.orderId}`,
  );
  if (!order) throw new Missing("order");
  const answer = await provider.start({
    paymentId,
    orderNumber: payment.orderNumber,
    amount: { amount: payment.amount, currency: payment.currency },
    locale: payment.locale,
    description: `Khanegi ${payment.orderNumber}`,
    returnUrl: `${ctx.origin}${paths.paymentReturn(payment.locale, paymentId)}`,
    orderUrl: `${ctx.origin}${paths.order(payment.locale, payment.orderNumber)}`,
    ...buyerOf(ctx, order),
  });
  return recordStart(await systemContext(ctx.house, payment.provider, ctx.requestId), { paymentId, ...answer });
}
