import type { Localized, Words } from "#app/platform/locale.ts";
import type {
  AlertKind,
  FollowUpKind,
  Hindrance,
  InterventionKind,
  LeavingReason,
  WorkingAnswer,
} from "#db/vocabulary-monitoring.ts";
import type { VisitStep } from "./rules.ts";

export const followUpWords: Record<FollowUpKind, Localized> = {
  visit: { fa: "بازدید", en: "Visit" },
  "check-in": { fa: "احوال‌پرسی", en: "Check-in" },
};

export const workingWords: Record<WorkingAnswer, Localized> = {
  yes: { fa: "بله، مشغول کار است", en: "Yes, at work" },
  some: { fa: "کم و بیش", en: "On and off" },
  no: { fa: "نه", en: "No" },
};

export const hindranceWords: Record<Hindrance, Localized> = {
  none: { fa: "هیچ‌چیز", en: "Nothing" },
  "no-buyers": { fa: "خریدار کم است", en: "Too few buyers" },
  price: { fa: "قیمت فروش پایین است", en: "The price is too low" },
  material: { fa: "مواد اولیه", en: "Material" },
  money: { fa: "سرمایه", en: "Money to work with" },
  tools: { fa: "ابزار", en: "Tools" },
  skill: { fa: "مهارت", en: "Skill" },
  time: { fa: "وقت", en: "Time" },
  health: { fa: "بیماری", en: "Health" },
  family: { fa: "کار خانه و خانواده", en: "Family and household" },
  line: { fa: "اینترنت و تلفن", en: "Internet and phone" },
  other: { fa: "چیز دیگر", en: "Something else" },
};

export const alertWords: Record<AlertKind, { name: Localized; figures: Localized }> = {
  "no-sale": {
    name: { fa: "بی‌فروش", en: "No sale" },
    figures: { fa: "{days} روز بی‌سفارش", en: "{days} days without an order" },
  },
  "late-orders": {
    name: { fa: "دیرکرد در فرستادن", en: "Late parcels" },
    figures: { fa: "{count} مرسوله از {of} دیر رفت", en: "{count} of {of} parcels left late" },
  },
  complaints: {
    name: { fa: "گله‌های خریداران", en: "Complaints" },
    figures: { fa: "{count} گله یا بازگشت در برابر {of} تحویل", en: "{count} complaints or returns to {of} delivered" },
  },
  "check-in-missed": {
    name: { fa: "احوال‌پرسی بی‌پاسخ", en: "Check-in missed" },
    figures: { fa: "{days} روز بی‌پاسخ", en: "unanswered for {days} days" },
  },
};

export const alertStates = {
  open: { fa: "باز", en: "Open" },
  handled: { fa: "رسیدگی شد", en: "Seen to" },
  gone: { fa: "خودبه‌خود رفع شد", en: "Gone by itself" },
} as const satisfies Record<string, Localized>;

export const followUpStates = {
  open: { fa: "در پیش", en: "Ahead" },
  done: { fa: "انجام شد", en: "Done" },
  "called-off": { fa: "کنار گذاشته شد", en: "Called off" },
} as const satisfies Record<string, Localized>;

export const interventionWords: Record<InterventionKind, Localized> = {
  call: { fa: "تلفن", en: "A call" },
  visit: { fa: "سرزدن", en: "A visit" },
  mentor: { fa: "معرفی راهنما", en: "A mentor" },
  training: { fa: "آموزش", en: "Training" },
  other: { fa: "کار دیگر", en: "Something else" },
};

export const leavingWords: Record<LeavingReason, Localized> = {
  "insured-work": { fa: "کار با بیمه گرفت", en: "Took insured work" },
  "no-market": { fa: "بازار نیافت", en: "Found no market" },
  "low-income": { fa: "درآمدش کم بود", en: "Earned too little" },
  "no-material": { fa: "به مواد اولیه دسترسی نداشت", en: "Could not get material" },
  health: { fa: "بیماری", en: "Health" },
  family: { fa: "خانواده", en: "Family" },
  moved: { fa: "جابه‌جایی", en: "Moved away" },
  unreachable: { fa: "در دسترس نبود", en: "Could not be reached" },
  other: { fa: "دلیل دیگر", en: "Another reason" },
};

