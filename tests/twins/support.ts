import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Stripe from "stripe";
import { type StripeTwinOptions, startStripeTwin } from "#app/twins/stripe/server.ts";

export const secretKey = "sk_test_twin";
export const webhookSecret = "whsec_twin";

/** A directory for a twin's journal, removed by `drop`. */
export function dataDir() {
  const path = mkdtempSync(join(tmpdir(), "khanegi-twin-"));
  return { path, drop: () => rmSync(path, { recursive: true, force: true }) };
}

/** The real SDK pointed at a twin. Retries are off unless asked for, so that each call is one request. */
export function sdk(url: string, config: { maxNetworkRetries?: number; timeout?: number } = {}): Stripe {
  const { hostname, port } = new URL(url);
  return new Stripe(secretKey, {
    host: hostname,
    port,
    protocol: "http",
    maxNetworkRetries: 0,
    telemetry: false,
    ...config,
  });
}

/** One request as the webhook saw it. */
export interface Received {
  readonly body: string;
  readonly signature: string | undefined;
}

/** A merchant's webhook that keeps what it receives and answers with `status`. */
export async function webhook() {
  const received: Received[] = [];
  const state = { status: 200 };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const signature = request.headers["stripe-signature"];
      received.push({
        body: Buffer.concat(chunks).toString(),
        signature: typeof signature === "string" ? signature : undefined,
      });
      response.writeHead(state.status).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the webhook listens on a port");
  return {
    url: `http://127.0.0.1:${address.port}/webhooks/stripe`,
    received,
    state,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

export async function stripeTwin(options: Partial<StripeTwinOptions> & { data: string }) {
  const twin = await startStripeTwin({ port: 0, secretKey, webhookSecret, ...options });
  return { ...twin, stripe: sdk(twin.url) };
}

/** Sends JSON, or nothing, to one of a twin's own addresses. */
export async function post(url: string, body?: unknown): Promise<{ status: number; body: unknown }> {
  const response = await fetch(
    url,
    body === undefined ? { method: "POST" } : { method: "POST", body: JSON.stringify(body) },
  );
  return { status: response.status, body: await response.json() };
}

export async function get(url: string): Promise<unknown> {
  return (await fetch(url)).json();
}

/** What a person types on the payment page. */
export function typed(cardNumber: string, more: Record<string, string> = {}): URLSearchParams {
  return new URLSearchParams({ cardNumber, cardExpiry: "12/34", cardCvc: "123", billingName: "Sara Ahmadi", ...more });
}

/** Submits a page's form by hand and does not follow where it leads. */
export function submit(url: string, form: URLSearchParams): Promise<Response> {
  return fetch(url, { method: "POST", body: form, redirect: "manual" });
}

/** A session over one kilim at this price. */
export function kilim(unitAmount = 10_000, more: Partial<Stripe.Checkout.SessionCreateParams> = {}) {
  return {
    mode: "payment",
    line_items: [
      { quantity: 1, price_data: { currency: "eur", unit_amount: unitAmount, product_data: { name: "Kilim" } } },
    ],
    success_url: "http://shop.test/en/orders/7?session={CHECKOUT_SESSION_ID}",
    cancel_url: "http://shop.test/en/checkout",
    client_reference_id: "order-7",
    ...more,
  } satisfies Stripe.Checkout.SessionCreateParams;
}

/** A paid intent of this amount, by the API alone. */
export function paid(stripe: Stripe, amount = 10_000): Promise<Stripe.PaymentIntent> {
  return stripe.paymentIntents.create({ amount, currency: "eur", payment_method: "pm_card_visa", confirm: true });
}

/** A connected account that may receive transfers. */
export async function onboarded({ url, stripe }: { url: string; stripe: Stripe }): Promise<string> {
  const account = await stripe.accounts.create({
    type: "express",
    country: "DE",
    capabilities: { transfers: { requested: true } },
  });
  await post(`${url}/twin/onboard`, { account: account.id });
  return account.id;
}

/** The error that a promise ends in; fails when there is none. */
export async function errorOf(promise: Promise<unknown>): Promise<Stripe.errors.StripeError> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof Stripe.errors.StripeError) return error;
    throw error;
  }
  throw new Error("an error was expected");
}
