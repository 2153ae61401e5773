import { templatesOf } from "./template.ts";

const { say } = templatesOf("selling");

/** What a seller is told of her orders, and her cooperative's clerks with her. `{answerBy}` is a whole sentence or nothing. */
export const sellingTemplates = {
  "consignment-new": say(
    "سفارش تازه: {number}",
    "A new order: {number}",
    "سفارش تازه‌ای دارید: {number}. لطفاً تا {until} بپذیرید.",
    "You have a new order: {number}. Please accept it by {until}.",
  ),
  "accept-reminder": say(
    "سفارش {number} در انتظار شماست",
    "Order {number} waits for you",
    "سفارش {number} هنوز در انتظار پذیرش شماست. اگر تا {until} نپذیرید، خودبه‌خود لغو می‌شود.",
    "Order {number} still waits for you to accept it. If you do not by {until}, it is called off by itself.",
  ),
  "consignment-lapsed": say(
    "سفارش {number} لغو شد",
    "Order {number} was called off",
    "سفارش {number} تا پایان مهلت پذیرفته نشد و لغو شد. لطفاً آن را نفرستید.",
    "Order {number} was not accepted in time and has been called off. Please do not send it.",
  ),
  "consignment-cancelled-by-buyer": say(
    "خریدار سفارش {number} را لغو کرد",
    "The buyer called off order {number}",
    "خریدار سفارش {number} را لغو کرد. لطفاً آن را نفرستید.",
    "The buyer has called off order {number}. Please do not send it.",
  ),
  "consignment-comes-back": say(
    "بستهٔ سفارش {number} برمی‌گردد",
    "The parcel of order {number} comes back",
    "خریدار بستهٔ سفارش {number} را تحویل نگرفت و بسته نزد شما برمی‌گردد.",
    "The buyer did not take the parcel of order {number}; it comes back to you.",
  ),
  "consignment-delivered": say(
    "بستهٔ سفارش {number} رسید",
    "A parcel of order {number} has arrived",
    "بستهٔ سفارش {number} به دست خریدار رسید و سهم شما ثبت شد.",
    "The parcel of order {number} has reached the buyer; your share is in the books.",
  ),
  "dispute-opened": say(
    "بانک خریدار سفارش {number} پول را پس خواسته است",
    "The payment of order {number} is disputed",
    "بانک خریدار سفارش {number} پول را پس خواسته است. ما به بانک پاسخ می‌دهیم؛ تا رأی آن، سهم شما از این سفارش واریز نمی‌شود.",
    "The bank of order {number}'s buyer has called the payment back. We answer the bank; until it decides, your part of this order is not paid out.",
  ),
  "dispute-won": say(
    "پول سفارش {number} ماند",
    "The payment of order {number} stands",
    "بانک اعتراض به پرداخت سفارش {number} را نپذیرفت. سهم شما مانند همیشه واریز می‌شود.",
    "The bank has turned down the dispute of order {number}. Your part is paid out as always.",
  ),
  "dispute-lost": say(
    "پول سفارش {number} به خریدار برگشت",
    "The payment of order {number} went back",
    "بانک پول سفارش {number} را به خریدار برگرداند و سهم شما از آن کم شد. اگر بسته هنوز نزد شماست، آن را نفرستید.",
    "The bank has given the payment of order {number} back to the buyer, and your part of it with it. If you still have the parcel, please do not send it.",
  ),
  "payout-paid": say(
    "{amount} به شما واریز شد",
    "{amount} was paid to you",
    "{amount} به حساب شما که به {last} ختم می‌شود واریز شد. شمارهٔ پیگیری بانک: {reference}",
    "{amount} was paid to your account ending in {last}. The bank's reference: {reference}",
  ),
  "transfer-sent": say(
    "{amount} به حساب شما رفت",
    "{amount} was sent to your account",
    "سهم شما از سفارش {number}، {amount}، به حساب شما نزد {provider} رفت.",
    "Your part of order {number}, {amount}, was sent to your account at {provider}.",
  ),
  "payout-failed": say(
    "واریز به شما انجام نشد",
    "A payout to you failed",
    "بانک نتوانست {amount} به حساب شما که به {last} ختم می‌شود واریز کند: {reason}. این پول در نوبت بعد دوباره فرستاده می‌شود؛ لطفاً حساب خود را بررسی کنید.",
    "The bank could not pay {amount} to your account ending in {last}: {reason}. It is sent again next time; please check your account.",
  ),
  "payout-corrected": say(
    "ثبت یک واریز اصلاح شد",
    "A payout's entry was corrected",
    "آنچه دربارهٔ واریز {amount} نوشته شده بود نادرست بود و پس گرفته شد. نتیجهٔ درست را به شما خبر می‌دهیم.",
    "What was entered of the payout of {amount} was wrong and has been taken back. You will hear what became of it.",
  ),
  "problem-reported": say(
    "خریدار سفارش {number} مشکلی دارد",
    "The buyer of order {number} has a problem",
    "خریدار سفارش {number} مشکلی گزارش کرد. {answerBy}",
    "The buyer of order {number} has reported a problem. {answerBy}",
  ),
  "problem-contested": say(
    "مشکل سفارش {number} هنوز هست",
    "The problem with order {number} is not settled",
    "خریدار سفارش {number} می‌گوید مشکل هنوز حل نشده است. {answerBy}",
    "The buyer of order {number} says that the problem is not settled yet. {answerBy}",
  ),
  "problem-closed": say(
    "گزارش سفارش {number} بسته شد",
    "The report on order {number} is closed",
    "گزارش خریدار دربارهٔ سفارش {number} بسته شد.",
    "What the buyer reported about order {number} is settled.",
  ),
  "return-asked": say(
    "خریدار سفارش {number} می‌خواهد پس بدهد",
    "The buyer of order {number} wants to send something back",
    "خریدار سفارش {number} می‌خواهد کالایی را برگرداند. {answerBy}",
    "The buyer of order {number} wants to send something back. {answerBy}",
  ),
  "return-withdrawn": say(
    "خریدار سفارش {number} انصراف داد",
    "The buyer of order {number} has withdrawn",
    "خریدار سفارش {number} در زمان قانونی انصراف داد و کالا را برمی‌گرداند.",
    "The buyer of order {number} has withdrawn within the term of law and sends the piece back.",
  ),
  "return-answer-soon": say(
    "بازگشت سفارش {number} در انتظار شماست",
    "The return of order {number} waits for you",
    "بازگشت کالای سفارش {number} هنوز در انتظار شماست. {answerBy} پس از آن کارشناس طرح رأی می‌دهد.",
    "The return of order {number} still waits for you. {answerBy} After that the office decides.",
  ),
  "exchange-asked": say(
    "خریدار سفارش {number} تعویض می‌خواهد",
    "The buyer of order {number} asks for an exchange",
    "خریدار سفارش {number} کالایی را پس می‌دهد و به جای پول، کالای دیگری می‌خواهد. پاسخ دهید؛ وگرنه بازگشت با پول پیش می‌رود.",
    "The buyer of order {number} sends something back and asks for another piece instead of money. Please answer; otherwise it goes on for money.",
  ),
  "exchange-lapsed": say(
    "تعویض سفارش {number} به پایان رسید",
    "The exchange of order {number} is over",
    "تعویض سفارش {number} در زمانش انجام نشد؛ بازگشت آن با پول پیش می‌رود.",
    "The exchange of order {number} did not happen in time; the return goes on for money.",
  ),
  "exchange-received": say(
    "جایگزین سفارش {number} رسید",
    "The other piece of order {number} has come",
    "جایگزین سفارش {number} به خریدار رسید و بازگشت بسته شد.",
    "The buyer of order {number} has the other piece, and the return is settled.",
  ),
  "return-sent": say(
    "کالایی از سفارش {number} در راه بازگشت است",
    "Something of order {number} is on its way back",
    "خریدار کالای سفارش {number} را بازفرستاد. پس از رسیدن، آن را ببینید و بگویید.",
    "The buyer has sent the piece of order {number} back. When it has come, look at it and say so.",
  ),
  "return-decided": say(
    "رأی بر بازگشت سفارش {number}",
    "Decided: the return of order {number}",
    "کارشناس طرح دربارهٔ بازگشت کالای سفارش {number} رأی داد. دلیل آن در صفحهٔ بازگشت است.",
    "The office has decided about the return of order {number}. The reason stands on its page.",
  ),
  "return-dropped": say(
    "بازگشت سفارش {number} رها شد",
    "The return of order {number} is let go",
    "خریدار سفارش {number} کالا را نگه داشت.",
    "The buyer of order {number} keeps the piece.",
  ),
};
