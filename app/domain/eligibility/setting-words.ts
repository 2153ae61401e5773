import type { Localized, Words } from "#app/platform/locale.ts";
import type { RuleCheck } from "#db/vocabulary-join.ts";

/** What is refused of settings, by code: merged into speech.ts. */
export const refusals = {
  "eligibility.rule-code": {
    fa: "کد شرط را با حروف کوچک لاتین و خط تیره بنویسید، مانند own-loom.",
    en: "Please write the code in small Latin letters and dashes, such as own-loom.",
  },
  "eligibility.rule-code-taken": {
    fa: "شرط دیگری از نوعی دیگر این کد را دارد.",
    en: "A rule of another kind has this code.",
  },
} satisfies Words;

export const checkWords: Record<RuleCheck, Localized> = {
  age: { fa: "سن به سال تمام", en: "Age in full years" },
  native: { fa: "بومی‌بودن", en: "Native of the place" },
  "no-full-time-job": { fa: "نداشتن شغل تمام‌وقت", en: "No full-time job" },
  "no-employer-insurance": { fa: "نداشتن بیمهٔ کارفرمایی", en: "No employer's insurance" },
  text: { fa: "شرط دیگر، به نوشتهٔ طرح", en: "Another, as the programme writes it" },
};

export const words = {
  settings: { fa: "تنظیمات طرح", en: "Programme settings" },
  lead: {
    fa: "هر تغییر نسخه‌ای تازه است؛ تصمیم‌های پیشین با نسخهٔ خود می‌مانند.",
    en: "Each change is a new version; earlier decisions keep theirs.",
  },
  rules: { fa: "شرط‌های پیوستن", en: "Conditions of joining" },
  newRule: { fa: "شرط تازه", en: "A new rule" },
  change: { fa: "تغییر", en: "Change" },
  end: { fa: "پایان‌دادن به این شرط", en: "End this rule" },
  endAsk: { fa: "از این پس این شرط از کسی خواسته نمی‌شود؟", en: "Shall nobody be asked for this any more?" },
  version: { fa: "نسخهٔ {version}", en: "Version {version}" },
  months: { fa: "{months} ماه اعتبار", en: "Holds {months} months" },
  forGood: { fa: "همیشگی", en: "For good" },
  two: { fa: "با دو امضا", en: "Two signatures" },
  save: { fa: "ثبت", en: "Save" },
  history: { fa: "تاریخچهٔ تغییرها", en: "History of changes" },
  when: { fa: "زمان", en: "When" },
  who: { fa: "چه کسی", en: "Who" },
  what: { fa: "چه چیزی", en: "What" },
  value: { fa: "مقدار", en: "Value" },
  start: { fa: "آغاز طرح", en: "From the beginning" },
  code: { fa: "کد", en: "Code" },
  kind: { fa: "گونه", en: "Kind" },
  years: { fa: "سال تمام", en: "Full years" },
  questionFa: { fa: "پرسش، به فارسی", en: "Question, in Persian" },
  questionEn: { fa: "پرسش، به انگلیسی", en: "Question, in English" },
  reasonFa: { fa: "دلیل برای کسی که شرط را ندارد، به فارسی", en: "Reason told where it is not met, in Persian" },
  reasonEn: { fa: "همان دلیل، به انگلیسی", en: "The same, in English" },
  evidenceFa: { fa: "مدرکی که خواسته می‌شود، به فارسی", en: "Evidence asked for, in Persian" },
  evidenceEn: { fa: "همان، به انگلیسی", en: "The same, in English" },
  holdsMonths: { fa: "یافته چند ماه اعتبار دارد؟", en: "For how many months does a finding hold?" },
  holdsHint: { fa: "خالی یعنی همیشگی.", en: "Empty means for good." },
  secondSignOff: { fa: "یافته امضای دوم می‌خواهد", en: "A finding needs a second signature" },
} satisfies Words;
