import Stripe from "stripe";
import {
  type Asked,
  ByHand,
  ForgedEvent,
  type Known,
  type KnownMovement,
  type Movement,
  type Outcome,
  type Provider,
  ProviderDown,
  type ProviderEvent,
  type SellerAccounts,
} from "../provider.ts";
import { asking, nothingThere, refusedForGood } from "./stripe-calls.server.ts";
import { stripeDisputes } from "./stripe-disputes.server.ts";

type Settings = { secretKey: string; webhookSecrets: readonly string[]; apiBase: string };

/** Stripe Checkout on the platform's account; transfers to sellers are movements of their own (reliability 1.4). */
export function stripeProvider(settings: Settings): Provider {
  const base = new URL(settings.apiBase);
  const isTwin = base.protocol === "http:";
  const isLive = /^(sk|rk)_live_/.test(settings.secretKey);
  const stripe = new Stripe(settings.secretKey, {
    host: base.hostname,
    ...(base.port ? { port: Number(base.port) } : {}),
    protocol: isTwin ? "http" : "https",
    timeout: 6_000,
    maxNetworkRetries: 1,
    telemetry: false,
  });
  return {
    name: "stripe",
    currencies: ["EUR", "USD"],
    heldBy: "platform",
    origin: isTwin ? base.origin : "https://checkout.stripe.com",
    needsDetails: false,
    accounts: stripeAccounts(stripe, isTwin ? base.origin : "https://connect.stripe.com"),
    disputes: stripeDisputes(stripe),

    async start(asked: Asked) {
      const metadata = { payment: asked.paymentId, order: asked.orderNumber };
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
            payment_intent_data: { transfer_group: asked.orderNumber, metadata },
            metadata: { ...metadata, locale: asked.locale },
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
      const session = await asking(
        stripe.checkout.sessions.retrieve(known.ref, { expand: ["payment_intent"] }).catch(nothingThere),
      );
      // No such session: nobody can ever pay it.
      if (!session) return { state: "failed" };
      const intent = session.payment_intent;
      if (session.payment_status === "paid" && intent && typeof intent === "object") {
        const amount = { amount: BigInt(intent.amount_received), currency: intent.currency.toUpperCase() };
        return { state: "captured", amount, charge: intent.id };
      }
      return session.status === "expired" ? { state: "failed" } : { state: "open" };
    },

    async refund({ refundId, charge, amount, round = 0 }) {
      // Stripe forgets keys after a day, and keeps a failure under them: what was sent is looked for first.
      const before = await asking(stripe.refunds.list({ payment_intent: charge, limit: 100 }));
      const refund =
        before.data.find(({ metadata }) => metadata?.refund === refundId) ??
        (await asking(
          stripe.refunds
            .create(
              { payment_intent: charge, amount: Number(amount.amount), metadata: { refund: refundId } },
              { idempotencyKey: round > 0 ? `refund:${refundId}:${round}` : `refund:${refundId}` },
            )
            .catch(refusedForGood),
        ));
      if (refund.status === "succeeded") return { ref: refund.id };
      if (refund.status === "pending") return null;
      throw new ByHand(`Stripe says the refund is ${refund.status}`);
    },

    async books({ from, until, known }) {
      const lines = await asking(
        stripe.balanceTransactions
          .list({ created: { gte: seconds(from), lt: seconds(until) }, limit: 100, expand: ["data.source"] })
          .autoPagingToArray({ limit: mostLines }),
      );
      if (lines.length >= mostLines) throw new ProviderDown("stripe", "more movements than one comparison takes");
      const listed = lines.flatMap(movementOf);
      const seen = new Set(listed.map(({ reference }) => reference));
      // What we booked on another side of midnight than Stripe is asked for by its name.
      const others: Movement[] = [];
      for (const one of known) {
        const name = one.subject === "payment" ? one.charge : one.ref;
        if (name && !seen.has(name)) others.push(...(await asking(stripeMovement(stripe, one, name).catch(gone))));
      }
      return [...listed, ...others];
    },

    async readEvent(body, headers): Promise<ProviderEvent> {
      const signature = headers.get("stripe-signature") ?? "";
      for (const secret of settings.webhookSecrets) {
        const event = await stripe.webhooks.constructEventAsync(body, signature, secret).catch(() => null);
        if (!event) continue;
        if (event.livemode !== isLive) throw new ForgedEvent("an event of the other mode");
        return { id: event.id, kind: event.type, ...aboutWhat(event) };
      }
      throw new ForgedEvent("no secret of ours made this signature");
    },
  };
}

/**
 * Sellers' own accounts at Stripe (Connect), and transfers to them out of a payment that came to the platform: separate
 * charges and transfers. `origin` is where Stripe asks a seller what it must know.
 */
