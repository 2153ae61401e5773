import type { Localized, Words } from "#app/platform/locale.ts";
import type { ConsignmentState } from "#db/vocabulary.ts";
import type { DeskPart, DeskSort } from "./desk-list.ts";
import { type DeclineReason, type DelayReason, readDelayNote } from "./desk-rules.ts";

/** Where a parcel stands, as whoever sends it would say. */
export const deskStateWords: Readonly<Record<ConsignmentState, Localized>> = {
  "awaiting-payment": { fa: "در انتظار پرداخت", en: "Waiting for payment" },
  new: { fa: "تازه", en: "New" },
  accepted: { fa: "در حال آماده‌شدن", en: "Being prepared" },
  packed: { fa: "بسته‌بندی‌شده", en: "Packed" },
  shipped: { fa: "در راه", en: "On its way" },
  delivered: { fa: "رسیده", en: "Delivered" },
  cancelled: { fa: "لغوشده", en: "Called off" },
};

export const delayWords: Readonly<Record<DelayReason, Localized>> = {
  materials: { fa: "مواد اولیه دیر رسیده است", en: "The materials came late" },
  drying: { fa: "رنگ یا کار هنوز خشک نشده است", en: "The dye or the work has not dried yet" },
  illness: { fa: "بیماری یا سوگ در خانواده", en: "Illness or mourning in the family" },
  damaged: { fa: "کار آسیب دید و از نو ساخته می‌شود", en: "The piece was damaged and is being made again" },
  weather: { fa: "راه یا هوا بسته است", en: "The road or the weather is closed" },
  carrier: { fa: "شرکت حمل دیرتر می‌آید", en: "The carrier comes later" },
  other: { fa: "دلیل دیگر", en: "Another reason" },
};

export const declineWords: Readonly<Record<DeclineReason, Localized>> = {
  damaged: { fa: "کالا آسیب دیده است", en: "The piece is damaged" },
  materials: { fa: "مواد اولیه پیدا نمی‌شود", en: "The materials cannot be had" },
  illness: { fa: "بیماری یا سوگ در خانواده", en: "Illness or mourning in the family" },
  "price-wrong": { fa: "قیمت اشتباه ثبت شده بود", en: "The price was written down wrongly" },
  "sold-elsewhere": { fa: "جای دیگری فروخته شده است", en: "It was sold elsewhere" },
  other: { fa: "دلیل دیگر", en: "Another reason" },
};

/** Why a parcel was called off, as its seller reads it. */
export const calledOffWords: Readonly<Record<string, Localized>> = {
  "not-accepted": { fa: "در زمان تعیین‌شده پذیرفته نشد.", en: "It was not accepted in time." },
  seller: { fa: "شما آن را لغو کردید.", en: "You called it off." },
  buyer: { fa: "خریدار آن را لغو کرد.", en: "The buyer called it off." },
  "refused-at-door": { fa: "خریدار آن را تحویل نگرفت.", en: "The buyer did not take it at the door." },
};

/** A delay's reason as it is kept, for a reader of this language. What the seller added stands as she wrote it. */
export function delayText(note: string, say: (text: Localized) => string): string {
  const { reason, words } = readDelayNote(note);
  if (reason === null || (reason === "other" && words)) return words;
  return words ? `${say(delayWords[reason])} (${words})` : say(delayWords[reason]);
}

