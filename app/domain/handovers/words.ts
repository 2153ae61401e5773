import type { Localized, Words } from "#app/platform/locale.ts";
import { type HandoverAnswer, type HandoverReason, handoverReasons } from "#db/vocabulary-bodies.ts";

/** What handovers refuse, and say when it is done: merged into speech.ts. */
export const refusals = {
  "handovers.no-directorate": {
    fa: "برنامه ادارهٔ کلی برای تأیید ندارد.",
    en: "The programme has no directorate to confirm.",
  },
  "handovers.nobody": { fa: "فرد تازه‌ای برای تحویل نیست.", en: "There is nobody new to hand over." },
  "handovers.answered": { fa: "این سطر پاسخ دیگری گرفته است.", en: "This line has another answer already." },
  "handovers.faulty": { fa: "این ردیف‌های فایل درست نیست: {rows}", en: "These rows of the file are faulty: {rows}" },
  "done.handover-made": { fa: "فهرست برای ادارهٔ کل آماده است.", en: "The list lies before the directorate." },
  "done.handover-answered": { fa: "پاسخ ثبت شد.", en: "The answer is recorded." },
} satisfies Words;

export const answerWords: Record<HandoverAnswer, Localized> = {
  confirmed: { fa: "تأیید شد", en: "Confirmed" },
  returned: { fa: "برگشت", en: "Returned" },
};

export const reasonWords: Record<HandoverReason, Localized> = {
  "wrong-identity": { fa: "هویت با سامانه یکی نیست", en: "Identity differs from the register" },
  duplicate: { fa: "پیش‌تر ثبت شده", en: "Registered before" },
  "not-eligible": { fa: "شرایط را ندارد", en: "Does not meet the rules" },
  incomplete: { fa: "ناقص است", en: "Incomplete" },
};

export const reasonOptions = (say: (words: Localized) => string) =>
  handoverReasons.map((value) => ({ value, label: say(reasonWords[value]) }));

export const words = {
  handovers: { fa: "تحویل به ادارهٔ کل", en: "Handovers to the directorate" },
  lead: {
    fa: "فهرست ثبت‌نام‌شدگان به ادارهٔ کل می‌رود و سطر به سطر تأیید می‌شود یا برمی‌گردد. نام و کد ملی در فهرست نیست.",
    en: "Lists of people registered go to the directorate, which confirms or returns them line by line. No list holds a name or national code.",
  },
  none: { fa: "هنوز فهرستی تحویل نشده است.", en: "No list has been handed over yet." },
  make: { fa: "تحویل ثبت‌نام‌شدگان تازه", en: "Hand over those newly registered" },
  title: { fa: "فهرست {number}", en: "List {number}" },
  from: { fa: "از", en: "From" },
  to: { fa: "به", en: "To" },
  made: { fa: "روز تحویل", en: "Handed over" },
  people: { fa: "افراد", en: "People" },
  confirmed: { fa: "تأییدشده", en: "Confirmed" },
  returned: { fa: "برگشته", en: "Returned" },
  file: { fa: "فایل تبادل (CSV)", en: "Exchange file (CSV)" },
  case: { fa: "پرونده", en: "Case" },
  county: { fa: "شهرستان", en: "County" },
  registered: { fa: "ثبت‌نام", en: "Registered" },
  answer: { fa: "پاسخ", en: "Answer" },
  reason: { fa: "دلیل برگشت", en: "Why it is returned" },
  confirm: { fa: "تأیید", en: "Confirm" },
  giveBack: { fa: "برگرداندن", en: "Return" },
  returnQuestion: { fa: "این سطر برگردد؟", en: "Return this line?" },
  waits: { fa: "در انتظار", en: "Waits" },
  paste: { fa: "ردیف‌های فایل پرشده", en: "The rows of the filled file" },
  pasteHint: {
    fa: "ستون‌های answer (confirmed یا returned) و reason را پر کنید و همه را اینجا بگذارید.",
    en: "Fill the columns answer (confirmed or returned) and reason, and paste all of it here.",
  },
  take: { fa: "ثبت پاسخ‌ها", en: "Record the answers" },
} satisfies Words;