function stripeAccounts(stripe: Stripe, origin: string): SellerAccounts {
  return {
    origin,

    async open({ shopId, email }) {
      const account = await asking(
        stripe.accounts.create(
          {
            type: "express",
            capabilities: { transfers: { requested: true } },
            metadata: { shop: shopId },
            ...(email ? { email } : {}),
          },
          { idempotencyKey: `account:${shopId}` },
        ),
      );
      return { ref: account.id };
    },

    async onboarding({ ref, returnUrl, refreshUrl }) {
      const link = await asking(
        stripe.accountLinks.create({
          account: ref,
          type: "account_onboarding",
          return_url: returnUrl,
          refresh_url: refreshUrl,
        }),
      );
      return link.url;
    },

    async state(ref) {
      const account = await asking(stripe.accounts.retrieve(ref));
      return {
        detailsSubmitted: account.details_submitted,
        transfersEnabled: account.capabilities?.transfers === "active",
        payoutsEnabled: account.payouts_enabled,
      };
    },

    async transfer({ transferId, account, charge, orderNumber, amount }) {
      // Stripe forgets keys after a day, and keeps a failure under them: what was sent is looked for first.
      const sent = await asking(stripe.transfers.list({ transfer_group: orderNumber, limit: 100 }));
      const before = sent.data.find(({ metadata }) => metadata.transfer === transferId);
      if (before) return { ref: before.id };
      const intent = await asking(stripe.paymentIntents.retrieve(charge));
      const source = typeof intent.latest_charge === "object" ? intent.latest_charge?.id : intent.latest_charge;
      if (!source) throw new ProviderDown("stripe", "a payment without a charge");
      const transfer = await asking(
        stripe.transfers.create(
          {
            amount: Number(amount.amount),
            currency: amount.currency.toLowerCase(),
            destination: account,
            source_transaction: source,
            transfer_group: orderNumber,
            metadata: { transfer: transferId },
          },
          { idempotencyKey: `transfer:${transferId}` },
        ),
      );
      return { ref: transfer.id };
    },
  };
}

const mostLines = 10_000;
const seconds = (at: Date) => Math.floor(at.getTime() / 1000);
const upper = (currency: string) => currency.toUpperCase();

/** Types of Stripe's balance that are none of a buyer's or a seller's money. */
const ownAffairs: readonly string[] = ["payout", "payout_failure", "payout_cancel", "stripe_fee", "stripe_fx_fee"];

/** A line of Stripe's balance. Gross: its fee stands beside it. */
function movementOf({ type, source, amount, currency, created, id }: Stripe.BalanceTransaction): Movement[] {
  if (ownAffairs.includes(type)) return [];
  const object = typeof source === "object" && source ? source : null;
  const line = {
    currency: upper(currency),
    amount: BigInt(amount),
    state: "done",
    at: new Date(created * 1000),
  } as const;
  if (object?.object === "charge") {
    const intent = typeof object.payment_intent === "string" ? object.payment_intent : object.payment_intent?.id;
    return [{ ...line, subject: "payment", reference: intent ?? object.id }];
  }
  if (object?.object === "refund") return [{ ...line, subject: "refund", reference: object.id }];
  if (object?.object === "transfer") return [{ ...line, subject: "transfer", reference: object.id }];
  // What a bank took, and what it gave back: two lines of one name.
  if (object?.object === "dispute") return [{ ...line, subject: "dispute", reference: object.id }];
  return [{ ...line, subject: "other", reference: object?.id ?? (typeof source === "string" ? source : id) }];
}

/** One movement by its name; nothing where Stripe has none of it. */
async function stripeMovement(stripe: Stripe, { subject }: KnownMovement, name: string): Promise<Movement[]> {
  if (subject === "payment") {
    const { amount_received, currency, status, created } = await stripe.paymentIntents.retrieve(name);
    const state = status === "succeeded" ? "done" : "void";
    const at = new Date(created * 1000);
    return [{ subject, reference: name, currency: upper(currency), amount: BigInt(amount_received), state, at }];
  }
  if (subject === "dispute") {
    const { amount, currency, status, created } = await stripe.disputes.retrieve(name);
    const at = new Date(created * 1000);
    const left = status === "won" ? 0n : -BigInt(amount);
    return [{ subject, reference: name, currency: upper(currency), amount: left, state: "done", at }];
  }
  const { amount, currency, created, ...rest } =
    subject === "refund" ? await stripe.refunds.retrieve(name) : await stripe.transfers.retrieve(name);
  const state = "status" in rest && rest.status !== "succeeded" ? "void" : "done";
  const at = new Date(created * 1000);
  return [{ subject, reference: name, currency: upper(currency), amount: -BigInt(amount), state, at }];
}

function gone(error: unknown): Movement[] {
  nothingThere(error);
  return [];
}

/** What an event is about: a session by its id, an intent or a charge by what we wrote on it, a seller's account. */
function aboutWhat(event: Stripe.Event): Pick<ProviderEvent, "ref" | "payment" | "account" | "charge"> {
  const object = event.data.object as {
    object?: string;
    id?: string;
    metadata?: Record<string, string> | null;
    payment_intent?: string | null;
  };
  const account = object.object === "account" ? (object.id ?? null) : null;
  // What happens on a seller's own account is none of ours, but for the account itself.
  if (event.account) return { ref: null, payment: null, account: account === event.account ? account : null };
  return {
    ref: object.object === "checkout.session" ? (object.id ?? null) : null,
    payment: object.metadata?.payment ?? null,
    account,
    ...(object.object === "dispute" ? { charge: object.payment_intent ?? null } : {}),
  };
}
