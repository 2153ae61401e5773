import type { Words } from "#app/platform/locale.ts";

export const words = {
  title: { fa: "سبد خرید", en: "Your basket" },
  empty: { fa: "سبد شما خالی است", en: "Your basket is empty" },
  emptyText: {
    fa: "کار دست سازنده‌ای را برگزینید؛ این‌جا می‌ماند تا شما برگردید.",
    en: "Choose a maker's work; it stays here until you come back.",
  },
  browse: { fa: "دیدن کالاها", en: "Browse the pieces" },
  parcelOf: { fa: "بستهٔ {shop}", en: "Parcel from {shop}" },
  from: { fa: "از {place}", en: "from {place}" },
  parcels: {
    fa: "هر سازنده بستهٔ خود را می‌فرستد: {count} بسته.",
    en: "Each maker sends her own parcel: {count} in all.",
  },
  quantity: { fa: "تعداد", en: "Quantity" },
  change: { fa: "تغییر", en: "Change" },
  remove: { fa: "برداشتن", en: "Remove" },
  each: { fa: "هر عدد {price}", en: "{price} each" },
  goods: { fa: "جمع کالاها", en: "Goods" },
  discount: { fa: "تخفیف", en: "Discount" },
  carriage: { fa: "هزینهٔ فرستادن", en: "Carriage" },
  carriageLater: {
    fa: "هزینهٔ فرستادن را پس از برگزیدن مقصد، پیش از پرداخت می‌بینید.",
    en: "You see the carriage once you choose where it goes, before you pay.",
  },
  total: { fa: "مبلغ کل", en: "Total" },
  where: { fa: "به کجا فرستاده شود؟", en: "Where shall it go?" },
  choosePlace: { fa: "استان یا کشور را برگزینید", en: "Choose a province or country" },
  coupon: { fa: "کد تخفیف", en: "Discount code" },
  goOn: { fa: "ادامه و دیدن هزینه‌ها", en: "Go on and see all costs" },
  priceWas: {
    fa: "از وقتی آن را در سبد گذاشتید بها از {was} به {now} رسیده است.",
    en: "Since you put it in, the price has gone from {was} to {now}.",
  },
  priceSeen: { fa: "دیدم", en: "I have seen it" },
  atQuantity: { fa: "با این تعداد، هر عدد {price}", en: "{price} each at this quantity" },
  nextTier: { fa: "از {count} عدد به بالا، هر عدد {price}", en: "From {count}, {price} each" },
  takeLeft: { fa: "همان {count} عدد را می‌خواهم", en: "Take the {count} there are" },
  least: { fa: "کمتر از {count} عدد فروخته نمی‌شود.", en: "Sold from {count} pieces." },
  takeLeast: { fa: "{count} عدد بردارید", en: "Make it {count}" },
  shutUntil: { fa: "غرفه تا {date} سفارش نمی‌گیرد.", en: "The shop takes no orders until {date}." },
  shut: { fa: "غرفه اکنون سفارش نمی‌گیرد.", en: "The shop takes no orders just now." },
  chooseAgain: { fa: "دوباره برگزینید", en: "Choose again" },
  shopMinimum: {
    fa: "{shop} از {least} به بالا می‌فرستد؛ {missing} دیگر مانده است.",
    en: "{shop} sends from {least} of goods; {missing} are missing.",
  },
  seeShop: { fa: "دیدن کارهای دیگر این غرفه", en: "See what else this shop has" },
  carriageTo: { fa: "فرستادن به {place}، از", en: "Carriage to {place}, from" },
  carriageNone: { fa: "به {place} فرستاده نمی‌شود.", en: "Not sent to {place}." },
  otherBasket: {
    fa: "{count} قلم در سبد دیگر شماست که با {currency} حساب می‌شود.",
    en: "You also have {count} pieces in your {currency} basket.",
  },
  seeOther: { fa: "دیدن آن سبد", en: "See that basket" },
  putBack: { fa: "برگرداندن «{title}» به سبد", en: "Put “{title}” back" },
  blocked: {
    fa: "پیش از ادامه، آنچه در سبد نشان داده شده است را درست کنید.",
    en: "Please put right what is marked in the basket before you go on.",
  },
  estimated: { fa: "جمع با فرستادن، از", en: "With carriage, from" },
  sold: { fa: "این کار دیگر موجود نیست.", en: "This piece is no longer there." },
  onlyLeft: { fa: "فقط {count} عدد مانده است.", en: "Only {count} left." },
  notSold: { fa: "دیگر فروخته نمی‌شود.", en: "No longer sold." },
  noPrice: { fa: "با این پول فروخته نمی‌شود.", en: "Not sold in this currency." },
  unique: { fa: "یگانه", en: "One of a kind" },
  chooseVariant: {
    fa: "اندازه یا بستهٔ این کالا را دوباره در صفحهٔ آن برگزینید.",
    en: "Please choose its size or pack again on its page.",
  },
  past: { fa: "زمان مصرف آن گذشته است.", en: "It is past its best-before day." },
  onlyLeftOf: { fa: "فقط {count} مانده است.", en: "Only {count} left." },
  toOrder: { fa: "سفارشی، آماده در {days} روز", en: "Made to order, ready in {days} days" },
} satisfies Words;

