import type { Localized, Words } from "#app/platform/locale.ts";
import type { SettingPart } from "./kind.ts";

/** What is refused of settings, by code: merged into speech.ts. */
export const refusals = {
  "settings.bounds": { fa: "این عدد بیرون از بازهٔ مجاز است.", en: "This number is out of bounds." },
  "settings.rows-most": { fa: "این سیاهه بلندتر از اندازه است.", en: "This list is too long." },
  "settings.newer": {
    fa: "در این میان کس دیگری این را تغییر داده است. صفحه را تازه کنید و دوباره بنویسید.",
    en: "Somebody else has changed this meanwhile. Reload the page and write it again.",
  },
  "settings.own": {
    fa: "خود شما در این طرح پرونده دارید؛ این را کس دیگری باید تغییر دهد.",
    en: "You have a file in this programme yourself; somebody else has to change this.",
  },
  "settings.none-open": {
    fa: "دست‌کم یک پیشه باید پذیرفته شود.",
    en: "At least one occupation has to be taken.",
  },
  "settings.twice": { fa: "این ردیف تکراری است.", en: "This row stands twice." },
  "settings.no-number": { fa: "این شمارهٔ تلفن نیست.", en: "This is no telephone number." },
  "settings.few": { fa: "دست‌کم یک ردیف لازم است.", en: "At least one row is needed." },
  "settings.place-unknown": {
    fa: "جای خالی‌ای نوشته‌اید که این پیام ندارد.",
    en: "There is a place in curly brackets that this message does not have.",
  },
  "settings.place-missing": {
    fa: "یکی از جاهای خالی این پیام جا افتاده است.",
    en: "A place in curly brackets of this message is missing.",
  },
  "settings.paragraphs": {
    fa: "شمار بندهای فارسی و انگلیسی باید یکی باشد.",
    en: "Persian and English must have as many paragraphs.",
  },
  "done.setting": { fa: "ثبت شد و از همین حالا برقرار است.", en: "Saved. It holds from now on." },
} satisfies Words;

export const partNames: Record<SettingPart, Localized> = {
  joining: { fa: "پیوستن", en: "Joining" },
  days: { fa: "مهلت‌ها و هشدارها", en: "Days and alerts" },
  skills: { fa: "مهارت و کیفیت", en: "Skill and quality" },
  people: { fa: "نقش‌ها و دسترسی", en: "Roles and access" },
  texts: { fa: "نوشته‌ها", en: "Texts" },
};

export const words = {
  settings: { fa: "تنظیمات طرح", en: "Programme settings" },
  lead: {
    fa: "هر تغییر از درخواست بعدی برقرار است و آنچه پیش از آن بوده با دلیل و نام می‌ماند.",
    en: "Each change holds from the next request on; what stood before stays, with its reason and who changed it.",
  },
  yes: { fa: "آری", en: "yes" },
  no: { fa: "نه", en: "no" },
  change: { fa: "تغییر", en: "Change" },
  usual: { fa: "همان که از آغاز بوده", en: "As from the beginning" },
  since: { fa: "از {day}، {body}", en: "Since {day}, {body}" },
  rows: { fa: "{n} ردیف", en: "rows: {n}" },
  openToAll: { fa: "برای همه باز", en: "open to all" },
  subjects: { fa: "{n} مورد", en: "{n} items" },
  changedOne: { fa: "تغییریافته", en: "Changed" },
  toUsualAsk: { fa: "به همان که از آغاز بوده برگردد؟", en: "Go back to what it was from the beginning?" },
  changed: { fa: "تغییریافته: {n}", en: "Changed: {n}" },
  rowN: { fa: "ردیف {n}", en: "Row {n}" },
  newRow: { fa: "ردیف تازه", en: "A new row" },
  emptyRow: { fa: "ردیفی که خالی بماند کنار می‌رود.", en: "A row left empty is taken out." },
  none: { fa: "هیچ", en: "None" },
  between: { fa: "از {least} تا {most}", en: "Between {least} and {most}" },
  toman: { fa: "تومان", en: "toman" },
  reason: { fa: "دلیل این تغییر", en: "Why it is changed" },
  reasonHint: { fa: "در تاریخچه می‌ماند.", en: "It stays in the history." },
  save: { fa: "ثبت", en: "Save" },
  look: { fa: "پیش‌نمایش", en: "Preview" },
  preview: { fa: "چنین فرستاده می‌شود", en: "It goes out like this" },
  toUsual: { fa: "بازگشت به آنچه از آغاز بوده", en: "Back to the standard" },
  history: { fa: "تاریخچه", en: "History" },
  historyEmpty: { fa: "هنوز تغییری نبوده است.", en: "Nothing has been changed yet." },
  version: { fa: "نسخهٔ {version}", en: "Version {version}" },
  when: { fa: "زمان", en: "When" },
  who: { fa: "چه کسی", en: "Who" },
  before: { fa: "پیش از آن", en: "Before" },
  after: { fa: "پس از آن", en: "After" },
  why: { fa: "دلیل", en: "Reason" },
  other: { fa: "موردهای دیگر", en: "Others" },
  choose: { fa: "یکی را برگزینید.", en: "Choose one." },
} satisfies Words;
