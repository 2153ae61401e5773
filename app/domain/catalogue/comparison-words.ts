import type { Words } from "#app/platform/locale.ts";

/** What the page of pieces side by side says, and the way to it. */
export const words = {
  title: { fa: "مقایسه", en: "Comparison" },
  lead: {
    fa: "تا چهار کار کنار هم. آنچه در آن‌ها یکی نیست با «متفاوت» نشان شده است.",
    en: "Up to four pieces side by side. What is not the same in all is marked “differs”.",
  },
  add: { fa: "افزودن به مقایسه", en: "Add to comparison" },
  addShort: { fa: "مقایسه", en: "Compare" },
  addOf: { fa: "افزودن «{title}» به مقایسه", en: "Add “{title}” to the comparison" },
  remove: { fa: "برداشتن", en: "Remove" },
  removeOf: { fa: "برداشتن «{title}» از مقایسه", en: "Remove “{title}” from the comparison" },
  clear: { fa: "برداشتن همه", en: "Remove all" },
  more: { fa: "افزودن کاری دیگر", en: "Add another piece" },
  full: {
    fa: "چهار کار کنار هم هست. برای دیدن کار تازه، نخست یکی را بردارید.",
    en: "There are four pieces already. Remove one to make room for another.",
  },
  empty: { fa: "هنوز کاری برای مقایسه برنگزیده‌اید", en: "Nothing to compare yet" },
  emptyText: {
    fa: "در فهرست کالاها یا صفحهٔ هر کار، «مقایسه» را بزنید؛ تا چهار کار کنار هم می‌آیند.",
    en: "Press “Compare” in a list or on a piece's page; up to four stand side by side here.",
  },
  browse: { fa: "دیدن کالاها", en: "See the pieces" },
  one: {
    fa: "یک کار دیگر بیفزایید تا مقایسه معنا پیدا کند.",
    en: "Add another piece, so that there is something to compare.",
  },
  table: { fa: "ویژگی‌های کارها کنار هم", en: "The pieces' properties side by side" },
  property: { fa: "ویژگی", en: "Property" },
  differs: { fa: "متفاوت", en: "differs" },
  unlike: {
    fa: "این کارها از یک رشته نیستند؛ تنها ویژگی‌های مشترکشان آمده است.",
    en: "These are of different crafts, so only what they share is shown.",
  },
  none: { fa: "نگفته", en: "not stated" },
  price: { fa: "قیمت", en: "Price" },
  perMeasure: { fa: "قیمت برای مقایسه", en: "Price compared" },
  perKg: { fa: "{price} برای کیلوگرم", en: "{price} a kilogram" },
  perM2: { fa: "{price} برای متر مربع", en: "{price} a square metre" },
  craft: { fa: "رشته", en: "Craft" },
  maker: { fa: "سازنده", en: "Maker" },
  makerShare: { fa: "سهم سازنده", en: "Maker's share" },
  percent: { fa: "{percent}٪", en: "{percent}%" },
  standing: { fa: "آمادگی", en: "When" },
  ready: { fa: "آماده؛ تا {days} روز فرستاده می‌شود", en: "ready; sent within {days} days" },
  order: { fa: "به سفارش؛ {days} روز", en: "made to order; {days} days" },
  service: { fa: "معمولاً {days} روز", en: "usually {days} days" },
  held: { fa: "در دست پرداخت", en: "being paid for" },
  sold: { fa: "فروخته شده", en: "sold" },
  mark: { fa: "نشان", en: "Badge" },
} satisfies Words;
