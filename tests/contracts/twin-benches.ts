import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Asked, Known, Provider } from "#app/domain/payments/provider.ts";
import { stripeProvider } from "#app/domain/payments/providers/stripe.server.ts";
import { zarinpalProvider } from "#app/domain/payments/providers/zarinpal.server.ts";
import { startGatewayTwin } from "#app/twins/gateway/server.ts";
import type { Twin } from "#app/twins/http.ts";
import { startStripeTwin } from "#app/twins/stripe/server.ts";
import type { Currency } from "#db/vocabulary.ts";
import type { Bench } from "./rail.ts";

/** A payment of this currency as an order asks for it. */
export function askedFor(currency: Currency, more: Partial<Asked> = {}): Asked {
  const paymentId = randomUUID();
  return {
    paymentId,
    orderNumber: `KH-${paymentId.slice(0, 8)}`,
    amount: { amount: currency === "IRR" ? 12_400_000n : 12_400n, currency },
    locale: "fa",
    description: "Khanegi",
    returnUrl: `http://shop.test/fa/payments/${paymentId}/return`,
    orderUrl: `http://shop.test/fa/orders/${paymentId}`,
    phone: "+989123456789",
    email: null,
    ...more,
  };
}

/** A rail whose other side is a twin: the payer presses its button, and its books are its own. */
async function twinBench(
  open: (data: string) => Promise<{ twin: Twin; provider: Provider }>,
  how: {
    currency: Currency;
    ops: Record<"start" | "check" | "refund", string>;
    payment(known: Known): Record<string, string>;
    giveUp(twin: Twin, known: Known): Promise<unknown>;
  },
): Promise<Bench> {
  const data = await mkdtemp(join(tmpdir(), "khanegi-rail-"));
  const { twin, provider } = await open(data);
  const send = async (path: string, body: unknown) => {
    const answer = await fetch(`${twin.url}${path}`, { method: "POST", body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`the twin refused ${path}: ${answer.status} ${await answer.text()}`);
  };
  return {
    provider,
    asked: async () => askedFor(how.currency),
    pay: (known) => send("/twin/pay", how.payment(known)),
    async payOther(known) {
      await send("/twin/faults", { op: "pay", kind: "amount" });
      await send("/twin/pay", how.payment(known));
    },
    async giveUp(known) {
      await how.giveUp(twin, known);
    },
    async books() {
      const books = (await (await fetch(`${twin.url}/twin/books`)).json()) as {
        currencies: Record<string, { captured: number; refunded: number }>;
        balanced: boolean;
      };
      if (!books.balanced) throw new Error("the twin's books do not add up");
      const { captured, refunded } = books.currencies[how.currency.toLowerCase()] ?? { captured: 0, refunded: 0 };
      return { captured: BigInt(captured), refunded: BigInt(refunded) };
    },
    breakDown: (call, fault) => send("/twin/faults", { op: how.ops[call], ...fault, times: 2 }),
    async mend() {
      await fetch(`${twin.url}/twin/faults`, { method: "DELETE" });
    },
    async close() {
      await twin.close();
      await rm(data, { recursive: true, force: true });
    },
  };
}

export function stripeBench(): Promise<Bench> {
  const secretKey = "sk_test_0123456789abcdef";
  const webhookSecret = "whsec_0123456789abcdef";
  return twinBench(
    async (data) => {
      const twin = await startStripeTwin({ data, port: 0, secretKey, webhookSecret });
      return {
        twin,
        provider: stripeProvider({ secretKey, webhookSecrets: [webhookSecret], apiBase: twin.url }),
      };
    },
    {
      currency: "EUR",
      ops: { start: "checkout.sessions.create", check: "checkout.sessions.retrieve", refund: "refunds.create" },
      payment: ({ ref }) => ({ session: ref }),
      giveUp: (twin, { ref }) =>
        fetch(`${twin.url}/v1/checkout/sessions/${ref}/expire`, {
          method: "POST",
          headers: { authorization: `Bearer ${secretKey}` },
        }),
    },
  );
}

export function gatewayBench(name: "zarinpal" | "zarinpal-2"): Promise<Bench> {
  return twinBench(
    async (data) => {
      const merchantId = randomUUID();
      const bank = name === "zarinpal" ? "gateway" : "gateway-2";
      const twin = await startGatewayTwin({ data, port: 0, merchantId, name: bank });
      return { twin, provider: zarinpalProvider({ name, merchantId, apiBase: twin.url }) };
    },
    {
      currency: "IRR",
      ops: { start: "payment.request", check: "payment.verify", refund: "payment.reverse" },
      payment: ({ ref }) => ({ authority: ref }),
      giveUp: (twin, { ref }) =>
        fetch(`${twin.url}/pg/StartPay/${ref}`, {
          method: "POST",
          body: new URLSearchParams({ answer: "cancel" }),
          redirect: "manual",
        }),
    },
  );
}
