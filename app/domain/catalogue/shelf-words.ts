import type { Words } from "#app/platform/locale.ts";
import type { PriceUnit } from "#db/vocabulary.ts";
import type { Standing } from "./card.ts";

/** What the open market says of its goods: on cards, in lists, on a piece's own page. */
export const words = {
  goods: { fa: "کالاهای خانگی", en: "Made at home" },
  goodsLead: {
    fa: "هر کالا را سازنده‌ای تأییدشده در خانهٔ خود ساخته است؛ نام، روستا و سهم او را کنار هر قیمت می‌بینید.",
    en: "Every piece was made at home by a verified maker, whose name, village and share stand beside the price.",
  },
  services: { fa: "خدمت‌های خانگی", en: "Services from home" },
  servicesLead: {
    fa: "ترجمه، ویرایش، برنامه‌نویسی و پویانمایی، از کسانی که در خانه کار می‌کنند.",
    en: "Translation, editing, programming and animation by people who work at home.",
  },
  found: { fa: "{count} کالا", en: "{count} pieces" },
  foundServices: { fa: "{count} خدمت", en: "{count} services" },
  foundFor: { fa: "نتیجهٔ جست‌وجوی «{q}»", en: "Results for “{q}”" },
  alsoServices: { fa: "{count} خدمت هم با این جست‌وجو یافت شد", en: "{count} services match this too" },
  alsoGoods: { fa: "{count} کالا هم با این جست‌وجو یافت شد", en: "{count} pieces match this too" },
  filters: { fa: "پالایش فهرست", en: "Narrow the list" },
  cluster: { fa: "خوشه", en: "Cluster" },
  craft: { fa: "رشته", en: "Craft" },
  county: { fa: "شهرستان", en: "County" },
  badge: { fa: "نشان سازنده", en: "Maker's badge" },
  ready: { fa: "آمادگی", en: "Availability" },
  readyNow: { fa: "آمادهٔ ارسال", en: "Ready to send" },
  readyOrder: { fa: "ساخت به سفارش", en: "Made to order" },
  lead: { fa: "زمان آماده شدن", en: "Ready within" },
  leadDays: { fa: "تا {days} روز", en: "{days} days" },
  price: { fa: "قیمت", en: "Price" },
  priceMin: { fa: "از", en: "From" },
  priceMax: { fa: "تا", en: "To" },
  priceMinLabel: { fa: "کمترین قیمت به {unit}", en: "Lowest price in {unit}" },
  priceMaxLabel: { fa: "بیشترین قیمت به {unit}", en: "Highest price in {unit}" },
  priceFrom: { fa: "از {price}", en: "From {price}" },
  priceTo: { fa: "تا {price}", en: "Up to {price}" },
  toman: { fa: "تومان", en: "toman" },
  apply: { fa: "نمایش", en: "Show" },
  chosen: { fa: "آنچه برگزیده‌اید", en: "What you chose" },
  quoted: { fa: "«{q}»", en: "“{q}”" },
  remove: { fa: "برداشتن {name}", en: "Remove {name}" },
  more: { fa: "{count} گزینهٔ دیگر", en: "{count} more" },
  clear: { fa: "برداشتن همه", en: "Clear all" },
  sort: { fa: "ترتیب", en: "Sort" },
  sortBest: { fa: "نزدیک‌ترین به جست‌وجو", en: "Best match" },
  sortNear: { fa: "نزدیک‌ترین به من", en: "Nearest" },
  near: { fa: "نزدیک من", en: "Near me" },
  nearLead: {
    fa: "جای خود را برگزینید تا کارهای خوشه‌های نزدیک‌تر اول بیایند. این انتخاب تنها در نشانی صفحه می‌ماند.",
    en: "Choose where you are, and work of the nearest clusters comes first. The choice stays in the page's address only.",
  },
  nearPlace: { fa: "کجا هستید؟", en: "Where are you?" },
  nearNone: { fa: "برگزینید", en: "Choose" },
  nearTo: { fa: "نزدیک {place}", en: "Near {place}" },
  rangeFrom: { fa: "{name} از", en: "{name} from" },
  rangeTo: { fa: "{name} تا", en: "{name} to" },
  rangeSpan: { fa: "{name}: {from} تا {to}", en: "{name}: {from} to {to}" },
  rangeAtLeast: { fa: "{name}: دست‌کم {from}", en: "{name}: at least {from}" },
  rangeAtMost: { fa: "{name}: تا {to}", en: "{name}: up to {to}" },
  someOf: {
    fa: "چیزی با همهٔ این واژه‌ها نیافتیم؛ این‌ها به آن نزدیک‌اند.",
    en: "Nothing has all of these words; these come near.",
  },
  noneFor: { fa: "چیزی برای «{q}» نیافتیم", en: "Nothing found for “{q}”" },
  noneHelp: {
    fa: "واژهٔ کوتاه‌تر یا نام دیگری بنویسید. این جست‌وجو به یاد می‌ماند، بی‌نام شما، تا سازندگان بدانند چه می‌خواهند.",
    en: "Try a shorter word or another name. The search is remembered, without your name, so that makers learn what is wanted.",
  },
  tryThese: { fa: "شاید این‌ها", en: "Perhaps these" },
  sortNew: { fa: "تازه‌ترین", en: "Newest" },
  sortCheap: { fa: "ارزان‌ترین", en: "Lowest price" },
  sortDear: { fa: "گران‌ترین", en: "Highest price" },
  none: { fa: "چیزی با این ویژگی‌ها نیست", en: "Nothing matches all of this" },
  noneText: {
    fa: "یکی از گزینه‌ها را بردارید یا واژهٔ کوتاه‌تری بنویسید. هر تکه کار دست است و بسیاری از آن‌ها تنها یکی‌اند.",
    en: "Take one of your choices away or try a shorter word. Each piece is handmade, and many exist only once.",
  },
  wishes: { fa: "خواسته‌های خریداران", en: "What buyers look for" },
  wishesLead: {
    fa: "آنچه خریداران در نود روز گذشته جستند و در بازار نیافتند، هر کدام دست‌کم سه بار. نام کسی همراه آن نیست.",
    en: "What buyers searched for in the last ninety days and did not find, each at least three times. Nobody's name is kept with it.",
  },
  wishWords: { fa: "واژه‌ها", en: "Words" },
  wishTimes: { fa: "چند بار", en: "Times" },
  wishLast: { fa: "آخرین بار", en: "Last" },
  wishesNone: { fa: "هنوز چیزی نیست", en: "Nothing yet" },
  wishesNoneText: {
    fa: "هر جست‌وجویی که بازار پاسخی برای آن ندارد، پس از سه بار اینجا می‌آید.",
    en: "A search the market has no answer to appears here after the third time.",
  },
  wishesBack: { fa: "کالاهای من", en: "My listings" },
  noneAll: { fa: "دیدن همه", en: "See everything" },
  noneClusters: { fa: "گشتن در خوشه‌ها", en: "Browse the clusters" },
  byPlace: { fa: "{shop}، {place}", en: "{shop}, {place}" },
  held: { fa: "در سبد خریداری دیگر", en: "In another buyer's checkout" },
  sold: { fa: "فروخته شد", en: "Sold" },
  days: { fa: "آماده در {days} روز", en: "Ready in {days} days" },
  noPrice: { fa: "قیمت با گفت‌وگو", en: "Price on request" },
} satisfies Words;

/** A word on the corner of a card; the ordinary (ready, a service) has none. */
export const corners = {
  unique: { fa: "یگانه", en: "One of a kind" },
  "to-order": { fa: "به سفارش", en: "Made to order" },
  held: words.held,
  sold: words.sold,
} satisfies Partial<Record<Standing, { fa: string; en: string }>> as Partial<
  Record<Standing, { fa: string; en: string }>
>;

/** What a price is for; nothing beside the price of one thing. */
export const perUnit: Readonly<Record<PriceUnit, { fa: string; en: string } | null>> = {
  item: null,
  pair: { fa: "هر جفت", en: "a pair" },
  set: { fa: "هر دست", en: "a set" },
  kg: { fa: "هر کیلوگرم", en: "a kilogram" },
  m2: { fa: "هر متر مربع", en: "a square metre" },
  word: { fa: "هر واژه", en: "a word" },
  page250: { fa: "هر صفحهٔ ۲۵۰ واژه‌ای", en: "a page of 250 words" },
  hour: { fa: "هر ساعت", en: "an hour" },
  project: { fa: "هر پروژه", en: "a project" },
  second: { fa: "هر ثانیه", en: "a second" },
};
