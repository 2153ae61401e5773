import type { Words } from "#app/platform/locale.ts";

/** What is refused of asking for more evidence, and said when it is done, by code: merged into speech.ts. */
export const refusals = {
  "producers.until": {
    fa: "روزی از فردا تا سه ماه دیگر بنویسید.",
    en: "Please write a day from tomorrow up to three months from now.",
  },
  "producers.evidence-asked": {
    fa: "مدرک پیش‌تر خواسته شده است و هنوز چشم به راه آن هستید.",
    en: "Evidence was asked for before and is still awaited.",
  },
  "done.evidence-asked": { fa: "خواسته شد و به او خبر رسید.", en: "It is asked for, and she is told." },
} satisfies Words;

export const words = {
  ask: { fa: "خواستن مدرک", en: "Ask for evidence" },
  askTitle: { fa: "خواستن مدرک از {name}", en: "Ask {name} for evidence" },
  askLead: {
    fa: "متقاضی نوشتهٔ شما را می‌خواند و تا آن روز عکس یا سند می‌فرستد. تا آن هنگام پرونده در صف «در انتظار مدرک» است.",
    en: "The applicant reads your words and sends a picture or paper by that day. Until then her case waits for evidence in the queue.",
  },
  wanted: { fa: "برای کدام", en: "For which" },
  workSample: { fa: "نمونهٔ کار", en: "A sample of the work" },
  text: { fa: "چه بفرستد، به زبان ساده", en: "What to send, in plain words" },
  textHint: {
    fa: "مانند: عکسی از پشت گلیم در روشنایی روز، یا برگهٔ بیمه با تاریخ امسال.",
    en: "Such as: a picture of the kilim's back in daylight, or the insurance paper with this year's date.",
  },
  until: { fa: "تا چه روزی", en: "Until which day" },
  untilHint: { fa: "روز پیشنهادی دو هفتهٔ دیگر است.", en: "Two weeks from now is suggested." },
  press: { fa: "خواستن و خبر دادن", en: "Ask and tell her" },
  requests: { fa: "مدرک‌های خواسته‌شده", en: "Evidence asked for" },
  askedBy: { fa: "{by}، تا {day}", en: "{by}, until {day}" },
  open: { fa: "چشم به راه تا {day}", en: "Awaited until {day}" },
  late: { fa: "مهلت گذشت: {day}", en: "Was due {day}" },
  answered: { fa: "رسید", en: "It came" },
  askedMark: { fa: "مدرک خواسته شد", en: "Evidence asked for" },
  answeredMark: { fa: "مدرک تازه رسید", en: "New evidence came" },

  yours: { fa: "از شما مدرک خواسته‌اند", en: "You are asked for evidence" },
  yoursLead: {
    fa: "«{body}» برای تصمیم دربارهٔ درخواستتان این را تا {day} می‌خواهد.",
    en: "{body} needs this by {day} to decide on your application.",
  },
  send: { fa: "فرستادن عکس یا سند", en: "Send a picture or paper" },
} satisfies Words;
