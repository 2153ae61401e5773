import type { SettingName } from "#app/domain/programmes/settings.ts";
import type { Localized } from "#app/platform/locale.ts";

export const numberWords: Record<SettingName, { name: Localized; hint: Localized }> = {
  noticeDays: {
    name: { fa: "مهلت پیش از قطع سفارش تازه (روز)", en: "Notice before new orders stop (days)" },
    hint: {
      fa: "از اعلام برقرارنبودن شرط تا روزی که فروشنده سفارش تازه نمی‌گیرد.",
      en: "From the notice that a rule is not met until the seller gets no new orders.",
    },
  },
  recheckDays: {
    name: { fa: "یادآوری پیش از بررسی دوباره (روز)", en: "Reminder before a check is due again (days)" },
    hint: { fa: "پیش از پایان اعتبار یک یافته.", en: "Before a finding expires." },
  },
  appealDays: {
    name: { fa: "مهلت پاسخ به اعتراض (روز)", en: "Time to answer an appeal (days)" },
    hint: { fa: "از رسیدن اعتراض.", en: "From the day it arrives." },
  },
  retentionMonths: {
    name: { fa: "نگه‌داری مدارک پروندهٔ بسته (ماه)", en: "Papers of a closed case are kept (months)" },
    hint: {
      fa: "سپس مدارک و هویت رمزشده پاک می‌شود و تصمیم می‌ماند.",
      en: "Then papers and the sealed identity are erased; the decision stays.",
    },
  },
  noSaleDays: {
    name: { fa: "بی‌فروش پس از (روز)", en: "No sale for (days)" },
    hint: { fa: "غرفه‌ای که باز است و این مدت سفارشی نداشته.", en: "A shop that is open and had no order for so long." },
  },
  lateFrom: {
    name: { fa: "دیرکرد، از چند مرسوله", en: "Late parcels, from so many sent" },
    hint: { fa: "پیش از آن چیزی شمرده نمی‌شود.", en: "Before that nothing is counted." },
  },
  latePercent: {
    name: { fa: "دیرکرد، از چند درصد", en: "Late parcels, from so many per cent" },
    hint: { fa: "از مرسوله‌های ۹۰ روز گذشته.", en: "Of the parcels of the last 90 days." },
  },
  complaintsFrom: {
    name: { fa: "شکایت، از چند مورد", en: "Complaints, from so many" },
    hint: { fa: "شکایت و مرجوعی ۹۰ روز گذشته.", en: "Problems and returns of the last 90 days." },
  },
  complaintsPercent: {
    name: { fa: "شکایت، از چند درصد", en: "Complaints, from so many per cent" },
    hint: { fa: "از مرسوله‌های رسیده.", en: "Of the parcels delivered." },
  },
  missedDays: {
    name: { fa: "پیگیری بی‌پاسخ پس از (روز)", en: "A check-in is missed after (days)" },
    hint: { fa: "از روزی که سررسیدش بوده.", en: "From the day it was due." },
  },
  quietDays: {
    name: { fa: "سکوت پس از رسیدگی (روز)", en: "Quiet after it was seen to (days)" },
    hint: { fa: "همان هشدار در این مدت دوباره نمی‌آید.", en: "The same alert does not come again for so long." },
  },
};
