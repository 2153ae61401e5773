import type { Localized, Words } from "#app/platform/locale.ts";
import type { OwnPart, OwnSort } from "./own-list.ts";

export const partWords: Readonly<Record<OwnPart, Localized>> = {
  draft: { fa: "پیش‌نویس", en: "Drafts" },
  submitted: { fa: "در نوبت بررسی", en: "In review" },
  published: { fa: "در بازار", en: "In the market" },
  withdrawn: { fa: "برداشته‌شده", en: "Withdrawn" },
  returned: { fa: "نیازمند اصلاح", en: "To be mended" },
  "sold-out": { fa: "تمام‌شده", en: "Sold out" },
};

export const sortWords: Readonly<Record<OwnSort, Localized>> = {
  changed: { fa: "تازه‌ترین تغییر", en: "Last changed" },
  title: { fa: "نام", en: "Name" },
  cheapest: { fa: "ارزان‌ترین", en: "Cheapest" },
  dearest: { fa: "گران‌ترین", en: "Dearest" },
  fewest: { fa: "کمترین موجودی", en: "Fewest pieces" },
};

export const words = {
  search: { fa: "جست‌وجو در نام‌ها", en: "Search the names" },
  part: { fa: "کدام‌ها", en: "Which" },
  all: { fa: "همه", en: "All" },
  partCount: { fa: "{name} ({count})", en: "{name} ({count})" },
  sort: { fa: "ترتیب", en: "Order" },
  show: { fa: "نمایش", en: "Show" },
  nothing: { fa: "کالایی با این نشانی‌ها نیست", en: "No listing fits" },
  nothingText: { fa: "واژهٔ دیگری بجویید یا همه را ببینید.", en: "Try another word, or look at all of them." },
  showAll: { fa: "دیدن همه", en: "Show all" },
  tick: { fa: "برگزیدن «{title}»", en: "Choose “{title}”" },
  tickAll: { fa: "همهٔ این صفحه", en: "Tick all of this page" },
  tickNone: { fa: "هیچ‌کدام", en: "Tick none" },
  change: { fa: "تغییر قیمت و موجودی", en: "Change price and pieces" },
  changeHint: { fa: "برای آنچه علامت زده‌اید.", en: "Of those you ticked." },
  export: { fa: "فهرست برای صفحه‌گسترده", en: "List for a spreadsheet" },
  duplicate: { fa: "از رویش بساز", en: "Make a copy" },
  copyTitle: { fa: "رونوشت از «{title}»", en: "A copy of “{title}”" },
  copyLead: {
    fa: "پیش‌نویس تازه‌ای ساخته می‌شود؛ تا بازش نکنید و نفرستید کسی آن را نمی‌بیند.",
    en: "A new draft is made; nobody sees it until you have gone through it and sent it in.",
  },
  copied: { fa: "همراه می‌آید", en: "Comes along" },
  copiedList: {
    fa: "عنوان (با نشان رونوشت) و شرح، ویژگی‌ها، قیمت‌ها و گونه‌ها، وزن و اندازهٔ بسته",
    en: "Title (marked as a copy) and description, particulars, prices and variants, weight and size of the parcel",
  },
  notCopied: { fa: "همراه نمی‌آید", en: "Stays behind" },
  notCopiedList: {
    fa: "موجودی، کد کالا، شمارهٔ بهر، برگهٔ آزمایش، تاریخ مصرف و پشتوانهٔ ویژگی‌ها",
    en: "Pieces, serial, lot number, laboratory report, best-before day and what the particulars rest on",
  },
  copyPhotos: { fa: "همین {count} عکس را هم بیاور", en: "Use the same {count} photographs" },
  copyPhotosHint: {
    fa: "تنها اگر عکس‌ها همین کالای تازه را هم درست نشان می‌دهند؛ مثلاً شیشه‌ای دیگر از همان عسل.",
    en: "Only if they show the new listing rightly too: another jar of the same honey, say.",
  },
  copyPress: { fa: "ساختن رونوشت", en: "Make the copy" },
  actions: { fa: "بیشتر", en: "More" },
  total: { fa: "{count} کالا", en: "{count} listings" },

  address: { fa: "نشانی", en: "Address" },
  titleFa: { fa: "عنوان فارسی", en: "Title in Persian" },
  titleEn: { fa: "عنوان انگلیسی", en: "Title in English" },
  family: { fa: "رشته", en: "Craft" },
  state: { fa: "وضعیت", en: "Status" },
  kind: { fa: "نوع عرضه", en: "How it is sold" },
  toman: { fa: "قیمت (تومان)", en: "Price (toman)" },
  eur: { fa: "قیمت (یورو)", en: "Price (euro)" },
  ready: { fa: "آمادهٔ فروش", en: "Ready" },
  held: { fa: "در سبد پرداخت", en: "In checkouts" },
  sold: { fa: "فروخته‌شده", en: "Sold" },
  leadTime: { fa: "روز تا فرستادن", en: "Days until sent" },
  share: { fa: "سهم سازنده (٪)", en: "Maker's share (%)" },
  changed: { fa: "آخرین تغییر", en: "Last change" },
} satisfies Words;

export const refusals = {
  "done.duplicated": {
    fa: "رونوشت ساخته شد. عنوان و ویژگی‌ها را ببینید و موجودی را بنویسید.",
    en: "The copy is made. Please look through its title and particulars, and write its pieces.",
  },
} satisfies Words;
