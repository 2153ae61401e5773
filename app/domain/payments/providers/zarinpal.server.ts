import { z } from "zod";
import {
  type Asked,
  ByHand,
  type Known,
  type KnownMovement,
  type Movement,
  type Outcome,
  type Provider,
  ProviderDown,
} from "../provider.ts";

type Settings = { name: string; merchantId: string; apiBase: string };

/** Codes of the v4 flow that decide something. All others decide nothing: least of all that money came. */
const done = 100;
const doneBefore = 101;
const amountDiffers = -50;
const notPaid = -51;
/** There is no such payment at this gateway, so it cannot have been paid. */
const unknown: readonly number[] = [-54, -55];
/** The bank does not take this one back, or no longer: half an hour is all it gives. */
const notReversed: readonly number[] = [-60, -61, -62, -63];

const requested = z.object({ code: z.literal(done), authority: z.string().length(36) });
const verified = z.object({ code: z.union([z.literal(done), z.literal(doneBefore)]), ref_id: z.coerce.string() });
const inquired = z.object({
  code: z.literal(done),
  status: z.enum(["IN_BANK", "PAID", "VERIFIED", "FAILED", "REVERSED"]),
});
const listed = z.object({
  code: z.literal(done),
  authorities: z.array(z.object({ authority: z.string(), amount: z.number().int() })),
});
const reversed = z.object({ code: z.literal(done) });
const fault = z.object({ code: z.coerce.number() });

const answered = z.object({ data: z.unknown(), errors: z.unknown() });
type Answer = z.output<typeof answered>;

/**
 * Redirect gateway after ZarinPal's v4 flow: request, redirect, verify. What the browser brings back proves nothing;
 * only `verify` moves the money, and says 101 when it did so before. There are no webhooks: the return and the
 * reconciler ask. Two of them may stand side by side under two names.
 */
export function zarinpalProvider({ name, merchantId, apiBase }: Settings): Provider {
  async function call(operation: string, body: Record<string, unknown> = {}): Promise<Answer> {
    try {
      const response = await fetch(`${apiBase}/pg/v4/payment/${operation}.json`, {
        method: "POST",
        headers: { "Content-Type": "application/json", Accept: "application/json" },
        body: JSON.stringify({ merchant_id: merchantId, ...body }),
        signal: AbortSignal.timeout(6_000),
      });
      if (response.status >= 500 || response.status === 429) throw new Error(`status ${response.status}`);
      return answered.parse(await response.json());
    } catch (error) {
      throw new ProviderDown(name, error);
    }
  }

  /** The code of a refusal; an answer that is neither a success nor a refusal we can read is no answer. */
  function codeOf({ errors }: Answer): number {
    const found = fault.safeParse(errors);
    if (!found.success) throw new ProviderDown(name, errors);
    return found.data.code;
  }

  async function stateOf(authority: string): Promise<z.output<typeof inquired>["status"]> {
    const answer = await call("inquiry", { authority });
    const found = inquired.safeParse(answer.data);
    if (!found.success) throw new ProviderDown(name, answer.errors);
    return found.data.status;
  }

  async function listUnasked() {
    const answer = await call("unVerified");
    const ok = listed.safeParse(answer.data);
    if (!ok.success) throw new ProviderDown(name, answer.errors);
    return ok.data.authorities;
  }

  /**
   * What the gateway has of one payment. It tells no amounts: one that was taken is verified again with ours, which moves
   * nothing and is refused where theirs is another.
   */
  async function movements(authority: string, amount: bigint): Promise<Movement[]> {
    const answer = await call("inquiry", { authority });
    const found = inquired.safeParse(answer.data);
    if (!found.success) {
      if (unknown.includes(codeOf(answer))) return [];
      throw new ProviderDown(name, answer.errors);
    }
    const { status } = found.data;
    const payment = { subject: "payment", reference: authority, currency: "IRR", at: null } as const;
    if (status === "REVERSED")
      return [
        { ...payment, amount, state: "done" },
        { ...payment, subject: "refund", amount: -amount, state: "done" },
      ];
    if (status === "PAID") return [{ ...payment, amount, state: "waiting" }];
    if (status !== "VERIFIED") return [{ ...payment, amount: 0n, state: "void" }];
    const again = await call("verify", { amount: Number(amount), authority });
    if (verified.safeParse(again.data).success) return [{ ...payment, amount, state: "done" }];
    if (codeOf(again) === amountDiffers) return [{ ...payment, amount: null, state: "done" }];
    throw new ProviderDown(name, again.errors);
  }

  return {
    name,
    currencies: ["IRR"],
    heldBy: "platform",
    origin: new URL(apiBase).origin,
    needsDetails: false,

    async start(asked: Asked) {
      const answer = await call("request", {
        amount: Number(asked.amount.amount),
        currency: "IRR",
        description: asked.description,
        callback_url: asked.returnUrl,
        metadata: { order_id: asked.orderNumber, ...(asked.phone ? { mobile: asked.phone } : {}) },
      });
      const ok = requested.safeParse(answer.data);
      if (!ok.success) throw new ProviderDown(name, answer.errors);
      return { ref: ok.data.authority, payUrl: `${apiBase}/pg/StartPay/${ok.data.authority}` };
    },

    async check(known: Known): Promise<Outcome> {
      const answer = await call("verify", { amount: Number(known.amount.amount), authority: known.ref });
      const ok = verified.safeParse(answer.data);
      if (ok.success) return { state: "captured", amount: known.amount, charge: ok.data.ref_id };
      const code = codeOf(answer);
      // A different amount stays unverified: the bank gives it back by itself (A22).
      if (code === amountDiffers || unknown.includes(code)) return { state: "failed" };
      if (code !== notPaid) throw new ProviderDown(name, code);
      // Not paid: given up for good, or perhaps paid in a moment. What was paid since is verified at the next asking.
      const state = await stateOf(known.ref);
      return { state: state === "FAILED" || state === "REVERSED" ? "failed" : "open" };
    },

    async refund({ ref, amount, captured }) {
      if (amount.amount !== captured) throw new ByHand("this gateway gives back the whole or nothing");
      const answer = await call("reverse", { authority: ref });
      if (reversed.safeParse(answer.data).success) return { ref };
      const code = codeOf(answer);
      if (!notReversed.includes(code)) throw new ProviderDown(name, code);
      // It may be refused because it is done: an answer of before was lost on its way.
      if ((await stateOf(ref)) === "REVERSED") return { ref };
      throw new ByHand(`the gateway refused to reverse: ${code}`);
    },

    async unasked() {
      return (await listUnasked()).map(({ authority }) => authority);
    },

    async books({ known }) {
      // A payment's own amount before a refund's, which is the same or not ours to say.
      const asked = new Map<string, KnownMovement>();
      for (const one of known)
        if (one.ref && (one.subject === "payment" || !asked.has(one.ref))) asked.set(one.ref, one);
      const found: Movement[] = [];
      const waiting = await listUnasked();
      for (const [authority, { amount }] of asked) {
        const whole = amount.amount < 0n ? -amount.amount : amount.amount;
        found.push(...(await movements(authority, whole)));
      }
      const strange = waiting.filter(({ authority }) => !asked.has(authority));
      const line = { subject: "payment", currency: "IRR", state: "waiting", at: null } as const;
      return [
        ...found,
        ...strange.map(({ authority, amount }) => ({ ...line, reference: authority, amount: BigInt(amount) })),
      ];
    },
  };
}