export const refusals = {
  "done.line-removed": { fa: "«{title}» از سبد برداشته شد.", en: "“{title}” was removed from the basket." },
  "cart.empty": { fa: "سبد شما خالی است.", en: "Your basket is empty." },
  "cart.sold": { fa: "این کار همین حالا فروخته شده است.", en: "This piece has just been sold." },
  "cart.shut": { fa: "این غرفه اکنون سفارش نمی‌گیرد.", en: "This shop takes no orders just now." },
  "cart.shut-until": {
    fa: "این غرفه تا {date} سفارش نمی‌گیرد. پس از آن روز سر بزنید.",
    en: "This shop takes no orders until {date}. Please come back after that day.",
  },
  "cart.not-enough": { fa: "فقط {left} عدد مانده است.", en: "Only {left} left." },
  "cart.unique": {
    fa: "این کار یگانه است و همین حالا در سبد شماست.",
    en: "There is only one of this piece, and it is in your basket already.",
  },
  "cart.all-yours": {
    fa: "هر آنچه از این کالا مانده است در سبد شماست.",
    en: "All that is left of this is in your basket already.",
  },
  "cart.variant-sold": {
    fa: "به این اندازه دیگر نمانده است. اندازهٔ کوچک‌تر شاید مانده باشد.",
    en: "There is not enough left for this size. A smaller one may still be there.",
  },
  "cart.choose-variant": {
    fa: "نخست اندازه یا بستهٔ دلخواه را برگزینید.",
    en: "Please choose a size or pack first.",
  },
  "cart.past-best-before": {
    fa: "زمان مصرف این کالا گذشته است و فروخته نمی‌شود.",
    en: "This is past its best-before day and no longer sold.",
  },
  "cart.month-full": {
    fa: "سازنده این ماه سفارش دیگری نمی‌پذیرد. از {date} باز سفارش می‌گیرد.",
    en: "The maker takes no more orders this month. She takes new ones from {date}.",
  },
  "cart.month-left": {
    fa: "سازنده این ماه تنها {left} عدد دیگر می‌پذیرد. از {date} باز سفارش می‌گیرد.",
    en: "The maker takes only {left} more this month, and new orders from {date}.",
  },
  "cart.service": {
    fa: "خدمت‌ها را با گفت‌وگو سفارش دهید؛ در سبد نمی‌روند.",
    en: "Services are agreed with the maker; they do not go into a basket.",
  },
  "cart.no-price": { fa: "این کالا با این پول فروخته نمی‌شود.", en: "This is not sold in this currency." },
  "cart.other-currency": {
    fa: "سبد شما با پول دیگری است. نخست آن را خالی یا تمام کنید.",
    en: "Your basket is in another currency. Please finish or empty it first.",
  },
} satisfies Words;
