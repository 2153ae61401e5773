import type { Localized, Words } from "#app/platform/locale.ts";
import type { HeldReason } from "./rules.ts";

/** What sellers, cooperatives and finance read of being paid by bank. */
export const words = {
  payouts: { fa: "واریز به شما", en: "Payouts to you" },
  office: { fa: "واریز به فروشندگان", en: "Payouts to sellers" },
  officeLead: {
    fa: "پولی که نزد ماست و به حساب فروشندگان و تعاونی‌ها می‌رود. یک نفر دسته را می‌سازد، نفر دوم تأیید می‌کند، سپس فایل بانک گرفته می‌شود.",
    en: "Money we hold that goes to the accounts of sellers and cooperatives. One person makes the batch, a second approves it, and then there is a file for the bank.",
  },
  coopLead: {
    fa: "سهم تعاونی از فروش اعضا به حساب بانکی آن می‌رود. حساب اعضا را تنها خودشان می‌گویند.",
    en: "The cooperative's share of its members' sales goes to its bank account. Members alone say where their own money goes.",
  },
  // The account
  bank: { fa: "حساب بانکی", en: "Bank account" },
  bankLead: {
    fa: "پول سفارش‌هایی که از راه درگاه یا واریز به حساب پرداخت شده‌اند به این حساب می‌رود. تنها شما می‌توانید آن را عوض کنید؛ هیچ اجازه‌ای این کار را به تعاونی نمی‌سپارد.",
    en: "Money of orders paid through a gateway or by bank transfer goes to this account. Only you can change it; no grant lets a cooperative do so.",
  },
  bankNone: {
    fa: "هنوز حسابی ننوشته‌اید. تا آن روز سهم شما نزد ما می‌ماند.",
    en: "You have named no account yet. Until you do, your part stays with us.",
  },
  accountEnds: { fa: "حساب {currency} که به {last} ختم می‌شود", en: "{currency} account ending in {last}" },
  inForce: { fa: "در کار", en: "In use" },
  waits: { fa: "در انتظار", en: "Waiting" },
  waitsUntil: {
    fa: "از {from} به کار می‌آید. اگر این تغییر کار شما نیست، اکنون آن را لغو کنید.",
    en: "Counts from {from}. If this change was not yours, call it off now.",
  },
  callOff: { fa: "لغو این تغییر", en: "Call this change off" },
  addAccount: { fa: "نوشتن حساب", en: "Name an account" },
  changeAccount: { fa: "تغییر حساب", en: "Change the account" },
  changeLead: {
    fa: "حساب تازه پس از ۷۲ ساعت به کار می‌آید و به همهٔ راه‌های تماس شما خبر داده می‌شود. تا آن زمان حساب پیشین پرداخت می‌شود و می‌توانید تغییر را لغو کنید.",
    en: "A new account counts after 72 hours, and you are told by every channel we know. Until then the one before is paid, and you can call the change off.",
  },
  currency: { fa: "ارز", en: "Currency" },
  iban: { fa: "شمارهٔ شبا", en: "IBAN" },
  ibanHint: { fa: "با IR آغاز می‌شود و ۲۴ رقم دارد.", en: "For rials it begins with IR and has 24 digits." },
  holder: { fa: "نام صاحب حساب", en: "Holder of the account" },
  holderHint: { fa: "همان‌گونه که بانک آن را می‌شناسد.", en: "As the bank knows it." },
  body: { fa: "برای", en: "For" },
  save: { fa: "ثبت", en: "Save" },
  // Where the money is
  standing: { fa: "پول شما اکنون", en: "Where your money is" },
  earned: { fa: "درآمد", en: "Earned" },
  held: { fa: "نزد ما", en: "Held" },
  due: { fa: "آمادهٔ واریز", en: "Due" },
  inBatch: { fa: "در دستهٔ واریز", en: "In a batch" },
  paid: { fa: "واریز شده", en: "Paid" },
  owes: { fa: "بدهی شما", en: "You owe" },
  owesText: {
    fa: "از پولی که هنگام تحویل گرفته‌اید؛ از واریز بعدی کم می‌شود.",
    en: "Of what you took at the door; it is set off against the next payout.",
  },
  standingEmpty: { fa: "هنوز چیزی برای واریز نیست", en: "There is nothing to pay out yet" },
  standingEmptyText: {
    fa: "پس از تحویل هر بسته، سهم شما از آن با دلیل و روز واریز اینجا نوشته می‌شود.",
    en: "When a parcel is delivered, your part of it is written here, with the day on which it can be paid and why.",
  },
  parts: { fa: "بسته به بسته", en: "Parcel by parcel" },
  order: { fa: "سفارش", en: "Order" },
  state: { fa: "وضعیت", en: "State" },
  why: { fa: "دلیل", en: "Why" },
  from: { fa: "از روز", en: "From" },
  amount: { fa: "مبلغ", en: "Amount" },
  bankPayouts: { fa: "واریزهای بانکی", en: "Payouts by bank" },
  bankPayoutsEmpty: { fa: "هنوز واریزی نبوده است", en: "No payout yet" },
  account: { fa: "حساب", en: "Account" },
  when: { fa: "زمان", en: "When" },
  reference: { fa: "شمارهٔ پیگیری بانک", en: "The bank's reference" },
  parcels: { fa: "سهم بسته‌ها", en: "Parcels" },
  other: { fa: "اصلاح‌ها", en: "Corrections" },
  netted: { fa: "کسر بدهی", en: "Set off" },
  // Finance
  makeBatch: { fa: "ساختن دسته", en: "Make a batch" },
  dueIn: { fa: "آمادهٔ واریز", en: "Due" },
  payees: { fa: "گیرندگان", en: "Payees" },
  payee: { fa: "گیرنده", en: "Payee" },
  payeesEmpty: { fa: "کسی در انتظار پول نیست", en: "Nobody waits for money" },
  payeesEmptyText: {
    fa: "پول بسته‌های تحویل‌شده اینجا دیده می‌شود.",
    en: "Money of delivered parcels is seen here.",
  },
  batches: { fa: "دسته‌ها", en: "Batches" },
  batch: { fa: "دستهٔ {day}", en: "Batch of {day}" },
  batchesEmpty: { fa: "هنوز دسته‌ای ساخته نشده است", en: "No batch has been made yet" },
  batchesEmptyText: {
    fa: "همین که پولی آمادهٔ واریز باشد، با یک دکمه دسته ساخته می‌شود.",
    en: "As soon as money is due, one press makes a batch of it.",
  },
  madeBy: { fa: "سازنده", en: "Made by" },
  clock: { fa: "خودکار", en: "By itself" },
  approvedBy: { fa: "تأییدکننده", en: "Approved by" },
  rows: { fa: "ردیف‌ها", en: "Rows" },
  row: { fa: "ردیف", en: "Row" },
  approve: { fa: "تأیید دسته", en: "Approve the batch" },
  approveQuestion: { fa: "{amount} واریز شود؟", en: "Pay {amount}?" },
  approveThen: {
    fa: "پس از تأیید، دسته دیگر کنار گذاشته نمی‌شود و فایل بانک گرفته می‌شود.",
    en: "Once approved, the batch cannot be dropped, and the bank's file can be taken.",
  },
  drop: { fa: "کنار گذاشتن دسته", en: "Drop the batch" },
  dropQuestion: { fa: "این دسته کنار گذاشته شود؟", en: "Drop this batch?" },
  dropThen: {
    fa: "پول آن دوباره آمادهٔ واریز می‌شود و در دستهٔ دیگری می‌آید.",
    en: "Its money is due again and comes into another batch.",
  },
  secondPerson: {
    fa: "این دسته را خودتان ساخته‌اید؛ همکار دیگری باید آن را تأیید کند.",
    en: "You made this batch yourself; a colleague must approve it.",
  },
  file: { fa: "گرفتن فایل بانک", en: "Take the bank's file" },
  fileText: {
    fa: "شمارهٔ شبای همه در این فایل است. هر بار گرفتن آن ثبت می‌شود.",
    en: "Everybody's IBAN is in this file. Each time it is taken is recorded.",
  },
  results: { fa: "نتیجهٔ بانک", en: "The bank's results" },
  resultsLead: {
    fa: "فایل بانک را با شمارهٔ پیگیری یا دلیل در دو ستون آخر اینجا بچسبانید. تا همهٔ ردیف‌ها درست نباشند هیچ‌کدام ثبت نمی‌شود.",
    en: "Paste the bank's file with its reference or reason in the last two columns. Nothing is entered while a row is at fault.",
  },
  resultsRows: { fa: "ردیف‌ها", en: "Rows" },
  resultsHint: {
    fa: "هر ردیف: شناسه، شمارهٔ پیگیری، دلیل؛ یا فایل کامل.",
    en: "Each row: its code, the reference, the reason; or the whole file.",
  },
  rowFault: { fa: "ردیف {row}: {fault}", en: "Row {row}: {fault}" },
  outcome: { fa: "نتیجه", en: "Outcome" },
  outcomePaid: { fa: "واریز شد", en: "Paid" },
  outcomeFailed: { fa: "انجام نشد", en: "Failed" },
  reason: { fa: "دلیل بانک", en: "The bank's reason" },
  enter: { fa: "ثبت نتیجه", en: "Enter the result" },
  reverse: { fa: "پس گرفتن این نتیجه", en: "Take this result back" },
  reverseLead: {
    fa: "اگر نتیجه اشتباه ثبت شده، با سندی وارونه پس گرفته می‌شود و ردیف دوباره منتظر نتیجه می‌ماند. چیزی پاک نمی‌شود.",
    en: "A result entered by mistake is undone by an entry the other way round, and the row waits for its result again. Nothing is erased.",
  },
  reverseWhy: { fa: "چرا", en: "Why" },
  history: { fa: "آنچه پیش‌تر ثبت شده", en: "Entered before" },
  historyEmpty: { fa: "هنوز نتیجه‌ای ثبت نشده است", en: "No result has been entered yet" },
  takenBack: { fa: "پس گرفته شده", en: "Taken back" },
  terms: { fa: "شرایط واریز", en: "Terms of payouts" },
  weekday: { fa: "روز ساختن دسته", en: "Day of the batch" },
  byHand: { fa: "هر وقت خودمان بسازیم", en: "Whenever we make it" },
  minimum: { fa: "کمترین مبلغ", en: "Least sum" },
  minimumHint: { fa: "به {unit}؛ کمتر از این می‌ماند تا بیشتر شود.", en: "In {unit}; less than this waits for more." },
  reservePercent: { fa: "اندوختهٔ احتیاط", en: "Reserve" },
  reserveHint: {
    fa: "درصدی از هر سهم که دیرتر واریز می‌شود؛ صفر یعنی هیچ.",
    en: "So much of each part is paid later; zero for nothing.",
  },
  percent: { fa: "درصد", en: "percent" },
  reserveDays: { fa: "مدت اندوخته", en: "Kept for" },
  days: { fa: "روز", en: "days" },
} satisfies Words;

