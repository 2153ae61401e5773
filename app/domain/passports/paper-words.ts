import type { Words } from "#app/platform/locale.ts";

/** The papers of a passport, and the rooms where they are printed. */
export const paperWords = {
  title: { fa: "شناسنامه و برچسب", en: "Passport and tag" },
  lead: {
    fa: "برچسب را به کالا ببندید و گواهی را با آن بفرستید. هر دو یک رمزینه دارند که بی اینترنت هم سنجیده می‌شود.",
    en: "Tie the tag to the piece and send the certificate along. Both bear one code, which can be checked offline too.",
  },
  none: { fa: "این کالا هنوز شناسنامه ندارد", en: "This piece has no passport yet" },
  noneText: {
    fa: "هنگام انتشار، اتحادیه یا دبیرخانه آن را امضا می‌کند. خدمات شناسنامه ندارند.",
    en: "It is signed by the union or the secretariat when the listing comes out. Services have none.",
  },
  printHint: {
    fa: "برای چاپ از فرمان چاپ مرورگر استفاده کنید: برچسب روی برگهٔ A7 و گواهی روی A5.",
    en: "Use your browser's print command: the tag goes on A7, the certificate on A5.",
  },
  qrPng: { fa: "رمزینه (PNG)", en: "Code (PNG)" },
  qrSvg: { fa: "رمزینه (SVG)", en: "Code (SVG)" },
  seePassport: { fa: "دیدن شناسنامه", en: "See the passport" },
  notValid: {
    fa: "این شناسنامه اکنون معتبر نیست. آن را چاپ نکنید و برچسب‌های پیشین را از کالا بردارید.",
    en: "This passport is not valid now. Please print nothing of it, and take earlier tags off the piece.",
  },
  reprint: {
    fa: "اگر پس از چاپ نسخهٔ تازه‌ای امضا شود، برچسب پیشین هم درست می‌ماند و به نسخهٔ تازه می‌رسد.",
    en: "If a newer version is signed after printing, the earlier tag stays good and leads to the newer one.",
  },
  pieces: { fa: "شماره‌گذاری تک‌تک کالاها", en: "A number for each piece" },
  piecesText: {
    fa: "هر کالا شمارهٔ خودش را دارد و خریدار می‌بیند کدام یک از چند تاست. شماره یک بار داده می‌شود؛ هنگام بسته‌بندی، شماره‌های چاپ‌شده از کوچک به بزرگ به سفارش می‌رسد و در برگهٔ بسته نوشته می‌شود.",
    en: "Each piece has a number of its own, and a buyer sees which of how many it is. A number is given once; when a parcel is packed, printed numbers go to the order from the lowest on, and stand on its packing list.",
  },
  numbered: { fa: "شماره‌دار: {last} از {made}", en: "Numbered: {last} of {made}" },
  numberedOpen: { fa: "شماره‌دار: {last}", en: "Numbered: {last}" },
  count: { fa: "چند شمارهٔ تازه؟", en: "How many new numbers?" },
  countHint: { fa: "حداکثر ۶۰ تا در هر بار", en: "At most 60 at a time" },
  allNumbered: {
    fa: "همهٔ کالاهایی که ساخته‌اید شماره دارد؛ با افزودن به موجودی، شمارهٔ تازه هم می‌توان داد.",
    en: "All you have made are numbered; once you add to the stock, there are new numbers to give.",
  },
  numberPress: { fa: "شماره بده", en: "Number them" },
  tags: { fa: "برچسب‌های شماره‌دار", en: "Numbered tags" },
  tagNumber: { fa: "شمارهٔ {number} از {of}", en: "No. {number} of {of}" },
  tagOpen: { fa: "شمارهٔ {number}", en: "No. {number}" },
  codeOf: { fa: "رمزینهٔ شناسنامهٔ {serial}", en: "Code of passport {serial}" },
  scan: { fa: "برای دیدن شناسنامه، رمزینه را بخوانید", en: "Scan to see its passport" },
  certificate: { fa: "گواهی شناسنامهٔ کالا", en: "Certificate of the product passport" },
  craft: { fa: "رشته", en: "Craft" },
  maker: { fa: "سازنده", en: "Maker" },
  place: { fa: "خوشه و شهرستان", en: "Cluster and county" },
  issuer: { fa: "صادرکننده", en: "Issued by" },
  issued: { fa: "تاریخ صدور", en: "Issued on" },
  note: {
    fa: "این برگه خود سند نیست: سند، امضای درون رمزینه است. وضعیت امروز آن را با خواندن رمزینه ببینید.",
    en: "This sheet is no proof by itself: the signature in the code is. Scan it to see how the passport stands today.",
  },
} satisfies Words;
