import type { Localized, Words } from "#app/platform/locale.ts";
import type { CostKind } from "#db/vocabulary.ts";

export const words = {
  books: { fa: "دفتر من", en: "My books" },
  booksLead: {
    fa: "فروش‌ها خودشان از دفترهای بازار می‌آیند؛ هزینه‌ها را شما می‌نویسید. این دفتر را نه تعاونی می‌بیند و نه کارشناس طرح.",
    en: "Sales come from the market's books by themselves; what you spend you write down. Neither your cooperative nor the programme's office sees this.",
  },
  empty: { fa: "هنوز چیزی در دفتر نیست", en: "Nothing in your books yet" },
  emptyText: {
    fa: "نخستین هزینه را در همین صفحه بنویسید: نخ، چرم، شیشه، کرایه. فروش‌ها پس از تحویل نخستین سفارش می‌آیند.",
    en: "Write down a first cost on this page: yarn, leather, jars, a fare. Sales appear once a first order has been delivered.",
  },
  month: { fa: "ماه", en: "Month" },
  sales: { fa: "فروش", en: "Sales" },
  deductions: { fa: "سهم دیگران", en: "Others' parts" },
  costs: { fa: "هزینه‌ها", en: "Costs" },
  work: { fa: "مزد سفارش کار", en: "Work orders" },
  result: { fa: "حاصل", en: "Result" },
  year: { fa: "دوازده ماه", en: "Twelve months" },
  chart: { fa: "حاصل هر ماه", en: "Result of each month" },
  chartNote: {
    fa: "ستون‌های بالای خط سودند و ستون‌های زیر آن زیان؛ همهٔ رقم‌ها در جدول زیر است.",
    en: "Bars above the line are gains, bars below it losses; every figure stands in the table underneath.",
  },
  byKind: { fa: "هزینه‌ها بر پایهٔ نوع", en: "Costs by kind" },
  list: { fa: "هزینه‌های نوشته‌شده", en: "Costs written down" },
  listEmpty: { fa: "هنوز هزینه‌ای ننوشته‌اید", en: "No costs written down yet" },
  add: { fa: "نوشتن هزینه", en: "Write down a cost" },
  addPress: { fa: "بنویس", en: "Write it down" },
  correct: { fa: "ویرایش هزینه", en: "Correct a cost" },
  save: { fa: "ذخیره", en: "Save" },
  spentOn: { fa: "تاریخ", en: "Date" },
  kind: { fa: "نوع", en: "Kind" },
  amount: { fa: "مبلغ", en: "Amount" },
  currency: { fa: "واحد", en: "Unit" },
  note: { fa: "یادداشت", en: "Note" },
  noteHint: { fa: "فقط خودتان می‌خوانید.", en: "Only you read it." },
  edit: { fa: "ویرایش", en: "Edit" },
  editOf: { fa: "ویرایش هزینهٔ {day}", en: "Edit the cost of {day}" },
  remove: { fa: "برداشتن", en: "Remove" },
  removed: { fa: "هزینه برداشته شد.", en: "The cost was removed." },
  restore: { fa: "بازگرداندن", en: "Put it back" },
  csv: { fa: "دریافت CSV", en: "Download CSV" },
  entry: { fa: "شرح", en: "What" },
  toman: { fa: "تومان", en: "toman" },
  EUR: { fa: "یورو", en: "euro" },
  USD: { fa: "دلار", en: "US dollars" },
  inUnit: { fa: "به {unit}", en: "In {unit}" },
} satisfies Words;

export const costKindWords: Readonly<Record<CostKind, Localized>> = {
  material: { fa: "مواد اولیه", en: "Material" },
  tools: { fa: "ابزار", en: "Tools" },
  packing: { fa: "بسته‌بندی", en: "Packing" },
  transport: { fa: "حمل‌ونقل", en: "Transport" },
  wages: { fa: "دستمزد", en: "Wages" },
  other: { fa: "دیگر", en: "Other" },
};

export const refusals = {
  "book.day": {
    fa: "تاریخ را به شکل ۱۴۰۵/۰۹/۰۱ بنویسید.",
    en: "Please write the date like 2026-11-22.",
  },
  "book.future": { fa: "این روز هنوز نیامده است.", en: "That day is still to come." },
  "book.amount": {
    fa: "مبلغ را با رقم و بیشتر از صفر بنویسید.",
    en: "Please write the amount in digits, above zero.",
  },
  "done.cost": { fa: "هزینه نوشته شد.", en: "The cost is written down." },
  "done.cost-corrected": { fa: "هزینه ویرایش شد.", en: "The cost is corrected." },
} satisfies Words;
