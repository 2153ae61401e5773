import { redirect } from "@remix-run/node";
import { mayOpen } from "#app/domain/orders/access.server.ts";
import { orderHead } from "#app/domain/orders/queries.server.ts";
import { settlePayment } from "#app/domain/orders/settle-payment.server.ts";
import { words } from "#app/domain/orders/words.ts";
import { ProviderDown } from "#app/domain/payments/provider.ts";
import { paymentById } from "#app/domain/payments/queries.server.ts";
import { anyone } from "#app/platform/actor.ts";
import { readCookie } from "#app/platform/cookies.ts";
import { page } from "#app/platform/doors.server.ts";
import { Missing } from "#app/platform/errors.ts";
import { paths } from "#app/platform/paths.ts";
import { useSay } from "#app/ui/locale-context.tsx";
import { PageHead } from "#app/ui/page.tsx";

/**
 * Where the provider sends the browser back. That it came proves nothing, and what it brings is not read: it is only a
 * reason to ask the provider, as a webhook is. Guessing this address changes nothing and shows nothing.
 */
export const loader = page(
  anyone,
  async (ctx, { params, request }) => {
    const id = params.payment ?? "";
    const payment = /^[0-9a-f-]{36}$/.test(id) ? await paymentById(ctx.db, id) : null;
    if (!payment) throw new Missing("payment");
    await settlePayment(ctx, id).catch((error: unknown) => {
      // The reconciler asks again; the buyer sees the order as it truly stands.
      if (!(error instanceof ProviderDown)) throw error;
      ctx.house.log.warn(
        { err: error, noun: "payment", nounId: id },
        "the provider did not answer on the buyer's return",
      );
    });
    const order = await orderHead(ctx.db, payment.orderNumber);
    const pass = readCookie(request.headers.get("Cookie"), "orders", ctx.house.secure) ?? "";
    if (order && mayOpen(ctx, order, pass)) throw redirect(paths.order(ctx.locale, order.number), 303);
    return null;
  },
  { private: true },
);

export default function PaymentReturn() {
  const say = useSay();
  return <PageHead title={say(words.thanks)} lead={say(words.useLink)} />;
}
