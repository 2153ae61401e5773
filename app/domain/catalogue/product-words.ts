import type { Words } from "#app/platform/locale.ts";

/** What the page of one piece says. */
export const words = {
  from: { fa: "{place}، {county}", en: "{place}, {county}" },
  coop: { fa: "عضو {name}", en: "Member of {name}" },
  shares: { fa: "از این قیمت به چه کسی چقدر می‌رسد", en: "Where this price goes" },
  sharesNote: {
    fa: "سهم سازنده هنگام فروش ثابت می‌شود و کم نمی‌شود.",
    en: "The maker's share is fixed when you buy and cannot be lowered.",
  },
  quantity: { fa: "تعداد", en: "Quantity" },
  addToCart: { fa: "افزودن به سبد خرید", en: "Add to basket" },
  unique: { fa: "تنها یکی از این کار هست.", en: "There is only this one." },
  inStock: { fa: "{count} عدد آماده؛ تا {days} روز فرستاده می‌شود.", en: "In stock: {count}; sent within {days} days." },
  uniqueSent: { fa: "آماده؛ تا {days} روز فرستاده می‌شود.", en: "Ready; sent within {days} days." },
  toOrder: {
    fa: "پس از سفارش شما ساخته می‌شود؛ {days} روز زمان می‌برد.",
    en: "Made after you order; it takes {days} days.",
  },
  serviceDays: { fa: "معمولاً در {days} روز آماده می‌شود.", en: "Usually done in {days} days." },
  serviceHow: {
    fa: "خدمت‌ها را پس از گفت‌وگو با سازنده سفارش می‌دهید و در سبد نمی‌روند.",
    en: "A service is agreed with its maker first; it does not go into a basket.",
  },
  held: {
    fa: "خریدار دیگری همین حالا در حال پرداخت آن است. اگر نپردازد، تا نیم ساعت دیگر باز اینجاست.",
    en: "Another buyer is paying for it right now. If the payment does not come, it is back within half an hour.",
  },
  sold: {
    fa: "این کار فروخته شد. کارهای نزدیک به آن را پایین همین صفحه ببینید.",
    en: "This piece has been sold. Its neighbours are further down this page.",
  },
  paused: {
    fa: "این غرفه چند روزی بسته است؛ کار سر جای خود می‌ماند.",
    en: "This shop is closed for a while; the piece stays where it is.",
  },
  noPrice: {
    fa: "سازنده برای این کار قیمتی به {currency} نگذاشته است. قیمت‌های دیگر:",
    en: "The maker has set no price in {currency}. Other prices:",
  },
  showIn: { fa: "نمایش به {currency}", en: "Show in {currency}" },
  carriage: { fa: "هزینهٔ ارسال تا شهر شما", en: "Carriage to you" },
  carriageTo: { fa: "مقصد", en: "Where to" },
  carriageShow: { fa: "نمایش هزینه", en: "Show the cost" },
  carriageNone: { fa: "برگزینید", en: "Choose" },
  carriageBy: { fa: "{name}: {days} روز کاری", en: "{name}: {days} working days" },
  carriageSpan: { fa: "{from} تا {to}", en: "{from}–{to}" },
  carriageNobody: {
    fa: "هیچ‌یک از فرستندگان ما این بسته را به {place} نمی‌برد.",
    en: "None of our carriers takes this parcel to {place}.",
  },
  carriageOne: {
    fa: "برای یک بسته از همین کار. چند کار از یک سازنده در یک بسته می‌آیند.",
    en: "For one parcel with this piece. Several pieces of one maker travel together.",
  },
  returns: { fa: "بازگرداندن", en: "Returns" },
  about: { fa: "دربارهٔ این خدمت", en: "About this service" },
  how: { fa: "چگونه ساخته شده است", en: "How it was made" },
  sheet: { fa: "شناسنامهٔ کالا", en: "The facts" },
  sheetNote: {
    fa: "ویژگی‌ها زیر آنچه بر آن استوارند آمده‌اند.",
    en: "Each fact stands under what it rests on.",
  },
  property: { fa: "ویژگی", en: "Property" },
  value: { fa: "مقدار", en: "Value" },
  labReport: { fa: "آزمایشگاه، برگهٔ {number}", en: "Laboratory, report {number}" },
  outside: { fa: "بیرون از حد استاندارد {standard}", en: "Outside the limit of {standard}" },
  outsidePlain: { fa: "بیرون از حد استاندارد", en: "Outside the limit of its standard" },
  size: { fa: "اندازه و بافت", en: "Size and weave" },
  raj: {
    fa: "{raj} رج در {base} سانتی‌متر، {knots} گره در متر مربع",
    en: "{raj} knots on {base} cm, {knots} knots a square metre",
  },
  threads: { fa: "{threads} نخ در ده سانتی‌متر", en: "{threads} threads on ten centimetres" },
  serial: { fa: "کد کالا", en: "Serial of this piece" },
  checkSerial: { fa: "راستی‌آزمایی", en: "Verify" },
  moreOf: { fa: "کارهای نزدیک به این", en: "Near to this" },
  allOf: { fa: "همهٔ کارهای {shop}", en: "All work of {shop}" },
} satisfies Words;
