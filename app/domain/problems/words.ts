import type { Localized, Words } from "#app/platform/locale.ts";
import type { ProblemKind, ProblemState } from "#db/vocabulary.ts";

export const problemKindWords: Readonly<Record<ProblemKind, Localized>> = {
  "not-arrived": { fa: "به دستم نرسیده است", en: "It has not arrived" },
  damaged: { fa: "آسیب دیده است", en: "It is damaged" },
  missing: { fa: "چیزی کم است", en: "Something is missing" },
  wrong: { fa: "کالای دیگری آمده است", en: "Something else came" },
  "not-as-described": { fa: "با آنچه نوشته شده بود نمی‌خواند", en: "It is not as described" },
  other: { fa: "چیز دیگر", en: "Something else" },
};

/** Where a report stands; one that was answered and not settled says so. */
export const problemStateWords: Readonly<Record<ProblemState | "contested", Localized>> = {
  open: { fa: "در انتظار پاسخ", en: "Waiting for an answer" },
  answered: { fa: "پاسخ داده شد", en: "Answered" },
  contested: { fa: "حل‌نشده", en: "Not settled" },
  closed: { fa: "بسته‌شده", en: "Closed" },
};

export const words = {
  report: { fa: "گزارش مشکل", en: "Report a problem" },
  reportLead: {
    fa: "بگویید چه شده است. سازنده تا سه روز کاری پاسخ می‌دهد و تا آن زمان هیچ بسته‌ای خودبه‌خود رسیده به شمار نمی‌آید.",
    en: "Tell us what happened. The maker answers within three working days, and until then the parcel does not count as received by itself.",
  },
  kind: { fa: "چه شده است؟", en: "What is wrong?" },
  text: { fa: "با واژه‌های خودتان", en: "In your own words" },
  textExample: {
    fa: "لبهٔ گلیم پاره شده و روی بسته جای آب است.",
    en: "The edge of the kilim is torn and the parcel has water stains.",
  },
  photos: { fa: "عکس‌ها", en: "Photographs" },
  photosHint: {
    fa: "تا چهار عکس. تنها شما، فروشنده و در صورت نیاز کارشناس طرح آن‌ها را می‌بینند.",
    en: "Up to four. Only you, the seller and, if need be, an officer of the programme see them.",
  },
  send: { fa: "فرستادن گزارش", en: "Send the report" },
  notNow: { fa: "این کالا اکنون گزارش‌شدنی نیست", en: "This piece cannot be reported now" },
  notNowText: {
    fa: "مشکل را از زمان فرستادن تا چهارده روز پس از رسیدن می‌توان گزارش داد.",
    en: "A problem can be reported from the day it is sent until fourteen days after it arrived.",
  },
  problem: { fa: "گزارش شما", en: "Your report" },
  problemOf: { fa: "گزارش دربارهٔ سفارش {number}", en: "Report on order {number}" },
  backToOrder: { fa: "سفارش {number}", en: "Order {number}" },
  youWrote: { fa: "شما نوشتید", en: "You wrote" },
  buyerWrote: { fa: "خریدار نوشت", en: "The buyer wrote" },
  sellerWrote: { fa: "{shop} پاسخ داد", en: "{shop} answered" },
  photo: { fa: "عکس {n}", en: "Photograph {n}" },
  answerBy: { fa: "تا {date} پاسخ می‌رسد.", en: "An answer is due by {date}." },
  overdue: {
    fa: "پاسخی در زمان تعیین‌شده نیامد. کارشناسان طرح این گزارش را می‌بینند.",
    en: "No answer came in time. Officers of the programme can see this report.",
  },
  contestedText: {
    fa: "گفتید که حل نشده است. کارشناسان طرح گزارش و پاسخ را می‌بینند و سازنده هم می‌تواند دوباره پاسخ دهد.",
    en: "You said that it is not settled. Officers of the programme can see both sides, and the maker can answer again.",
  },
  closedText: { fa: "این گزارش بسته شد. سپاس که گفتید.", en: "This report is closed. Thank you for telling us." },
  nextTitle: { fa: "سپس چه می‌شود", en: "What happens next" },
  nextText: {
    fa: "بازگشت پول پس از رسیدن بسته با توافق شما و سازنده یا رأی کارشناس طرح است. سازنده پیشنهادش را در پاسخ می‌نویسد: جایگزین، تعمیر یا بازگشت همه یا بخشی از پول. اگر نپذیرفتید، «حل نشده است» را بزنید.",
    en: "After a parcel has arrived, money goes back by agreement between you and the maker, or by an officer's decision. The maker writes her offer in the answer: another piece, a repair, or all or part of the money. If you do not accept it, choose “It is not settled”.",
  },
  question: { fa: "با این پاسخ حل شد؟", en: "Does this settle it?" },
  settled: { fa: "حل شد؛ گزارش را ببندید", en: "It is settled; close the report" },
  close: { fa: "بستن گزارش", en: "Close the report" },
  closeHint: {
    fa: "اگر خودش درست شد یا دیگر نمی‌خواهید پی بگیرید.",
    en: "If it came right by itself, or you no longer want to follow it up.",
  },
  notSettled: { fa: "حل نشده است", en: "It is not settled" },
  notSettledText: { fa: "چه چیزی هنوز درست نیست؟", en: "What is still not right?" },
  sendNotSettled: { fa: "فرستادن و باز نگه داشتن", en: "Send, and keep it open" },

  // The seller's side.
  desk: { fa: "گزارش‌های خریداران", en: "Buyers' reports" },
  deskLead: {
    fa: "آنچه خریداران دربارهٔ بسته‌های شما گفته‌اند. تا سه روز کاری پاسخ دهید.",
    en: "What buyers said about your parcels. Please answer within three working days.",
  },
  coopLead: {
    fa: "گزارش‌های خریداران عضوهایی که پاسخ‌دادن را به شما سپرده‌اند.",
    en: "Reports from buyers of members who let you answer for them.",
  },
  deskEmpty: { fa: "گزارشی نیست", en: "There are no reports" },
  deskEmptyText: {
    fa: "اگر خریداری مشکلی داشته باشد این‌جا می‌آید و به شما خبر می‌دهیم.",
    en: "If a buyer has a problem it stands here, and we let you know.",
  },
  piece: { fa: "کالا", en: "Piece" },
  what: { fa: "مشکل", en: "Problem" },
  order: { fa: "سفارش", en: "Order" },
  state: { fa: "وضعیت", en: "State" },
  due: { fa: "مهلت پاسخ", en: "Answer by" },
  shop: { fa: "غرفه", en: "Shop" },
  late: { fa: "مهلت گذشته است", en: "Overdue" },
  answer: { fa: "پاسخ شما", en: "Your answer" },
  answerHint: {
    fa: "آرام و روشن بنویسید که چه پیشنهاد می‌کنید: جایگزین، تعمیر یا بازگشت پول.",
    en: "Say calmly and clearly what you offer: another piece, a repair, or money back.",
  },
  answerUntil: { fa: "تا {date} پاسخ دهید.", en: "Please answer by {date}." },
  sendAnswer: { fa: "فرستادن پاسخ", en: "Send the answer" },
  answered: {
    fa: "پاسخ شما رسید؛ اکنون نوبت خریدار است.",
    en: "Your answer has been sent; it is the buyer's turn now.",
  },
  contestedForSeller: {
    fa: "خریدار می‌گوید حل نشده است. می‌توانید پاسخ بهتری بدهید؛ کارشناسان طرح هم آن را می‌بینند.",
    en: "The buyer says that it is not settled. You can give a better answer; officers of the programme see it too.",
  },
  closedForSeller: { fa: "خریدار این گزارش را بست.", en: "The buyer has closed this report." },

  // The office.
  office: { fa: "گزارش‌های حل‌نشده", en: "Reports not settled" },
  officeLead: {
    fa: "گزارش‌هایی که در مهلت پاسخ نگرفته‌اند یا خریدار گفته است حل نشده‌اند. هر بار دیدن عکس‌ها ثبت می‌شود.",
    en: "Reports that had no answer in time, or that the buyer says are not settled. Every look at their photographs is recorded.",
  },
  officeEmpty: { fa: "همهٔ گزارش‌ها حل شده‌اند", en: "Every report is settled" },
} satisfies Words;

export const refusals = {
  "problem.not-now": {
    fa: "این کالا اکنون گزارش‌شدنی نیست: بسته هنوز فرستاده نشده یا زمان گزارش گذشته است.",
    en: "This piece cannot be reported now: it has not been sent yet, or the time to report is over.",
  },
  "problem.open-already": {
    fa: "گزارش این کالا هنوز باز است و در انتظار پاسخ.",
    en: "There is an open report on this piece, waiting for an answer.",
  },
  "problem.answered-already": { fa: "این گزارش پاسخ داده شده است.", en: "This report has been answered." },
  "problem.closed-already": { fa: "این گزارش بسته شده است.", en: "This report is closed." },
  "problem.enough-said": {
    fa: "دربارهٔ این گزارش به اندازهٔ کافی نوشته شده است. کارشناسان طرح آن را می‌بینند.",
    en: "Enough has been written about this report. Officers of the programme can see it.",
  },
  "done.problem-reported": {
    fa: "گزارش شما رسید. سازنده تا سه روز کاری پاسخ می‌دهد.",
    en: "We have your report. The maker answers within three working days.",
  },
  "done.problem-closed": { fa: "گزارش بسته شد.", en: "The report is closed." },
} satisfies Words;
