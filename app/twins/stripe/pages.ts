import { toLatinDigits } from "#app/platform/digits.ts";
import { intlTag, type Locale, say } from "#app/platform/locale.ts";
import { type Answer, type Asked, redirect } from "../http.ts";
import { page as framed, html, readerLocale } from "../page.ts";
import { words } from "../words.ts";
import { authenticate, cartOf, paySession, sessionOf, successAddress } from "./checkout.ts";
import { formatAmount } from "./currencies.ts";
import type { StripeError } from "./errors.ts";
import type { Outcome } from "./payments.ts";
import { type Intent, intents, type Session, sessions } from "./things.ts";
import { find, type World } from "./world.ts";

type Sheet = Omit<Parameters<typeof framed>[1], "banner">;

export function page(locale: Locale, sheet: Sheet): Answer {
  return framed(locale, { ...sheet, banner: say(locale, words.stripeBanner) });
}

export function sessionLocale(asked: Asked, session: Session | undefined): Locale {
  return readerLocale(asked, session?.metadata.locale ?? session?.locale);
}

/** GET /pay/:session, the hosted payment page. */
export function showPayment(
  world: World,
  asked: Asked,
  id: string,
  fault?: keyof typeof words,
  typed?: URLSearchParams,
): Answer {
  const session = find(world, sessions, "checkout.session", id);
  const locale = sessionLocale(asked, session);
  if (session.status !== "open" || session.expires_at <= world.now) return finished(session, locale);
  const amount = formatAmount(session.amount_total, session.currency, intlTag(locale));
  const lines = cartOf(world, id).lines.map(
    ({
      name,
      quantity,
      unit,
    }) => html`<li><span>${name} ${quantity > 1 ? say(locale, words.times, { count: quantity }) : ""}</span>
<span>${formatAmount(unit * quantity, session.currency, intlTag(locale))}</span></li>`,
  );
  const email = typed?.get("email") ?? (typeof session.customer_email === "string" ? session.customer_email : "");
  const body = html`<section aria-labelledby="sum">
<h1 id="sum">${say(locale, words.amount)}</h1>
<p class="sum">${amount}</p>
<ul class="lines" aria-label="${say(locale, words.items)}">${lines}</ul>
${session.cancel_url === null ? undefined : html`<a class="back" href="${session.cancel_url}">${say(locale, words.cancel)}</a>`}
</section>
<section class="card" aria-labelledby="card">
<h2 id="card">${say(locale, words.withCard)}</h2>
<form method="post" action="/pay/${id}">
${fault === undefined ? undefined : html`<p class="bad" role="alert">${say(locale, words[fault])}</p>`}
<label>${say(locale, words.email)}<input class="number" type="email" name="email" autocomplete="email" value="${email}"></label>
<label>${say(locale, words.cardNumber)}<input class="number" name="cardNumber" inputmode="numeric" autocomplete="cc-number" placeholder="4242 4242 4242 4242" maxlength="30" required></label>
<label class="half">${say(locale, words.expiry)}<input class="number" name="cardExpiry" inputmode="numeric" autocomplete="cc-exp" placeholder="12/34" maxlength="9" value="${typed?.get("cardExpiry") ?? ""}" required></label>
<label class="half">${say(locale, words.cvc)}<input class="number" name="cardCvc" inputmode="numeric" autocomplete="cc-csc" placeholder="123" maxlength="4" required></label>
<label>${say(locale, words.name)}<input name="billingName" autocomplete="cc-name" maxlength="120" value="${typed?.get("billingName") ?? ""}" required></label>
<button type="submit">${say(locale, words.pay, { amount })}</button>
</form>
<details><summary>${say(locale, words.testCards)}</summary>
<ul class="lines">
<li><code>4242 4242 4242 4242</code> ${say(locale, words.cardPays)}</li>
<li><code>4000 0000 0000 0002</code> ${say(locale, words.cardDeclines)}</li>
<li><code>4000 0025 0000 3155</code> ${say(locale, words.cardAsks)}</li>
</ul>
<p class="soft">${say(locale, words.cardRest)}</p>
</details>
</section>`;
  const status = fault === undefined ? 200 : 402;
  return page(locale, { title: say(locale, words.payTitle), body, status, leads: [session.success_url] });
}