export const words = {
  orders: { fa: "سفارش‌ها", en: "Orders" },
  coopLead: {
    fa: "بسته‌های عضوهایی که فرستادن را به شما سپرده‌اند. هر کار با نام شما و به نام عضو ثبت می‌شود.",
    en: "Parcels of members who let you send for them. Whatever you do is recorded under your name and hers.",
  },
  queue: { fa: "اکنون در انتظار شما", en: "What needs you now" },
  queueEmpty: { fa: "اکنون کاری در انتظار شما نیست.", en: "Nothing waits for you now." },
  queueMore: { fa: "و {count} مورد دیگر در فهرست پایین", en: "and {count} more in the list below" },
  all: { fa: "همهٔ سفارش‌ها", en: "All orders" },
  for: { fa: "برای {shop}", en: "For {shop}" },
  andMore: { fa: "{title} و {count} کالای دیگر", en: "{title} and {count} more" },
  acceptIn: { fa: "{left} تا پایان مهلت پذیرش", en: "{left} left to accept" },
  acceptOver: { fa: "مهلت پذیرش گذشته است", en: "The time to accept is over" },
  lateSince: { fa: "قرار بود {date} فرستاده شود", en: "Was to leave by {date}" },
  sendBy: { fa: "تا {date} بفرستید", en: "Send by {date}" },
  atDoorWaits: { fa: "پول هنگام تحویل گرفته می‌شود", en: "Paid on delivery; write down how it ended" },
  problemWaits: { fa: "خریدار مشکلی گزارش کرده است", en: "The buyer has reported a problem" },
  total: { fa: "{count} سفارش", en: "Orders: {count}" },
  pieces: { fa: "کالاها", en: "Pieces" },
  due: { fa: "مهلت", en: "By when" },
  member: { fa: "عضو", en: "Member" },
  number: { fa: "سفارش و بسته", en: "Order and parcel" },
  parcelNumber: { fa: "سفارش {number}، بستهٔ {n}", en: "Order {number}, parcel {n}" },
  tick: { fa: "برگزیدن سفارش {number}", en: "Choose order {number}" },
  tickAll: { fa: "برگزیدن همهٔ این صفحه", en: "Choose all on this page" },
  tickNone: { fa: "هیچ‌کدام", en: "Choose none" },
  chosen: { fa: "با برگزیده‌ها:", en: "With the chosen:" },
  acceptChosen: { fa: "پذیرفتن", en: "Accept" },
  labelsChosen: { fa: "چاپ برچسب‌ها", en: "Print labels" },
  listsChosen: { fa: "چاپ فهرست‌های بسته‌بندی", en: "Print packing lists" },
  export: { fa: "فایل صفحه‌گسترده", en: "Spreadsheet" },
  search: { fa: "شمارهٔ سفارش یا نام کالا", en: "Order number or piece" },
  part: { fa: "کدام‌ها", en: "Which" },
  partCount: { fa: "{name} ({count})", en: "{name} ({count})" },
  sort: { fa: "چینش", en: "Order by" },
  show: { fa: "نمایش", en: "Show" },
  showAll: { fa: "نمایش همه", en: "Show all" },
  nothing: { fa: "سفارشی با این نشانی‌ها نیست", en: "No order like that" },
  nothingText: { fa: "پالایش را تغییر دهید یا همه را ببینید.", en: "Change the filter, or look at all of them." },
  none: { fa: "هنوز سفارشی نیامده است", en: "No order has come yet" },
  noneText: {
    fa: "همین که کسی از شما خرید کند، سفارش اینجا می‌نشیند و به شما خبر می‌دهیم.",
    en: "As soon as somebody buys from you the order stands here, and we let you know.",
  },
  noneCoopText: {
    fa: "سفارش‌های عضوهایی که اجازهٔ فرستادن داده‌اند اینجا می‌آید.",
    en: "Orders of members who let you send for them appear here.",
  },
  what: { fa: "چه بسته می‌شود", en: "What to pack" },
  note: { fa: "یادداشت خریدار", en: "The buyer's note" },
  toWhom: { fa: "گیرنده", en: "Goes to" },
  toPoint: { fa: "در این محل تحویل گرفته می‌شود", en: "Fetched at" },
  hours: { fa: "ساعت کار: {hours}", en: "Open: {hours}" },
  addressGone: {
    fa: "نام و نشانی خریدار دیگر لازم نیست و نشان داده نمی‌شود.",
    en: "The buyer's name and address are no longer needed and are not shown.",
  },
  goesBy: { fa: "شیوهٔ فرستادن", en: "How it goes" },
  parcelsWeight: { fa: "{parcels} بسته، {kg} کیلوگرم", en: "Parcels: {parcels}, {kg} kg" },
  insured: { fa: "بیمه شده است", en: "Insured" },
  collect: { fa: "هنگام تحویل {amount} بگیرید", en: "Collect {amount} on delivery" },
  money: { fa: "سهم هرکس", en: "Who gets what" },
  timeline: { fa: "تا اینجا", en: "So far" },
  stepConfirmed: { fa: "سفارش قطعی شد", en: "The order stands" },
  stepAccepted: { fa: "پذیرفته شد", en: "Accepted" },
  stepPacked: { fa: "بسته‌بندی شد", en: "Packed" },
  stepShipped: { fa: "فرستاده شد", en: "Sent" },
  stepAtPoint: { fa: "آمادهٔ تحویل در {name}", en: "Ready to fetch at {name}" },
  stepDelivered: { fa: "به دست خریدار رسید", en: "The buyer has it" },
  stepCancelled: { fa: "لغو شد", en: "Called off" },
  acceptUntil: { fa: "تا {date} بپذیرید، وگرنه پول برمی‌گردد.", en: "Accept by {date}, or the buyer is paid back." },
  receiptUntil: {
    fa: "اگر خریدار تا {date} چیزی نگوید، رسیده به شمار می‌آید.",
    en: "If the buyer says nothing by {date}, it counts as received.",
  },
  delayed: {
    fa: "روز تازه را به خریدار گفتیم. دلیل: {reason}",
    en: "The buyer was told the new day. Reason: {reason}",
  },
  late: { fa: "دیر شده است", en: "Late" },
  lateText: {
    fa: "قرار بود تا {date} فرستاده شود. آن را بفرستید یا روز تازه‌ای به خریدار بگویید.",
    en: "It was to leave by {date}. Send it, or tell the buyer a new day.",
  },
  splitFrom: { fa: "بخشی از بستهٔ {n} همین سفارش است.", en: "Parted from parcel {n} of this order." },
  splitInto: { fa: "بخشی از آن در بستهٔ {n} دیرتر می‌رود.", en: "Part of it goes later, in parcel {n}." },
  print: { fa: "چاپ", en: "Print" },
  printLabel: { fa: "چاپ برچسب", en: "Print the label" },
  printList: { fa: "چاپ فهرست بسته‌بندی", en: "Print the packing list" },
  printHint: {
    fa: "با «چاپ» در فهرست مرورگر چاپ می‌شود؛ برچسب روی کاغذ A6.",
    en: "Print it from your browser's menu; labels on A6 paper.",
  },
  labels: { fa: "برچسب‌ها", en: "Labels" },
  lists: { fa: "فهرست‌های بسته‌بندی", en: "Packing lists" },
  printNothing: { fa: "چیزی برای چاپ نیست", en: "Nothing to print" },
  printNothingText: {
    fa: "برچسب و فهرست از زمانی چاپ می‌شود که سفارش پذیرفته شده باشد.",
    en: "Labels and lists are printed once an order has been accepted.",
  },
  printSkipped: {
    fa: "{count} سفارش هنوز پذیرفته نشده یا به پایان رسیده و چاپ نشد.",
    en: "Orders not accepted yet, or over, and left out: {count}.",
  },
  back: { fa: "بازگشت به سفارش", en: "Back to the order" },
  accept: { fa: "می‌پذیرم و آماده می‌کنم", en: "Accept and prepare" },
  pack: { fa: "بسته‌بندی شد", en: "It is packed" },
  packAgain: { fa: "تغییر بسته‌ها", en: "Change the parcels" },
  packTitle: { fa: "بسته‌بندی", en: "Packing" },
  packLead: {
    fa: "چند بسته شد و روی هم چقدر وزن دارد؟ همین روی برچسب‌ها می‌آید.",
    en: "How many parcels did it make, and what do they weigh together? Labels say the same.",
  },
  parcels: { fa: "تعداد بسته", en: "How many parcels" },
  weight: { fa: "وزن همهٔ بسته‌ها", en: "Weight of all of them" },
  grams: { fa: "گرم", en: "g" },
  weightExample: { fa: "۲۵۰۰ برای دو کیلو و نیم", en: "2500 for two and a half kilograms" },
  packPhotos: { fa: "عکس پیش از ارسال", en: "Photographs before sending" },
  packPhotosHint: {
    fa: "تا چهار عکس از خود کالا، پیش از آن که بسته شود. اگر کالا پس داده شود، با همین‌ها سنجیده می‌شود؛ برای کالای یگانه و گران حتماً عکس بگیرید.",
    en: "Up to four of the piece itself, before it is wrapped. If it comes back, it is held against these: take them of anything unique or costly.",
  },
  packPhotosKept: { fa: "{n} عکس از این بسته نگه داشته شده است.", en: "Photographs kept of this parcel: {n}." },
  packSave: { fa: "ثبت بسته‌بندی", en: "Save the packing" },
  ship: { fa: "فرستادن", en: "Send it" },
  shipTitle: { fa: "فرستادن بسته", en: "Sending the parcel" },
  shipLead: {
    fa: "پس از سپردن بسته به شرکت حمل، کد رهگیری را بنویسید. خریدار همان دم آن را می‌گیرد.",
    en: "Once the carrier has it, write the tracking number. The buyer gets it at once.",
  },
  shipSave: { fa: "ثبت فرستادن", en: "Record that it was sent" },
  shipAtPoint: { fa: "به دفتر رسید", en: "It is at the counter" },
  shipAtPointLead: {
    fa: "هنگامی ثبت کنید که بسته در «{name}» آمادهٔ تحویل است. به خریدار خبر می‌دهیم که بیاید.",
    en: "Record it when the parcel lies ready at “{name}”. The buyer is told to come.",
  },
  carrier: { fa: "شرکت حمل", en: "Carrier" },
  carrierHint: {
    fa: "خریدار «{name}» را برگزیده است. اگر نشد، دیگری هم می‌شود.",
    en: "The buyer chose {name}. If that cannot be, another will do.",
  },
  tracking: { fa: "کد رهگیری", en: "Tracking number" },
  trackingHint: { fa: "روی رسید شرکت حمل نوشته شده است.", en: "It stands on the carrier's receipt." },
  trackingNone: { fa: "باربری کد رهگیری ندارد.", en: "Freight has no tracking number." },
  delay: { fa: "دیرتر می‌رود", en: "It goes later" },
  delayTitle: { fa: "روزی تازه برای فرستادن", en: "A new day to send it" },
  delayLead: {
    fa: "خریدار روز تازه و دلیل را می‌بیند و می‌تواند سفارش را لغو کند.",
    en: "The buyer sees the new day and the reason, and may call the order off.",
  },
  delayNow: { fa: "تا کنون قرار بود تا {date} فرستاده شود.", en: "So far it was to leave by {date}." },
  newDay: { fa: "روز تازه", en: "The new day" },
  dayExample: { fa: "۱۴۰۵/۰۹/۲۰", en: "2026-12-11" },
  reason: { fa: "دلیل", en: "Reason" },
  ownWords: { fa: "به زبان خودتان", en: "In your own words" },
  ownWordsHint: { fa: "خریدار آن را همین‌طور می‌خواند.", en: "The buyer reads it as you write it." },
  delaySave: { fa: "ثبت روز تازه", en: "Save the new day" },
  split: { fa: "بخشی دیرتر می‌رود", en: "Part of it goes later" },
  splitTitle: { fa: "دو بسته از یک سفارش", en: "Two parcels of one order" },
  splitLead: {
    fa: "بنویسید از هر کالا چند تا دیرتر می‌رود. هزینهٔ ارسال با بستهٔ نخست می‌ماند و خریدار چیز بیشتری نمی‌پردازد.",
    en: "Write how many of each piece go later. Carriage stays with the first parcel; the buyer pays nothing more.",
  },
  splitOf: { fa: "از {count} تا، چند تا دیرتر؟", en: "Of {count}, how many later?" },
  splitSave: { fa: "جدا کردن بستهٔ دوم", en: "Make the second parcel" },
  decline: { fa: "نمی‌توانم بفرستم", en: "I cannot send it" },
  declineTitle: { fa: "لغو این سفارش", en: "Calling this order off" },
  declineLead: {
    fa: "همهٔ پول به خریدار برمی‌گردد و کالا دوباره موجود می‌شود. بازگشتی ندارد.",
    en: "Everything is paid back to the buyer, and the goods are in stock again. This cannot be undone.",
  },
  declineWordsHint: { fa: "نزد ما می‌ماند و به خریدار نشان داده نمی‌شود.", en: "Kept with us; not shown to the buyer." },
  declineSave: { fa: "لغو سفارش و بازگشت پول", en: "Call it off and pay back" },
  cash: { fa: "تحویل شد و پول گرفته شد", en: "Handed over and paid" },
  cashQuestion: { fa: "{amount} را گرفته‌اید؟", en: "Have you got {amount}?" },
  cashThen: {
    fa: "سهم شما همان جا از آن شماست؛ سهم دیگران در «درآمد» به نام شما بدهی ثبت می‌شود.",
    en: "Your own part is yours at once; the others' parts stand as owed by you under Earnings.",
  },
  cashConfirm: { fa: "بله، گرفته شد", en: "Yes, it was paid" },
  refuse: { fa: "تحویل نگرفت", en: "It was not taken" },
  refuseQuestion: { fa: "خریدار بسته را نگرفت؟", en: "Did the buyer not take it?" },
  refuseThen: {
    fa: "بسته لغو می‌شود و کالا دوباره موجود می‌شود.",
    en: "The parcel is called off, and the goods are in stock again.",
  },
  refuseConfirm: { fa: "بله، برگشت", en: "Yes, it comes back" },
  problemAnswer: { fa: "خواندن و پاسخ دادن", en: "Read it and answer" },
  printInvoice: { fa: "صورت‌حساب", en: "Invoice" },
  actingFor: { fa: "به نام {shop} کار می‌کنید", en: "You are acting for {shop}" },
  actingForMore: {
    fa: "هرچه ثبت کنید با نام شما در کارنامهٔ او می‌آید.",
    en: "Whatever you record stands under your name in her log.",
  },
  declinedFor: { fa: "دلیل: {reason}", en: "Reason: {reason}" },
  atDoorMark: { fa: "پرداخت هنگام تحویل", en: "Paid on delivery" },
  cashTaken: { fa: "پول گرفته‌شده هنگام تحویل", en: "Collected on delivery" },
  cashOwed: { fa: "از آن، سهم دیگران نزد شما", en: "Of it, others' parts you owe" },
  cashOwedNote: { fa: "سهم تعاونی، طرح و بازار", en: "For the cooperative, the programme and the market" },
  csvParcel: { fa: "بسته", en: "Parcel" },
  csvShop: { fa: "غرفه", en: "Shop" },
  csvLines: { fa: "قلم", en: "Lines" },
  csvPieces: { fa: "تعداد", en: "Pieces" },
  csvCurrency: { fa: "ارز", en: "Currency" },
  csvShare: { fa: "سهم سازنده", en: "Maker's share" },
  csvPlaced: { fa: "ثبت", en: "Placed" },
  csvAcceptBy: { fa: "مهلت پذیرش", en: "Accept by" },
  csvSendBy: { fa: "مهلت فرستادن", en: "Send by" },
  csvShipped: { fa: "فرستاده", en: "Sent" },
  csvDelivered: { fa: "رسیده", en: "Delivered" },
} satisfies Words;

