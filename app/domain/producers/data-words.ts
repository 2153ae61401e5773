import type { Localized, Words } from "#app/platform/locale.ts";
import type { AnsweredField, AnswerState } from "#db/vocabulary-join.ts";

/** What correcting one's own data refuses, and says when it is done: merged into speech.ts. */
export const refusals = {
  "producers.answer-same": {
    fa: "همین اکنون هم همین نوشته شده است.",
    en: "This is what stands there already.",
  },
  "producers.answer-verified": {
    fa: "این داده در غرفهٔ شما نشان داده می‌شود. برای تغییر آن با دبیرخانهٔ طرح تماس بگیرید.",
    en: "This stands on your shop. To change it, please call the programme's secretariat.",
  },
  "producers.answer-code-known": {
    fa: "این کد ملی در پروندهٔ دیگری است. پرونده‌های همانند را ببینید.",
    en: "This national code stands in another file. Please look at the doubles.",
  },
  "done.data-answered": { fa: "ثبت شد.", en: "Recorded." },
  "done.data-decided": { fa: "پاسخ ثبت شد و به صاحب پرونده خبر داده می‌شود.", en: "Recorded; she is told." },
} satisfies Words;

export const fieldWords: Record<AnsweredField, Localized> = {
  name: { fa: "نام و نام خانوادگی", en: "Full name" },
  nationalCode: { fa: "کد ملی", en: "National code" },
  birthDate: { fa: "تاریخ تولد", en: "Date of birth" },
  county: { fa: "شهرستان", en: "County" },
  place: { fa: "شهر یا روستا", en: "Town or village" },
  skills: { fa: "مهارت‌ها", en: "Skills" },
  tools: { fa: "ابزار و جای کار", en: "Tools and room to work" },
  weeklyHours: { fa: "ساعت کار در هفته", en: "Hours a week" },
};

export const answerWords: Record<AnswerState, Localized> = {
  right: { fa: "گفتید درست است", en: "You said it is right" },
  applied: { fa: "اصلاح شد", en: "Corrected" },
  asked: { fa: "نزد کارشناس است", en: "With the officer" },
  accepted: { fa: "پذیرفته و اصلاح شد", en: "Accepted and corrected" },
  refused: { fa: "پذیرفته نشد", en: "Not accepted" },
};

export const words = {
  title: { fa: "داده‌های شما در پرونده", en: "What your file says of you" },
  lead: {
    fa: "هر سطر را ببینید و بگویید درست است یا نه. مهارت، ابزار و ساعت همان دم اصلاح می‌شود؛ نام، کد ملی، تاریخ تولد و جا را کارشناس پرونده بررسی می‌کند.",
    en: "Look at each line and say whether it is right. Skills, tools and hours are corrected at once; name, code, birth date and place are checked by your officer.",
  },
  callTitle: { fa: "داده‌های پرونده‌تان را ببینید", en: "Please look at what your file says" },
  callImport: {
    fa: "نام شما از فهرست ثبت‌نام‌شدگان به طرح آمد. بگویید آنچه در آن نوشته شده درست است یا نه.",
    en: "You came to the programme from a roster. Please say whether what it says of you is right.",
  },
  callOfficer: {
    fa: "کارشناس نام شما را نوشت. بگویید آنچه نوشته شده درست است یا نه.",
    en: "An officer registered you. Please say whether what was written is right.",
  },
  callGo: { fa: "دیدن و تأیید", en: "Look and confirm" },
  nothing: { fa: "نوشته نشده است", en: "Not written" },
  right: { fa: "درست است", en: "This is right" },
  write: { fa: "نوشتن", en: "Write it" },
  wrong: { fa: "درست نیست", en: "This is not right" },
  should: { fa: "درست آن چیست؟", en: "What should it be?" },
  send: { fa: "ثبت اصلاح", en: "Send the correction" },
  wanted: { fa: "خواستهٔ شما: {text}", en: "You asked for: {text}" },
  reason: { fa: "پاسخ کارشناس: {text}", en: "The officer says: {text}" },
  none: { fa: "پرونده‌ای باز نیست.", en: "You have no open file." },
  noneLead: { fa: "پس از پیوستن به طرح، داده‌های شما این‌جاست.", en: "Once you have joined, your data stand here." },
  toFile: { fa: "پروندهٔ من", en: "My file" },
  asked: { fa: "اصلاح‌هایی که خواسته است", en: "Corrections she asked for" },
  askedLead: {
    fa: "پیش از پذیرش با مدرک بسنجید. کد ملی و تاریخ تولد را با باز کردن دادهٔ مهرشده ببینید.",
    en: "Compare with a document before you accept. Code and birth date are seen by opening what is sealed.",
  },
  was: { fa: "اکنون", en: "Now" },
  shouldBe: { fa: "خواسته", en: "Asked for" },
  accept: { fa: "پذیرفتن و اصلاح", en: "Accept and correct" },
  refuse: { fa: "نپذیرفتن", en: "Refuse" },
  refuseAsk: { fa: "این اصلاح پذیرفته نشود؟", en: "Refuse this correction?" },
  refuseReason: { fa: "دلیل، برای صاحب پرونده", en: "Why, for her to read" },
  askedCode: { fa: "کد ملی خواسته‌شده", en: "National code asked for" },
  askedBirth: { fa: "تاریخ تولد خواسته‌شده", en: "Date of birth asked for" },
} satisfies Words;
