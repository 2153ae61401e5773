import type { Localized, Words } from "#app/platform/locale.ts";
import { type ShareTask, shareReturns, shareTasks } from "#db/vocabulary-bodies.ts";
import type { ShareState } from "./share-rules.ts";

/** What referrals and delegations refuse, and say when it is done: merged into speech.ts. */
export const refusals = {
  "shares.not-lead": {
    fa: "تنها نهاد راهبر، پرونده را به نهادی دیگر می‌سپارد.",
    en: "Only the body that leads a case gives it to another.",
  },
  "shares.already": {
    fa: "این نهاد همین کار را در این پرونده در دست دارد.",
    en: "This body has the case for the same task already.",
  },
  "shares.ended": {
    fa: "این ارجاع پایان یافته است؛ شاید نهاد دهنده آن را پس گرفته باشد.",
    en: "This has ended; the body that gave it may have taken it back.",
  },
  "shares.taken-on": {
    fa: "نهاد شما این پرونده را پذیرفته است؛ آن را با نتیجه برگردانید.",
    en: "Your body has taken this case on; please give it back with what came of it.",
  },
  "shares.not-taken-on": {
    fa: "نخست پرونده را بپذیرید یا رد کنید.",
    en: "Please accept or decline the case first.",
  },
  "shares.none": { fa: "هیچ پرونده‌ای با این نشانی‌ها نیست.", en: "No case fits." },
  "shares.too-many": {
    fa: "در هر بار تا {most} پرونده واگذار می‌شود؛ فهرست را تنگ‌تر کنید.",
    en: "At most {most} cases are handed over at once; please narrow the list.",
  },
  "shares.changed": {
    fa: "شمار پرونده‌ها در این میان {count} شده است؛ فهرست را دوباره ببینید.",
    en: "By now {count} cases fit; please look through the list again.",
  },
  "day.past": { fa: "این روز گذشته است.", en: "This day is past." },
  "day.wrong": { fa: "تاریخ را مانند ۱۴۰۶/۱۲/۲۹ بنویسید.", en: "Please write the date like 2027-12-31." },
  "done.share-asked": {
    fa: "از نهاد خواسته شد. تا نپذیرد چیزی نمی‌بیند.",
    en: "Asked. The body reads nothing before it accepts.",
  },
  "done.share-accepted": { fa: "پرونده را پذیرفتید.", en: "You have taken the case on." },
  "done.share-declined": { fa: "پرونده را نپذیرفتید.", en: "You have declined the case." },
  "done.share-returned": { fa: "پرونده با نتیجه برگشت.", en: "The case went back with its outcome." },
  "done.share-taken-back": {
    fa: "پس گرفته شد؛ آن نهاد دیگر پرونده را نمی‌بیند.",
    en: "Taken back; that body reads the case no longer.",
  },
} satisfies Words;

export const taskWords: Record<ShareTask, Localized> = {
  help: { fa: "همراهی (ارجاع)", en: "Help (referral)" },
  assess: { fa: "توان‌سنجی", en: "Assess" },
  train: { fa: "آموزش", en: "Train" },
  counsel: { fa: "مشاوره", en: "Counsel" },
  inspect: { fa: "بازرسی", en: "Inspect" },
};

export const taskOptions = (say: (words: Localized) => string) =>
  shareTasks.map((task) => ({ value: task, label: say(taskWords[task]) }));

/** How a state stands out: the looks of app/ui's Status. */
type Tone = "plain" | "good" | "wait" | "note";

export const shareStateWords: Record<ShareState, Localized> = {
  asked: { fa: "در انتظار پاسخ", en: "Waits for an answer" },
  accepted: { fa: "در دست", en: "In hand" },
  done: { fa: "انجام شد", en: "Done" },
  partly: { fa: "بخشی انجام شد", en: "Partly done" },
  impossible: { fa: "شدنی نبود", en: "Not possible" },
  declined: { fa: "پذیرفته نشد", en: "Declined" },
  "taken-back": { fa: "پس گرفته شد", en: "Taken back" },
};

/** What may come of a task that was taken on. */
export const returnOptions = (say: (words: Localized) => string) =>
  shareReturns.map((value) => ({ value, label: say(shareStateWords[value]) }));

export const shareTone = (state: ShareState): Tone => {
  if (state === "asked") return "wait";
  if (state === "accepted") return "note";
  return state === "done" || state === "partly" ? "good" : "plain";
};