/** The parts of a list, as they are chosen from. */
export const partWords: Readonly<Record<DeskPart, Localized>> = {
  late: { fa: "دیرشده", en: "Late" },
  problem: { fa: "دارای مشکل", en: "With a problem" },
  accept: { fa: "در انتظار پذیرش", en: "To accept" },
  today: { fa: "امروز باید برود", en: "To send today" },
  pack: { fa: "برای بسته‌بندی", en: "To pack" },
  send: { fa: "برای فرستادن", en: "To send" },
  door: { fa: "پرداخت هنگام تحویل", en: "Paid on delivery" },
  shipped: { fa: "در راه", en: "On the way" },
  delivered: { fa: "رسیده", en: "Delivered" },
  cancelled: { fa: "لغوشده", en: "Called off" },
};

export const sortWords: Readonly<Record<DeskSort, Localized>> = {
  newest: { fa: "تازه‌ترین", en: "Newest first" },
  oldest: { fa: "قدیمی‌ترین", en: "Oldest first" },
  due: { fa: "نزدیک‌ترین مهلت", en: "Soonest due" },
};

/** What a button says when it is done, and what rules answer. */
export const refusals = {
  "done.accepted": { fa: "{accepted} سفارش پذیرفته شد.", en: "Orders accepted: {accepted}." },
  "done.accepted-one": {
    fa: "سفارش پذیرفته شد و به خریدار خبر دادیم.",
    en: "The order is accepted; the buyer has been told.",
  },
  "done.packed": { fa: "بسته‌بندی ثبت شد.", en: "The packing is recorded." },
  "done.shipped": { fa: "فرستادن ثبت شد و به خریدار خبر دادیم.", en: "Recorded as sent; the buyer has been told." },
  "done.delayed": {
    fa: "روز تازه ثبت شد و به خریدار خبر دادیم.",
    en: "The new day is recorded; the buyer has been told.",
  },
  "done.split": { fa: "بستهٔ دوم ساخته شد.", en: "The second parcel is made." },
  "done.declined": {
    fa: "سفارش لغو شد و پول خریدار برمی‌گردد.",
    en: "The order is called off and the buyer is paid back.",
  },
  "done.collected": { fa: "تحویل و پول ثبت شد.", en: "Handed over and paid: recorded." },
  "done.refused": { fa: "ثبت شد که بسته برگشت.", en: "Recorded: the parcel comes back." },
  "desk.none-chosen": { fa: "سفارشی را برنگزیده‌اید.", en: "Please choose at least one order." },
  "delay.day": { fa: "این روز درست نیست. نمونه: ۱۴۰۵/۰۹/۲۰", en: "This is no day. For example: 2026-12-11" },
  "delay.past": { fa: "روزی پس از امروز بنویسید.", en: "Please name a day after today." },
  "delay.earlier": {
    fa: "این روز از قرار پیشین زودتر است یا همان است.",
    en: "This is not later than what was promised.",
  },
  "delay.too-far": {
    fa: "این روز خیلی دور است. اگر نمی‌توانید بفرستید، سفارش را لغو کنید.",
    en: "That is too far away. If you cannot send it, please call it off.",
  },
  "split.too-many": {
    fa: "از این کالا به این تعداد در بسته نیست.",
    en: "There are not that many of it in the parcel.",
  },
  "split.nothing-goes": { fa: "دست‌کم یک کالا باید دیرتر برود.", en: "At least one piece has to go later." },
  "split.nothing-stays": {
    fa: "دست‌کم یک کالا باید در بستهٔ نخست بماند.",
    en: "At least one piece has to stay in the first parcel.",
  },
  "consignment.not-at-door": {
    fa: "پول این سفارش هنگام تحویل گرفته نمی‌شود.",
    en: "This order is not paid on delivery.",
  },
} satisfies Words;
