import type { Words } from "#app/platform/locale.ts";

/** What officers read of the passports they answer for. */
export const officeWords = {
  passports: { fa: "شناسنامه‌های کالا", en: "Product passports" },
  lead: {
    fa: "شناسنامه‌هایی که نهاد شما امضا کرده است. هر تصمیم از همان لحظه در راستی‌آزمایی و فهرست باطل‌شده‌ها دیده می‌شود.",
    en: "The passports your body signed. What you decide shows wherever a code is checked from that moment, and in the status lists.",
  },
  search: { fa: "شماره یا بخشی از آن", en: "Number, or a part of it" },
  filter: { fa: "جست‌وجو", en: "Search" },
  state: { fa: "وضعیت", en: "State" },
  all: { fa: "همه", en: "All" },
  empty: { fa: "شناسنامه‌ای پیدا نشد", en: "No passport found" },
  emptyText: {
    fa: "با انتشار هر کالای یگانه یا شماره‌دار، شناسنامهٔ آن امضا می‌شود.",
    en: "One is signed whenever a piece of its kind or with a serial comes out.",
  },
  looks: { fa: "بازدید", en: "Looks" },
  see: { fa: "آنچه دیگران می‌بینند", en: "As others see it" },
  number: { fa: "شمارهٔ شناسنامهٔ ملی فرش", en: "Number of the national carpet passport" },
  numberHint: {
    fa: "همان‌گونه که روی برگهٔ پیش روی شما نوشته شده است. شناسنامه با این شماره دوباره امضا می‌شود.",
    en: "As it stands on the paper before you. The passport is signed anew with it.",
  },
  record: { fa: "ثبت شماره", en: "Record the number" },
  suspend: { fa: "تعلیق شناسنامه", en: "Suspend it" },
  suspendQuestion: { fa: "شناسنامهٔ {serial} تعلیق شود؟", en: "Suspend passport {serial}?" },
  suspendText: {
    fa: "تا برداشتن تعلیق، هر که کد را بسنجد آن را با دلیل شما می‌بیند.",
    en: "Until you lift it, whoever checks the code reads so, with your reason.",
  },
  lift: { fa: "برداشتن تعلیق", en: "Lift the suspension" },
  revoke: { fa: "باطل‌کردن شناسنامه", en: "Revoke it" },
  revokeQuestion: { fa: "شناسنامهٔ {serial} برای همیشه باطل شود؟", en: "Revoke passport {serial} for good?" },
  revokeText: {
    fa: "بازگشتی ندارد. دلیل را همه می‌خوانند؛ نام کسی را در آن نیاورید.",
    en: "It cannot be undone. Everybody reads the reason; please name nobody in it.",
  },
  reason: { fa: "دلیل، برای همه", en: "Reason, for everybody" },
  own: {
    fa: "این کالای خود شماست؛ تصمیم با همکار دیگری است.",
    en: "This is your own piece; a colleague decides of it.",
  },
} satisfies Words;

export const stateWords = {
  valid: { fa: "معتبر", en: "valid" },
  suspended: { fa: "تعلیق‌شده", en: "suspended" },
  revoked: { fa: "باطل‌شده", en: "revoked" },
} satisfies Words;