export const stepWords: Record<VisitStep, { question: Localized; hint?: Localized }> = {
  working: { question: { fa: "آیا مشغول کار است؟", en: "Is she at work?" } },
  hours: {
    question: { fa: "هفته‌ای چند ساعت کار می‌کند؟", en: "How many hours a week?" },
    hint: { fa: "اگر نمی‌داند، خالی بگذارید.", en: "Leave it empty if she does not know." },
  },
  hindrances: { question: { fa: "چه چیز کار را دشوار می‌کند؟", en: "What makes the work hard?" } },
  income: {
    question: { fa: "ماهی چقدر از این کار درآمد دارد؟", en: "What does this work bring her a month?" },
    hint: {
      fa: "با هزینهٔ مواد اولیه کم‌شده؛ بازه بس است.",
      en: "After the cost of material; a range is enough.",
    },
  },
  photo: {
    question: { fa: "عکسی از کارگاه یا کار", en: "A picture of the workshop or the work" },
    hint: {
      fa: "خواستنی نیست اگر او نخواهد. عکس فقط در پرونده می‌ماند.",
      en: "Not if she would rather not. It stays in the file.",
    },
  },
  note: { question: { fa: "چه دیدید و چه گفتید؟", en: "What did you see and say?" } },
};

export const words = {
  monitoring: { fa: "پایش", en: "Monitoring" },
  lead: { fa: "هشدارها و بازدیدهایی که موعدشان نزدیک است.", en: "Alerts, and looks after people that come due." },
  alerts: { fa: "هشدارهای باز", en: "Open alerts" },
  noAlerts: { fa: "هشداری باز نیست.", en: "No alert is open." },
  due: { fa: "بازدیدها و احوال‌پرسی‌های در پیش", en: "Visits and check-ins ahead" },
  noDue: { fa: "بازدیدی در پیش نیست.", en: "No visit lies ahead." },
  until: { fa: "تا {day}", en: "By {day}" },
  since: { fa: "از {day}", en: "Since {day}" },
  ownedBy: { fa: "بر عهدهٔ {name}", en: "{name} has it" },
  nobody: { fa: "بی‌صاحب", en: "Nobody has it" },
  plans: { fa: "برنامهٔ پایش", en: "Plan of visits" },
  plansLead: {
    fa: "هر نفر چند ماه پس از احراز شرایط دیده یا پرسیده شود. تغییر برنامه به آنچه در فهرست‌هاست دست نمی‌زند.",
    en: "So many months after she was found eligible each person is visited or asked. A change leaves alone what stands in the lists.",
  },
  noProgramme: { fa: "نهاد شما مجری برنامه‌ای نیست.", en: "Your body carries out no programme." },
  plan: { fa: "پس از {months} ماه", en: "After {months} months" },
  noPlans: { fa: "برنامه‌ای نیست؛ کسی خودبه‌خود پرسیده نمی‌شود.", en: "No plan: nobody is asked by herself." },
  kind: { fa: "چگونه", en: "How" },
  months: { fa: "چند ماه پس از احراز شرایط", en: "Months after being found eligible" },
  addPlan: { fa: "به برنامه بیفزایید", en: "Add to the plan" },
  closePlan: { fa: "از برنامه بردارید", en: "Take out of the plan" },
  closePlanAsk: { fa: "از برنامه برداشته شود؟", en: "Take it out of the plan?" },
  section: { fa: "بازدید و پایش", en: "Visits and monitoring" },
  none: { fa: "هنوز پایشی نوشته نشده است.", en: "Nothing is written yet." },
  planVisit: { fa: "بازدید بگذارید", en: "Plan a visit" },
  visitDay: { fa: "تا چه روزی", en: "By which day" },
  visit: { fa: "بازدید", en: "Visit" },
  visitOf: { fa: "بازدید {name}", en: "Visit to {name}" },
  begin: { fa: "فرم بازدید", en: "Open the visit form" },
  step: { fa: "گام {step} از {all}", en: "Step {step} of {all}" },
  next: { fa: "بعد", en: "Next" },
  finish: { fa: "پایان بازدید", en: "End the visit" },
  addPhoto: { fa: "افزودن عکس", en: "Add the picture" },
  goOn: { fa: "بی‌عکس ادامه دهید", en: "Go on without" },
  goOnPhotos: { fa: "ادامه", en: "Go on" },
  photosKept: { fa: "{count} عکس نگه داشته شد.", en: "{count} pictures are kept." },
  kept: { fa: "هر پاسخ همان دم نگه داشته می‌شود.", en: "Each answer is kept at once." },
  waits: {
    fa: "خط قطع است. پاسخ شما در این دستگاه مانده و با برگشتن خط فرستاده می‌شود.",
    en: "The line is down. Your answer stays on this device and goes when it is back.",
  },
  callOff: { fa: "کنار بگذارید", en: "Call off" },
  callOffAsk: { fa: "این بازدید کنار گذاشته شود؟", en: "Call this visit off?" },
  working: { fa: "کار", en: "At work" },
  hours: { fa: "ساعت در هفته", en: "Hours a week" },
  hindrances: { fa: "دشواری", en: "What hinders" },
  income: { fa: "درآمد ماهانه", en: "Monthly income" },
  noAnswer: { fa: "نمی‌گوید یا نمی‌داند", en: "Would rather not say, or does not know" },
  note: { fa: "یادداشت", en: "Note" },
  photo: { fa: "عکس بازدید", en: "Picture of the visit" },
  alert: { fa: "هشدار", en: "Alert" },
  take: { fa: "بر عهده می‌گیرم", en: "I take it" },
  handled: { fa: "رسیدگی شد", en: "It is seen to" },
  intervene: { fa: "چه کردید؟ بنویسید", en: "Write what was done" },
  interventions: { fa: "یاری‌ها", en: "What was done" },
  intervention: { fa: "یاری", en: "What was done" },
  what: { fa: "چه کردید", en: "What was done" },
  when: { fa: "چه روزی", en: "Which day" },
  result: { fa: "نتیجه", en: "What came of it" },
  resultLater: { fa: "اگر هنوز روشن نیست، بعد بنویسید.", en: "Later, if it is not clear yet." },
  writeResult: { fa: "نتیجه را بنویسید", en: "Write what came of it" },
  save: { fa: "ثبت", en: "Save" },
  end: { fa: "پایان پرونده", en: "End the case" },
  endLead: {
    fa: "بازدیدهای در پیش کنار گذاشته می‌شود. فروشگاه او، اگر دارد، از آنِ اوست و می‌ماند.",
    en: "Visits ahead are called off. Her shop, if she has one, stays hers.",
  },
  ending: { fa: "چگونه به پایان رسید", en: "How it ends" },
  graduated: { fa: "روی پای خودش ایستاد", en: "She stands on her own feet" },
  graduatedHint: { fa: "دیگر به همراهی برنامه نیاز ندارد.", en: "She needs the programme no more." },
  droppedOut: { fa: "کناره گرفت", en: "She left" },
  reason: { fa: "چرا کناره گرفت", en: "Why she left" },
  reasonHint: { fa: "فقط اگر کناره گرفته است.", en: "Only if she left." },
  endNote: { fa: "به زبان خودتان", en: "In your own words" },
  reopen: { fa: "برگشته است؛ پرونده باز شود", en: "She is back: open the case again" },
  reopenAsk: { fa: "پرونده دوباره باز شود؟", en: "Open the case again?" },
  checkIn: { fa: "احوال‌پرسی", en: "How is it going?" },
  checkInLead: {
    fa: "سه پرسش کوتاه. پاسخ‌ها فقط به کارشناسان پرونده‌تان می‌رسد تا اگر دشواری هست کمک کنند.",
    en: "Three short questions. Only the officers of your case read the answers, to help where it is hard.",
  },
  checkInDue: { fa: "تا {day} چشم به راه پاسخ شماییم.", en: "We hope for your answer by {day}." },
  checkInLast: { fa: "آخرین پاسخ شما: {day}", en: "Your last answer: {day}" },
  youWorking: { fa: "آیا مشغول کار هستید؟", en: "Are you at work?" },
  youHours: { fa: "هفته‌ای چند ساعت کار می‌کنید؟", en: "How many hours a week do you work?" },
  youHindrances: { fa: "چه چیز کار را دشوار می‌کند؟", en: "What makes the work hard?" },
  youIncome: { fa: "ماهی چقدر از این کار درآمد دارید؟", en: "What does this work bring you a month?" },
  youIncomeHint: {
    fa: "فروش‌های همین بازار را خودمان می‌دانیم؛ اگر بیرون از آن هم می‌فروشید، بگویید.",
    en: "What you sell here we know ourselves; say if you sell elsewhere too.",
  },
  youYes: { fa: "بله", en: "Yes" },
  checkInSend: { fa: "بفرستید", en: "Send" },
  checkInNone: { fa: "پروندهٔ بازی ندارید", en: "You have no open case" },
  sales: { fa: "فروش", en: "Sales" },
  noShop: { fa: "هنوز فروشگاهی ندارد.", en: "She has no shop yet." },
  orders: { fa: "سفارش‌ها", en: "Orders" },
  delivered: { fa: "تحویل‌شده", en: "Delivered" },
  activeMonths: { fa: "ماه‌های پرکار از دوازده ماه", en: "Months with a sale, of twelve" },
  lastSale: { fa: "آخرین سفارش", en: "Last order" },
  band: { fa: "سهم او در سی روز گذشته", en: "Her part in the last thirty days" },
  opened: { fa: "گشایش فروشگاه", en: "Shop opened" },
  bandNone: { fa: "هیچ", en: "Nothing" },
  bandBelow: { fa: "کمتر از {to}", en: "Less than {to}" },
  bandBetween: { fa: "{from} تا {to}", en: "{from} to {to}" },
  bandAbove: { fa: "{from} و بیشتر", en: "{from} and more" },
} satisfies Words;

