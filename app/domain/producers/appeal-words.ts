import type { Localized, Words } from "#app/platform/locale.ts";
import type { AppealOutcome } from "#db/vocabulary-join.ts";

/** What is refused of appeals, by code: merged into speech.ts. */
export const refusals = {
  "producers.nothing-to-appeal": {
    fa: "اکنون تصمیمی نیست که بتوان به آن اعتراض کرد، یا اعتراض شما پیش‌تر رسیده است.",
    en: "There is no decision to appeal against now, or your appeal has arrived already.",
  },
  "producers.appeal-short": {
    fa: "یکی دو جمله بنویسید که چرا تصمیم را درست نمی‌دانید.",
    en: "Please write a sentence or two about why you find the decision wrong.",
  },
  "producers.another-officer": {
    fa: "به اعتراض کسی رسیدگی می‌کند که تصمیم نخست را نگرفته است.",
    en: "An appeal is decided by an officer who did not make the first decision.",
  },
} satisfies Words;

export const outcomeWords: Record<AppealOutcome, Localized> = {
  upheld: { fa: "تصمیم پیشین می‌ماند", en: "The decision stands" },
  overturned: { fa: "به متقاضی حق داده شد", en: "The decision is overturned" },
};

export const words = {
  title: { fa: "اعتراض به تصمیم", en: "Appeal a decision" },
  lead: {
    fa: "کارشناس دیگری که این تصمیم را نگرفته است نوشتهٔ شما را می‌خواند و پاسخ می‌دهد.",
    en: "Another officer, who did not make this decision, reads your words and answers.",
  },
  about: { fa: "آنچه به شما گفته شد", en: "What you were told" },
  text: { fa: "چرا درست نیست؟", en: "Why is it not right?" },
  textHint: {
    fa: "اگر چیزی تغییر کرده یا نادیده مانده است همین‌جا بنویسید.",
    en: "If something has changed or was overlooked, say it here.",
  },
  picture: { fa: "عکس یا سند تازه", en: "A new picture or document" },
  send: { fa: "فرستادن اعتراض", en: "Send the appeal" },
  press: { fa: "اعتراض می‌کنم", en: "Appeal" },
  pressLead: {
    fa: "اگر تصمیم را درست نمی‌دانید، کارشناس دیگری پرونده را می‌بیند.",
    en: "If you find the decision wrong, another officer will look at your case.",
  },
  mine: { fa: "اعتراض شما", en: "Your appeal" },
  waits: { fa: "رسیده است؛ {body} تا {day} پاسخ می‌دهد.", en: "It has arrived; {body} answers by {day}." },
  answered: { fa: "پاسخ اعتراض", en: "The answer" },
  stopAhead: {
    fa: "از {day} غرفهٔ شما سفارش تازه نمی‌پذیرد",
    en: "From {day} your shop takes no new orders",
  },
  stopped: { fa: "غرفهٔ شما سفارش تازه نمی‌پذیرد", en: "Your shop takes no new orders" },
  stopKeeps: {
    fa: "سفارش‌های باز، پول و نشان‌های شما سر جای خود است. اگر مدرک تازه‌ای نشان دهید یا اعتراضتان پذیرفته شود، دوباره سفارش می‌گیرید.",
    en: "Open orders, your money and your badges stay. Show new evidence, or win your appeal, and orders come again.",
  },

  appeals: { fa: "اعتراض‌ها", en: "Appeals" },
  none: { fa: "اعتراضی در انتظار پاسخ نیست.", en: "No appeal waits for an answer." },
  of: { fa: "اعتراض در پروندهٔ {number}", en: "Appeal in case {number}" },
  ofRefusal: { fa: "به نپذیرفتن درخواست", en: "Against a refused application" },
  ofStop: { fa: "به قطع سفارش‌های تازه", en: "Against a stop of new orders" },
  words: { fa: "نوشتهٔ او", en: "Her words" },
  decidedThen: { fa: "تصمیم نخست", en: "The first decision" },
  by: { fa: "با {name}", en: "By {name}" },
  seePicture: { fa: "دیدن عکسی که فرستاده است", en: "See the picture she sent" },
  notYou: {
    fa: "تصمیم نخست با شما بوده است؛ همکار دیگری پاسخ می‌دهد.",
    en: "You made the first decision; a colleague answers this.",
  },
  outcome: { fa: "پاسخ", en: "Answer" },
  uphold: { fa: "تصمیم نخست درست است", en: "The first decision is right" },
  overturn: { fa: "حق با متقاضی است", en: "The applicant is right" },
  overturnHint: {
    fa: "شرط‌هایی که برقرار نبود برقرار نوشته می‌شود؛ درخواست ردشده دوباره باز و قطع سفارش برداشته می‌شود.",
    en: "Rules found unmet are written as met; a refused application opens again, a stop of orders ends.",
  },
  reason: { fa: "دلیل، برای متقاضی", en: "Your reason, for the applicant" },
  record: { fa: "ثبت پاسخ", en: "Record the answer" },
} satisfies Words;
