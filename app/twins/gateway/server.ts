import { join } from "node:path";
import { createFaults, type FaultKind, type Strike, underFault, wireKinds } from "../faults.ts";
import { type Answer, type Asked, json, jsonObject, listen, redirect, type Twin } from "../http.ts";
import { asset } from "../page.ts";
import { openStore } from "../store.ts";
import { GatewayError, refusal, success } from "./errors.ts";
import { callbackOf, type GatewayName, pagesOf } from "./pages.ts";
import {
  type Gateway,
  known,
  own,
  type Payment,
  printBooks,
  requestPayment,
  reversePayment,
  settlePayment,
  unverified,
  verifyPayment,
} from "./payments.ts";

export interface GatewayTwinOptions {
  /** Directory of the journal; what was there before goes on. */
  readonly data: string;
  /** Which of two banks it plays; each has a journal, a merchant and a look of its own. */
  readonly name?: GatewayName;
  /** 0 takes any free port. */
  readonly port: number;
  /** The only merchant it knows: 36 characters. */
  readonly merchantId: string;
  /** Milliseconds since 1970; the real clock unless a test brings its own. */
  readonly clock?: () => number;
}

type Wish = Readonly<Record<string, unknown>>;

const calls: Readonly<Record<string, (gateway: Gateway, wish: Wish) => Record<string, unknown>>> = {
  request: (gateway, wish) => {
    const { authority, fee } = requestPayment(gateway, wish);
    return { code: 100, message: "Success", authority, fee_type: "Merchant", fee };
  },
  verify: (gateway, wish) => {
    const { code, payment } = verifyPayment(gateway, wish);
    const { cardHash, cardPan, refId, fee } = payment;
    const message = code === 100 ? "Paid" : "Verified";
    return { code, message, card_hash: cardHash, card_pan: cardPan, ref_id: refId, fee_type: "Merchant", fee };
  },
  unVerified: (gateway, wish) => {
    const authorities = unverified(gateway, wish).map(({ authority, asked, callbackUrl, paidAt }) => ({
      authority,
      amount: asked,
      callback_url: callbackUrl,
      referer: "",
      date: tehranTime(paidAt ?? 0),
    }));
    return { code: 100, message: "Success", authorities };
  },
  inquiry: (gateway, wish) => ({ code: 100, message: "Success", status: own(gateway, wish).state }),
  reverse: (gateway, wish) => {
    reversePayment(gateway, wish);
    return { code: 100, message: "Reversed" };
  },
};