export const words = {
  shares: { fa: "ارجاع و واگذاری", en: "Referrals and delegations" },
  lead: {
    fa: "پرونده‌هایی که نهادها برای هم می‌فرستند. نتیجه به همان پرونده برمی‌گردد.",
    en: "Cases that bodies give one another. What comes of them stands in the same file.",
  },
  incoming: { fa: "به نهاد شما داده‌شده", en: "Given to your body" },
  outgoing: { fa: "از نهاد شما داده‌شده", en: "Given by your body" },
  noneIn: { fa: "نهادی پرونده‌ای به شما نسپرده است.", en: "No body has given you a case." },
  noneOut: { fa: "پرونده‌ای به نهادی دیگر نسپرده‌اید.", en: "You have given no case to another body." },
  noneOutLead: {
    fa: "از صفحهٔ هر پرونده، یا یکجا از همین صفحه می‌توانید واگذار کنید.",
    en: "Give one from its own page, or many at once from here.",
  },
  case: { fa: "پرونده", en: "Case" },
  from: { fa: "از", en: "From" },
  to: { fa: "به نهاد", en: "To" },
  task: { fa: "برای", en: "For" },
  due: { fa: "تا", en: "Due" },
  state: { fa: "وضع", en: "State" },
  craft: { fa: "رشته", en: "Craft" },
  county: { fa: "شهرستان", en: "County" },
  parts: { fa: "بخش‌هایی که می‌بیند", en: "Parts it reads" },
  asked: { fa: "روز درخواست", en: "Asked" },
  note: { fa: "چرا و چه بخواهید", en: "Why, and what is asked" },
  noteHint: {
    fa: "تنها دو نهاد آن را می‌خوانند. کد ملی و شماره ننویسید.",
    en: "Read by the two bodies only. Please write no national code and no number.",
  },
  dayExample: { fa: "۱۴۰۵/۱۲/۱۵", en: "2027-03-05" },
  share: { fa: "ارجاع یا واگذاری", en: "Refer or delegate" },
  shareLead: {
    fa: "نهاد دیگر تا نپذیرد چیزی نمی‌بیند و پس از آن تنها بخش‌هایی را که می‌دهید.",
    en: "The other body reads nothing before it accepts, and then only the parts you give.",
  },
  ask: { fa: "درخواست", en: "Ask" },
  serving: { fa: "هم‌اکنون در خدمت او", en: "Already served by" },
  leads: { fa: "راهبر پرونده", en: "Leads the case" },
  notYet: { fa: "هنوز نپذیرفته", en: "Not accepted yet" },
  many: { fa: "واگذاری یکجا", en: "Delegate many" },
  manyLead: {
    fa: "پرونده‌هایی را که نهاد شما راهبر آن‌هاست برگزینید، فهرست را ببینید و یکجا واگذار کنید. تا زمانی که برنگشته‌اند یکجا پس گرفته می‌شوند.",
    en: "Choose among the cases your body leads, look through the list, hand them over in one go. What has not come back can be taken back in one go.",
  },
  preview: { fa: "دیدن فهرست", en: "See the list" },
  count: { fa: "{count} پرونده واگذار می‌شود.", en: "{count} cases would be handed over." },
  alreadyThere: {
    fa: "{count} پرونده را این نهاد برای همین کار دارد.",
    en: "This body has {count} for the same task already.",
  },
  more: { fa: "و {count} پروندهٔ دیگر", en: "and {count} more" },
  handOver: { fa: "واگذار کردن {count} پرونده", en: "Hand {count} cases over" },
  batch: { fa: "واگذاری یکجا", en: "Handed over together" },
  takeBackAll: { fa: "پس گرفتن همهٔ این واگذاری", en: "Take all of it back" },
  takeBackAllQuestion: { fa: "همهٔ آنچه هنوز برنگشته پس گرفته شود؟", en: "Take back all that has not come back yet?" },
  takeBack: { fa: "پس گرفتن", en: "Take back" },
  takeBackQuestion: { fa: "پرونده پس گرفته شود؟", en: "Take the case back?" },
  takeBackNote: {
    fa: "آن نهاد از همین دم پرونده را نمی‌بیند؛ آنچه نوشته می‌ماند.",
    en: "That body reads the case no longer; what it has written stays.",
  },
  accept: { fa: "پذیرفتن", en: "Accept" },
  decline: { fa: "نپذیرفتن", en: "Decline" },
  declineWhy: { fa: "چرا", en: "Why" },
  returnIt: { fa: "برگرداندن با نتیجه", en: "Give back with the outcome" },
  outcome: { fa: "نتیجه", en: "Outcome" },
  answer: { fa: "چه شد", en: "What came of it" },
  openFile: { fa: "باز کردن پرونده", en: "Open the file" },
  registry: { fa: "دفتر ثبت", en: "Registry" },
  registryLead: {
    fa: "پیش از پیشنهاد خدمت ببینید این فرد در برنامه هست و چه نهادی به او خدمت می‌دهد. جست‌وجو با شمارهٔ کامل، نام کامل یا تلفن است و ثبت می‌شود.",
    en: "Before you offer something, see whether somebody is in the programme and who serves her. The whole number, name or phone is needed, and each search is recorded.",
  },
  by: { fa: "جست‌وجو با", en: "Search by" },
  byNumber: { fa: "شمارهٔ پرونده", en: "Number of the case" },
  byName: { fa: "نام کامل", en: "Whole name" },
  byPhone: { fa: "تلفن", en: "Phone" },
  text: { fa: "شماره، نام یا تلفن", en: "Number, name or phone" },
  search: { fa: "جست‌وجو", en: "Search" },
  found: { fa: "یافت‌شده", en: "Found" },
  noHit: { fa: "کسی با این نشانی در برنامه نیست.", en: "Nobody in the programme fits." },
  manyHits: {
    fa: "افراد بسیاری این نام را دارند؛ با شماره یا تلفن بجویید.",
    en: "Many people bear this name; please search by number or phone.",
  },
  closed: { fa: "پرونده در دست نهاد شما نیست.", en: "Not a case of your body." },
} satisfies Words;
