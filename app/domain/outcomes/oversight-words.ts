import type { Localized, Words } from "#app/platform/locale.ts";
import type { WomenReach } from "./women.server.ts";

export const reachWords: Record<WomenReach, Localized> = {
  verified: { fa: "تأییدشده", en: "Verified" },
  linked: { fa: "متصل به بازار", en: "Linked" },
  active: { fa: "فعال در ماه سوم", en: "Active in the third month" },
  income: { fa: "دارای درآمد", en: "With an income" },
};

export const words = {
  oversight: { fa: "اتاق نظارت", en: "Oversight" },
  lead: {
    fa: "برنامه در یک نگاه، بی‌نام. شمارهای کوچک‌تر از پنج و آنچه با کم‌کردن به آن‌ها می‌رسد پوشیده است و «…» نوشته می‌شود.",
    en: "The programme at a glance, without names. Counts below five, and what would give them by subtraction, are kept back and stand as “…”.",
  },
  womenOnly: {
    fa: "زنان برنامه، بی‌نام. شمارهای کوچک‌تر از پنج و آنچه با کم‌کردن به آن‌ها می‌رسد پوشیده است و «…» نوشته می‌شود.",
    en: "The women of the programme, without names. Counts below five, and what would give them by subtraction, are kept back and stand as “…”.",
  },
  target: { fa: "هدف برنامه", en: "Programme's target" },
  counties: { fa: "شهرستان‌ها", en: "Counties" },
  chart: {
    fa: "برای هر شهرستان: ثبت‌نام‌شدگان و از آنان متصل‌شدگان به بازار. همین شمارها در جدول است.",
    en: "For each county: how many were registered, and of these how many linked to a market. The table has the same figures.",
  },
  noneCounted: { fa: "هنوز چیزی شمرده نشده است.", en: "Nothing is counted yet." },
  agreements: { fa: "تفاهم‌نامه‌های در جریان", en: "Agreements in force" },
  noAgreements: { fa: "تفاهم‌نامه‌ای در جریان نیست.", en: "No agreement is in force." },
  open: { fa: "سطرهای باز", en: "Lines open" },
  late: { fa: "از مهلت گذشته", en: "Overdue" },
  next: { fa: "مهلت بعدی", en: "Next due" },
  handovers: { fa: "فهرست‌های در انتظار تأیید", en: "Lists that wait for confirmation" },
  noHandovers: { fa: "فهرستی در انتظار نیست.", en: "No list is waiting." },
  list: { fa: "فهرست", en: "List" },
  listNumber: { fa: "فهرست {number}", en: "List {number}" },
  between: { fa: "از کجا به کجا", en: "From and to" },
  made: { fa: "روز", en: "Day" },
  waits: { fa: "در انتظار", en: "Waiting" },
  badges: { fa: "نشان‌ها", en: "Badges" },
  badge: { fa: "نشان", en: "Badge" },
  issuer: { fa: "دهنده", en: "Issued by" },
  held: { fa: "معتبر", en: "Held" },
  suspended: { fa: "تعلیق", en: "Suspended" },
  revoked: { fa: "باطل", en: "Revoked" },
  women: { fa: "زنان برنامه", en: "The women of the programme" },
  womenLead: {
    fa: "از میان زنانی که درخواست داده‌اند: تأییدشدگان، متصل‌شدگان به بازار، فعالان در ماه سوم و دارندگان درآمد.",
    en: "Of the women who applied: those verified, linked to a market, active in their third month and with an income.",
  },
  applications: { fa: "درخواست", en: "Applications" },
  byCounty: { fa: "به تفکیک شهرستان", en: "By county" },
  byCraft: { fa: "به تفکیک رشته", en: "By craft" },
  keptBack: {
    fa: "{count} ردیف دیگر شماری کوچک‌تر از آن دارد که گفته شود.",
    en: "Rows with counts too small to be told: {count}.",
  },
  more: { fa: "صفحه‌های دیگر", en: "Other pages" },
} satisfies Words;