export const refusals = {
  "monitoring.own": {
    fa: "این پروندهٔ خود شماست؛ همکارتان باید آن را پیش ببرد.",
    en: "This is your own case; a colleague has to see to it.",
  },
  "monitoring.closed": { fa: "این پرونده به پایان رسیده است.", en: "This case has ended." },
  "monitoring.over": { fa: "این بازدید انجام شده یا کنار گذاشته شده است.", en: "This visit is done or called off." },
  "monitoring.unanswered": { fa: "نخست بنویسید که آیا مشغول کار است.", en: "First say whether she is at work." },
  "monitoring.photos-enough": { fa: "هر بازدید حداکثر {most} عکس دارد.", en: "A visit has at most {most} pictures." },
  "monitoring.alert-over": { fa: "این هشدار دیگر باز نیست.", en: "This alert is open no more." },
  "monitoring.nothing-done": {
    fa: "نخست بنویسید چه کردید؛ هشدار بی‌کار بسته نمی‌شود.",
    en: "Write first what was done: an alert is not closed by nothing.",
  },
  "monitoring.not-ended": { fa: "این پرونده باز است.", en: "This case is open." },
  "monitoring.day": { fa: "روز را مانند ۱۴۰۵/۰۹/۰۱ بنویسید.", en: "Write the day as 2026-11-22." },
  "monitoring.day-ahead": { fa: "این روز هنوز نیامده است.", en: "That day has not come yet." },
  "done.checked-in": { fa: "سپاس؛ پاسخ شما رسید.", en: "Thank you, we have your answer." },
  "done.visit-done": { fa: "بازدید ثبت شد.", en: "The visit is recorded." },
} satisfies Words;
