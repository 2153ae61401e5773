import type { Localized, Words } from "#app/platform/locale.ts";
import type { MatchOutcome } from "./transfer-rules.ts";

/** The buyer's page of a transfer. */
export const words = {
  title: { fa: "واریز به حساب", en: "Bank transfer" },
  lead: {
    fa: "مبلغ را به حساب زیر واریز کنید و عکس رسید را همین‌جا بفرستید. همین که پول را در حساب ببینیم، سفارش شما تأیید می‌شود.",
    en: "Please transfer the amount to the account below and send us a photograph of the receipt here. As soon as we see the money on our account, your order stands.",
  },
  order: { fa: "سفارش {number}", en: "Order {number}" },
  account: { fa: "حسابی که به آن واریز می‌کنید", en: "Where to transfer it" },
  iban: { fa: "شمارهٔ شبا", en: "Account (IBAN)" },
  holder: { fa: "به نام", en: "Account holder" },
  bank: { fa: "بانک", en: "Bank" },
  amount: { fa: "مبلغ", en: "Amount" },
  exactly: {
    fa: "درست همین مبلغ را واریز کنید. مبلغ دیگری را نمی‌توانیم به این سفارش بدهیم و به شما برمی‌گردانیم.",
    en: "Please transfer exactly this amount. We cannot take another sum for this order and would send it back to you.",
  },
  reference: { fa: "در شرح واریز بنویسید", en: "Write this with the transfer" },
  until: { fa: "کالا تا این زمان برای شما نگه داشته می‌شود", en: "The goods are held for you until" },
  untilLooking: {
    fa: "تا رسید شما بررسی شود، کالا برای شما نگه داشته می‌شود.",
    en: "The goods stay held for you until somebody has looked at your receipt.",
  },
  stepPlaced: { fa: "سفارش ثبت شد", en: "Order placed" },
  stepSent: { fa: "عکس رسید به ما رسید", en: "Photograph of the receipt sent" },
  stepFound: { fa: "پول در حساب دیده شد", en: "Money seen on our account" },
  stepConfirmed: { fa: "سفارش تأیید شد", en: "Order confirmed" },
  progress: { fa: "تا کجا رسیده است", en: "How far it is" },
  sendTitle: { fa: "فرستادن عکس رسید", en: "Send the receipt" },
  sendAgain: { fa: "فرستادن رسیدی دیگر", en: "Send another receipt" },
  picture: { fa: "عکس رسید", en: "Photograph of the receipt" },
  pictureHint: {
    fa: "عکس یا تصویر صفحهٔ بانک (JPG، PNG یا WebP) که مبلغ، تاریخ و شمارهٔ پیگیری در آن خوانده شود. تنها همکاران مالی ما آن را می‌بینند.",
    en: "A photograph or a picture of the bank's page (JPG, PNG or WebP) on which amount, date and reference can be read. Only our finance desk sees it.",
  },
  bankReference: { fa: "شمارهٔ پیگیری بانک", en: "The bank's reference" },
  bankReferenceHint: {
    fa: "اگر بنویسید، پول شما زودتر پیدا می‌شود.",
    en: "With it your money is found sooner.",
  },
  backTo: { fa: "شبای خودتان، برای بازگشت پول", en: "Your own account, should money go back" },
  backToHint: {
    fa: "تنها اگر لازم شود پولی برگردد به آن واریز می‌کنیم. رمزنگاری‌شده نگه داشته می‌شود.",
    en: "Only used if money has to go back to you. It is kept encrypted.",
  },
  send: { fa: "فرستادن رسید", en: "Send the receipt" },
  yourProofs: { fa: "رسیدهایی که فرستاده‌اید", en: "Receipts you have sent" },
  proofWaiting: { fa: "در حال بررسی", en: "Being looked at" },
  proofAccepted: { fa: "پذیرفته شد", en: "Accepted" },
  proofRejected: { fa: "پذیرفته نشد", en: "Not accepted" },
  whyNot: { fa: "دلیل: {reason}", en: "Reason: {reason}" },
  orderGone: {
    fa: "زمان نگه‌داری کالا گذشت و سفارش لغو شد.",
    en: "The order was called off before anybody could look.",
  },
  nowWaiting: {
    fa: "رسید شما به ما رسید. معمولاً تا یک روز کاری بررسی می‌شود و به شما پیام می‌دهیم.",
    en: "We have your receipt. It is usually looked at within a working day, and you will hear from us.",
  },
  nowPaid: {
    fa: "پول شما رسید و سفارش تأیید شد. سپاسگزاریم.",
    en: "Your money has come and your order stands. Thank you.",
  },
  nowOtherRail: {
    fa: "برای این سفارش راه دیگری برای پرداخت برگزیده‌اید. اگر می‌خواهید واریز کنید، نخست آن را در صفحهٔ سفارش برگزینید.",
    en: "You have chosen another way to pay for this order. If you want to transfer the money, choose that on the order's page first.",
  },
  nowOtherSum: {
    fa: "پولی که برای این سفارش رسید همان مبلغ سفارش نبود، پس همهٔ آن به شما برمی‌گردد. اگر هنوز کالا را می‌خواهید، تا {time} در صفحهٔ سفارش دوباره راهی برای پرداخت برگزینید.",
    en: "The money that came for this order was another sum than the order’s, so all of it goes back to you. If you still want the goods, choose how to pay again on the order’s page until {time}.",
  },
  nowGone: {
    fa: "زمان نگه‌داری کالا گذشت و سفارش لغو شد؛ دیگر چیزی واریز نکنید. اگر پیش‌تر واریز کرده‌اید، رسید را بفرستید تا همهٔ آن را برگردانیم.",
    en: "The time is over and the order was called off; please transfer nothing any more. If you already have, send the receipt and all of it goes back to you.",
  },
  nowGoneSeen: {
    fa: "این سفارش لغو شده است؛ دیگر چیزی واریز نکنید. هر پولی که برای آن رسیده باشد به شما برمی‌گردد.",
    en: "This order is called off; please transfer nothing any more. Whatever came for it goes back to you.",
  },
  noAccount: {
    fa: "اکنون حسابی برای واریز نداریم. لطفاً راه دیگری برای پرداخت برگزینید.",
    en: "There is no account to transfer to at the moment. Please choose another way to pay.",
  },
  toOrder: { fa: "صفحهٔ سفارش", en: "The order's page" },
  // Where money goes back to
  refundTitle: { fa: "پول شما به کجا برگردد؟", en: "Where shall your money go?" },
  refundLead: {
    fa: "{amount} از سفارش {number} به شما برمی‌گردد. آن را با انتقال بانکی می‌فرستیم.",
    en: "{amount} of order {number} goes back to you. We send it by bank transfer.",
  },
  refundKnown: {
    fa: "شمارهٔ شبایی که به {last} پایان می‌یابد نزد ماست. تا پول فرستاده نشده است می‌توانید آن را تغییر دهید.",
    en: "We have the account that ends in {last}. You can change it until the money is sent.",
  },
  refundField: { fa: "شمارهٔ شبای شما", en: "Your account (IBAN)" },
  refundFieldHint: {
    fa: "حساب باید به نام خودتان باشد. رمزنگاری‌شده نگه داشته می‌شود.",
    en: "The account must be yours. It is kept encrypted.",
  },
  refundPress: { fa: "ثبت شمارهٔ شبا", en: "Save the account" },
  refundNone: { fa: "پولی چشم به راه بازگشت نیست", en: "No money waits to go back" },
  refundNoneText: {
    fa: "اگر پولی از این سفارش به شما برگردد، همین‌جا شمارهٔ حساب شما را می‌پرسیم.",
    en: "If money of this order goes back to you, this is where we ask for your account.",
  },
  refundLink: { fa: "نوشتن شمارهٔ شبا برای بازگشت پول", en: "Say where your money shall go" },
} satisfies Words;

