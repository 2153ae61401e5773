import { formatNumber, type Locale, say } from "#app/platform/locale.ts";
import type { Answer, Asked } from "../http.ts";
import { page as framed, html, readerLocale } from "../page.ts";
import { words } from "../words.ts";
import type { Payment } from "./payments.ts";

/** The two banks that may stand side by side. */
export type GatewayName = "gateway" | "gateway-2";

const faces = {
  gateway: { banner: words.gatewayBanner, pay: words.gatewayPay, title: words.gatewayTitle, look: "" },
  "gateway-2": { banner: words.gateway2Banner, pay: words.gateway2Pay, title: words.gateway2Title, look: "second" },
};

/** The gateway's own tongue is Persian; English only for a reader whose shop asked for it. */
function gatewayLocale(asked: Asked, payment?: Payment): Locale {
  const wish = payment?.metadata.locale;
  return readerLocale(asked, wish === "en" ? "en" : "fa");
}

/** The address the payer is sent back to. `status` may lie, by a fault's order: it proves nothing anyway. */
export function callbackOf(payment: Payment, status = payment.state === "FAILED" ? "NOK" : "OK"): string {
  const url = new URL(payment.callbackUrl);
  url.searchParams.set("Authority", payment.authority);
  url.searchParams.set("Status", status);
  return url.href;
}

/** The pages of one of the banks. */
export function pagesOf(bank: GatewayName) {
  const face = faces[bank];
  const page = (locale: Locale, sheet: Omit<Parameters<typeof framed>[1], "banner" | "look">): Answer =>
    framed(locale, { ...sheet, banner: say(locale, face.banner), look: face.look });

  function done(locale: Locale, payment: Payment): Answer {
    const title = say(locale, words.gatewayDone);
    const body = html`<section class="card"><h1>${title}</h1>
<a class="button" href="${callbackOf(payment)}">${say(locale, words.goOn)}</a></section>`;
    return page(locale, { title, body });
  }

  return {
    /** GET /pg/StartPay/:authority, where the payer decides. */
    startPay(asked: Asked, payment: Payment): Answer {
      const locale = gatewayLocale(asked, payment);
      if (payment.state !== "IN_BANK") return done(locale, payment);
      const { amount } = payment;
      const body = html`<section class="card">
<h1>${say(locale, face.pay)}</h1>
<p class="soft">${say(locale, words.amount)}</p>
<p class="sum">${say(locale, words.rials, { amount: formatNumber(locale, amount) })}</p>
<p class="soft">${amount % 10 === 0 ? say(locale, words.tomans, { amount: formatNumber(locale, amount / 10) }) : ""}</p>
<dl>
<dt>${say(locale, words.description)}</dt><dd>${payment.description}</dd>
<dt>${say(locale, words.authority)}</dt><dd><code>${payment.authority}</code></dd>
</dl>
<form method="post" action="/pg/StartPay/${payment.authority}">
<button name="answer" value="pay">${say(locale, words.gatewayPayNow)}</button>
<button class="quiet" name="answer" value="cancel">${say(locale, words.cancel)}</button>
</form>
<p class="soft">${say(locale, words.gatewayNoCard)}</p>
</section>`;
      return page(locale, { title: say(locale, face.pay), body, leads: [payment.callbackUrl] });
    },

    /** What a page says when nothing is there, or a fault was ordered. */
    troubled(asked: Asked, status: 404 | 500): Answer {
      const locale = gatewayLocale(asked);
      const title = say(locale, status === 404 ? words.missingTitle : words.brokenTitle);
      const text = say(locale, status === 404 ? words.missingText : words.brokenText);
      const body = html`<section class="card"><h1>${title}</h1><p>${text}</p></section>`;
      return page(locale, { title, body, status });
    },

    home(asked: Asked): Answer {
      const locale = gatewayLocale(asked);
      const title = say(locale, face.title);
      const body = html`<section class="card"><h1>${title}</h1><p>${say(locale, words.homeText)}</p>
<p><a href="/twin/books">${say(locale, words.books)}</a> · <a href="/twin/faults">${say(locale, words.faults)}</a></p></section>`;
      return page(locale, { title, body });
    },
  };
}
