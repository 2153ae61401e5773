import type { Localized, Words } from "#app/platform/locale.ts";
import type { QueueName } from "./rules.ts";

export const queueWords: Record<QueueName, { name: Localized; empty: Localized }> = {
  ready: {
    name: { fa: "آمادهٔ تصمیم", en: "Ready to decide" },
    empty: { fa: "پرونده‌ای چشم به راه شما نیست.", en: "No case waits for you." },
  },
  waiting: {
    name: { fa: "در انتظار مدرک", en: "Waiting for evidence" },
    empty: { fa: "همهٔ متقاضیان عکس فرستاده‌اند.", en: "Every applicant has sent a picture." },
  },
  verified: {
    name: { fa: "تأییدشده", en: "Verified" },
    empty: { fa: "هنوز کسی تأیید نشده است.", en: "Nobody has been verified yet." },
  },
  refused: {
    name: { fa: "ردشده", en: "Not accepted" },
    empty: { fa: "هیچ درخواستی رد نشده است.", en: "No application was turned down." },
  },
};

/** What the events of a case are called in its history. */
export const historyWords: Readonly<Record<string, Localized>> = {
  "application.submitted": { fa: "درخواست را فرستاد", en: "sent the application" },
  "evidence.added": { fa: "عکسی فرستاد", en: "sent a picture" },
  "evidence.viewed": { fa: "عکسی را دید (بررسی پرونده)", en: "looked at a picture (review of the case)" },
  "application.verified": { fa: "تأیید کرد", en: "verified" },
  "application.refused": { fa: "نپذیرفت", en: "did not accept" },
};

