import { caseDuties } from "#app/platform/actor.ts";
import type { Localized, Words } from "#app/platform/locale.ts";
import type { BodyKind, CasePart, DutyKind, Sex } from "#db/vocabulary.ts";
import { caseParts } from "#db/vocabulary.ts";
import type { Correctable, CorrectionReason, OpeningReason } from "./rules.ts";
import { partWords } from "./words.ts";

/** What case files refuse, and say when it is done: merged into speech.ts. */
export const refusals = {
  "cases.own-access": {
    fa: "این وظیفهٔ خود شماست؛ آنچه را خودتان می‌خوانید کس دیگری باید بیشتر کند.",
    en: "This is your own duty; somebody else has to widen what you read yourself.",
  },
  "cases.own": {
    fa: "این پروندهٔ خود شماست؛ همکار دیگری دربارهٔ آن تصمیم می‌گیرد.",
    en: "This is your own case; a colleague will decide it.",
  },
  "done.case-access": {
    fa: "دسترسی ثبت شد و از درخواست بعدی کار می‌کند.",
    en: "The access is recorded and counts from the next request.",
  },
} satisfies Words;

export const dutyWords: Record<DutyKind, Localized> = {
  manager: { fa: "مدیر", en: "Manager" },
  clerk: { fa: "کارمند", en: "Clerk" },
  officer: { fa: "کارشناس", en: "Officer" },
  assessor: { fa: "ارزیاب", en: "Assessor" },
  trainer: { fa: "مربی", en: "Trainer" },
  counsellor: { fa: "مشاور", en: "Counsellor" },
  inspector: { fa: "بازرس", en: "Inspector" },
  oversight: { fa: "ناظر", en: "Oversight" },
  finance: { fa: "حسابدار", en: "Bookkeeper" },
  firm: { fa: "بنگاه", en: "Firm" },
  admin: { fa: "راهبر سامانه", en: "Administrator" },
};

export const bodyKindWords: Record<BodyKind, Localized> = {
  secretariat: { fa: "دبیرخانهٔ مجری", en: "Implementing secretariat" },
  authority: { fa: "دستگاه دولتی", en: "Public authority" },
  "cooperative-union": { fa: "اتحادیه", en: "Union" },
  cooperative: { fa: "تعاونی", en: "Cooperative" },
  foundation: { fa: "بنیاد", en: "Foundation" },
  "micro-credit-fund": { fa: "صندوق خرد", en: "Micro-credit fund" },
  laboratory: { fa: "آزمایشگاه", en: "Laboratory" },
  "upstream-enterprise": { fa: "بنگاه بالادستی", en: "Upstream enterprise" },
};

export const openingWords: Record<OpeningReason, Localized> = {
  call: { fa: "تماس با او", en: "To call her" },
  visit: { fa: "هماهنگی بازدید", en: "To arrange a visit" },
  "identity-check": { fa: "تطبیق هویت", en: "To check who she is" },
  correction: { fa: "اصلاح داده به خواست خودش", en: "To correct data at her wish" },
  complaint: { fa: "رسیدگی به شکایت", en: "To answer a complaint" },
};

export const correctionWords: Record<CorrectionReason, Localized> = {
  "at-her-wish": { fa: "خودش گفت", en: "She said so" },
  "document-seen": { fa: "مدرکش را دیدم", en: "I saw her document" },
  slip: { fa: "اشتباه نوشتاری", en: "A slip of the pen" },
  "roster-wrong": { fa: "در فهرست نادرست بود", en: "The roster had it wrong" },
};

/** What stands in a file, as its log names it. */
export const fieldWords: Record<Correctable, Localized> = {
  name: { fa: "نام", en: "Name" },
  sex: { fa: "جنسیت", en: "Sex" },
  birthDate: { fa: "تاریخ تولد", en: "Date of birth" },
  county: { fa: "شهرستان", en: "County" },
  place: { fa: "روستا یا شهر", en: "Village or town" },
  occupation: { fa: "پیشه", en: "Trade" },
  skills: { fa: "مهارت‌ها", en: "Skills" },
  tools: { fa: "ابزار", en: "Tools" },
  weeklyHours: { fa: "ساعت کار در هفته", en: "Hours a week" },
};

/** Why somebody looked or corrected, in words; what was typed before reasons were chosen stands as it is. */
export const reasonOf = (reason: string): Localized =>
  (({ ...openingWords, ...correctionWords }) as Readonly<Record<string, Localized>>)[reason] ?? {
    fa: reason,
    en: reason,
  };

/** Columns that a roster filled, by the field they stand in. */
const columnFields: Readonly<Record<string, Correctable>> = {
  birth_year: "birthDate",
  weekly_hours: "weeklyHours",
  place_fa: "place",
};

/** A field that was changed, in words: by its name in a form, or its column where a roster filled it. */
export const fieldOf = (field: string): Localized =>
  (fieldWords as Readonly<Record<string, Localized>>)[columnFields[field] ?? field] ?? { fa: field, en: field };

