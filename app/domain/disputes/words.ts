import type { Localized, Words } from "#app/platform/locale.ts";
import type { DisputePhotoKind, DisputeState } from "#db/vocabulary.ts";

/** The desk where finance answers buyers' banks. */
export const words = {
  disputes: { fa: "اعتراض‌های بانکی", en: "Disputes" },
  disputesLead: {
    fa: "پول‌هایی که بانک خریدار پس خواسته است؛ آن که مهلتش زودتر می‌گذرد نخست. تا بانک رأی نداده است، نه چیزی به فروشنده واریز می‌شود و نه چیزی به خریدار برمی‌گردد.",
    en: "Payments a buyer's bank has called back, the nearest deadline first. Until the bank decides, nothing goes to the seller and nothing is refunded.",
  },
  waiting: { fa: "در انتظار پاسخ ما", en: "Waiting for our answer" },
  waitingEmpty: { fa: "هیچ اعتراضی چشم به راه پاسخ نیست.", en: "No dispute waits for an answer." },
  withBank: { fa: "نزد بانک", en: "With the bank" },
  decided: { fa: "رأی‌داده‌شده", en: "Decided" },
  dispute: { fa: "اعتراض به پرداخت سفارش {number}", en: "Dispute of order {number}" },
  order: { fa: "سفارش", en: "Order" },
  amount: { fa: "مبلغ", en: "Amount" },
  state: { fa: "وضعیت", en: "State" },
  reason: { fa: "دلیل به گفتهٔ بانک", en: "The bank's reason" },
  opened: { fa: "آغاز", en: "Opened" },
  due: { fa: "مهلت پاسخ", en: "Answer by" },
  overdue: { fa: "مهلت گذشته", en: "Time is over" },
  submitted: { fa: "پاسخ فرستاده شد", en: "Answer sent" },
  onItsWay: { fa: "در راه استرایپ", en: "On its way to Stripe" },
  closed: { fa: "رأی بانک", en: "Decided" },
  known: { fa: "آنچه می‌دانیم", en: "What we know" },
  knownLead: {
    fa: "خودکار گرد آمده است. کالا، شیوهٔ ارسال و شمارهٔ رهگیری همراه پاسخ برای بانک می‌رود.",
    en: "Gathered by itself. The goods, the carrier and the tracking number go to the bank with the answer.",
  },
  goods: { fa: "کالاها", en: "Goods" },
  piece: { fa: "{quantity} × {title}", en: "{quantity} × {title}" },
  paidAt: { fa: "پرداخت", en: "Paid" },
  region: { fa: "مقصد", en: "Sent to" },
  regionOnly: { fa: "تنها استان و شهر", en: "Province and town only" },
  parcel: { fa: "بستهٔ {n} از {shop}", en: "Parcel {n} from {shop}" },
  parcelState: { fa: "وضعیت بسته", en: "Parcel" },
  carrier: { fa: "ارسال با", en: "Carrier" },
  tracking: { fa: "شمارهٔ رهگیری", en: "Tracking" },
  shipped: { fa: "تاریخ ارسال", en: "Sent on" },
  delivered: { fa: "تحویل", en: "Received" },
  notices: { fa: "پیام‌های فرستاده به خریدار", en: "Messages sent to the buyer" },
  noticesCount: { fa: "{count} پیام، آخرین {date}", en: "{count}, the last {date}" },
  problems: { fa: "گزارش‌های خریدار", en: "What the buyer reported" },
  problemsNone: { fa: "خریدار مشکلی گزارش نکرده است.", en: "The buyer has reported no problem." },
  answer: { fa: "پاسخ ما به بانک", en: "Our answer to the bank" },
  answerHint: {
    fa: "بنویسید چه فروخته شد، کی و چگونه رسید و با خریدار چه گفته شد. بانک انگلیسی می‌خواند. نام و شمارهٔ کسی را ننویسید.",
    en: "Say what was sold, when and how it arrived, and what was said with the buyer. Names and numbers of people do not belong here.",
  },
  photos: { fa: "عکس‌هایی که همراه پاسخ می‌رود", en: "Photographs that go with the answer" },
  photosHint: {
    fa: "تا سه عکس. عکس‌هایی را برگزینید که کالا را پیش از ارسال یا هنگام رسیدن نشان می‌دهد؛ چهره و نشانی کسی در آن‌ها نباشد. هر نگاه به آن‌ها ثبت می‌شود.",
    en: "Up to three. Choose what shows the goods before they were sent or as they arrived, and no face or address of anybody. Every look at them is recorded.",
  },
  photosNone: {
    fa: "از این سفارش عکسی نگه داشته نشده است؛ می‌توانید عکسی بیفزایید.",
    en: "No photograph of this order has been kept; you can add one.",
  },
  photoOf: { fa: "{kind}، بستهٔ {n}", en: "{kind}, parcel {n}" },
  pictures: { fa: "افزودن عکس", en: "Add photographs" },
  picturesHint: { fa: "مانند عکس رسید پست (JPG، PNG یا WebP).", en: "Of a postal receipt, say (JPG, PNG or WebP)." },
  noAnswer: { fa: "پاسخی نوشته نشد.", en: "No answer was written." },
  save: { fa: "ذخیرهٔ پیش‌نویس", en: "Save the draft" },
  goOn: { fa: "ادامه به فرستادن", en: "Go on to sending" },
  own: {
    fa: "این سفارش خود شماست؛ همکار دیگری باید پاسخ دهد.",
    en: "This is your own order; a colleague has to answer.",
  },
  submission: { fa: "فرستادن پاسخ", en: "Send the answer" },
  submissionLead: {
    fa: "این پاسخ یک بار و برای همیشه به بانک می‌رود. پس از آن نه می‌توان آن را عوض کرد و نه چیزی به آن افزود.",
    en: "This goes to the bank once and for good. Nothing can be changed or added afterwards.",
  },
  submissionPress: { fa: "بله، به بانک بفرست", en: "Yes, send it to the bank" },
  back: { fa: "بازگشت به پیش‌نویس", en: "Back to the draft" },
  borne: { fa: "زیان بر عهدهٔ", en: "Who bears it" },
  nothingYet: { fa: "اعتراضی در کار نیست", en: "No disputes" },
  nothingYetText: {
    fa: "اگر بانک خریداری پولی را پس بخواهد، همین‌جا با مهلت پاسخ آن دیده می‌شود.",
    en: "When a buyer's bank calls a payment back it appears here, with the day by which to answer.",
  },
  borneRefund: { fa: "پول در راه بازگشت به خریدار", en: "Money on its way back to the buyer" },
  borneHeld: { fa: "پول کالای نرسیده", en: "Money of goods not yet received" },
  borneSeller: { fa: "فروشنده", en: "The seller" },
  borneSellerOwes: { fa: "فروشنده (پیش‌تر واریز شده بود؛ بدهکار است)", en: "The seller (paid out before; she owes it)" },
  borneCooperative: { fa: "تعاونی", en: "The cooperative" },
  borneProgramme: { fa: "صندوق برنامه", en: "The programme's fund" },
  bornePlatform: { fa: "بازار", en: "The market" },
  /** For the seller. */
  frozen: { fa: "واریزهای نگه‌داشته", en: "Held back" },
  frozenText: {
    fa: "بانک خریدار سفارش {number} پول را پس خواسته است. تا رأی بانک، سهم شما از این سفارش نزد ما می‌ماند. کاری بر عهدهٔ شما نیست؛ ما پاسخ بانک را می‌دهیم.",
    en: "The bank of order {number}'s buyer has called the payment back. Your part of it stays with us until the bank decides. There is nothing for you to do; we answer the bank.",
  },
  lostText: {
    fa: "بانک پول سفارش {number} را به خریدار برگرداند. اگر بسته هنوز نزد شماست، آن را نفرستید.",
    en: "The bank has given the money of order {number} back to the buyer. If you still have the parcel, please do not send it.",
  },
} satisfies Words;

