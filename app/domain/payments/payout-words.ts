import type { Words } from "#app/platform/locale.ts";

/** What a maker reads of being paid out by the provider that took the buyer's money. */
export const words = {
  payouts: { fa: "واریز به شما", en: "Payouts to you" },
  lead: {
    fa: "سهم شما از سفارش‌هایی که با استرایپ پرداخت شده‌اند به حساب خودتان نزد استرایپ می‌رود و از آنجا به بانک شما. این حساب تنها به نام شماست و تعاونی به آن دسترسی ندارد.",
    en: "Your part of orders paid through Stripe goes to an account of your own at Stripe, and from there to your bank. The account is in your name alone; your cooperative cannot reach it.",
  },
  account: { fa: "حساب شما نزد استرایپ", en: "Your account at Stripe" },
  none: { fa: "باز نشده", en: "Not opened" },
  begun: { fa: "ناتمام", en: "Not finished" },
  inReview: { fa: "در حال بررسی", en: "Under review" },
  ready: { fa: "آماده", en: "Ready" },
  noneText: {
    fa: "با دکمهٔ زیر به صفحهٔ استرایپ می‌روید. آنجا نام و شمارهٔ شبای شما پرسیده می‌شود؛ ما آن‌ها را نمی‌بینیم و نگه نمی‌داریم.",
    en: "The button leads to a page of Stripe's, which asks for your name and your IBAN. We neither see nor keep them.",
  },
  begunText: {
    fa: "استرایپ هنوز چیزهایی از شما می‌خواهد. هر زمان که خواستید ادامه دهید؛ سهم شما تا آن روز نزد ما می‌ماند.",
    en: "Stripe still needs a few things from you. Go on whenever you like; your part stays with us until then.",
  },
  inReviewText: {
    fa: "آنچه لازم بود فرستاده‌اید و استرایپ آن را بررسی می‌کند. کاری نمانده است که شما بکنید.",
    en: "You have given what was asked, and Stripe is looking at it. There is nothing left for you to do.",
  },
  readyText: {
    fa: "سهم شما از هر بسته، همین که مهلت بازگرداندن آن گذشت، خودبه‌خود به این حساب می‌رود.",
    en: "Your part of each parcel goes to this account by itself, as soon as it can no longer be sent back.",
  },
  open: { fa: "باز کردن حساب", en: "Open the account" },
  goOn: { fa: "ادامه نزد استرایپ", en: "Go on at Stripe" },
  seeAgain: { fa: "دیدن حساب نزد استرایپ", en: "See it at Stripe" },
  ask: { fa: "پرسیدن وضعیت تازه", en: "Ask how it stands now" },
  askedAt: { fa: "آخرین پاسخ استرایپ", en: "Stripe's last answer" },
  transfers: { fa: "واریزهای شما", en: "Your payouts" },
  transfersEmpty: { fa: "هنوز چیزی واریز نشده است", en: "Nothing has been paid out yet" },
  transfersEmptyText: {
    fa: "پس از تحویل هر بسته و پایان مهلت بازگرداندن آن، واریزش اینجا نوشته می‌شود.",
    en: "When a parcel is delivered and can no longer be sent back, its payout is written here.",
  },
  order: { fa: "سفارش", en: "Order" },
  when: { fa: "زمان", en: "When" },
  state: { fa: "وضعیت", en: "State" },
  amount: { fa: "مبلغ", en: "Amount" },
  onItsWay: { fa: "در راه", en: "On its way" },
  sent: { fa: "رسیده به حساب شما", en: "On your account" },
} satisfies Words;

export const refusals = {
  "payouts.not-offered": {
    fa: "هیچ‌یک از راه‌های پرداخت این بازار خودش به فروشندگان واریز نمی‌کند.",
    en: "None of this market's ways to pay sends money to sellers by itself.",
  },
  "payouts.provider-down": {
    fa: "استرایپ پاسخ نداد. چیزی از دست نرفته است؛ اندکی دیگر دوباره بکوشید.",
    en: "Stripe did not answer. Nothing is lost; please try again in a moment.",
  },
  "done.account-asked": { fa: "وضعیت حساب از استرایپ پرسیده شد.", en: "Stripe was asked how your account stands." },
} satisfies Words;
