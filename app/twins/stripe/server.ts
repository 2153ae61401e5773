import { join } from "node:path";
import { say } from "#app/platform/locale.ts";
import { createFaults, type FaultKind, faultKinds, underFault, wireKinds } from "../faults.ts";
import { type Answer, type Asked, json, jsonObject, listen, type Twin } from "../http.ts";
import { asset, html, readerLocale } from "../page.ts";
import { openStore } from "../store.ts";
import { words } from "../words.ts";
import { onboard } from "./accounts.ts";
import { broken, createApi, type Request } from "./api.ts";
import { printBooks } from "./books.ts";
import { paySession, sweepSessions } from "./checkout.ts";
import { createDeliveries, events, newEvent } from "./deliveries.ts";
import { closeDispute, openDispute } from "./disputes.ts";
import { StripeError } from "./errors.ts";
import { showOnboarding, submitOnboarding } from "./onboarding.ts";
import { page, showAuthentication, showPayment, submitAuthentication, submitPayment, troubled } from "./pages.ts";
import { failPayout } from "./payouts.ts";
import { routes } from "./routes.ts";
import { intents, type Json, sessions } from "./things.ts";
import { find, newId, type World } from "./world.ts";

export interface StripeTwinOptions {
  /** Directory of the journal; what was there before goes on. */
  readonly data: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly secretKey: string;
  /** Where signed events go; none are sent without it. */
  readonly webhookUrl?: string | undefined;
  readonly webhookSecret: string;
  /** Milliseconds since 1970; the real clock unless a test brings its own. */
  readonly clock?: () => number;
}

