import type { Words } from "#app/platform/locale.ts";

export const words = {
  title: { fa: "ریال جدید", en: "New rial" },
  lead: {
    fa: "هر ریال جدید ده هزار ریال امروز و صد قران است. روزها را پس از اعلام رسمی این‌جا بنویسید: از روز نمایش، هر مبلغ به واحد امروز می‌آید و ریال جدید کنارش. هیچ مبلغ ثبت‌شده‌ای تغییر نمی‌کند.",
    en: "A new rial is ten thousand of today's and a hundred qeran. Enter the days here once they are officially announced: from the day of showing both, each sum stands in today's unit with the new rial beside it. No stored amount changes.",
  },
  none: { fa: "هنوز روزی ثبت نشده است", en: "No days entered yet" },
  noneNote: {
    fa: "تا آن زمان همهٔ مبلغ‌ها تنها به واحد امروز نوشته می‌شود.",
    en: "Until then every sum is told in today's unit alone.",
  },
  standing: { fa: "روزهای ثبت‌شده", en: "The days entered" },
  stage: { fa: "اکنون", en: "Now" },
  announced: { fa: "اعلام شده، هنوز نشان داده نمی‌شود", en: "Announced, not shown yet" },
  shown: { fa: "هر دو واحد نشان داده می‌شود", en: "Both units are shown" },
  both: { fa: "ریال جدید در جریان است، هر دو نشان داده می‌شود", en: "The new rial is in force, both are shown" },
  over: {
    fa: "زمان واحد امروز به سر آمده است؛ دیگر تنها همان نشان داده می‌شود",
    en: "Today's unit has ended; pages show it alone again",
  },
  announcedOn: { fa: "روز اعلام", en: "Announced on" },
  shownFrom: { fa: "نمایش هر دو واحد از", en: "Both shown from" },
  inForceFrom: { fa: "آغاز ریال جدید", en: "In force from" },
  inForceHint: {
    fa: "دست‌کم چهار ماه پس از اعلام (آیین‌نامهٔ بانک مرکزی، ۴ اسفند ۱۴۰۴).",
    en: "At least four months after the announcement (by-law of the central bank, 23 February 2026).",
  },
  oldEndsOn: { fa: "آخرین روز واحد امروز", en: "Last day of today's unit" },
  oldEndsHint: {
    fa: "هر دو حداکثر سه سال با هم در جریان‌اند (قانون پولی و بانکی، ۱۱ آبان ۱۴۰۴).",
    en: "Both circulate for three years at most (monetary act, 2 November 2025).",
  },
  source: { fa: "منبع", en: "Source" },
  sourceHint: { fa: "شماره و روز اعلامیه، یا نشانی آن.", en: "Number and day of the announcement, or its address." },
  dayExample: { fa: "۱۴۰۵/۹/۷", en: "2026-11-28" },
  enter: { fa: "ثبت روزها", en: "Enter the days" },
  change: { fa: "روزهای دیگر به جای این‌ها", en: "Other days in their place" },
  changeNote: {
    fa: "روزهای پیشین در سابقه می‌ماند.",
    en: "The days before stay in the history.",
  },
  save: { fa: "ذخیره", en: "Save" },
  withdraw: { fa: "پس گرفتن", en: "Take back" },
  withdrawQuestion: { fa: "این روزها پس گرفته شود؟", en: "Take these days back?" },
  withdrawNote: {
    fa: "همهٔ مبلغ‌ها دوباره تنها به واحد امروز نوشته می‌شود. روزها در سابقه می‌ماند.",
    en: "Every sum is told in today's unit alone again. The days stay in the history.",
  },
  history: { fa: "سابقه", en: "History" },
  setBy: { fa: "ثبت", en: "Entered" },
  endedBy: { fa: "پایان", en: "Ended" },
  example: { fa: "نمونه", en: "Example" },
} satisfies Words;

export const refusals = {
  "redenomination.date": { fa: "روز را مانند ۱۴۰۵/۹/۷ بنویسید.", en: "Please write a day such as 2026-11-28." },
  "redenomination.not-announced": {
    fa: "این روز هنوز نرسیده است. تنها آنچه اعلام شده ثبت می‌شود.",
    en: "This day has not come yet. Only what was announced is entered.",
  },
  "redenomination.too-soon": {
    fa: "آغاز باید دست‌کم چهار ماه پس از روز اعلام باشد.",
    en: "It begins four months after the announcement at the earliest.",
  },
  "redenomination.shown-early": {
    fa: "نمایش هر دو واحد پیش از روز اعلام آغاز نمی‌شود.",
    en: "Both units are not shown before the announcement.",
  },
  "redenomination.shown-late": {
    fa: "نمایش هر دو واحد باید تا روز آغاز ریال جدید شروع شده باشد.",
    en: "Both units are shown by the day the new rial begins at the latest.",
  },
  "redenomination.ends-early": {
    fa: "آخرین روز واحد امروز باید پس از آغاز ریال جدید باشد.",
    en: "The last day of today's unit comes after the new rial begins.",
  },
  "redenomination.ends-late": {
    fa: "دو واحد حداکثر سه سال با هم در جریان‌اند.",
    en: "Both units circulate for three years at most.",
  },
  "done.redenomination-set": { fa: "روزها ثبت شد.", en: "The days are entered." },
  "done.redenomination-ended": { fa: "روزها پس گرفته شد.", en: "The days are taken back." },
} satisfies Words;
