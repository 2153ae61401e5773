import Stripe from "stripe";
import {
  type Asked,
  ForgedEvent,
  type Known,
  type Outcome,
  type Provider,
  ProviderDown,
  type ProviderEvent,
} from "../provider.ts";

type Settings = { secretKey: string; webhookSecrets: readonly string[]; apiBase: string };

/** Stripe Checkout on the platform's account; transfers to sellers are charges of their own (reliability 1.4). */
export function stripeProvider(settings: Settings): Provider {
  const base = new URL(settings.apiBase);
  const stripe = new Stripe(settings.secretKey, {
    host: base.hostname,
    ...(base.port ? { port: Number(base.port) } : {}),
    protocol: base.protocol === "http:" ? "http" : "https",
    timeout: 6_000,
    maxNetworkRetries: 1,
    telemetry: false,
  });
  const asking = async <T>(call: Promise<T>): Promise<T> => {
    try {
      return await call;
    } catch (error) {
      throw new ProviderDown("stripe", error);
    }
  };
  return {
    name: "stripe",
    currencies: ["EUR", "USD"],
    origin: base.protocol === "http:" ? base.origin : "https://checkout.stripe.com",

    async start(asked: Asked) {
      const session = await asking(
        stripe.checkout.sessions.create(
          {
            mode: "payment",
            client_reference_id: asked.paymentId,
            line_items: [
              {
                quantity: 1,
                price_data: {
                  currency: asked.amount.currency.toLowerCase(),
                  unit_amount: Number(asked.amount.amount),
                  product_data: { name: asked.description },
                },
              },
            ],
            payment_intent_data: {
              transfer_group: asked.orderNumber,
              metadata: { payment: asked.paymentId, order: asked.orderNumber },
            },
            metadata: { payment: asked.paymentId, order: asked.orderNumber, locale: asked.locale },
            success_url: asked.returnUrl,
            cancel_url: asked.returnUrl,
            ...(asked.email ? { customer_email: asked.email } : {}),
          },
          { idempotencyKey: `payment:${asked.paymentId}` },
        ),
      );
      if (!session.url) throw new ProviderDown("stripe", "a session without an address");
      return { ref: session.id, payUrl: session.url };
    },

    async check(known: Known): Promise<Outcome> {
      const session = await asking(stripe.checkout.sessions.retrieve(known.ref, { expand: ["payment_intent"] }));
      const intent = session.payment_intent;
      if (session.payment_status === "paid" && intent && typeof intent === "object") {
        const amount = { amount: BigInt(intent.amount_received), currency: intent.currency.toUpperCase() };
        return { state: "captured", amount, charge: intent.id };
      }
      return session.status === "expired" ? { state: "failed" } : { state: "open" };
    },

    async refund({ refundId, charge, amount }) {
      const refund = await asking(
        stripe.refunds.create(
          { payment_intent: charge, amount: Number(amount.amount), metadata: { refund: refundId } },
          { idempotencyKey: `refund:${refundId}` },
        ),
      );
      if (refund.status === "pending") return null;
      if (refund.status !== "succeeded") throw new ProviderDown("stripe", `refund ${refund.status}`);
      return { ref: refund.id };
    },

    async readEvent(body, headers): Promise<ProviderEvent> {
      const signature = headers.get("stripe-signature") ?? "";
      for (const secret of settings.webhookSecrets) {
        const event = await stripe.webhooks.constructEventAsync(body, signature, secret).catch(() => null);
        if (!event) continue;
        const object = event.data.object as { object?: string; id?: string };
        return {
          id: event.id,
          kind: event.type,
          ref: object.object === "checkout.session" ? (object.id ?? null) : null,
        };
      }
      throw new ForgedEvent("no secret of ours made this signature");
    },
  };
}
