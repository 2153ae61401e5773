import type { Localized, Words } from "#app/platform/locale.ts";
import type { StockMoveKind } from "#db/vocabulary.ts";

/** What a maker reads of the kinds of her stock: sizes and jars, pieces, months, lots. */
export const words = {
  variants: { fa: "اندازه‌ها و بسته‌ها", en: "Sizes and packs" },
  variantsLead: {
    fa: "اگر این کالا را در چند اندازه یا بسته می‌فروشید، هر کدام را با قیمت خودش این‌جا بنویسید. همه از یک موجودی برداشته می‌شوند.",
    en: "If you sell this in several sizes or packs, list each with its own price. All of them draw on one stock.",
  },
  variantsAbout: {
    fa: "اگر آن را در چند اندازه یا بسته می‌فروشید، هر کدام با قیمت خودش.",
    en: "If you sell it in several sizes or packs, each with its own price.",
  },
  stockAbout: {
    fa: "آنچه آماده است، سقف سفارش ماهانه، و تاریخچهٔ موجودی.",
    en: "What is ready, how much you take on in a month, and the history.",
  },
  variantsFrom: {
    fa: "{count} تا؛ قیمت بالا از آنِ ارزان‌ترین است",
    en: "{count}; the price above is the lowest of them",
  },
  priceThere: {
    fa: "این کالا در چند اندازه یا بسته فروخته می‌شود و قیمت‌ها آن‌جا نوشته شده‌اند.",
    en: "This is sold in several sizes or packs, and the prices stand with them.",
  },
  noneYet: { fa: "هنوز اندازه‌ای ننوشته‌اید", en: "No sizes yet" },
  noneYetText: {
    fa: "این کالا همان‌گونه که هست فروخته می‌شود. با نخستین اندازه، خریدار باید یکی را برگزیند و قیمت خود کالا دیگر به کار نمی‌آید.",
    en: "This is sold just as it is. Once there is a first size, buyers choose one, and the listing's own price is no longer used.",
  },
  noneHere: { fa: "این کالا اندازه و بسته ندارد", en: "No sizes for this" },
  noneHereText: {
    fa: "کار یگانه و خدمت همان‌گونه که هست فروخته می‌شود.",
    en: "A one-of-a-kind piece or a service is sold just as it is.",
  },
  offered: { fa: "آنچه اکنون می‌فروشید", en: "Offered now" },
  lowest: {
    fa: "در فهرست‌ها «از {price}» دیده می‌شود: ارزان‌ترین آن‌ها.",
    en: "Lists say “from {price}”: the lowest of them.",
  },
  retired: { fa: "دیگر فروخته نمی‌شود", en: "No longer offered" },
  retiredNote: {
    fa: "سفارش‌های پیشین همچنان نام این‌ها را دارند؛ از این رو پاک نمی‌شوند.",
    en: "Earlier orders still name these, so they are kept.",
  },
  add: { fa: "افزودن اندازه یا بسته", en: "Add a size or pack" },
  edit: { fa: "ویرایش", en: "Edit" },
  earlier: { fa: "یکی بالاتر", en: "Move up" },
  later: { fa: "یکی پایین‌تر", en: "Move down" },
  of: { fa: "{act}: {name}", en: "{act}: {name}" },
  retire: { fa: "دیگر نمی‌فروشم", en: "Stop offering" },
  offer: { fa: "دوباره می‌فروشم", en: "Offer again" },
  nameFa: { fa: "نام فارسی", en: "Name in Persian" },
  nameFaExample: { fa: "شیشهٔ نیم‌کیلویی", en: "\u2067شیشهٔ نیم‌کیلویی\u2069" },
  nameEn: { fa: "نام انگلیسی", en: "Name in English" },
  nameEnExample: { fa: "\u2066500 g jar\u2069", en: "500 g jar" },
  takes: { fa: "چند واحد از موجودی برمی‌دارد؟", en: "How many units of the stock does it take?" },
  takesHint: {
    fa: "اگر موجودی را با شیشهٔ ۲۵۰ گرمی می‌شمارید، شیشهٔ یک‌کیلویی ۴ واحد است. اندازه‌های لباس هر کدام ۱ واحدند.",
    en: "If you count the stock in 250 g jars, a jar of one kilogram takes 4. Sizes of a garment take 1 each.",
  },
  takesOrderHint: {
    fa: "چند عدد از ظرفیت ماه را می‌گیرد؛ بیشتر وقت‌ها ۱.",
    en: "How many pieces of your month it takes; mostly 1.",
  },
  unit: { fa: "واحد", en: "units" },
  takesUnits: { fa: "{count} واحد از موجودی", en: "{count} units of the stock" },
  takesUnit: { fa: "۱ واحد از موجودی", en: "1 unit of the stock" },
  canSell: { fa: "{count} عدد می‌توان فروخت", en: "{count} can be sold" },
  priceToman: { fa: "قیمت به تومان", en: "Price in toman" },
  priceEur: { fa: "قیمت به یورو", en: "Price in euro" },
  toman: { fa: "تومان", en: "toman" },
  euro: { fa: "یورو", en: "euro" },
  save: { fa: "ذخیره", en: "Save" },
  atOnce: {
    fa: "این تغییرها بی‌درنگ در بازار دیده می‌شوند و بررسی نمی‌خواهند.",
    en: "These changes show in the market at once and need no review.",
  },

  stock: { fa: "موجودی و زمان ساخت", en: "Stock and time" },
  kind: { fa: "شیوهٔ فروش", en: "How it is sold" },
  serviceNote: {
    fa: "خدمت شمرده نمی‌شود. زمان آن را می‌توانید این‌جا تغییر دهید.",
    en: "A service is not counted. Its time can be changed here.",
  },
  made: { fa: "ساخته‌شده", en: "Made" },
  onHand: { fa: "آمادهٔ فروش", en: "Ready to sell" },
  reserved: { fa: "در دست پرداخت", en: "Being paid for" },
  sold: { fa: "فروخته‌شده", en: "Sold" },
  returned: { fa: "بازگشته", en: "Came back" },
  writtenOff: { fa: "از دست رفته", en: "Lost" },
  changes: { fa: "تغییر موجودی و زمان", en: "Change stock and time" },
  addUnits: { fa: "چند عدد تازه ساخته‌اید؟", en: "How many have you made anew?" },
  writeOff: { fa: "چند عدد از دست رفته است؟", en: "How many were lost?" },
  writeOffHint: {
    fa: "شکسته، خراب‌شده، یا بیرون از بازار فروخته‌شده.",
    en: "Broken, spoilt, or sold outside the market.",
  },
  pieces: { fa: "عدد", en: "pieces" },
  leadTime: { fa: "تا چند روز می‌فرستید؟", en: "Sent within how many days?" },
  leadTimeOrder: { fa: "ساختن آن چند روز زمان می‌برد؟", en: "How many days does making it take?" },
  days: { fa: "روز", en: "days" },
  ceiling: { fa: "در ماه چند عدد سفارش می‌پذیرید؟", en: "How many do you take on in a month?" },
  ceilingHint: {
    fa: "با پرشدن ماه، خریدار می‌بیند که از آغاز ماه دیگر سفارش می‌گیرید. خالی یعنی بی‌اندازه.",
    en: "Once a month is full, buyers see from when you take orders again. Empty means any number.",
  },
  months: { fa: "ماه به ماه", en: "Month by month" },
  month: { fa: "ماه", en: "Month" },
  taken: { fa: "پذیرفته‌شده", en: "Taken on" },
  takenOf: { fa: "{taken} از {ceiling}", en: "{taken} of {ceiling}" },
  stillFree: { fa: "هنوز جا دارد", en: "Still free" },
  noMonths: { fa: "هنوز سفارشی نیامده است.", en: "No orders yet." },
  thisMonth: { fa: "این ماه", en: "This month" },
  nowFull: { fa: "پر شده", en: "Full" },
  anyNumber: { fa: "بی‌اندازه", en: "Any number" },

  lot: { fa: "بهر (سری ساخت)", en: "The lot" },
  lotNo: { fa: "شمارهٔ بهر", en: "Lot number" },
  bestBefore: { fa: "بهترین زمان مصرف تا", en: "Best before" },
  report: { fa: "گزارش آزمایشگاه", en: "Laboratory report" },
  noReport: { fa: "گزارشی نیست؛ مقدارها به گفتهٔ شماست.", en: "None; the values are your own word." },
  lotNote: {
    fa: "تنها از همین بهر بیفزایید. بهر تازه یعنی شمارهٔ بهر، زمان مصرف و گزارش تازه: نخست آن‌ها را در ویژگی‌های کالا بنویسید؛ یک بار بررسی می‌شوند.",
    en: "Add pieces of this lot only. A new lot has a new number, best-before day and report: write those into the particulars first, where they are looked at once.",
  },
  toParticulars: { fa: "رفتن به ویژگی‌ها", en: "To the particulars" },
  isPast: {
    fa: "زمان مصرف این بهر گذشته است؛ دیگر فروخته نمی‌شود.",
    en: "This lot is past its best-before day and is no longer sold.",
  },
  soonPast: {
    fa: "زمان مصرف این بهر تا {date} است؛ پس از آن دیگر فروخته نمی‌شود.",
    en: "This lot is best before {date}; after that day it is no longer sold.",
  },

  history: { fa: "آنچه گذشته است", en: "What has happened" },
  historyLead: { fa: "{count} رویداد آخر، تازه‌ترین نخست.", en: "The last {count}, newest first." },
  when: { fa: "زمان", en: "When" },
  what: { fa: "رویداد", en: "What" },
  howMany: { fa: "تعداد", en: "Units" },
  after: { fa: "پس از آن آماده", en: "Ready after" },
  order: { fa: "سفارش", en: "Order" },
} satisfies Words;