/** What became of a match, as the clerk is told it. */
export const outcomeWords: Readonly<Record<MatchOutcome, Localized>> = {
  confirms: { fa: "سفارش را تأیید می‌کند", en: "Confirms the order" },
  differs: { fa: "مبلغ یکی نیست: همهٔ آن برمی‌گردد", en: "Another sum: all of it goes back" },
  late: { fa: "دیگر چشم به راه پول نیست: همهٔ آن برمی‌گردد", en: "No longer waits for money: all of it goes back" },
};

export const refusals = {
  "transfer.paid": {
    fa: "این سفارش تأیید شده است و رسید دیگری لازم ندارد.",
    en: "This order is confirmed; no other receipt is needed.",
  },
  "transfer.other-rail": words.nowOtherRail,
  "transfer.waiting": {
    fa: "رسید شما به ما رسیده است و در حال بررسی است. پس از بررسی می‌توانید رسید دیگری بفرستید.",
    en: "We have your receipt and are looking at it. You can send another once that is done.",
  },
  "transfer.picture-missing": { fa: "عکس رسید را برگزینید.", en: "Please choose the photograph of the receipt." },
  "transfer.iban": {
    fa: "این شمارهٔ شبا درست نیست. ۲۴ رقم پس از IR را یک بار دیگر نگاه کنید.",
    en: "This account number is not right. Please compare it digit by digit.",
  },
  "refund.none-waits": {
    fa: "اکنون پولی از این سفارش چشم به راه بازگشت نیست.",
    en: "At the moment no money of this order waits to go back.",
  },
  "proof.judged": { fa: "این رسید پیش‌تر بررسی شده است.", en: "This receipt was judged before." },
  "proof.own": {
    fa: "این سفارش خود شماست؛ همکار دیگری باید آن را بررسی کند.",
    en: "This is your own order; a colleague has to look at it.",
  },
  "receipt.no-order": { fa: "سفارشی با این شماره نیست.", en: "There is no order with this number." },
  "receipt.matched": {
    fa: "این پول پیش‌تر به سفارش دیگری داده شده است و بازگرداندن آن ممکن نیست.",
    en: "This money was matched to another order before, and that cannot be undone.",
  },
  "receipt.currency": {
    fa: "ارز این پول با ارز سفارش یکی نیست؛ آن را به سفارش نمی‌توان داد.",
    en: "This money is in another currency than the order and cannot be matched to it.",
  },
  "receipt.own-order": {
    fa: "این سفارش خود شماست؛ همکار دیگری باید پول آن را تأیید کند.",
    en: "This is your own order; a colleague has to match its money.",
  },
  "done.proof-sent": { fa: "رسید شما به ما رسید.", en: "We have your receipt." },
  "done.refund-account": { fa: "شمارهٔ شبا ثبت شد.", en: "The account is saved." },
  "done.proof-rejected": {
    fa: "رسید رد شد و به خریدار پیام داده می‌شود.",
    en: "The receipt is turned down; the buyer is told.",
  },
  "done.matched-confirms": {
    fa: "پول به سفارش {number} داده شد؛ سفارش تأیید می‌شود.",
    en: "The money is matched to order {number}, which is being confirmed.",
  },
  "done.matched-differs": {
    fa: "پول به سفارش {number} داده شد. مبلغ یکی نیست، پس همهٔ آن برمی‌گردد و به خریدار پیام داده می‌شود.",
    en: "The money is matched to order {number}. The sum is another, so all of it goes back and the buyer is told.",
  },
  "done.matched-late": {
    fa: "پول به سفارش {number} داده شد، که دیگر چشم به راه پول نبود؛ همهٔ آن برمی‌گردد و به خریدار پیام داده می‌شود.",
    en: "The money is matched to order {number}, which no longer waited for any; all of it goes back and the buyer is told.",
  },
  "done.matched-before": {
    fa: "این پول پیش‌تر به سفارش {number} داده شده بود.",
    en: "This money was matched to order {number} before.",
  },
} satisfies Words;
