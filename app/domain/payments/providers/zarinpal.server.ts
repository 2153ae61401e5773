import { z } from "zod";
import { type Asked, type Known, type Outcome, type Provider, ProviderDown } from "../provider.ts";

type Settings = { merchantId: string; apiBase: string };

/** Codes of the v4 flow that decide something (domain notes 5.5). */
const done = 100;
const doneBefore = 101;
const amountDiffers = -50;
const notPaid = -51;

const requested = z.object({ code: z.literal(done), authority: z.string().length(36) });
const verified = z.object({ code: z.union([z.literal(done), z.literal(doneBefore)]), ref_id: z.coerce.string() });
const faults = z.object({ code: z.coerce.number() });
const reversed = z.object({ code: z.literal(done) });

/**
 * Redirect gateway after ZarinPal's v4 flow: request, redirect, verify. What the browser brings back proves nothing;
 * only `verify` moves the money, and says 101 when it did so before. There are no webhooks: the return and the
 * reconciler ask.
 */
export function zarinpalProvider(settings: Settings): Provider {
  const merchant_id = settings.merchantId;

  async function call(operation: string, body: Record<string, unknown>): Promise<{ data: unknown; errors: unknown }> {
    try {
      const response = await fetch(`${settings.apiBase}/pg/v4/payment/${operation}.json`, {
        method: "POST",
        headers: { "Content-Type": "application/json", Accept: "application/json" },
        body: JSON.stringify({ merchant_id, ...body }),
        signal: AbortSignal.timeout(6_000),
      });
      if (response.status >= 500) throw new Error(`status ${response.status}`);
      return (await response.json()) as { data: unknown; errors: unknown };
    } catch (error) {
      throw new ProviderDown("zarinpal", error);
    }
  }

  return {
    name: "zarinpal",
    currencies: ["IRR"],
    origin: new URL(settings.apiBase).origin,

    async start(asked: Asked) {
      const answer = await call("request", {
        amount: Number(asked.amount.amount),
        currency: "IRR",
        description: asked.description,
        callback_url: asked.returnUrl,
        metadata: { order_id: asked.orderNumber, ...(asked.phone ? { mobile: asked.phone } : {}) },
      });
      const ok = requested.safeParse(answer.data);
      if (!ok.success) throw new ProviderDown("zarinpal", answer.errors);
      return { ref: ok.data.authority, payUrl: `${settings.apiBase}/pg/StartPay/${ok.data.authority}` };
    },

    async check(known: Known): Promise<Outcome> {
      const answer = await call("verify", { amount: Number(known.amount.amount), authority: known.ref });
      const ok = verified.safeParse(answer.data);
      if (ok.success) return { state: "captured", amount: known.amount, charge: ok.data.ref_id };
      const fault = faults.safeParse(answer.errors);
      if (!fault.success) throw new ProviderDown("zarinpal", answer);
      // A different amount stays unverified: the bank gives it back by itself (A22).
      if (fault.data.code === amountDiffers) return { state: "failed" };
      if (fault.data.code === notPaid) return { state: "open" };
      throw new ProviderDown("zarinpal", fault.data.code);
    },

    async refund({ ref }) {
      const answer = await call("reverse", { authority: ref });
      if (!reversed.safeParse(answer.data).success) throw new ProviderDown("zarinpal", answer.errors);
      return { ref };
    },
  };
}