/** POST /pay/:session: the card form, without script. `taken` is another amount than asked, where a fault wants it. */
export function submitPayment(
  world: World,
  asked: Asked,
  id: string,
  taken: (session: Session) => number | undefined,
): Answer {
  const session = find(world, sessions, "checkout.session", id);
  const typed = new URLSearchParams(asked.body);
  const field = (name: string) => toLatinDigits(typed.get(name) ?? "").trim();
  if (session.status !== "open" || session.expires_at <= world.now) {
    return session.status === "complete"
      ? redirect(successAddress(session))
      : finished(session, sessionLocale(asked, session));
  }
  if (typed.has("cardExpiry") && !isFuture(field("cardExpiry"), world.now))
    return showPayment(world, asked, id, "wrongExpiry", typed);
  if (typed.has("cardCvc") && !/^\d{3,4}$/.test(field("cardCvc")))
    return showPayment(world, asked, id, "wrongCvc", typed);
  const amount = taken(session);
  const outcome = paySession(world, id, {
    number: field("cardNumber"),
    name: typed.get("billingName"),
    email: field("email") || null,
    ...(amount !== undefined && { taken: amount }),
  });
  if (outcome.ended === "paid") return redirect(successAddress(session));
  if (outcome.ended === "authenticate") return redirect(`/authenticate/${outcome.intent.id}`);
  return showPayment(world, asked, id, wordOf(outcome.error), typed);
}

/** GET /authenticate/:intent, the bank's question of 3-D Secure. */
export function showAuthentication(world: World, asked: Asked, id: string): Answer {
  const intent = find(world, intents, "payment_intent", id);
  const session = sessionOf(world, id);
  const locale = sessionLocale(asked, session);
  if (intent.status !== "requires_action") return redirect(afterwards(world, intent, session));
  const body = html`<section class="card">
<h1>${say(locale, words.authenticateTitle)}</h1>
<p class="sum">${formatAmount(intent.amount, intent.currency, intlTag(locale))}</p>
<p>${say(locale, words.authenticateAsk)}</p>
<form method="post" action="/authenticate/${id}">
<button name="answer" value="yes">${say(locale, words.authenticateYes)}</button>
<button class="quiet" name="answer" value="no">${say(locale, words.authenticateNo)}</button>
</form>
</section>`;
  const leads = [session?.success_url ?? null, returnAddress(intent)];
  return page(locale, { title: say(locale, words.authenticateTitle), body, leads });
}

export function submitAuthentication(world: World, asked: Asked, id: string, taken: number | undefined): Answer {
  const intent = find(world, intents, "payment_intent", id);
  const session = sessionOf(world, id);
  if (intent.status !== "requires_action") return redirect(afterwards(world, intent, session));
  const agreed = new URLSearchParams(asked.body).get("answer") === "yes";
  const outcome: Outcome = authenticate(world, intent, agreed, taken);
  if (outcome.ended === "declined" && session !== undefined)
    return showPayment(world, asked, session.id, "notAuthenticated");
  return redirect(afterwards(world, outcome.intent, session));
}

function afterwards(world: World, intent: Intent, session: Session | undefined): string {
  const paid = intent.status === "succeeded" || intent.status === "requires_capture";
  if (session !== undefined) return paid ? successAddress(session) : `/pay/${session.id}`;
  const address = returnAddress(intent);
  if (address === null) return `${world.base}/`;
  const url = new URL(address);
  url.searchParams.set("payment_intent", intent.id);
  url.searchParams.set("redirect_status", paid ? "succeeded" : "failed");
  return url.href;
}

function returnAddress(intent: Intent): string | null {
  return typeof intent.return_url === "string" && URL.canParse(intent.return_url) ? intent.return_url : null;
}

function finished(session: Session, locale: Locale): Answer {
  const paid = session.status === "complete";
  const title = say(locale, paid ? words.paidTitle : words.expiredTitle);
  const back = paid ? successAddress(session) : session.cancel_url;
  const body = html`<section class="card"><h1>${title}</h1>
${paid ? undefined : html`<p>${say(locale, words.expiredText)}</p>`}
${back === null ? undefined : html`<a class="button" href="${back}">${say(locale, words.goOn)}</a>`}
</section>`;
  return page(locale, { title, body, status: paid ? 200 : 410 });
}

/** What a page says when nothing is there, or a fault was ordered. */
export function troubled(asked: Asked, status: number): Answer {
  const locale = readerLocale(asked, null);
  const [title, text] =
    status === 404
      ? ([words.missingTitle, words.missingText] as const)
      : ([words.brokenTitle, words.brokenText] as const);
  const body = html`<section class="card"><h1>${say(locale, title)}</h1><p>${say(locale, text)}</p></section>`;
  return page(locale, { title: say(locale, title), body, status });
}

function wordOf(error: StripeError): keyof typeof words {
  const { code, decline_code } = error.more;
  if (code === "incorrect_number") return "wrongNumber";
  if (decline_code === "insufficient_funds") return "insufficient";
  return decline_code === "test_mode_live_card" ? "notTestCard" : "declined";
}

/** `MM/YY`, `MM / YYYY`: this month or later. */
function isFuture(typed: string, now: number): boolean {
  const match = /^(\d{1,2})\s*\/?\s*(\d{2}|\d{4})$/.exec(typed);
  const month = Number(match?.[1]);
  const year = Number(match?.[2]?.slice(-2)) + 2000;
  if (!(month >= 1 && month <= 12)) return false;
  const today = new Date(now * 1000);
  return year * 12 + month > today.getUTCFullYear() * 12 + today.getUTCMonth();
}
