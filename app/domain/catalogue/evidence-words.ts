import type { Localized, Words } from "#app/platform/locale.ts";
import type { EvidenceLevel } from "#db/vocabulary.ts";

/** What each level means to the officer who records it. */
export const levelWords: Readonly<Record<EvidenceLevel, { name: Localized; hint: Localized }>> = {
  inspected: {
    name: { fa: "از نزدیک دیده شد", en: "Inspected" },
    hint: { fa: "کسی از نهاد شما آن را دیده یا سنجیده است.", en: "Somebody of your body has seen or measured it." },
  },
  "lab-tested": {
    name: { fa: "آزمایش شد", en: "Tested by a laboratory" },
    hint: {
      fa: "برگهٔ آزمایش را دیده‌اید و مقدار با آن یکی است.",
      en: "You have seen the report, and the value is the one it states.",
    },
  },
  claimed: {
    name: { fa: "گفتهٔ سازنده", en: "The maker's word" },
    hint: { fa: "آنچه پیش‌تر ثبت شده بود برداشته می‌شود.", en: "What was recorded before is taken back." },
  },
};

export const words = {
  evidence: { fa: "پشتوانهٔ ویژگی‌ها", en: "What the particulars rest on" },
  lead: {
    fa: "هر ثبت برای همین مقدار است؛ اگر سازنده مقدار را عوض کند، باز گفتهٔ خود اوست تا دوباره دیده شود.",
    en: "A record holds for this very value: if the maker changes it, it is her word again until somebody looks.",
  },
  link: { fa: "ثبت بازدید یا آزمایش", en: "Record an inspection or a test" },
  which: { fa: "کدام ویژگی‌ها؟", en: "Which particulars?" },
  level: { fa: "چه دیده شد؟", en: "What was found?" },
  issuer: { fa: "نام آزمایشگاه", en: "The laboratory's name" },
  reportNo: { fa: "شمارهٔ برگهٔ آزمایش", en: "The report's number" },
  labOnly: { fa: "تنها برای آزمایش.", en: "For tests only." },
  day: { fa: "روز بازدید یا برگه", en: "The day of the visit or the report" },
  dayHint: {
    fa: "مانند ۱۴۰۵/۰۸/۲۰ یا 2026-11-11. برای بازدید امروز خالی بگذارید.",
    en: "Such as 2026-11-11 or 1405/08/20. Leave it empty for a visit today.",
  },
  record: { fa: "ثبت", en: "Record" },
  outside: { fa: "بیرون از حد استاندارد", en: "Outside its standard's limit" },
  outsideNote: {
    fa: "مقداری که بیرون از حد است، نشان دوم و سوم را می‌بندد مگر برگهٔ آزمایشی برای همین مقدار ثبت شده باشد.",
    en: "A value outside its limit blocks the second and third marks unless a laboratory's report of this value is recorded.",
  },
  own: {
    fa: "این کالای خود شماست؛ همکار دیگری پشتوانهٔ آن را ثبت می‌کند.",
    en: "This listing is your own; a colleague records what it rests on.",
  },
  none: { fa: "هنوز ویژگی‌ای نوشته نشده است.", en: "No particular is written yet." },

  inspectedBy: { fa: "بازدید {by}، {day}", en: "Inspected by {by}, {day}" },
  testedBy: { fa: "آزمایش {by}، برگهٔ {number}، {day}", en: "Tested by {by}, report {number}, {day}" },
  reportNamed: {
    fa: "اظهار تولیدکننده؛ او برگهٔ آزمایش {number} را نام می‌برد",
    en: "Maker's word; the maker names report {number}",
  },
} satisfies Words;

export const refusals = {
  "evidence.keys": {
    fa: "دست‌کم یک ویژگی نوشته‌شده را برگزینید.",
    en: "Please choose at least one particular that is filled in.",
  },
  "evidence.day": {
    fa: "روز را مانند ۱۴۰۵/۰۸/۲۰ یا 2026-11-11 بنویسید.",
    en: "Please write a day such as 2026-11-11.",
  },
  "evidence.future": { fa: "این روز هنوز نیامده است.", en: "This day is still to come." },
  "done.evidence": { fa: "برای {count} ویژگی ثبت شد.", en: "Recorded for {count} particulars." },
} satisfies Words;
