import type { Localized, Words } from "#app/platform/locale.ts";
import type { StepName, StepNote } from "./progress.ts";

export const stepWords: Record<StepName, Localized> = {
  received: { fa: "درخواست رسید", en: "Received" },
  eligibility: { fa: "احراز شرایط", en: "Eligibility" },
  assessment: { fa: "توان‌سنجی", en: "Assessment" },
  counselling: { fa: "مشاوره", en: "Counselling" },
  training: { fa: "آموزش", en: "Training" },
  market: { fa: "راه به بازار", en: "The way to a market" },
  active: { fa: "فروش و همراهی", en: "Selling, with somebody beside you" },
};

export const noteWords: Record<StepNote, Localized> = {
  fromRoster: { fa: "از فهرست ثبت‌نام‌شدگان آمد.", en: "It came from a roster." },
  byOfficer: { fa: "کارشناس نام شما را نوشت.", en: "An officer registered you." },
  sendPicture: {
    fa: "نخستین عکس از کار یا مدرک را بفرستید؛ بررسی از همان روز آغاز می‌شود.",
    en: "Please send the first picture of your work or a document; the review begins that day.",
  },
  judged: { fa: "شرط‌های طرح بررسی می‌شود.", en: "The programme's rules are being checked." },
  refused: {
    fa: "پذیرفته نشد. می‌توانید اعتراض کنید یا دوباره درخواست بدهید.",
    en: "It was refused. You can appeal, or apply again.",
  },
  appealed: { fa: "کارشناس دیگری به اعتراض شما پاسخ می‌دهد.", en: "Another officer answers your appeal." },
  afterForm: { fa: "پس از رسیدن درخواست آغاز می‌شود.", en: "Begins once your application is here." },
  afterEligibility: { fa: "پس از احراز شرایط آغاز می‌شود.", en: "Begins once the rules are met." },
  toPropose: {
    fa: "روز توان‌سنجی را پیشنهاد می‌کنند و به شما خبر می‌دهند.",
    en: "A day is going to be proposed, and you will be told.",
  },
  answerDay: { fa: "روزی پیشنهاد شده است؛ بپذیرید یا روز دیگری بخواهید.", en: "A day is proposed; please answer." },
  meets: { fa: "روز آن گذاشته شده است.", en: "The day is set." },
  handed: { fa: "این کار را نهاد دیگری پذیرفته است.", en: "Another body has taken this on." },
  afterAssessment: { fa: "پس از توان‌سنجی آغاز می‌شود.", en: "Begins after the assessment." },
  toTalk: { fa: "مشاور برای گفت‌وگو با شما تماس می‌گیرد.", en: "A counsellor gets in touch with you." },
  yourNext: { fa: "گامی که در گفت‌وگو گذاشتید.", en: "The step you agreed on in your last talk." },
  chooseCourse: { fa: "دورهٔ خود را برگزینید یا درس را بخوانید.", en: "Please choose a course, or read the lesson." },
  inCourse: { fa: "در دوره نام نوشته‌اید.", en: "You are enrolled in a course." },
  noneNeeded: { fa: "توان‌سنجی درسی نخواست.", en: "The assessment asked for none." },
  openShop: {
    fa: "پس از تأیید شما غرفه‌تان باز می‌شود؛ یا پیشرانی کار یا جایی پیشنهاد می‌کند.",
    en: "Your shop opens once you are verified, or a pioneer offers work or a place.",
  },
  listPiece: {
    fa: "غرفهٔ شما باز است؛ نخستین کار را برای فروش بگذارید.",
    en: "Your shop is open; please list your first piece.",
  },
  answerPioneer: { fa: "پیشرانی جایی پیشنهاد کرده است؛ پاسخ دهید.", en: "A pioneer offers a place; please answer." },
  pioneerAnswers: { fa: "از پیشرانی پرسیده‌اند که جا دارد یا نه.", en: "A pioneer was asked whether she has room." },
  afterMarket: { fa: "پس از نخستین کار در بازار آغاز می‌شود.", en: "Begins with your first piece on the market." },
  visit: { fa: "دیدار یا پرسش بعدی.", en: "The next visit or check-in." },
  sell: { fa: "کارتان در بازار است.", en: "Your work is on the market." },
  closed: { fa: "پرونده بسته شده است.", en: "The case is closed." },
};

export const words = {
  title: { fa: "گام‌های پرونده", en: "The steps of your case" },
  lead: {
    fa: "هر گام یا انجام شده است، یا نزد کسی است، یا چیزی باید پیش از آن انجام شود.",
    en: "Each step is done, or with somebody, or waits for something before it.",
  },
  doneOn: { fa: "انجام شد: {day}", en: "Done: {day}" },
  with: { fa: "نوبت: {who}", en: "With: {who}" },
  until: { fa: "تا {day}", en: "until {day}" },
  noDay: { fa: "روزی گذاشته نشده است", en: "no day is set" },
  stopped: { fa: "ماند", en: "Stopped" },
  ahead: { fa: "در پیش", en: "Still to come" },
  you: { fa: "شما", en: "You" },
  pioneer: { fa: "پیشران", en: "The pioneer" },
  act: { fa: "انجام دهید", en: "Do it now" },
  now: { fa: "اکنون", en: "Now" },
  all: { fa: "همهٔ گام‌ها", en: "All steps" },
  clear: { fa: "اکنون کاری نزد کسی نیست.", en: "Nothing waits for anybody now." },
} satisfies Words;
