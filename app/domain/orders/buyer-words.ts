import type { Localized, Words } from "#app/platform/locale.ts";
import type { ConsignmentState } from "#db/vocabulary.ts";
import type { OrderPart } from "./my-orders.server.ts";

/** Where a parcel stands, as its buyer would say. */
export const parcelStateWords: Readonly<Record<ConsignmentState, Localized>> = {
  "awaiting-payment": { fa: "نگه داشته شده", en: "Held for you" },
  new: { fa: "در انتظار پذیرش", en: "Waiting to be accepted" },
  accepted: { fa: "در حال آماده‌شدن", en: "Being prepared" },
  packed: { fa: "بسته‌بندی‌شده", en: "Packed" },
  shipped: { fa: "در راه", en: "On its way" },
  delivered: { fa: "به دست شما رسیده", en: "Received" },
  cancelled: { fa: "لغوشده", en: "Called off" },
};

/** Why a parcel was called off, as its buyer reads it. */
export const calledOffWords: Readonly<Record<string, Localized>> = {
  "not-accepted": { fa: "سازنده در زمان تعیین‌شده پاسخ نداد.", en: "The maker did not answer in time." },
  seller: { fa: "سازنده نتوانست آن را بفرستد.", en: "The maker could not send it." },
  buyer: { fa: "شما آن را لغو کردید.", en: "You called it off." },
  "refused-at-door": { fa: "هنگام تحویل گرفته نشد.", en: "It was not taken at the door." },
  "hold-expired": { fa: "در زمان تعیین‌شده پرداخت نشد.", en: "It was not paid in time." },
};

/** The parts of a buyer's list. */
export const partWords: Readonly<Record<OrderPart, Localized>> = {
  open: { fa: "در جریان", en: "Under way" },
  done: { fa: "به پایان رسیده", en: "Completed" },
  cancelled: { fa: "لغوشده", en: "Called off" },
};

