import type { Localized, Words } from "#app/platform/locale.ts";
import type { Figure } from "#db/schema/quality.ts";
import type { InspectionResult, Severity } from "#db/vocabulary-skills.ts";

export const resultWords: Record<InspectionResult, Localized> = {
  passed: { fa: "بی کاستی", en: "Without defects" },
  improve: { fa: "با کاستی‌های رفع‌شدنی", en: "To be mended" },
  failed: { fa: "پذیرفته نشد", en: "Failed" },
};
export const severityWords: Record<Severity, Localized> = {
  minor: { fa: "کم‌اهمیت", en: "Minor" },
  major: { fa: "مهم", en: "Major" },
  critical: { fa: "بحرانی", en: "Critical" },
};
export const verdictWords: Record<Figure["verdict"], Localized> = {
  within: { fa: "در محدوده", en: "Within" },
  outside: { fa: "بیرون از محدوده", en: "Outside" },
};
export const taskWords = {
  open: { fa: "باز", en: "Open" },
  "handed-in": { fa: "در انتظار بازرس", en: "Waits for the inspector" },
  returned: { fa: "بازگردانده", en: "Given back" },
  accepted: { fa: "پذیرفته", en: "Accepted" },
} satisfies Words;

export const words = {
  inspections: { fa: "بازرسی", en: "Inspections" },
  inspectionsLead: {
    fa: "کالاهایی که می‌توانید بازرسی کنید، و کارهایی که سازندگان باید انجام دهند.",
    en: "Goods you may inspect, and what makers are asked to mend.",
  },
  goods: { fa: "کالا", en: "Goods" },
  shop: { fa: "فروشگاه", en: "Shop" },
  last: { fa: "بازرسی پیشین", en: "Last inspection" },
  never: { fa: "بازرسی نشده", en: "Never inspected" },
  none: { fa: "کالایی برای بازرسی نیست.", en: "There is nothing to inspect." },
  inspect: { fa: "بازرسی", en: "Inspection" },
  lead: {
    fa: "آنچه اندازه گرفتید یا دیدید تیک بزنید؛ به‌نام نهاد شما پشتوانهٔ همان ویژگی می‌شود. کاستی‌ها را هم تیک بزنید و بنویسید چه باید کرد.",
    en: "Tick what you measured or saw: it becomes evidence of that particular in your body's name. Tick defects too and say what is to be done.",
  },
  confirmed: { fa: "درست است", en: "As stated" },
  measured: { fa: "اندازه‌گیری", en: "Measured" },
  measuredLead: {
    fa: "آنچه اندازه گرفتید بنویسید؛ با نوشتهٔ سازنده سنجیده می‌شود. خالی یعنی اندازه گرفته نشد.",
    en: "Write what you measured: it is held to what the maker states. Empty means not measured.",
  },
  statedAs: { fa: "نوشتهٔ سازنده: {value}", en: "The maker states {value}" },
  statedNot: { fa: "سازنده چیزی ننوشته است", en: "The maker states nothing" },
  particular: { fa: "ویژگی", en: "Particular" },
  stated: { fa: "نوشتهٔ سازنده", en: "Stated" },
  allowed: { fa: "مجاز", en: "Allowed" },
  between: { fa: "{from} تا {to}", en: "{from} to {to}" },
  atLeast: { fa: "دست‌کم {from}", en: "at least {from}" },
  verdict: { fa: "داوری", en: "Verdict" },
  noFigures: { fa: "چیزی اندازه گرفته نشد.", en: "Nothing was measured." },
  photos: { fa: "عکس‌های بازرسی", en: "Photographs of the inspection" },
  photosHint: {
    fa: "تا {most} عکس. تنها سازنده، بازرسان نهاد شما و خوانندگان پروندهٔ او می‌بینند؛ هر دیدن ثبت می‌شود.",
    en: "Up to {most}. Only the maker, inspectors of your body and readers of her case see them; every look is logged.",
  },
  photo: { fa: "عکس {n} بازرسی", en: "Photograph {n} of the inspection" },
  found: { fa: "کاستی‌های دیده‌شده", en: "Defects found" },
  by: { fa: "بازرس", en: "Inspected by" },
  history: { fa: "بازرسی‌های انجام‌شده", en: "Inspections" },
  noHistory: { fa: "هنوز کالایی بازرسی نشده است.", en: "No goods have been inspected yet." },
  defects: { fa: "کاستی‌ها", en: "Defects" },
  taskFor: { fa: "چه باید کرد: {criterion}", en: "What to do: {criterion}" },
  taskHint: { fa: "اگر خالی بماند، کاری داده نمی‌شود.", en: "Left empty, no task is given." },
  dueOn: { fa: "تا روز", en: "By the day" },
  note: { fa: "یادداشت بازرس", en: "Note" },
  noteHint: { fa: "تنها نزد نهاد شما، رمزنگاری‌شده.", en: "Kept by your body, encrypted." },
  press: { fa: "ثبت بازرسی", en: "Record the inspection" },
  tasks: { fa: "کارهای بهبود", en: "Tasks to improve" },
  noTasks: { fa: "کاری در دست نیست.", en: "There are no tasks." },
  quality: { fa: "کیفیت", en: "Quality" },
  qualityLead: {
    fa: "آنچه بازرس خواسته بهتر شود. پس از انجام، با یک عکس نشان دهید.",
    en: "What an inspector asks you to mend. When it is done show it with a photograph.",
  },
  proof: { fa: "عکس کار انجام‌شده", en: "A photograph of it done" },
  handIn: { fa: "نشان دادن", en: "Show it" },
  see: { fa: "دیدن عکس", en: "See the photograph" },
  accept: { fa: "پذیرفتن", en: "Accept" },
  giveBack: { fa: "بازگرداندن", en: "Give back" },
  lacks: { fa: "چه کم دارد", en: "What still lacks" },
  due: { fa: "تا", en: "by" },
} satisfies Words;

export const refusals = {
  "quality.own": { fa: "کالای خود شماست.", en: "These goods are your own." },
  "quality.own-member": {
    fa: "او عضو تعاونی‌ای است که در آن کار می‌کنید.",
    en: "She is a member of a cooperative you work for.",
  },
  "quality.past": { fa: "این روز گذشته است.", en: "That day is past." },
  "quality.contradicts": {
    fa: "یکی از آنچه تیک زده‌اید بیرون از محدوده اندازه گرفته شده است.",
    en: "One of those you ticked was measured outside its bounds.",
  },
  "quality.figure": { fa: "این عدد برای این ویژگی ممکن نیست.", en: "That number is not possible here." },
  "quality.photo": { fa: "یک عکس برگزینید.", en: "Choose a photograph." },
  "quality.over": { fa: "این کار پذیرفته شده است.", en: "This task has been accepted." },
  "quality.not-handed-in": { fa: "هنوز چیزی نشان داده نشده است.", en: "Nothing has been shown yet." },
  "done.inspection": { fa: "بازرسی ثبت شد.", en: "The inspection was recorded." },
  "done.task": { fa: "ثبت شد.", en: "Done." },
} satisfies Words;