export const reasonWords: Readonly<Record<HeldReason, Localized>> = {
  problem: {
    fa: "گزارش مشکل، بازگشت کالا یا اعتراض بانکی هنوز باز است",
    en: "A problem, a return or a dispute is not settled",
  },
  window: { fa: "خریدار هنوز می‌تواند بازگرداند", en: "The buyer may still send it back" },
  "with-seller": { fa: "فروشنده هنوز آن را نپرداخته است", en: "The seller has not handed it over yet" },
  "no-account": { fa: "حسابی نوشته نشده است", en: "No account is named" },
  "account-waits": { fa: "حساب تازه هنوز در انتظار است", en: "The new account still waits" },
  reserve: { fa: "اندوختهٔ احتیاط", en: "Reserve" },
};

export const stateWords: Readonly<Record<"waiting" | "paid" | "failed" | "dropped", Localized>> = {
  waiting: { fa: "در انتظار نتیجه", en: "Waiting" },
  paid: { fa: "واریز شد", en: "Paid" },
  failed: { fa: "انجام نشد", en: "Failed" },
  dropped: { fa: "کنار گذاشته شد", en: "Dropped" },
};

export const batchWords: Readonly<Record<"waiting" | "approved" | "done" | "dropped", Localized>> = {
  waiting: { fa: "در انتظار تأیید", en: "Waits for approval" },
  approved: { fa: "نزد بانک", en: "With the bank" },
  done: { fa: "پایان‌یافته", en: "Done" },
  dropped: { fa: "کنار گذاشته شد", en: "Dropped" },
};