export const words = {
  reaches: { fa: "پول شما به که می‌رسد", en: "Whom your money reaches" },
  // The head: where it stands, in a sentence.
  headPaid: {
    fa: "سفارش شما پرداخت و تأیید شده است. سازنده‌ها آن را آماده می‌کنند.",
    en: "Your order is paid and confirmed. Its makers are preparing it.",
  },
  headOnWay: { fa: "سفارش شما در راه است.", en: "Your order is on its way." },
  headAtDoor: {
    fa: "سفارش شما تأیید شده است. هنگام تحویل {amount} می‌پردازید.",
    en: "Your order is confirmed. You pay {amount} when it is handed to you.",
  },
  headHeld: {
    fa: "کالاها تا {time} برای شما نگه داشته می‌شود. هنوز پرداخت نشده است.",
    en: "The goods are held for you until {time}. They are not paid yet.",
  },
  headTransfer: {
    fa: "تا {time} در انتظار واریز شما هستیم. کالاها تا آن زمان برای شما نگه داشته می‌شود.",
    en: "We are waiting for your transfer until {time}. Until then the goods are held for you.",
  },
  headProof: {
    fa: "عکس رسید شما رسیده است. همین که واریز را در حساب ببینیم، سفارش تأیید می‌شود.",
    en: "We have the photograph of your receipt. As soon as the transfer shows on the account, the order is confirmed.",
  },
  headProofRejected: {
    fa: "عکس رسید پذیرفته نشد. تا {time} می‌توانید رسید دیگری بفرستید یا به روش دیگری بپردازید.",
    en: "The receipt was not accepted. Until {time} you can send another, or pay in another way.",
  },
  headOver: {
    fa: "زمان پرداخت گذشته است. این سفارش به‌زودی لغو می‌شود.",
    en: "The time to pay is over. This order will be called off shortly.",
  },
  headDone: {
    fa: "این سفارش به پایان رسیده است. امیدواریم از آنچه برایتان ساخته شد شاد باشید.",
    en: "This order is complete. We hope you enjoy what was made for you.",
  },
  headCancelled: { fa: "این سفارش لغو شده است.", en: "This order was called off." },
  headCancelledByYou: {
    fa: "شما این سفارش را لغو کردید. چیزی از شما گرفته نشده است.",
    en: "You called this order off. Nothing was charged.",
  },
  headCancelledUnpaid: {
    fa: "در زمان تعیین‌شده پرداخت نشد و کالاها آزاد شد. اگر پولی پرداخته‌اید، همهٔ آن برمی‌گردد.",
    en: "It was not paid in time and the goods were let go. Whatever you paid is sent back in full.",
  },
  headCancelledParcels: {
    fa: "همهٔ بسته‌های این سفارش لغو شده است.",
    en: "Every parcel of this order was called off.",
  },
  strayWanted: {
    fa: "{amount} که دیرتر یا به مبلغی دیگر رسیده است به شما برمی‌گردد.",
    en: "{amount} that came too late, or in another sum, is being sent back to you.",
  },
  strayDone: { fa: "{amount} به شما بازگردانده شد.", en: "{amount} has been sent back to you." },

  // Paying.
  payTitle: { fa: "پرداخت این سفارش", en: "Pay for this order" },
  payWith: { fa: "با کدام روش می‌پردازید؟", en: "How would you like to pay?" },
  payOtherwise: { fa: "یا به روش دیگری بپردازید", en: "Or pay in another way" },
  payThis: { fa: "ادامه با این روش", en: "Go on this way" },
  pay: { fa: "پرداخت {total}", en: "Pay {total}" },
  toTransfer: { fa: "شمارهٔ حساب و فرستادن رسید", en: "The account, and where to send the receipt" },

  // The parcels.
  parcels: { fa: "بسته‌ها", en: "Parcels" },
  parcelOf: { fa: "بستهٔ {n} از {of}", en: "Parcel {n} of {of}" },
  from: { fa: "از {shop}", en: "From {shop}" },
  pieces: { fa: "{parcels} بسته", en: "{parcels} pieces of luggage" },
  stepPlaced: { fa: "ثبت شد", en: "Placed" },
  stepPaid: { fa: "پرداخت شد", en: "Paid" },
  stepConfirmed: { fa: "تأیید شد", en: "Confirmed" },
  stepAccepted: { fa: "سازنده پذیرفت", en: "Accepted by the maker" },
  stepPacked: { fa: "بسته‌بندی شد", en: "Packed" },
  stepShipped: { fa: "فرستاده شد", en: "Sent" },
  stepAtPoint: { fa: "آمادهٔ تحویل به شما", en: "Ready for you to fetch" },
  stepDelivered: { fa: "به دست شما رسید", en: "Received" },
  stepCancelled: { fa: "لغو شد", en: "Called off" },
  acceptUntil: {
    fa: "اگر تا {date} نپذیرد، پول شما برمی‌گردد.",
    en: "If it is not accepted by {date}, you are paid back.",
  },
  acceptUntilUnpaid: {
    fa: "اگر تا {date} نپذیرد، لغو می‌شود.",
    en: "If it is not accepted by {date}, it is called off.",
  },
  sendBy: { fa: "تا {date} فرستاده می‌شود.", en: "It leaves by {date}." },
  delayed: { fa: "دیرتر می‌شود؛ روز تازه: {date}", en: "It leaves later; the new day: {date}" },
  reason: { fa: "دلیل: {reason}", en: "Reason: {reason}" },
  late: {
    fa: "قرار بود تا {date} فرستاده شود. می‌توانید منتظر بمانید یا آن را لغو کنید.",
    en: "It was to leave by {date}. You can wait, or call it off.",
  },
  onWay: { fa: "{from} تا {to} روز کاری در راه است.", en: "It takes {from} to {to} working days." },
  receiptUntil: {
    fa: "اگر تا {date} چیزی نگویید، رسیده به شمار می‌آید.",
    en: "If you say nothing by {date}, it counts as received.",
  },
  receiptStopped: {
    fa: "تا گزارش شما باز است، خودبه‌خود رسیده به شمار نمی‌آید.",
    en: "While your report is open it does not count as received by itself.",
  },
  receivedYes: { fa: "بله، سالم رسید", en: "Yes, it came whole" },
  splitFrom: { fa: "بخشی از بستهٔ {n} که دیرتر می‌رسد.", en: "Parted from parcel {n}; it comes later." },
  tracking: { fa: "کد رهگیری", en: "Tracking number" },
  follow: { fa: "پیگیری نزد {carrier}", en: "Follow it at {carrier}" },
  carrier: { fa: "شیوهٔ فرستادن", en: "How it goes" },
  fetchAt: { fa: "از این‌جا بگیرید", en: "Fetch it here" },
  willFetchAt: { fa: "محل تحویل", en: "Where you fetch it" },
  hours: { fa: "ساعت کار: {hours}", en: "Open: {hours}" },
  insured: { fa: "این بسته بیمه است.", en: "This parcel is insured." },
  note: { fa: "یادداشت شما", en: "Your note" },
  withdrawalYes: { fa: "می‌توان پس داد", en: "Can be returned" },
  withdrawalNo: { fa: "پس گرفته نمی‌شود", en: "Cannot be returned" },
  eachOf: { fa: "هر کدام {price}", en: "{price} each" },

  // Refunds, told plainly.
  refundWanted: {
    fa: "{amount} به همان جایی برمی‌گردد که از آن پرداختید ({rail})؛ بیشتر تا {days} روز کاری.",
    en: "{amount} goes back to where you paid from ({rail}), usually within {days} working days.",
  },
  refundByHand: {
    fa: "{amount} را کارشناس مالی ما به حساب شما واریز می‌کند؛ تا {days} روز کاری.",
    en: "Our bookkeeper sends {amount} to your account within {days} working days.",
  },
  refundWhere: { fa: "شمارهٔ حساب خود را بنویسید", en: "Tell us your account" },
  refundDone: { fa: "{amount} در {date} به شما بازگردانده شد.", en: "{amount} was sent back to you on {date}." },
  refundReference: { fa: "شمارهٔ پیگیری: {reference}", en: "Reference: {reference}" },
  nothingPaid: { fa: "برای آن چیزی پرداخته نشده بود.", en: "Nothing had been paid for it." },

  // Calling off.
  cancelOrder: { fa: "لغو سفارش", en: "Call the order off" },
  cancelOrderTitle: { fa: "این سفارش را لغو می‌کنید؟", en: "Call this order off?" },
  cancelOrderText: {
    fa: "کالاها آزاد می‌شود و دیگران می‌توانند آن‌ها را بخرند. چیزی از شما گرفته نشده است.",
    en: "The goods are let go and others can buy them. Nothing has been charged.",
  },
  cancelOrderLate: {
    fa: "اگر هم‌اکنون در صفحهٔ پرداخت پولی پرداخته‌اید، همهٔ آن خودبه‌خود برمی‌گردد.",
    en: "If you have just paid on the payment page, all of it goes back by itself.",
  },
  cancelParcel: { fa: "لغو این بسته", en: "Call this parcel off" },
  cancelParcelTitle: { fa: "بستهٔ «{shop}» را لغو می‌کنید؟", en: "Call the parcel from “{shop}” off?" },
  cancelParcelText: {
    fa: "سازنده باخبر می‌شود و آن را نمی‌فرستد. این کار بازگشتنی نیست.",
    en: "The maker is told and does not send it. This cannot be undone.",
  },
  cancelOthers: { fa: "بسته‌های دیگر این سفارش می‌آیند.", en: "The other parcels of this order still come." },
  cancelNoMoney: {
    fa: "هنوز چیزی برای آن نپرداخته‌اید و چیزی نمی‌پردازید.",
    en: "You have paid nothing for it and will not have to.",
  },
  cancelYes: { fa: "بله، لغو شود", en: "Yes, call it off" },
  cancelNo: { fa: "نه، بماند", en: "No, keep it" },
  cancelWhat: { fa: "چه چیزی لغو می‌شود", en: "What is called off" },
  cancelRefund: { fa: "پول شما", en: "Your money" },

  // What stands beside.
  costs: { fa: "هزینه‌ها", en: "Costs" },
  ofWhichInsurance: { fa: "بیمه در آن", en: "Insurance in it" },
  paidBy: { fa: "پرداخت", en: "Payment" },
  receiver: { fa: "گیرنده", en: "Receiver" },
  invoice: { fa: "صورت‌حساب یا رسید", en: "Invoice or receipt" },
  report: { fa: "گزارش مشکل", en: "Report a problem" },
  reported: { fa: "گزارش شما", en: "Your report" },
  help: {
    fa: "مشکلی هست؟ کنار هر کالا «گزارش مشکل» را بزنید تا سازنده پاسخ دهد.",
    en: "Is something wrong? Choose “Report a problem” beside the piece and its maker answers.",
  },

  // The list of orders.
  all: { fa: "همه", en: "All" },
  part: { fa: "کدام‌ها", en: "Which" },
  search: { fa: "شمارهٔ سفارش یا نام کالا", en: "Order number or piece" },
  show: { fa: "نمایش", en: "Show" },
  nothing: { fa: "سفارشی با این نشانی‌ها نیست", en: "No order like that" },
  nothingText: { fa: "پالایش را تغییر دهید یا همه را ببینید.", en: "Change the filter, or look at all of them." },
  showAll: { fa: "نمایش همه", en: "Show all" },
  andMore: { fa: "{title} و {count} کالای دیگر", en: "{title} and {count} more" },
  export: { fa: "فایل صفحه‌گسترده", en: "Spreadsheet" },
  placed: { fa: "تاریخ", en: "Date" },
  sellers: { fa: "فروشنده", en: "Seller" },
  amount: { fa: "مبلغ", en: "Amount" },
  currency: { fa: "واحد پول", en: "Currency" },
} satisfies Words;

export const refusals = {
  "consignment.cancel-not-now": {
    fa: "سازنده کار این بسته را آغاز کرده است و اکنون لغوشدنی نیست. اگر دیر شود می‌توانید آن را لغو کنید.",
    en: "The maker has begun this parcel, so it cannot be called off now. You can do so if it is late.",
  },
  "done.parcel-cancelled": { fa: "این بسته لغو شد.", en: "The parcel was called off." },
  "done.received": { fa: "ثبت شد که بسته به دست شما رسید. سپاسگزاریم.", en: "Recorded that you have it. Thank you." },
  "done.order-cancelled": { fa: "سفارش لغو شد.", en: "The order was called off." },
} satisfies Words;
