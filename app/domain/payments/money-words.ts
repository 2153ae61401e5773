import type { Words } from "#app/platform/locale.ts";

/** The finance desk: transfers, receipts, refunds by hand, and what sellers owe. */
export const words = {
  transfers: { fa: "واریزها", en: "Transfers" },
  transfersLead: {
    fa: "رسیدهایی که خریداران فرستاده‌اند، کهن‌ترین نخست. عکس چیزی را ثابت نمی‌کند: تنها پولی که در حساب دیده شود سفارش را تأیید می‌کند.",
    en: "What buyers have sent, the longest waiting first. A photograph proves nothing: only money seen on the account confirms an order.",
  },
  proofsWaiting: { fa: "رسیدهای در انتظار", en: "Receipts to look at" },
  transfersEmpty: { fa: "رسیدی چشم به راه بررسی نیست.", en: "No receipt waits to be looked at." },
  proof: { fa: "رسید سفارش {number}", en: "Receipt for order {number}" },
  held: { fa: "تا {time}", en: "until {time}" },
  timeUp: { fa: "زمان گذشته؛ نگه داشته می‌شود", en: "Time is over; held for you" },
  gone: { fa: "سفارش لغو شده", en: "Order called off" },
  sentAt: { fa: "فرستاده‌شده", en: "Sent" },
  photograph: { fa: "عکس رسید", en: "Photograph of the receipt" },
  photographLogged: { fa: "هر نگاه به این عکس ثبت می‌شود.", en: "Every look at this picture is recorded." },
  open: { fa: "بازکردن عکس", en: "Open the picture" },
  order: { fa: "سفارش", en: "Order" },
  amount: { fa: "مبلغ", en: "Amount" },
  inWords: { fa: "به حروف", en: "In words" },
  buyersReference: { fa: "شمارهٔ پیگیری به گفتهٔ خریدار", en: "Reference as the buyer gave it" },
  backTo: { fa: "بازگشت پول به", en: "Money would go back to" },
  holdUntil: { fa: "نگه‌داری تا", en: "Held until" },
  suggestions: { fa: "پول‌هایی که شاید همین باشند", en: "Money that may be this" },
  suggestionsLead: {
    fa: "پول‌های بی‌سفارش حساب، نزدیک‌ترین نخست. آن را که همین واریز است برگزینید.",
    en: "Money on our account without an order, the likeliest first. Choose the one that is this transfer.",
  },
  suggestionsEmpty: { fa: "پولی که به این سفارش بخورد در حساب نیست", en: "No money on our account fits this order" },
  suggestionsEmptyText: {
    fa: "پس از رسیدن صورت‌حساب بانک، آن را وارد کنید و دوباره این‌جا بیایید.",
    en: "Bring in the bank's statement once it has come, then look here again.",
  },
  thisOne: { fa: "همین پول است", en: "This is the money" },
  matchQuestion: { fa: "این پول از آنِ سفارش {number} است؟", en: "Is this money for order {number}?" },
  matchThen: {
    fa: "این کار برگشت ندارد. پولی که به سفارشی داده شد یا آن را تأیید می‌کند یا همهٔ آن به خریدار برمی‌گردد.",
    en: "This cannot be undone. Money once matched either confirms the order or goes back to the buyer in full.",
  },
  reject: { fa: "نپذیرفتن رسید", en: "Turn the receipt down" },
  rejectTitle: { fa: "نپذیرفتن رسید سفارش {number}", en: "Turn down the receipt for order {number}" },
  rejectLead: {
    fa: "دلیل به خریدار گفته می‌شود و یک روز فرصت دارد رسید دیگری بفرستد.",
    en: "The buyer reads the reason and has a day to send another.",
  },
  reason: { fa: "دلیل", en: "Reason" },
  reasonHintFa: {
    fa: "خریدار پیام‌ها را به فارسی می‌خواند.",
    en: "The buyer reads her messages in Persian.",
  },
  reasonHintEn: {
    fa: "خریدار پیام‌ها را به انگلیسی می‌خواند.",
    en: "The buyer reads her messages in English.",
  },
  reasonExample: {
    fa: "مبلغ روی رسید خوانده نمی‌شود",
    en: "The amount on the receipt cannot be read",
  },
  rejectPress: { fa: "نپذیرفتن و پیام به خریدار", en: "Turn down and tell the buyer" },
  own: {
    fa: "این سفارش خود شماست؛ همکار دیگری باید آن را بررسی کند.",
    en: "This is your own order; a colleague has to look at it.",
  },
  judged: { fa: "بررسی شده است: {state}", en: "It has been judged: {state}" },
  // Receipts
  receipts: { fa: "پول‌های رسیده", en: "Money received" },
  receiptsLead: {
    fa: "هر پولی که صورت‌حساب بانک نشان می‌دهد، یک بار با شمارهٔ پیگیری خودش.",
    en: "All money the bank's statement shows, once by the bank's own reference.",
  },
  receiptsEmpty: { fa: "هنوز پولی ثبت نشده است", en: "No money has been recorded yet" },
  receiptsEmptyText: {
    fa: "پولی را که در حساب دیده‌اید این‌جا بنویسید، یا صورت‌حساب بانک را وارد کنید.",
    en: "Write down what the account shows, or bring in the bank's statement.",
  },
  receipt: { fa: "پول رسیده: {reference}", en: "Money received: {reference}" },
  reference: { fa: "شمارهٔ پیگیری", en: "Reference" },
  receivedOn: { fa: "تاریخ واریز", en: "Day it came" },
  description: { fa: "شرح", en: "Description" },
  state: { fa: "وضعیت", en: "State" },
  unmatched: { fa: "بی‌سفارش", en: "Without an order" },
  matchedTo: { fa: "سفارش {number}", en: "Order {number}" },
  addTitle: { fa: "نوشتن یک پول رسیده", en: "Write one down" },
  currency: { fa: "ارز", en: "Currency" },
  amountHint: {
    fa: "به واحد صورت‌حساب بانک: ریال (نه تومان)، یورو یا دلار.",
    en: "As on the bank's statement: rials (not toman), euro or dollars.",
  },
  dayExample: { fa: "۱۴۰۵/۰۹/۰۷", en: "2026-11-28" },
  descriptionHint: {
    fa: "آنچه واریزکننده نوشته است، مانند شمارهٔ سفارش.",
    en: "What the payer wrote with it, such as the order's number.",
  },
  addPress: { fa: "ثبت", en: "Write it down" },
  matchTitle: { fa: "این پول از آنِ کدام سفارش است؟", en: "Which order was this money for?" },
  matchNumber: { fa: "شمارهٔ سفارش", en: "Number of the order" },
  matchPress: { fa: "دادن پول به این سفارش", en: "Match it to this order" },
  likely: { fa: "سفارش‌هایی که شاید چشم به راه همین پول باشند", en: "Orders that may wait for this money" },
  // Statement
  statement: { fa: "صورت‌حساب بانک", en: "Bank statement" },
  statementLead: {
    fa: "سطرهای صورت‌حساب را بچسبانید: تاریخ، مبلغ، شمارهٔ پیگیری، شرح. نخست می‌بینید چه نوشته می‌شود.",
    en: "Paste the statement's rows: date, amount, reference, description. You see first what will be written.",
  },
  rows: { fa: "سطرها", en: "Rows" },
  rowsHint: {
    fa: "هر سطر یک واریز، جداشده با ویرگول، نقطه‌ویرگول یا جهش؛ تا ۵۰۰ سطر. تاریخ شمسی یا میلادی. سطر عنوان لازم نیست.",
    en: "One transfer a row, parted by commas, semicolons or tabs; up to 500. Dates of either calendar. A row of titles may stand first.",
  },
  rowFault: { fa: "سطر {row}: {fault}", en: "Row {row}: {fault}" },
  check: { fa: "بررسی سطرها", en: "Check the rows" },
  importPress: { fa: "ثبت واریزهای تازه", en: "Write down the new ones" },
  preview: { fa: "آنچه خوانده شد", en: "What was read" },
  // A bank's own file
  file: { fa: "پروندهٔ بانک", en: "A bank's file" },
  fileLead: {
    fa: "صورت‌حساب را همان گونه که بانک می‌دهد بیاورید (CSV). نخست می‌بینید چه نوشته می‌شود؛ سطری که خطا دارد با شماره‌اش گفته می‌شود و هیچ چیز نیمه‌کاره ثبت نمی‌شود.",
    en: "Bring in the statement as the bank gives it (CSV). You see first what will be written; a row at fault is named by its number, and nothing is taken by halves.",
  },
  bankOfFile: { fa: "کدام بانک", en: "Which bank" },
  fileField: { fa: "پرونده", en: "File" },
  fileHint: {
    fa: "CSV تا یک مگابایت و ۲۰۰۰ سطر. برداشت‌ها کنار گذاشته می‌شود.",
    en: "CSV, up to one megabyte and 2000 rows. Money that went is left out.",
  },
  filePress: { fa: "بررسی پرونده", en: "Check the file" },
  filePreview: { fa: "آنچه از پروندهٔ {bank} نوشته می‌شود", en: "What will be written of {bank}'s file" },
  fileCounts: {
    fa: "{rows} واریز: {fresh} تازه و {known} از پیش ثبت‌شده. {skipped} سطر دیگر برداشت یا جمع بود و کنار گذاشته شد.",
    en: "{rows} payments in: {fresh} new and {known} known before. {skipped} other rows were money that went, or sums, and are left out.",
  },
  fileShown: { fa: "۱۰۰ سطر نخست این‌جاست.", en: "The first 100 are shown." },
  fileOther: { fa: "پروندهٔ دیگر", en: "Another file" },
  formats: { fa: "پرونده‌های بانک‌ها", en: "Banks' files" },
  formatsLead: {
    fa: "هر بانک ستون‌های خودش را دارد. یک بار بنویسید کدام ستون چیست؛ ستون‌ها از یک شمرده می‌شوند.",
    en: "Each bank has columns of its own. Say once which is which; columns are counted from one.",
  },
  formatsEmpty: { fa: "هنوز پروندهٔ هیچ بانکی شناخته نیست", en: "No bank's file is known yet" },
  formatsEmptyText: {
    fa: "ستون‌های پروندهٔ بانک خود را این‌جا بنویسید؛ پس از آن پرونده را می‌آورید.",
    en: "Say here what stands in which column of your bank's file; after that you bring the file in.",
  },
  formatAdd: { fa: "نوشتن ستون‌های یک بانک", en: "Say a bank's columns" },
  formatAgain: {
    fa: "اگر این بانک با همین ارز نوشته شده باشد، عوض می‌شود.",
    en: "If this bank is known with this currency, it is changed.",
  },
  bank: { fa: "بانک", en: "Bank" },
  titleRows: { fa: "سطرهای عنوان پیش از نخستین واریز", en: "Rows of titles before the first line" },
  dateColumn: { fa: "ستون تاریخ", en: "Column of the date" },
  amountColumn: { fa: "ستون واریز (بستانکار)", en: "Column of what came in (credit)" },
  referenceColumn: { fa: "ستون شمارهٔ پیگیری", en: "Column of the reference" },
  descriptionColumn: { fa: "ستون شرح", en: "Column of the description" },
  formatPress: { fa: "ثبت ستون‌ها", en: "Keep the columns" },
  // Refunds
  refundFile: { fa: "پروندهٔ بانک (CSV)", en: "The bank's file (CSV)" },
  askAgain: { fa: "دوباره از خریدار بپرس", en: "Ask the buyer again" },
  asked: { fa: "آخرین پرسش از خریدار", en: "Last asked" },
  refunds: { fa: "بازگشت دستی پول", en: "Refunds by hand" },
  refundsLead: {
    fa: "پولی که هیچ درگاهی نمی‌تواند خودش بازگرداند. آن را از حساب بانک بفرستید و شمارهٔ پیگیری را بنویسید.",
    en: "Money that no rail can send back by itself. Send it from the bank's account and write down the reference.",
  },
  refundsEmpty: { fa: "پولی چشم به راه بازگشت نیست.", en: "No money waits to be sent back." },
  refundsDone: { fa: "فرستاده‌شده", en: "Sent" },
  refund: { fa: "بازگشت پول سفارش {number}", en: "Refund of order {number}" },
  accountKnown: { fa: "حساب خریدار معلوم است", en: "The buyer's account is known" },
  accountAsked: { fa: "شمارهٔ شبا از خریدار پرسیده شده", en: "The buyer has been asked for her account" },
  accountMissing: {
    fa: "خریدار هنوز شمارهٔ شبای خود را ننوشته است. پیامی برای او رفته است؛ تا آن زمان نمی‌توان پول را فرستاد.",
    en: "The buyer has not written her account yet. She has been asked; until then the money cannot be sent.",
  },
  why: { fa: "چرا", en: "Why" },
  sendTo: { fa: "واریز به", en: "Send it to" },
  since: { fa: "از", en: "Since" },
  cameBy: { fa: "آمده از راه", en: "It came by" },
  sentTitle: { fa: "پول را فرستادم", en: "I have sent it" },
  sentReference: { fa: "شمارهٔ پیگیری بانک", en: "The bank's reference" },
  sentHint: {
    fa: "همین شماره به خریدار گفته می‌شود. هر شماره تنها برای یک بازگشت است.",
    en: "The buyer is told this number. Each stands for one refund only.",
  },
  sentPress: { fa: "فرستاده شد", en: "It is sent" },
  // Owed
  owed: { fa: "بدهی فروشندگان", en: "Owed by sellers" },
  owedLead: {
    fa: "فروشنده‌ای که پول را هنگام تحویل گرفته، سهم تعاونی، صندوق و بازار را بدهکار است. تسویهٔ آن از واریزهای بعدی اوست.",
    en: "Who took money at the door owes the parts of the cooperative, the fund and the market. It is settled out of what she is paid next.",
  },
  owedEmpty: { fa: "هیچ فروشنده‌ای بدهکار نیست", en: "No seller owes anything" },
  owedEmptyText: {
    fa: "با تحویل نخستین سفارشی که هنگام تحویل پرداخت می‌شود، این‌جا پر می‌شود.",
    en: "This fills when the first order paid at the door is delivered.",
  },
  seller: { fa: "فروشنده", en: "Seller" },
  since1: { fa: "از تاریخ", en: "Since" },
} satisfies Words;