export const weekdayWords: readonly Localized[] = [
  { fa: "یکشنبه", en: "Sunday" },
  { fa: "دوشنبه", en: "Monday" },
  { fa: "سه‌شنبه", en: "Tuesday" },
  { fa: "چهارشنبه", en: "Wednesday" },
  { fa: "پنجشنبه", en: "Thursday" },
  { fa: "جمعه", en: "Friday" },
  { fa: "شنبه", en: "Saturday" },
];

export const refusals = {
  "payout.iban": {
    fa: "این شمارهٔ شبا درست نیست. آن را دوباره از روی کارت یا برنامهٔ بانک بخوانید.",
    en: "This IBAN is not right. Please read it again from your card or your bank's app.",
  },
  "payout.account-counts": {
    fa: "این حساب دیگر در کار است و لغو نمی‌شود. حساب دیگری بنویسید.",
    en: "This account is in use by now and cannot be called off. Name another one.",
  },
  "payout.nothing-due": {
    fa: "اکنون چیزی آمادهٔ واریز نیست.",
    en: "Nothing is due for payment now.",
  },
  "payout.second-person": {
    fa: "این دسته را خودتان ساخته‌اید؛ همکار دیگری باید آن را تأیید کند.",
    en: "You made this batch yourself; a colleague must approve it.",
  },
  "payout.own": {
    fa: "پول خودتان در این میان است؛ آن را به همکاری بسپارید.",
    en: "Your own money is among this; please leave it to a colleague.",
  },
  "payout.not-approved": { fa: "این دسته هنوز تأیید نشده است.", en: "This batch is not approved yet." },
  "payout.batch-approved": {
    fa: "این دسته تأیید شده است و کنار گذاشته نمی‌شود.",
    en: "This batch is approved and cannot be dropped.",
  },
  "payout.batch-dropped": { fa: "این دسته کنار گذاشته شده است.", en: "This batch was dropped." },
  "payout.entered-before": {
    fa: "برای این ردیف نتیجهٔ دیگری ثبت شده است. اگر اشتباه است، نخست آن را پس بگیرید.",
    en: "Another result was entered for this row. If it is wrong, take it back first.",
  },
  "payout.reference-used": {
    fa: "شمارهٔ پیگیری {reference} برای واریز دیگری ثبت شده است.",
    en: "The reference {reference} stands for another payout.",
  },
  "payout.taken-again": {
    fa: "این پول دوباره در دستهٔ دیگری است یا بخشی از آن به خریدار بازگشته است. نخست کار آن دسته را تمام کنید؛ آنچه مانده در دستهٔ بعدی می‌آید.",
    en: "This money is in another batch by now, or some of it went back to the buyer. Finish that batch first; what is left comes with the next.",
  },
  "payout.row-unknown": { fa: "ردیفی با این شناسه در این دسته نیست.", en: "No row of this batch has this code." },
  "payout.no-results": { fa: "هیچ ردیفی نتیجه ندارد.", en: "No row has a result." },
  "payout.result-columns": {
    fa: "ستون‌ها شناسه، شمارهٔ پیگیری و دلیل‌اند.",
    en: "The columns are the code, the reference and the reason.",
  },
  "payout.result-both": {
    fa: "هم شمارهٔ پیگیری دارد و هم دلیل؛ تنها یکی درست است.",
    en: "It has a reference and a reason; only one can be right.",
  },
  "payout.result-twice": { fa: "این ردیف دو بار آمده است.", en: "This row is there twice." },
  "payout.reference-long": {
    fa: "شمارهٔ پیگیری بیش از ۶۰ نویسه است.",
    en: "The reference is longer than 60 characters.",
  },
  "done.payout-account": {
    fa: "ثبت شد. حساب تازه پس از ۷۲ ساعت به کار می‌آید.",
    en: "Saved. The new account counts after 72 hours.",
  },
  "done.payout-account-off": { fa: "تغییر حساب لغو شد.", en: "The change of account is called off." },
  "done.payout-batch": {
    fa: "دسته ساخته شد و در انتظار تأیید همکار است.",
    en: "The batch is made and waits for a colleague.",
  },
  "done.payout-approved": { fa: "دسته تأیید شد.", en: "The batch is approved." },
  "done.payout-dropped": {
    fa: "دسته کنار گذاشته شد؛ پول آن دوباره آمادهٔ واریز است.",
    en: "The batch is dropped; its money is due again.",
  },
  "done.payout-result": {
    fa: "نتیجه ثبت شد و به گیرنده خبر داده می‌شود.",
    en: "The result is entered, and the payee is told.",
  },
  "done.payout-results": {
    fa: "{entered} نتیجه ثبت شد؛ {known} نتیجه از پیش ثبت شده بود.",
    en: "{entered} results entered; {known} were known before.",
  },
  "done.payout-reversed": { fa: "نتیجه پس گرفته شد.", en: "The result is taken back." },
} satisfies Words;
