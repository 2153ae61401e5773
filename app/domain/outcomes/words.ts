import type { Localized, Words } from "#app/platform/locale.ts";
import type { TargetDimension } from "#db/vocabulary-monitoring.ts";
import type { Dimension, Measure } from "./figures.ts";

export const dimensionWords: Record<Dimension, Localized> = {
  cohort: { fa: "دورهٔ ثبت‌نام", en: "Cohort" },
  county: { fa: "شهرستان", en: "County" },
  occupation: { fa: "رشته", en: "Trade" },
  level: { fa: "سطح", en: "Level" },
  sex: { fa: "جنسیت", en: "Sex" },
};

export const measureWords: Record<Measure, Localized> = {
  county: dimensionWords.county,
  occupation: dimensionWords.occupation,
  level: dimensionWords.level,
  sex: { fa: "زنان و مردان", en: "Women and men" },
  path: { fa: "راه بازار", en: "Way to market" },
  income: { fa: "درآمد ماهانه", en: "Monthly income" },
  reason: { fa: "چرا کناره گرفتند", en: "Why people left" },
  active3: { fa: "ماه سوم", en: "Third month" },
  active6: { fa: "ماه ششم", en: "Sixth month" },
  active12: { fa: "ماه دوازدهم", en: "Twelfth month" },
};

export const targetWords: Record<TargetDimension, Localized> = {
  all: { fa: "همهٔ برنامه", en: "The whole programme" },
  occupation: dimensionWords.occupation,
  county: dimensionWords.county,
  level: dimensionWords.level,
  sex: dimensionWords.sex,
};

/** Values of measures that are no names of their own. */
export const valueWords: Readonly<Record<string, Localized>> = {
  woman: { fa: "زن", en: "Women" },
  man: { fa: "مرد", en: "Men" },
  unknown: { fa: "نامعلوم", en: "Not known" },
  none: { fa: "هنوز هیچ", en: "None yet" },
  true: { fa: "سفارش داشت", en: "Had an order" },
  false: { fa: "سفارش نداشت", en: "Had none" },
  early: { fa: "هنوز نرسیده", en: "Not there yet" },
};

