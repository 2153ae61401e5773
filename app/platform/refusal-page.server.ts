import type { Locale, Localized } from "./locale.ts";

/** What the guard says, by status. A page of the house cannot be drawn here: the house may be what is down. */
const words: Record<number, { title: Localized; text: Localized }> = {
  400: {
    title: { fa: "این نشانی خوانا نیست", en: "This request could not be read" },
    text: { fa: "لطفاً به صفحهٔ پیش برگردید و دوباره بکوشید.", en: "Please go back a page and try again." },
  },
  403: {
    title: { fa: "این درخواست پذیرفته نشد", en: "This request was not accepted" },
    text: {
      fa: "درخواست از صفحه‌ای بیرون از خانگی رسیده است و برای ایمنی شما انجام نشد. لطفاً صفحه را در خانگی باز کنید و دوباره بفرستید.",
      en: "It came from a page outside Khanegi and was not carried out, for your safety. Please open the page on Khanegi and send it again.",
    },
  },
  404: {
    title: { fa: "این صفحه پیدا نشد", en: "This page was not found" },
    text: { fa: "شاید نشانی عوض شده باشد.", en: "The address may have changed." },
  },
  405: {
    title: { fa: "این درخواست ممکن نیست", en: "This kind of request is not possible" },
    text: { fa: "لطفاً به صفحهٔ پیش برگردید.", en: "Please go back a page." },
  },
  408: {
    title: { fa: "فرستادن بیش از اندازه طول کشید", en: "Sending took too long" },
    text: { fa: "لطفاً اتصال خود را بررسی کنید و دوباره بفرستید.", en: "Please check your connection and send again." },
  },
  413: {
    title: { fa: "فرستاده بیش از اندازه بزرگ است", en: "What was sent is too large" },
    text: { fa: "لطفاً متن کوتاه‌تر یا عکس سبک‌تر بفرستید.", en: "Please send a shorter text or a smaller picture." },
  },
  414: {
    title: { fa: "نشانی بیش از اندازه بلند است", en: "The address is too long" },
    text: { fa: "لطفاً جست‌وجو را کوتاه‌تر کنید.", en: "Please shorten the search." },
  },
  415: {
    title: { fa: "این گونه فرستاده پذیرفته نمی‌شود", en: "This kind of content is not accepted" },
    text: { fa: "لطفاً از فرم همین صفحه استفاده کنید.", en: "Please use the form on the page." },
  },
  421: {
    title: { fa: "این نشانی از آنِ خانگی نیست", en: "This is not an address of Khanegi" },
    text: { fa: "لطفاً نشانی را بررسی کنید.", en: "Please check the address." },
  },
  429: {
    title: { fa: "درخواست‌ها بیش از اندازه است", en: "Too many requests" },
    text: { fa: "لطفاً کمی بعد دوباره بکوشید.", en: "Please try again in a little while." },
  },
  500: {
    title: { fa: "کار به انجام نرسید", en: "Something went wrong on our side" },
    text: {
      fa: "لطفاً دوباره بکوشید. اگر باز هم نشد، شناسهٔ زیر را به ما بگویید.",
      en: "Please try again. If it fails again, tell us the number below.",
    },
  },
  503: {
    title: { fa: "بازار اکنون شلوغ است", en: "The market is very busy" },
    text: {
      fa: "لطفاً چند لحظهٔ دیگر صفحه را دوباره باز کنید. سبد شما سر جای خود است.",
      en: "Please open the page again in a moment. Your basket is kept.",
    },
  },
};

const fallback = 400;

/** The reader's language as far as an address tells it. */
export function localeOfPath(path: string): Locale {
  return /^\/en(?:[/?]|$)/.test(path) ? "en" : "fa";
}

function block(locale: Locale, status: number): string {
  const said = words[status] ?? words[fallback]!;
  const dir = locale === "fa" ? "rtl" : "ltr";
  return `<section lang="${locale}" dir="${dir}"><h1>${said.title[locale]}</h1><p>${said.text[locale]}</p></section>`;
}

/** A whole page in both languages, the reader's first, without a single request behind it. `requestId` is our own. */
export function refusalPage(status: number, path: string, requestId: string): string {
  const locale = localeOfPath(path);
  const other = locale === "fa" ? "en" : "fa";
  const title = (words[status] ?? words[fallback]!).title[locale];
  return (
    `<!doctype html><html lang="${locale}" dir="${locale === "fa" ? "rtl" : "ltr"}"><head><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">` +
    `<meta name="robots" content="noindex"><title>${title}</title></head><body><main>${block(locale, status)}` +
    `<p><a href="/${locale}">${locale === "fa" ? "خانگی" : "Khanegi"}</a></p><hr>${block(other, status)}` +
    `<p><code dir="ltr">${requestId}</code></p></main></body></html>`
  );
}

/** Body and headers of a refusal: a page for people, a line of JSON for machines. */
export function refusalAnswer(status: number, path: string, requestId: string): { type: string; body: string } {
  return /^\/(?:webhooks|dev)\//.test(path)
    ? { type: "application/json", body: JSON.stringify({ status, requestId }) }
    : { type: "text/html; charset=utf-8", body: refusalPage(status, path, requestId) };
}
