import { redirect } from "@remix-run/node";
import { checkOut } from "#app/domain/orders/check-out.server.ts";
import { retryPayment } from "#app/domain/orders/retry-payment.server.ts";
import { button, flash } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";

/** POST: to the provider's page, for an order that is still held. */
export const action = button(
  retryPayment,
  async (result, { ctx, params }) => {
    const number = params.number ?? "";
    if (!result) return paths.order(ctx.locale, number);
    const answer = await checkOut(ctx, { paymentId: result.paymentId, number });
    const headers: Record<string, string> = answer.down
      ? { "Set-Cookie": flash(ctx, { code: "payment.provider-down", facts: {} }) }
      : {};
    return redirect(answer.to, { status: 303, headers });
  },
  { params: { number: "number" }, cookies: { access: "orders" } },
);
