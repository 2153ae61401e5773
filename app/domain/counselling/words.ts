import type { Localized, Words } from "#app/platform/locale.ts";
import type { CounsellingWay, NoteLevel } from "#db/vocabulary-skills.ts";

export const wayWords: Record<CounsellingWay, Localized> = {
  visit: { fa: "بازدید از خانه یا کارگاه", en: "A visit at home or workshop" },
  office: { fa: "در دفتر", en: "At the office" },
  phone: { fa: "تلفنی", en: "By phone" },
};

export const levelWords: Record<NoteLevel, { name: Localized; who: Localized }> = {
  counsellor: {
    name: { fa: "تنها برای من", en: "For me alone" },
    who: { fa: "هیچ‌کس دیگر آن را نمی‌خواند.", en: "Nobody else reads it." },
  },
  body: {
    name: { fa: "برای نهاد", en: "For my body" },
    who: {
      fa: "کسانی از نهاد شما که بخش مشاورهٔ پرونده را می‌بینند.",
      en: "Those of your body who may read the counselling of this file.",
    },
  },
  shared: {
    name: { fa: "با خود او", en: "For her too" },
    who: { fa: "متقاضی هم آن را می‌خواند.", en: "The person reads it herself." },
  },
};

export const words = {
  counselling: { fa: "مشاوره", en: "Counselling" },
  none: { fa: "هنوز مشاوره‌ای ثبت نشده است.", en: "No talk has been recorded yet." },
  record: { fa: "ثبت مشاوره", en: "Record a talk" },
  recordLead: {
    fa: "هر یادداشت خوانندهٔ خود را دارد و رمزنگاری می‌شود. دست‌کم یکی را بنویسید.",
    en: "Each note has its own readers and is encrypted. Write at least one.",
  },
  way: { fa: "شیوه", en: "How" },
  day: { fa: "روز", en: "Day" },
  nextStep: { fa: "گام بعدی او", en: "Her next step" },
  nextStepHint: { fa: "او هم می‌بیند.", en: "She sees it too." },
  nextOn: { fa: "تا روز", en: "By the day" },
  press: { fa: "ثبت", en: "Record" },
  until: { fa: "تا {day}", en: "by {day}" },
  yours: { fa: "مشاورهٔ شما", en: "Your counselling" },
  yoursLead: {
    fa: "آنچه مشاور با شما در میان گذاشته و گام بعدی.",
    en: "What your counsellor shares with you, and the next step.",
  },
  yoursNone: { fa: "هنوز چیزی در میان گذاشته نشده است.", en: "Nothing has been shared yet." },
} satisfies Words;

export const refusals = {
  "counselling.empty": { fa: "دست‌کم یک یادداشت بنویسید.", en: "Write at least one note." },
  "counselling.future": { fa: "این روز هنوز نرسیده است.", en: "That day has not come yet." },
  "done.counselling": { fa: "مشاوره ثبت شد.", en: "The talk was recorded." },
} satisfies Words;
