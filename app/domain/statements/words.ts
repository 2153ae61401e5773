import type { Localized, Words } from "#app/platform/locale.ts";

export const words = {
  statements: { fa: "صورت‌وضعیت‌ها", en: "Statements" },
  statement: { fa: "صورت‌وضعیت", en: "Statement" },
  statementsLead: {
    fa: "هر ماه: چه فروختید، چه کم شد، چه به شما رسید و چه مانده است؛ درست همان که در دفترها ثبت شده است.",
    en: "Month by month: what you sold, what was taken off, what reached you and what is left, exactly as it stands in the books.",
  },
  coopLead: {
    fa: "سهم تعاونی از فروش اعضا و حساب فروشگاه خود تعاونی، ماه به ماه از روی دفترها.",
    en: "The cooperative's share of its members' sales, and the account of its own shop, month by month from the books.",
  },
  empty: { fa: "هنوز چیزی در دفترها نیست", en: "Nothing in the books yet" },
  emptyText: {
    fa: "نخستین ردیف با تحویل نخستین سفارش نوشته می‌شود.",
    en: "The first line is written when the first order has been delivered.",
  },
  month: { fa: "ماه", en: "Month" },
  account: { fa: "حساب", en: "Account" },
  moved: { fa: "تغییر", en: "Change" },
  balance: { fa: "مانده", en: "Balance" },
  date: { fa: "تاریخ", en: "Date" },
  what: { fa: "شرح", en: "What for" },
  amount: { fa: "مبلغ", en: "Amount" },
  currency: { fa: "ارز", en: "Currency" },
  order: { fa: "سفارش", en: "Order" },
  running: { fa: "هنوز تمام نشده", en: "not over yet" },
  runningNote: {
    fa: "این ماه هنوز تمام نشده است؛ این برگ تا {day} را نشان می‌دهد.",
    en: "This month is not over; the sheet goes as far as {day}.",
  },
  jalali: { fa: "ماه‌های شمسی", en: "Solar Hijri months" },
  gregorian: { fa: "ماه‌های میلادی", en: "Gregorian months" },
  period: { fa: "از {from} تا {to}", en: "{from} to {to}" },
  opening: { fa: "مانده در آغاز ماه", en: "Balance at the beginning" },
  closing: { fa: "مانده در پایان", en: "Balance at the end" },
  closingOwed: { fa: "بستانکار: این مبلغ طلب {name} است.", en: "In credit: this is owed to {name}." },
  closingOwes: { fa: "بدهکار: این مبلغ بدهی {name} است.", en: "In debit: {name} owes this." },
  closingEven: { fa: "حساب صاف است.", en: "The account is even." },
  totals: { fa: "جمع ماه", en: "The month in sum" },
  inWords: { fa: "به حروف", en: "In words" },
  units: { fa: "همهٔ مبلغ‌ها به {unit} است.", en: "All sums are in {unit}." },
  noMovement: { fa: "در این ماه چیزی جابه‌جا نشد.", en: "Nothing moved in this month." },
  csv: { fa: "دریافت CSV", en: "Download CSV" },
  print: {
    fa: "برای چاپ یا ذخیره به شکل PDF، «چاپ» را در فهرست مرورگر بزنید.",
    en: "To print it or keep it as PDF, choose Print in your browser's menu.",
  },
  before: { fa: "ماه پیش", en: "Month before" },
  after: { fa: "ماه بعد", en: "Month after" },
  cooperativeShare: { fa: "سهم تعاونی", en: "Cooperative's share" },
  ownShop: { fa: "فروشگاه", en: "Shop" },
  notAnInvoice: {
    fa: "این برگ صورت‌حساب مالیاتی نیست؛ حسابی است که بازار از پول شما می‌دهد.",
    en: "This is no tax invoice; it is the market's account of your money.",
  },
} satisfies Words;

/** What an entry of the books is called on a sheet. Recipes without a word here show under their own name. */
const recipes: Readonly<Record<string, Localized>> = {
  "consignment-delivered": { fa: "فروش", en: "Sale" },
  "cash-collected": { fa: "دریافت نقدی هنگام تحویل", en: "Money taken at the door" },
  "cash-kept": { fa: "سهم شما از پول نقد", en: "Your part of the money taken" },
  transferred: { fa: "انتقال به حساب شما نزد درگاه", en: "Transfer to your account at the provider" },
  "paid-out": { fa: "واریز به حساب بانکی", en: "Payout to the bank account" },
  "paid-out-reversed": { fa: "واریز ثبت‌شده که پس گرفته شد", en: "Entry of a payout taken back" },
  "receivable-netted": { fa: "کسر بدهی از واریز", en: "Debt set off against a payout" },
  "receivable-netted-reversed": { fa: "کسر بدهی که پس گرفته شد", en: "Set-off taken back" },
  "line-returned": { fa: "کالای برگشتی", en: "Goods returned" },
  "payout-returned": { fa: "واریز برگشت‌خورده", en: "Payout that came back" },
  "payment-received": { fa: "دریافت از خریدار", en: "Received from a buyer" },
  "late-payment-received": { fa: "دریافت دیرهنگام", en: "Received too late" },
  "consignment-called-off": { fa: "لغو بسته", en: "Parcel called off" },
  "dispute-lost": { fa: "پول برگشتی به حکم بانک خریدار", en: "Given back by the buyer's bank" },
  "dispute-covered": { fa: "پول برگشتی به حکم بانک خریدار", en: "Given back by the buyer's bank" },
  refunded: { fa: "بازگشت پول دیرهنگام", en: "Late money sent back" },
  "consignment-refunded": { fa: "بازگشت پول به خریدار", en: "Refund to the buyer" },
};

/** What a part of a movement is called: by name, or by the class of the account that has it. */
const parts: Readonly<Record<string, Localized>> = {
  goods: { fa: "بهای کالا", en: "Price" },
  discount: { fa: "تخفیف", en: "Discount" },
  carriage: { fa: "هزینهٔ ارسال", en: "Carriage" },
  other: { fa: "دیگر", en: "Other" },
  "cooperative-share": { fa: "سهم تعاونی", en: "Cooperative" },
  "programme-fund": { fa: "صندوق طرح", en: "Programme" },
  "platform-fee": { fa: "کارمزد بازار", en: "Platform fee" },
  "fee-tax": { fa: "مالیات کارمزد", en: "Tax on the fee" },
};

const bare = (name: string): Localized => {
  const plain = name.replaceAll("-", " ");
  return { fa: plain, en: plain };
};

export const recipeName = (recipe: string): Localized => recipes[recipe] ?? bare(recipe);
export const partName = (part: string): Localized => parts[part] ?? recipes[part] ?? bare(part);
