import { ProviderDown } from "#app/domain/payments/provider.ts";
import { startPayment } from "#app/domain/payments/start-payment.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { paths } from "#app/platform/paths.ts";

/**
 * Errand: from a placed order to where it is paid; if the provider is down, to the order, which is held. `payUrl` is known
 * already of a rail that asks no other computer.
 */
export async function checkOut(
  ctx: Ctx,
  placed: { paymentId: string; number: string; payUrl?: string | null },
): Promise<{ to: string; down: boolean }> {
  if (placed.payUrl) return { to: placed.payUrl, down: false };
  try {
    return { to: await startPayment(ctx, placed.paymentId), down: false };
  } catch (error) {
    if (!(error instanceof ProviderDown)) throw error;
    ctx.house.log.warn({ err: error, noun: "payment", nounId: placed.paymentId }, "the buyer could not be sent to pay");
    return { to: paths.order(ctx.locale, placed.number), down: true };
  }
}
