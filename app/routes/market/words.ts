import type { Words } from "#app/platform/locale.ts";

/** What the home page says. */
export const words = {
  title: { fa: "بازار کارهای خانگی", en: "Work from home, to your home" },
  line: {
    fa: "کار دست، از خانهٔ سازنده تا خانهٔ شما",
    en: "By hand, from the maker's home to yours",
  },
  lead: {
    fa: "هویت و کار هر سازنده بررسی شده است. می‌دانید چه کسی ساخته، کجا و چگونه، و چقدر از قیمت به خود او می‌رسد.",
    en: "Each maker's identity and work have been checked. You know who made it, where and how, and how much of the price goes to the maker.",
  },
  description: {
    fa: "بازار باز تولیدکنندگان خانگی تأییدشدهٔ استان اردبیل: گلیم و ورنی و قالی، عسل سبلان، گیاهان دارویی، چرم و خدمت‌های خانگی.",
    en: "An open market of verified home producers of Ardabil: kilims, verni and carpets, Sabalan honey, herbs, leather and services.",
  },
  browse: { fa: "دیدن کالاها", en: "See the pieces" },
  browseClusters: { fa: "گشتن روی نقشه", en: "Browse the map" },
  newest: { fa: "تازه از دار و کندو", en: "Fresh from loom and hive" },
  all: { fa: "همهٔ کالاها", en: "All pieces" },
  clusters: { fa: "هر هنر، سرزمین خودش", en: "Every craft has its land" },
  allClusters: { fa: "همهٔ خوشه‌ها", en: "All clusters" },
  ways: { fa: "چگونه می‌خواهید؟", en: "How would you like it?" },
  readyNow: { fa: "آمادهٔ ارسال", en: "Ready to send" },
  readyNowText: {
    fa: "در خانهٔ سازنده است و تا چند روز راه می‌افتد.",
    en: "It is in the maker's home and leaves within days.",
  },
  toOrder: { fa: "ساخت به سفارش", en: "Made to order" },
  toOrderText: { fa: "به اندازه و رنگ شما ساخته می‌شود.", en: "Made for you, to your measure." },
  services: { fa: "خدمت‌ها", en: "Services" },
  servicesText: {
    fa: "ترجمه، ویرایش، برنامه‌نویسی و پویانمایی از خانه.",
    en: "Translation, editing, programming and animation, from home.",
  },
  crafts: { fa: "رشته‌ها", en: "Crafts" },
  badges: { fa: "نشان‌ها چه می‌گویند", en: "What the badges tell you" },
  allBadges: { fa: "معیارها و دارندگان", en: "Criteria and holders" },
  shops: { fa: "سازندگان", en: "The makers" },
  allShops: { fa: "همهٔ غرفه‌ها", en: "All shops" },
  numbers: { fa: "بازار، شمرده", en: "The market, counted" },
  makers: { fa: "سازندهٔ تأییدشده", en: "Verified makers" },
  clustersCount: { fa: "خوشه", en: "Clusters" },
  pieces: { fa: "کار برای فروش", en: "Pieces for sale" },
  share: { fa: "سهم سازنده از قیمت", en: "Maker's share of the price" },
  shareNote: { fa: "میانگین همهٔ کارهای امروز", en: "mean of everything for sale today" },
  number: { fa: "{n}", en: "{n}" },
  percent: { fa: "{n}٪", en: "{n}%" },
  join: { fa: "در خانه می‌سازید؟", en: "Do you make things at home?" },
  joinText: {
    fa: "به طرح بپیوندید: ثبت‌نام رایگان است، آموزش و همراهی دارد و غرفه‌ای به نام خود شما باز می‌شود.",
    en: "Join the programme: it is free, brings training and company, and opens a shop in your own name.",
  },
  joinButton: { fa: "پیوستن به طرح", en: "Join the programme" },
  opportunities: { fa: "فرصت‌های همکاری", en: "Opportunities" },
} satisfies Words;
