import type { Localized, Words } from "#app/platform/locale.ts";
import type { ReportDecision, ReportReason } from "#db/vocabulary-join.ts";

/** What is refused of reports, by code: merged into speech.ts. */
export const refusals = {
  "reports.short": {
    fa: "یکی دو جمله بنویسید که چه دیده‌اید.",
    en: "Please write a sentence or two about what you saw.",
  },
  "reports.own-shop": {
    fa: "دربارهٔ غرفهٔ خودتان همکار دیگری تصمیم می‌گیرد.",
    en: "A colleague decides about your own shop.",
  },
  "reports.decided": { fa: "این گزارش پیش‌تر پاسخ گرفته است.", en: "This report was answered before." },
  "reports.say-why": { fa: "بنویسید چرا؛ سازنده آن را می‌خواند.", en: "Please say why; the maker reads it." },
  "reports.no-listing": {
    fa: "این گزارش دربارهٔ خود غرفه است، نه یک کالا.",
    en: "This report is about the shop, not a listing.",
  },
  "reports.until": {
    fa: "روزی در آینده بنویسید، مانند ۱۴۰۵/۱۱/۰۱.",
    en: "Please write a day to come, such as 2027-01-21.",
  },
  "reports.suspended-already": {
    fa: "فروش این غرفه پیش‌تر متوقف شده است.",
    en: "This shop's selling is suspended already.",
  },
} satisfies Words;

export const reasonWords: Record<ReportReason, Localized> = {
  "not-hers": { fa: "کار خودش نیست", en: "It is not the maker's own work" },
  misleading: { fa: "با آنچه نوشته نمی‌خواند", en: "It is not what it says" },
  forbidden: { fa: "کالای ممنوع است", en: "It may not be sold" },
  fraud: { fa: "کلاه‌برداری است", en: "It is a fraud" },
  offensive: { fa: "ناشایست است", en: "It is offensive" },
  other: { fa: "چیز دیگر", en: "Something else" },
};

export const decisionWords: Record<ReportDecision, Localized> = {
  none: { fa: "کاری لازم نیست", en: "Nothing to do" },
  warned: { fa: "تذکر به سازنده", en: "A word to the maker" },
  "taken-off": { fa: "کالا برداشته شود", en: "Take the listing off" },
  suspended: { fa: "توقف فروش غرفه", en: "Suspend the shop's selling" },
};

export const words = {
  report: { fa: "گزارش نادرستی", en: "Report a concern" },
  lead: {
    fa: "آنچه می‌نویسید را تنها کارشناسان طرح می‌خوانند؛ سازنده نام شما را نمی‌بیند.",
    en: "Only the programme's officers read what you write; the maker does not see who you are.",
  },
  aboutShop: { fa: "دربارهٔ غرفهٔ {name}", en: "About the shop {name}" },
  reason: { fa: "چه چیزی درست نیست؟", en: "What is wrong?" },
  text: { fa: "چه دیده‌اید؟", en: "What did you see?" },
  send: { fa: "فرستادن گزارش", en: "Send the report" },
  thanks: {
    fa: "گزارش شما رسید. کارشناسان طرح آن را می‌بینند.",
    en: "Your report has arrived. The programme's officers will look at it.",
  },
  office: { fa: "گزارش‌های نادرستی", en: "Reports of concern" },
  officeLead: { fa: "نخست آنچه بیش از همه منتظر مانده است.", en: "What has waited longest comes first." },
  none: { fa: "گزارشی نرسیده است.", en: "No report has arrived." },
  waits: { fa: "در انتظار تصمیم", en: "Waits" },
  guest: { fa: "از یک مهمان", en: "From a guest" },
  person: { fa: "از یک کاربر", en: "From somebody signed in" },
  words: { fa: "نوشتهٔ گزارش‌دهنده", en: "What was written" },
  decision: { fa: "تصمیم", en: "Decision" },
  decidedBy: { fa: "تصمیم با {name}", en: "Decided by {name}" },
  note: { fa: "نوشتهٔ شما برای سازنده", en: "Your words to the maker" },
  until: { fa: "توقف تا چه روزی؟", en: "Suspended until which day?" },
  untilHint: {
    fa: "تنها برای توقف فروش؛ خالی یعنی تا تصمیم دیگر. سفارش‌های باز ادامه می‌یابد.",
    en: "For a suspension only; empty means until decided otherwise. Open orders go on.",
  },
  record: { fa: "ثبت تصمیم", en: "Record the decision" },
  lift: { fa: "پایان توقف فروش", en: "End the suspension" },
  liftAsk: { fa: "غرفه دوباره دیده شود و سفارش بگیرد؟", en: "Shall the shop be seen and take orders again?" },
  seeShop: { fa: "پروندهٔ غرفه", en: "The shop's file" },
} satisfies Words;