export const words = {
  queue: { fa: "امروز", en: "Today" },
  queueLead: { fa: "نخست آنچه بیش از همه منتظر مانده است.", en: "What has waited longest comes first." },
  queueOthers: {
    fa: "در این میز اکنون کاری برای وظیفهٔ شما نیست.",
    en: "There is nothing for your duty here at the moment.",
  },
  applications: { fa: "درخواست‌ها", en: "Applications" },
  listings: { fa: "بررسی کالاها", en: "Listings to review" },
  producers: { fa: "تولیدکنندگان", en: "Producers" },
  figures: { fa: "در یک نگاه", en: "At a glance" },
  due: { fa: "پاسخ تا {day}", en: "Answer by {day}" },
  overdue: { fa: "از مهلت گذشته", en: "Overdue" },
  fresh: { fa: "تازه", en: "New" },
  noEvidence: { fa: "بدون مدرک", en: "No evidence" },
  pictures: { fa: "{count} عکس", en: "{count} pictures" },
  received: { fa: "رسیده", en: "Received" },
  decided: { fa: "تصمیم", en: "Decided" },
  filter: { fa: "پالایش", en: "Filter" },
  all: { fa: "همه", en: "All" },
  queueField: { fa: "وضع", en: "Status" },
  more: { fa: "ادامهٔ فهرست", en: "More" },
  identity: { fa: "هویت", en: "Identity" },
  nationalCode: { fa: "کد ملی", en: "National code" },
  birthDate: { fa: "تاریخ تولد", en: "Date of birth" },
  privateNote: {
    fa: "کد ملی و تاریخ تولد تنها تا پرونده باز است دیده می‌شود.",
    en: "The national code and the date of birth are shown only while the case is open.",
  },
  statement: { fa: "نوشتهٔ متقاضی", en: "The applicant's words" },
  evidenceNeeded: { fa: "دست‌کم یک عکس یا سند باید برسد.", en: "At least one picture or document has to come." },
  declaredAll: { fa: "متقاضی هر چهار شرط را اعلام کرده است.", en: "The applicant has declared all four conditions." },
  evidence: { fa: "عکس‌ها و مدارک", en: "Pictures and documents" },
  evidenceLogged: {
    fa: "هر بار دیدن این عکس‌ها با نام شما ثبت می‌شود.",
    en: "Every look at these pictures is recorded under your name.",
  },
  evidenceNone: { fa: "هنوز عکسی نرسیده است.", en: "No picture has arrived yet." },
  evidenceClosed: {
    fa: "پرونده بسته است و عکس‌ها دیگر باز نمی‌شوند.",
    en: "The case is closed, and its pictures no longer open.",
  },
  see: { fa: "دیدن عکس در اندازهٔ کامل", en: "See the picture in full size" },
  history: { fa: "چه کسی چه کرد", en: "Who did what" },
  noForm: { fa: "درخواستی در این پرونده نیست.", en: "There is no application in this file." },
  toJudge: { fa: "به صفحهٔ تصمیم", en: "To the page of decision" },
  shop: { fa: "فروشگاه", en: "Shop" },
  noShop: { fa: "هنوز فروشگاهی ندارد.", en: "She has no shop yet." },
  shopOpen: { fa: "باز", en: "Open" },
  shopPaused: { fa: "در تعطیلی", en: "On holiday" },
  shopWaits: { fa: "هنوز باز نشده", en: "Not open yet" },
  listingsOut: { fa: "{count} کالا در بازار", en: "{count} listings out" },
  decision: { fa: "تصمیم شما", en: "Your decision" },
  ownCase: {
    fa: "این پروندهٔ خود شماست؛ همکار دیگری دربارهٔ آن تصمیم می‌گیرد.",
    en: "This is your own case; a colleague will decide it.",
  },
  verify: { fa: "تأیید", en: "Verify" },
  refuse: { fa: "نپذیرفتن", en: "Do not accept" },
  decidedBy: { fa: "تصمیم با {name}", en: "Decided by {name}" },
  seeProducer: { fa: "پروندهٔ تولیدکننده", en: "The producer's file" },

  verifyTitle: { fa: "تأیید {name}", en: "Verify: {name}" },
  verifyLead: {
    fa: "با تأیید شما غرفه‌اش باز می‌شود و همان دم به او خبر می‌رسد.",
    en: "With your verification her shop opens, and she is told at once.",
  },
  notYet: { fa: "هنوز نمی‌توان تأیید کرد", en: "This cannot be verified yet" },
  checksNeeded: {
    fa: "ردیف‌های لازم سیاهه هنوز بررسی نشده است.",
    en: "Required items of the checklist are open.",
  },
  nameEn: { fa: "نام غرفه با حروف لاتین", en: "The shop's name in Latin letters" },
  nameEnHint: {
    fa: "همان‌گونه که در گذرنامه می‌آید؛ نشانی غرفه از آن ساخته می‌شود.",
    en: "As it would stand in a passport; the shop's address is made of it.",
  },
  nameEnExample: { fa: "Solmaz Anbarani", en: "Solmaz Anbarani" },
  cluster: { fa: "خوشه", en: "Cluster" },
  clusterHint: {
    fa: "نزدیک‌ترین خوشهٔ همین پیشه برگزیده شده است.",
    en: "The nearest cluster of this occupation is chosen.",
  },
  clusterNone: {
    fa: "بی‌خوشه (تا خوشه‌ای نباشد کالایی گذاشته نمی‌شود)",
    en: "None (no listing can be made without a cluster)",
  },
  clusterOption: { fa: "{name}، {county}", en: "{name}, {county}" },
  verifyPress: { fa: "تأیید و باز کردن غرفه", en: "Verify and open the shop" },

  refuseTitle: { fa: "نپذیرفتن درخواست {name}", en: "Do not accept: {name}" },
  refuseLead: {
    fa: "متقاضی دلیل و نوشتهٔ شما را می‌خواند و می‌تواند دوباره درخواست دهد. روشن و محترمانه بنویسید.",
    en: "The applicant reads your reason and words, and may apply again. Write plainly and kindly.",
  },
  reason: { fa: "دلیل", en: "Reason" },
  text: { fa: "نوشتهٔ شما برای متقاضی", en: "Your words to the applicant" },
  textHint: { fa: "چه چیزی کم است و چه کاری می‌تواند بکند؟", en: "What is missing, and what can be done about it?" },
  refusePress: { fa: "ثبت و خبر دادن", en: "Record and tell the applicant" },
} satisfies Words;