export const stateWords: Readonly<Record<DisputeState, Localized>> = {
  "needs-response": { fa: "در انتظار پاسخ", en: "Needs an answer" },
  "under-review": { fa: "در بررسی بانک", en: "Under review" },
  won: { fa: "به سود ما", en: "Won" },
  lost: { fa: "به زیان ما", en: "Lost" },
};

export const photoKindWords: Readonly<Record<DisputePhotoKind, Localized>> = {
  dispatch: { fa: "پیش از ارسال", en: "Before it was sent" },
  problem: { fa: "گزارش خریدار", en: "The buyer's report" },
  return: { fa: "درخواست بازگرداندن", en: "The buyer's return" },
  uploaded: { fa: "افزودهٔ ما", en: "Added by us" },
};

/** Stripe's codes of a bank's reasons; another is shown as it came. */
export const reasonWords: Readonly<Record<string, Localized>> = {
  fraudulent: { fa: "پرداخت بی‌خبر دارندهٔ کارت", en: "Not made by the cardholder" },
  product_not_received: { fa: "کالا نرسیده", en: "Goods not received" },
  product_unacceptable: { fa: "کالا آن نیست که گفته شده", en: "Goods not as described" },
  duplicate: { fa: "دو بار گرفته شده", en: "Charged twice" },
  credit_not_processed: { fa: "بازگشت پول انجام نشده", en: "Refund not made" },
  unrecognized: { fa: "ناآشنا برای دارندهٔ کارت", en: "Not recognised" },
  subscription_canceled: { fa: "اشتراک لغو شده", en: "Subscription cancelled" },
  general: { fa: "بی‌دلیل خاص", en: "No reason given" },
};

/** What the commands of this noun refuse or announce. */
export const refusals = {
  "dispute.own": words.own,
  "dispute.answered": {
    fa: "به این اعتراض پاسخ داده شده است؛ پاسخ دیگر عوض نمی‌شود.",
    en: "This dispute has been answered; the answer cannot be changed any more.",
  },
  "dispute.photos-most": {
    fa: "بیش از سه عکس همراه پاسخ نمی‌رود.",
    en: "No more than three photographs go with an answer.",
  },
  "dispute.empty": { fa: "نخست پاسخ را بنویسید و ذخیره کنید.", en: "Write the answer and save it first." },
  "done.evidence-saved": { fa: "پیش‌نویس ذخیره شد.", en: "The draft is saved." },
  "done.evidence-submitted": { fa: "پاسخ در راه بانک است.", en: "The answer is on its way to the bank." },
} satisfies Words;
