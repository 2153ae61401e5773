import { toLatinDigits } from "#app/platform/digits.ts";
import { say } from "#app/platform/locale.ts";
import { type Answer, type Asked, redirect } from "../http.ts";
import { html, readerLocale } from "../page.ts";
import { words } from "../words.ts";
import { closeLink, onboard, openLink } from "./accounts.ts";
import { page } from "./pages.ts";
import { accounts } from "./things.ts";
import { find, type World } from "./world.ts";

/** GET /onboard/:token: what Stripe asks a connected account's owner, in one small form. */
export function showOnboarding(world: World, asked: Asked, token: string, incomplete = false): Answer {
  const { link, fresh } = openLink(world, token);
  const account = find(world, accounts, "account", link.account);
  if (!fresh) return redirect(link.refresh_url);
  if (account.details_submitted) return redirect(link.return_url);
  const locale = readerLocale(asked, account.metadata.locale);
  const body = html`<section class="card">
<h1>${say(locale, words.onboardTitle)}</h1>
<p>${say(locale, words.onboardText)}</p>
<form method="post" action="/onboard/${token}">
${incomplete ? html`<p class="bad" role="alert">${say(locale, words.onboardIncomplete)}</p>` : undefined}
<label>${say(locale, words.fullName)}<input name="name" autocomplete="name" maxlength="120" required></label>
<label>${say(locale, words.iban)}<input class="number" name="iban" maxlength="42" required>
<span class="soft">${say(locale, words.ibanHint)} <code>DE89 3704 0044 0532 0130 00</code></span></label>
<label class="check"><input type="checkbox" name="accept" value="yes" required> ${say(locale, words.accept)}</label>
<button type="submit">${say(locale, words.onboardSend)}</button>
</form>
</section>`;
  const status = incomplete ? 422 : 200;
  return page(locale, {
    title: say(locale, words.onboardTitle),
    body,
    status,
    leads: [link.return_url, link.refresh_url],
  });
}

export function submitOnboarding(world: World, asked: Asked, token: string): Answer {
  const { link, fresh } = openLink(world, token);
  if (!fresh) return redirect(link.refresh_url);
  const typed = new URLSearchParams(asked.body);
  const iban = toLatinDigits(typed.get("iban") ?? "").replace(/\s/g, "");
  if (
    !typed.get("name")?.trim() ||
    !/^[A-Za-z]{2}\d{2}[A-Za-z0-9]{11,30}$/.test(iban) ||
    typed.get("accept") !== "yes"
  ) {
    return showOnboarding(world, asked, token, true);
  }
  if (!find(world, accounts, "account", link.account).details_submitted) onboard(world, link.account);
  closeLink(world, token);
  return redirect(link.return_url);
}
