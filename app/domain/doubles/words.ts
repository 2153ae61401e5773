import type { Localized, Words } from "#app/platform/locale.ts";
import type { Sex } from "#db/vocabulary.ts";
import type { MergeField } from "./rules.ts";
import type { Sign } from "./score.ts";

export const signWords: Record<Sign, Localized> = {
  name: { fa: "نام", en: "name" },
  "birth-year": { fa: "سال تولد", en: "birth year" },
  place: { fa: "محل", en: "place" },
  county: { fa: "شهرستان", en: "county" },
  phone: { fa: "تلفن", en: "phone" },
  occupation: { fa: "رشته", en: "trade" },
  "other-code": { fa: "کد ملی متفاوت", en: "different national codes" },
};

export const fieldWords: Record<MergeField, Localized> = {
  name: { fa: "نام", en: "Name" },
  phone: { fa: "تلفن همراه", en: "Mobile phone" },
  nationalCode: { fa: "کد ملی", en: "National code" },
  householdPhone: { fa: "تلفن خانوار", en: "Household phone" },
  level: { fa: "سطح", en: "Level" },
  occupation: { fa: "رشته", en: "Trade" },
  place: { fa: "محل", en: "Place" },
  sex: { fa: "جنس", en: "Sex" },
  birthYear: { fa: "سال تولد", en: "Birth year" },
  skills: { fa: "مهارت‌ها", en: "Skills" },
  tools: { fa: "ابزار", en: "Tools" },
  weeklyHours: { fa: "ساعت در هفته", en: "Hours a week" },
};

export const sexWords: Record<Sex, Localized> = { woman: { fa: "زن", en: "Woman" }, man: { fa: "مرد", en: "Man" } };

export const words = {
  doubles: { fa: "شاید تکراری", en: "Possible doubles" },
  lead: {
    fa: "این جفت‌ها شاید پروندهٔ یک نفر باشند. کنار هم ببینید و تصمیم بگیرید؛ ادغام بازگشت دارد.",
    en: "Each of these pairs may be one person's. Look at them side by side and decide; a merge can be undone.",
  },
  none: { fa: "جفتی در انتظار نیست.", en: "No pair is waiting." },
  noneLead: {
    fa: "هر ثبت‌نام تازه با پرونده‌های موجود سنجیده می‌شود و اگر همانندی باشد اینجا می‌آید.",
    en: "Every new registration is compared with the files there are; what looks alike comes here.",
  },
  pair: { fa: "{first} و {second}", en: "{first} and {second}" },
  alike: { fa: "{score}٪ همانند", en: "{score}% alike" },
  first: { fa: "پروندهٔ {number} (کهنه‌تر)", en: "Case {number} (older)" },
  second: { fa: "پروندهٔ {number} (تازه‌تر)", en: "Case {number} (newer)" },
  field: { fa: "بخش", en: "Field" },
  codeThere: { fa: "ثبت شده", en: "On file" },
  stage: { fa: "گام", en: "Stage" },
  registered: { fa: "ثبت‌نام", en: "Registered" },
  evidence: { fa: "مدرک", en: "Evidence" },
  served: { fa: "در دست", en: "Served by" },
  mergeTitle: { fa: "یک نفرند: ادغام", en: "One person: merge them" },
  keep: { fa: "کدام پرونده بماند؟", en: "Which file stays?" },
  takeHead: { fa: "هر بخش از کدام پرونده؟", en: "Each field from which file?" },
  fromKept: { fa: "از پرونده‌ای که می‌ماند", en: "From the file that stays" },
  fromOther: { fa: "از پروندهٔ دیگر", en: "From the other file" },
  mergePress: { fa: "ادغام دو پرونده", en: "Merge the two files" },
  mergeNote: {
    fa: "درخواست‌ها، مدرک‌ها، گام‌ها و هر چه در پروندهٔ دیگر است به پروندهٔ مانده می‌رود. این کار بازگشت دارد.",
    en: "Applications, evidence, stages and whatever else is in the other file go to the one that stays. This can be undone.",
  },
  apartPress: { fa: "دو نفرند", en: "They are two people" },
  apartQuestion: { fa: "این دو، دو نفر جدا هستند؟", en: "Are these two different people?" },
  apartNote: { fa: "این جفت دیگر نشان داده نمی‌شود.", en: "This pair will not be shown again." },
  merges: { fa: "ادغام‌های اخیر", en: "Recent merges" },
  undoPress: { fa: "بازگرداندن", en: "Undo" },
} satisfies Words;

export const refusals = {
  "doubles.own-case": {
    fa: "یکی از این دو پرونده از آن خود شماست؛ همکار دیگری باید تصمیم بگیرد.",
    en: "One of these files is your own; a colleague has to decide.",
  },
  "doubles.merged-since": {
    fa: "پس از این، ادغام دیگری در همین پرونده شده است. نخست آن را بازگردانید.",
    en: "Another merge has been made in this file since. Undo that one first.",
  },
  "done.merged": { fa: "دو پرونده یکی شد.", en: "The two files are one." },
  "done.told-apart": { fa: "دو نفر شناخته شدند.", en: "They are known to be two people." },
  "done.merge-undone": { fa: "ادغام بازگردانده شد.", en: "The merge was undone." },
} satisfies Words;