export const sexWords: Record<Sex, Localized> = { woman: { fa: "زن", en: "Woman" }, man: { fa: "مرد", en: "Man" } };

export const partOptions = (say: (words: Localized) => string, among: readonly CasePart[] = caseParts) =>
  among.map((part) => ({ value: part, label: say(partWords[part]) }));

export const dutyOptions = (say: (words: Localized) => string) =>
  caseDuties.map((duty) => ({ value: duty, label: say(dutyWords[duty]) }));

export const words = {
  identity: { fa: "هویت", en: "Identity" },
  contact: { fa: "راه تماس", en: "Contact" },
  name: { fa: "نام", en: "Name" },
  sex: { fa: "جنس", en: "Sex" },
  birthYear: { fa: "سال تولد (میلادی)", en: "Year of birth" },
  nationalCode: { fa: "کد ملی", en: "National code" },
  birthDate: { fa: "تاریخ تولد", en: "Date of birth" },
  phone: { fa: "تلفن", en: "Phone" },
  householdPhone: { fa: "تلفن خانوار", en: "Phone of the household" },
  ofHousehold: { fa: "از تلفن کسی در خانواده‌اش استفاده می‌کند.", en: "She is reached on a phone of her household." },
  noPhone: { fa: "شماره‌ای ثبت نشده است.", en: "No number is recorded." },
  sealed: { fa: "مهرشده؛ برای دیدن باز کنید", en: "Sealed; open it to read it" },
  open: { fa: "دیدن دادهٔ مهرشده", en: "Open what is sealed" },
  openLead: {
    fa: "شماره، کد ملی و تاریخ تولد مهرشده نگه داشته می‌شود. باز کردن آن‌ها با دلیل در پرونده ثبت می‌شود و صاحب پرونده نهاد، سمت و دلیل را می‌بیند.",
    en: "Number, national code and date of birth are kept sealed. Opening them is recorded in the file with its reason; the person reads which body, which duty and why.",
  },
  part: { fa: "کدام بخش", en: "Which part" },
  reason: { fa: "چرا", en: "Why" },
  openPress: { fa: "باز کردن و ثبت", en: "Open and record" },
  opened: { fa: "ثبت شد. این صفحه در هیچ جا نگه داشته نمی‌شود.", en: "Recorded. No cache keeps this page." },
  back: { fa: "بازگشت به پرونده", en: "Back to the file" },
  access: { fa: "دسترسی به پرونده", en: "Access to case files" },
  accessLead: {
    fa: "هر سمت در هر گونه نهاد کدام بخش پرونده را می‌بیند. تغییر از درخواست بعدی کار می‌کند و پیشینه می‌ماند.",
    en: "Which parts of a file each duty in each kind of body reads. A change counts from the next request, and what was before is kept.",
  },
  bodyKind: { fa: "گونهٔ نهاد", en: "Kind of body" },
  duty: { fa: "سمت", en: "Duty" },
  parts: { fa: "بخش‌ها", en: "Parts" },
  since: { fa: "از", en: "Since" },
  by: { fa: "به دست", en: "By" },
  fromBeginning: { fa: "از آغاز", en: "From the beginning" },
  change: { fa: "تغییر", en: "Change" },
  addAccess: { fa: "دسترسی تازه", en: "New access" },
  accessEmpty: { fa: "هیچ سمتی چیزی از پرونده‌ها نمی‌بیند.", en: "No duty reads anything of case files." },
  accessNone: { fa: "بی‌علامت یعنی هیچ بخشی دیده نمی‌شود.", en: "Nothing ticked means that nothing is read." },
  save: { fa: "ثبت", en: "Save" },
  myFile: { fa: "پروندهٔ من", en: "My file" },
  myFileLead: {
    fa: "آنچه برنامه از شما می‌داند، کجای راه هستید و چه نهادی پرونده‌تان را دیده است.",
    en: "What the programme knows of you, where you stand, and which body looked into your file.",
  },
  myFileNone: { fa: "هنوز پرونده‌ای به نام شما نیست.", en: "There is no file in your name yet." },
  myFileNoneLead: {
    fa: "با نخستین درخواست، پروندهٔ شما باز می‌شود.",
    en: "With your first application a file is opened.",
  },
  looks: { fa: "چه کسی پروندهٔ مرا دید", en: "Who looked into my file" },
  looksLead: {
    fa: "نام کارشناس نوشته نمی‌شود؛ نهاد، سمت، بخش و روز آن نوشته می‌شود.",
    en: "Officers are not named; their body and duty, the parts and the day are.",
  },
  looksNone: { fa: "هنوز کسی پروندهٔ شما را ندیده است.", en: "Nobody has looked into your file yet." },
  copy: { fa: "رونوشت پرونده (JSON)", en: "A copy of the file (JSON)" },
  skills: { fa: "مهارت‌ها", en: "Skills" },
  day: { fa: "روز", en: "Day" },
} satisfies Words;
