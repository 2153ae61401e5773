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
  priceWas: { fa: "بها از {was} به {now} تغییر کرده است.", en: "The price has changed from {was} to {now}." },
  sold: { fa: "این کار دیگر موجود نیست.", en: "This piece is no longer there." },
  onlyLeft: { fa: "فقط {count} عدد مانده است.", en: "Only {count} left." },
  notSold: { fa: "اکنون فروخته نمی‌شود.", en: "Not for sale at the moment." },
  noPrice: { fa: "با این پول فروخته نمی‌شود.", en: "Not sold in this currency." },
  unique: { fa: "یگانه", en: "One of a kind" },
  toOrder: { fa: "سفارشی، آماده در {days} روز", en: "Made to order, ready in {days} days" },
} satisfies Words;

export const refusals = {
  "cart.empty": { fa: "سبد شما خالی است.", en: "Your basket is empty." },
  "cart.sold": { fa: "این کار همین حالا فروخته شده است.", en: "This piece has just been sold." },
  "cart.shut": { fa: "این غرفه اکنون سفارش نمی‌گیرد.", en: "This shop takes no orders just now." },
  "cart.shut-until": {
    fa: "این غرفه تا {date} سفارش نمی‌گیرد. پس از آن روز سر بزنید.",
    en: "This shop takes no orders until {date}. Please come back after that day.",
  },
  "cart.not-enough": { fa: "فقط {left} عدد مانده است.", en: "Only {left} left." },
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