/** Why money goes back, by the code in the books. */
export const refundReasonWords: Readonly<Record<string, { fa: string; en: string }>> = {
  "order-gone": { fa: "پول پس از لغو سفارش رسید", en: "The money came after the order was gone" },
  "amount-differs": { fa: "مبلغ با سفارش یکی نبود", en: "The sum was not the order's" },
  buyer: { fa: "خریدار بسته‌ای را لغو کرد", en: "The buyer called a parcel off" },
  seller: { fa: "فروشنده بسته‌ای را نپذیرفت", en: "The seller declined a parcel" },
  "not-accepted": { fa: "فروشنده در زمانش نپذیرفت", en: "The seller did not accept in time" },
  "refused-at-door": { fa: "بسته گرفته نشد", en: "The parcel was not taken" },
  returned: { fa: "کالایی پس داده شد", en: "A piece was sent back" },
};

export const refusals = {
  "receipt.amount": {
    fa: "مبلغ را با رقم و به واحد صورت‌حساب بنویسید؛ بزرگ‌تر از صفر.",
    en: "Please write the amount in digits, in the statement's unit, above zero.",
  },
  "receipt.date": { fa: "تاریخ را مانند ۱۴۰۵/۰۹/۰۷ بنویسید.", en: "Please write the date like 2026-11-28." },
  "receipt.future": { fa: "این روز هنوز نیامده است.", en: "This day has not come yet." },
  "receipt.columns": {
    fa: "باید تاریخ، مبلغ و شمارهٔ پیگیری داشته باشد و پس از آن یک شرح.",
    en: "It needs a date, an amount and a reference, and after them one description.",
  },
  "receipt.reference": { fa: "شمارهٔ پیگیری درست نیست.", en: "The reference is not right." },
  "receipt.twice": {
    fa: "این شمارهٔ پیگیری پیش‌تر در همین سطرها آمده است.",
    en: "This reference stands in these rows already.",
  },
  "receipt.reference-used": {
    fa: "پول دیگری با شمارهٔ پیگیری {reference} ثبت شده است.",
    en: "Other money is recorded under the reference {reference}.",
  },
  "receipt.reference-other": {
    fa: "این شمارهٔ پیگیری پیش‌تر با مبلغ یا تاریخ دیگری ثبت شده است.",
    en: "This reference was recorded before with another amount or day.",
  },
  "receipt.none": { fa: "سطری خوانده نشد.", en: "No row could be read." },
  "receipt.too-many": {
    fa: "سطرها بیش از اندازه است؛ در چند بار وارد کنید.",
    en: "There are too many rows; bring them in by parts.",
  },
  "receipt.look-first": {
    fa: "{rows} سطر درست است: {fresh} تازه و {known} از پیش ثبت‌شده. هنوز چیزی نوشته نشده است؛ نگاه کنید و سپس ثبت کنید.",
    en: "{rows} rows are right: {fresh} new and {known} known before. Nothing is written yet; look, then write them down.",
  },
  "receipt.file-size": { fa: "پرونده از یک مگابایت بزرگ‌تر است.", en: "The file is larger than one megabyte." },
  "receipt.file-kind": {
    fa: "این پرونده جدول متنی (CSV) نیست. در بانک یا صفحه‌گسترده آن را به CSV بدهید.",
    en: "This file is no table of text (CSV). Save it as CSV at the bank or in the spreadsheet.",
  },
  "format.columns": { fa: "دو چیز در یک ستون نیست.", en: "Two things cannot stand in one column." },
  "done.format": { fa: "ستون‌های بانک نگه داشته شد.", en: "The bank's columns are kept." },
  "done.receipt": { fa: "ثبت شد.", en: "It is written down." },
  "done.receipts": {
    fa: "{fresh} واریز تازه ثبت شد؛ {known} از پیش بود.",
    en: "{fresh} new ones are written down; {known} were known before.",
  },
  "refund.account-known": { fa: "شماره حساب خریدار معلوم است.", en: "The buyer's account is known." },
  "refund.asked-today": {
    fa: "در ۲۴ ساعت گذشته از خریدار پرسیده شده است.",
    en: "The buyer was asked within the last 24 hours.",
  },
  "done.refund-account-asked": { fa: "از خریدار دوباره پرسیده شد.", en: "The buyer is asked once more." },
  "refund.sent-before": {
    fa: "این پول پیش‌تر با شمارهٔ {reference} فرستاده شده است.",
    en: "This money was sent before under the reference {reference}.",
  },
  "refund.disputed": {
    fa: "بانک خریدار این پول را پس خواسته است. تا رأی بانک، چیزی بازگردانده نمی‌شود.",
    en: "The buyer's bank is calling this payment back. Nothing is sent back until the bank decides.",
  },
  "refund.own": {
    fa: "این پول خود شماست؛ همکار دیگری باید آن را بفرستد.",
    en: "This is your own money; a colleague has to send it.",
  },
  "refund.no-account": words.accountMissing,
  "refund.reference-used": {
    fa: "شمارهٔ پیگیری {reference} برای بازگشت دیگری ثبت شده است.",
    en: "The reference {reference} stands for another refund.",
  },
  "done.refund-sent": { fa: "ثبت شد و به خریدار پیام داده می‌شود.", en: "It is booked, and the buyer is told." },
} satisfies Words;