/** Starts the Stripe twin on loopback. */
export async function startStripeTwin(options: StripeTwinOptions): Promise<Twin> {
  const { clock = Date.now } = options;
  const store = openStore(join(options.data, "stripe.jsonl"));
  const spoilable = new Map<string, readonly FaultKind[]>([["webhook", faultKinds]]);
  for (const op of ["pay", ...routes.map((route) => route.op)]) spoilable.set(op, wireKinds);
  const faults = createFaults(spoilable);
  const deliveries = createDeliveries(store, faults, { url: options.webhookUrl, secret: options.webhookSecret, clock });
  let base = "";

  const worldOf = (request: Request): World => {
    const now = Math.floor(clock() / 1000);
    return {
      store,
      now,
      base,
      emit(type, object, { account, previous } = {}) {
        const event = newEvent(type, object, {
          created: now,
          data: { object, ...(previous && { previous_attributes: previous }) },
          request: { id: request.id, idempotency_key: request.key },
          ...(account !== undefined && { account }),
        });
        store.put(events, event.id, event);
        deliveries.queue(event);
      },
    };
  };

  /** Runs a change that came by a page or a twin-only address: all of it or nothing. */
  const doing = (work: (world: World) => Answer, refuse: (error: StripeError) => Answer): Answer => {
    try {
      const answer = work(worldOf({ id: newId("req", 14), key: null }));
      store.commit();
      deliveries.wake();
      return answer;
    } catch (error) {
      store.discard();
      if (error instanceof StripeError) return refuse(error);
      throw error;
    }
  };
  const refusal = (error: StripeError) => json(error.status, error.body());

  const pages = (asked: Asked): Promise<Answer> | Answer => {
    const [, place, id = ""] = asked.path.split("/");
    const posted = asked.method === "POST";
    const trouble = (error: StripeError) => troubled(asked, error.status === 404 ? 404 : 409);
    const show = (work: (world: World) => Answer) => doing(work, trouble);
    if (asked.path === "/" && !posted) return home(asked);
    if (place === "pay" && !posted) return show((world) => showPayment(world, asked, id));
    if (place === "authenticate" && !posted) return show((world) => showAuthentication(world, asked, id));
    if (place === "onboard") return show((world) => (posted ? submitOnboarding : showOnboarding)(world, asked, id));
    const spoilt = () => troubled(asked, 500);
    if (place === "pay") {
      return underFault(faults, "pay", asked.gone, spoilt, (afterFailure, strike) => {
        const answer = show((world) =>
          submitPayment(
            world,
            asked,
            id,
            (session) => strike && session.amount_total + 1 + Math.floor(strike.dice() * 100),
          ),
        );
        return afterFailure ?? answer;
      });
    }
    if (place !== "authenticate") return troubled(asked, 404);
    return underFault(faults, "pay", asked.gone, spoilt, (afterFailure, strike) => {
      const answer = show((world) => {
        const wrong = strike && find(world, intents, "payment_intent", id).amount + 1 + Math.floor(strike.dice() * 100);
        return submitAuthentication(world, asked, id, wrong);
      });
      return afterFailure ?? answer;
    });
  };

  const twinOnly = async (asked: Asked): Promise<Answer> => {
    const address = `${asked.method} ${asked.path}`;
    if (asked.path === "/twin/faults") return faults.answer(asked);
    if (address === "GET /twin/books") return json(200, printBooks({ store }));
    if (address === "POST /twin/deliver") return json(200, await deliveries.flush());
    if (asked.method !== "POST") return json(404, { error: { message: "No such address at the twin." } });
    const wish = jsonObject(asked.body) ?? {};
    const word = (name: string) => (typeof wish[name] === "string" ? wish[name] : "");
    const act = (work: (world: World) => Json) => doing((world) => json(200, work(world)), refusal);
    switch (asked.path) {
      case "/twin/pay":
        return underFault(faults, "pay", asked.gone, broken, (afterFailure, strike) => {
          const answer = act((world) => {
            const session = find(world, sessions, "checkout.session", word("session"));
            const taken = strike && session.amount_total + 1 + Math.floor(strike.dice() * 100);
            const payer = {
              number: word("card") || "4242424242424242",
              name: "Twin Payer",
              email: null,
              authenticated: true,
            };
            const outcome = paySession(world, session.id, { ...payer, ...(taken !== undefined && { taken }) });
            const { ended, intent } = outcome;
            return { ended, session: session.id, payment_intent: intent.id, status: intent.status };
          });
          return afterFailure ?? answer;
        });
      case "/twin/onboard":
        return act((world) => onboard(world, word("account")));
      case "/twin/disputes": {
        const amount = typeof wish.amount === "number" ? wish.amount : undefined;
        return act((world) => {
          if (word("dispute") !== "")
            return closeDispute(world, word("dispute"), word("outcome") === "won" ? "won" : "lost");
          return openDispute(
            world,
            chargeOf(world, word("charge"), word("payment_intent")),
            amount,
            word("reason") || "fraudulent",
          );
        });
      }
      case "/twin/payouts":
        return act((world) => failPayout(world, word("account") || undefined, word("payout")));
      default:
        return json(404, { error: { message: "No such address at the twin." } });
    }
  };

  const api = createApi({ store, faults, secretKey: options.secretKey, worldOf, wake: deliveries.wake });
  const twin = await listen(options.port, async (asked) => {
    if (asked.path === "/healthz") return json(200, { twin: "stripe", status: "ok" });
    if (asked.path.startsWith("/v1/")) return api(asked);
    if (asked.path.startsWith("/twin/")) return twinOnly(asked);
    return asset(asked) ?? pages(asked);
  });
  base = twin.url;
  const sweep = () =>
    doing((world) => {
      sweepSessions(world);
      return json(200, null);
    }, refusal);
  const sweeper = setInterval(sweep, 5000).unref();
  deliveries.wake();
  return {
    url: twin.url,
    async close() {
      clearInterval(sweeper);
      deliveries.stop();
      await twin.close();
      store.close();
    },
  };
}

function chargeOf(world: World, charge: string, intent: string): string {
  return charge !== ""
    ? charge
    : (find(world, intents, "payment_intent", intent, "payment_intent").latest_charge ?? "");
}

function home(asked: Asked): Answer {
  const locale = readerLocale(asked, null);
  const title = say(locale, words.stripeTitle);
  const body = html`<section class="card"><h1>${title}</h1><p>${say(locale, words.homeText)}</p>
<p><a href="/twin/books">${say(locale, words.books)}</a> · <a href="/twin/faults">${say(locale, words.faults)}</a></p></section>`;
  return page(locale, { title, body });
}