export const words = {
  outcomes: { fa: "دستاوردها", en: "Outcomes" },
  leadExact: {
    fa: "پرونده‌هایی که نهاد شما راهبر آن‌هاست، با شمار دقیق.",
    en: "The cases your body leads, counted exactly.",
  },
  leadGuarded: {
    fa: "همهٔ پرونده‌های برنامه. شمارهای کوچک‌تر از پنج، و آنچه با کم‌کردن به آن‌ها می‌رسد، پوشیده است و «…» نوشته می‌شود.",
    en: "All cases of the programme. Counts below five, and what would give them by subtraction, are kept back and stand as “…”.",
  },
  counted: { fa: "شمارش: {time}", en: "Counted: {time}" },
  recount: { fa: "اکنون بشمارید", en: "Count now" },
  none: { fa: "هنوز چیزی شمرده نشده است", en: "Nothing is counted yet" },
  noneLead: { fa: "شمارش هر ساعت انجام می‌شود.", en: "Cases are counted every hour." },
  noScope: { fa: "نهاد شما در برنامه‌ای نیست", en: "Your body is in no programme" },
  show: { fa: "نشان دهید", en: "Show" },
  all: { fa: "همه", en: "All" },
  programme: { fa: "برنامه", en: "Programme" },
  view: { fa: "شمارش", en: "Counted" },
  viewExact: { fa: "پرونده‌های نهاد من، دقیق", en: "My body's cases, exactly" },
  viewGuarded: { fa: "همهٔ برنامه، پوشیده", en: "The whole programme, guarded" },
  oneFilter: {
    fa: "در شمارش پوشیده هر بار یک پالایش به کار می‌رود: نخستین.",
    en: "In the guarded count one filter works at a time: the first.",
  },
  registered: { fa: "ثبت‌نام‌شده", en: "Registered" },
  eligible: { fa: "واجد شرایط", en: "Found eligible" },
  linked: { fa: "متصل به بازار", en: "Linked to a market" },
  women: { fa: "سهم زنان", en: "Share of women" },
  womenNote: { fa: "از آنان که جنسیت‌شان معلوم است", en: "of those whose sex is known" },
  funnel: { fa: "از ثبت‌نام تا بازار، به تفکیک دوره", en: "From registration to market, by cohort" },
  funnelText: {
    fa: "برای هر فصل ثبت‌نام: شمار ثبت‌نام‌شدگان، واجدان شرایط و متصل‌شدگان به بازار. همین شمارها در جدول زیر آمده است.",
    en: "For each quarter of registration: how many were registered, found eligible and linked to a market. The table below has the same figures.",
  },
  funnelAll: { fa: "دوره‌ها از همهٔ برنامه است.", en: "Cohorts are of the whole programme." },
  cohort: { fa: "دوره", en: "Cohort" },
  times: { fa: "زمان در هر گام", en: "Time in each stage" },
  timesLead: {
    fa: "روز از رسیدن به یک گام تا گام بعد؛ فقط آنان که پیش رفته‌اند.",
    en: "Days from reaching a stage to the next one; only those who went on.",
  },
  stage: { fa: "گام", en: "Stage" },
  count: { fa: "نفر", en: "People" },
  median: { fa: "میانه (روز)", en: "Median (days)" },
  p90: { fa: "نه تن از ده (روز)", en: "Nine in ten (days)" },
  active: { fa: "فروشندگان فعال", en: "Active sellers" },
  activeLead: {
    fa: "فعال یعنی در سی روز آن ماه دست‌کم یک سفارش تأییدشده داشت که لغو نشد: روزهای ۶۱ تا ۹۰، ۱۵۱ تا ۱۸۰ و ۳۳۱ تا ۳۶۰ پس از پیوند به بازار یا نخستین سفارش.",
    en: "Active means at least one confirmed order, not called off, in the thirty days of that month: days 61–90, 151–180 and 331–360 after the market link or the first order.",
  },
  month: { fa: "ماه", en: "Month" },
  activeYes: { fa: "فعال", en: "Active" },
  activeNo: { fa: "بی‌سفارش", en: "Without an order" },
  activeShare: { fa: "سهم فعالان", en: "Share active" },
  income: { fa: "درآمد ماهانه", en: "Monthly income" },
  incomeLead: {
    fa: "سهم سازنده از کالاهای تحویل‌شدهٔ سی روز گذشته، منهای بازگشتی‌ها؛ برای آنان که اینجا نفروخته‌اند، بازه‌ای که خودشان گفته‌اند. فقط به ریال.",
    en: "The maker's part of goods delivered in the last thirty days, less what went back; of those who never sold here, the band they told. In rial only.",
  },
  more: { fa: "جزئیات بیشتر", en: "More" },
  quotas: { fa: "سهمیه‌ها", en: "Targets" },
  quotasLead: {
    fa: "چند نفر به بازار پیوسته‌اند، در برابر آنچه برنامه خواسته است.",
    en: "How many were linked to a market, against what the programme means to.",
  },
  noQuotas: { fa: "سهمیه‌ای گذاشته نشده است.", en: "No target is set." },
  editQuotas: { fa: "سهمیه‌ها را ببینید و بگذارید", en: "See and set targets" },
  target: { fa: "هدف", en: "Target" },
  reached: { fa: "رسیده", en: "Reached" },
  progress: { fa: "پیشرفت", en: "Progress" },
  forWhat: { fa: "برای", en: "For" },
  value: { fa: "کدام", en: "Which" },
  valueHint: { fa: "برای «همهٔ برنامه» خالی بگذارید.", en: "Leave it empty for the whole programme." },
  setTarget: { fa: "هدف را بگذارید", en: "Set the target" },
  closeTarget: { fa: "بردارید", en: "Give up" },
  closeTargetAsk: { fa: "این هدف برداشته شود؟", en: "Give this target up?" },
  before: { fa: "پیشینه", en: "History" },
  from: { fa: "از", en: "From" },
  until: { fa: "تا", en: "Until" },
  by: { fa: "به دست", en: "By" },
  export: { fa: "خروجی وزارت (CSV)", en: "Ministry's columns (CSV)" },
  exportNamed: { fa: "خروجی با نام و کد ملی (ثبت می‌شود)", en: "With names and codes (on record)" },
  exportTitle: { fa: "خروجی پرونده‌ها", en: "Export of cases" },
  exportLead: {
    fa: "ستون‌های زیر، یک سطر برای هر پرونده‌ای که نهاد شما راهبر آن است.",
    en: "These columns, one row for each case your body leads.",
  },
  column: { fa: "ستون", en: "Column" },
  meaning: { fa: "چیست", en: "What it is" },
  exportPlain: { fa: "دریافت بی‌نام", en: "Download without names" },
  exportNamedPress: { fa: "دریافت با نام و کد ملی", en: "Download with names and codes" },
  exportNamedNote: {
    fa: "برای هر پرونده نوشته می‌شود که شما هویت او را دیدید.",
    en: "It is written into each case that you saw who she is.",
  },
  print: { fa: "برای چاپ آماده است.", en: "Made to be printed." },
  open: { fa: "داده‌های باز", en: "Open data" },
  openLead: {
    fa: "شمارهای برنامه بی‌نام و نشان. شمارهای کوچک‌تر از پنج و آنچه به آن‌ها می‌رسد پوشیده است.",
    en: "The programme's counts, without anybody in them. Counts below five, and what would give them, are kept back.",
  },
  openCsv: { fa: "دریافت CSV", en: "Download CSV" },
  openJson: { fa: "دریافت JSON", en: "Download JSON" },
  licence: {
    fa: "پروانه: Creative Commons Attribution 4.0؛ با نام‌بردن از خانگی آزادانه به کار ببرید.",
    en: "Licence: Creative Commons Attribution 4.0; use it freely and name Khanegi.",
  },
  openColumns: {
    fa: "ستون‌ها: programme برنامه، table جدول، row ردیف، column ستون، count شمار؛ خالی یعنی پوشیده.",
    en: "Columns: programme, table, row, column, count; an empty count is kept back.",
  },
  impact: { fa: "آنچه به دست آمد", en: "What came of it" },
  impactLead: {
    fa: "پشت هر فروشگاه کسی است که دیده شده است. این شمارها از پرونده‌های برنامه است، هر ساعت تازه می‌شود و کسی در آن‌ها پیدا نیست.",
    en: "Behind each shop there is somebody who was met. These figures come from the programme's cases, anew every hour, and nobody can be found in them.",
  },
  impactVerified: { fa: "نفر تأیید شدند", en: "people verified" },
  impactLinked: { fa: "نفر به بازار پیوستند", en: "people linked to a market" },
  impactWomen: { fa: "زن در برنامه‌اند", en: "women in the programme" },
  impactIncome: { fa: "در یک سال به دست سازندگان رسید", en: "reached makers within a year" },
  impactIncomeNote: { fa: "گردشده؛ سهم سازنده از کالاهای تحویل‌شده", en: "rounded; makers' part of goods delivered" },
  impactCounties: { fa: "از کدام شهرستان‌ها", en: "From which counties" },
} satisfies Words;

export const refusals = {
  "done.recounted": { fa: "شمرده شد.", en: "Counted." },
} satisfies Words;