/** Starts a redirect gateway's twin on loopback: the ZarinPal v4 flow. */
export async function startGatewayTwin(options: GatewayTwinOptions): Promise<Twin> {
  if (options.merchantId.length !== 36) throw new Error("a merchant id has 36 characters");
  const { clock = Date.now, name: bank = "gateway" } = options;
  const store = openStore(join(options.data, `${bank}.jsonl`));
  const { startPay, troubled, home } = pagesOf(bank);
  const spoilable = new Map<string, readonly FaultKind[]>([
    ["pay", wireKinds],
    // The payer's way back: never arrives, or claims the opposite of what happened.
    ["callback", ["drop", "forge"]],
  ]);
  for (const call of Object.keys(calls)) spoilable.set(`payment.${call}`, wireKinds);
  const faults = createFaults(spoilable);

  /** Does one thing wholly or not at all, and words a refusal. */
  const doing = (work: (gateway: Gateway) => Answer, refuse: (error: GatewayError) => Answer = refusal): Answer => {
    try {
      const answer = work({ store, merchantId: options.merchantId, now: clock() });
      store.commit();
      return answer;
    } catch (error) {
      store.discard();
      if (error instanceof GatewayError) return refuse(error);
      throw error;
    }
  };

  const call = (asked: Asked, name: string): Promise<Answer> | Answer => {
    const run = calls[name];
    if (run === undefined || asked.method !== "POST")
      return json(404, { data: [], errors: { code: -52, message: "Not found" } });
    return underFault(faults, `payment.${name}`, asked.gone, broken, (afterFailure, strike) => {
      const answer = doing((gateway) => success(spoil(run(gateway, jsonObject(asked.body) ?? {}), strike)));
      return afterFailure ?? answer;
    });
  };

  const settle = (
    asked: Asked,
    authority: string,
    paid: boolean,
    answer: (payment: Payment) => Answer,
    page: boolean,
  ) =>
    underFault(
      faults,
      "pay",
      asked.gone,
      (kind) => (page ? troubled(asked, 500) : broken(kind)),
      (afterFailure, strike) => {
        const refuse = page ? () => troubled(asked, 404) : refusal;
        const settled = doing((gateway) => {
          const taken = strike && known(gateway, authority).amount + 10 * (1 + Math.floor(strike.dice() * 100));
          return answer(settlePayment(gateway, authority, paid, taken));
        }, refuse);
        return afterFailure ?? settled;
      },
    );

  const startPage = (asked: Asked, authority: string): Promise<Answer> | Answer => {
    if (asked.method !== "POST")
      return doing(
        (gateway) => startPay(asked, known(gateway, authority)),
        () => troubled(asked, 404),
      );
    const paid = new URLSearchParams(asked.body).get("answer") === "pay";
    return settle(asked, authority, paid, (payment) => back(asked, payment), true);
  };

  const back = (asked: Asked, payment: Payment): Answer => {
    const strike = faults.strike("callback", ["drop", "forge"]);
    if (strike?.kind === "drop") return startPay(asked, payment);
    if (strike?.kind === "forge") return redirect(callbackOf(payment, payment.state === "FAILED" ? "OK" : "NOK"));
    return redirect(callbackOf(payment));
  };

  const twinPay = (asked: Asked) => {
    const authority = jsonObject(asked.body)?.authority;
    const show = (payment: Payment) =>
      json(200, { authority: payment.authority, status: payment.state, callback: callbackOf(payment) });
    return settle(asked, typeof authority === "string" ? authority : "", true, show, false);
  };

  const twin = await listen(options.port, async (asked) => {
    const { path, method } = asked;
    const api = /^\/pg\/v4\/payment\/(\w+)\.json$/.exec(path)?.[1];
    if (api !== undefined) return call(asked, api);
    const authority = /^\/pg\/StartPay\/(\w+)$/.exec(path)?.[1];
    if (authority !== undefined) return startPage(asked, authority);
    if (path === "/healthz") return json(200, { twin: bank, status: "ok" });
    if (path === "/twin/faults") return faults.answer(asked);
    if (path === "/twin/books" && method === "GET") return json(200, printBooks(store));
    if (path === "/twin/pay" && method === "POST") return twinPay(asked);
    return asset(asked) ?? (path === "/" ? home(asked) : troubled(asked, 404));
  });
  return {
    url: twin.url,
    async close() {
      await twin.close();
      store.close();
    },
  };
}

/** An ordered failure as a caller would see it. */
function broken(kind: "fail" | "429" | "409"): Answer {
  if (kind === "429") return refusal(new GatewayError(-12), 429);
  return refusal(new GatewayError(-52), kind === "409" ? 409 : 500);
}

/** The `amount` fault changes an answer's fee, the one amount it tells. */
function spoil(data: Record<string, unknown>, strike: Strike | undefined): Record<string, unknown> {
  if (strike === undefined || typeof data.fee !== "number") return data;
  return { ...data, fee: data.fee + 1 + Math.floor(strike.dice() * 100) };
}

/** `2026-11-23 17:33:25` by the clocks of Tehran (three and a half hours ahead, without summer time since 2022). */
function tehranTime(at: number): string {
  return new Date(at + 3.5 * 3_600_000).toISOString().slice(0, 19).replace("T", " ");
}