export const moveWords: Readonly<Record<StockMoveKind, Localized>> = {
  made: { fa: "ساخته شد", en: "Made" },
  hold: { fa: "برای خریداری نگه داشته شد", en: "Held for a buyer" },
  release: { fa: "پرداخت نشد و بازگشت", en: "Not paid for, back on the shelf" },
  sell: { fa: "فروخته شد", en: "Sold" },
  return: { fa: "بازگردانده شد", en: "Came back" },
  "write-off": { fa: "از دست رفت", en: "Lost" },
};

export const refusals = {
  "variant.none-here": {
    fa: "کار یگانه و خدمت اندازه و بسته ندارد.",
    en: "A one-of-a-kind piece or a service has no sizes.",
  },
  "variant.too-many": {
    fa: "بیش از {most} اندازه در یک کالا نمی‌گنجد. برای بقیه کالای دیگری بسازید.",
    en: "One listing holds {most} sizes at most. Please make another listing for the rest.",
  },
  "variant.last": {
    fa: "این تنها اندازهٔ کالایی است که در بازار است. نخست اندازهٔ دیگری بیفزایید یا کالا را از بازار بردارید.",
    en: "This is the only size of a listing that is out. Add another first, or take the listing off the market.",
  },
  "stock.lot-past": {
    fa: "زمان مصرف این بهر گذشته است. نخست بهر تازه را در ویژگی‌های کالا بنویسید.",
    en: "This lot is past its best-before day. Please write the new lot into the particulars first.",
  },
} satisfies Words;
