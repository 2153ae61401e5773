import type { Words } from "#app/platform/locale.ts";
import type { CouponRow } from "./queries.server.ts";

export const words = {
  coupons: { fa: "کدهای تخفیف", en: "Discount codes" },
  marketLead: {
    fa: "کدهایی برای همهٔ کالاهای بازار. هر سفارش یک کد می‌گیرد، پس از بهای عمده؛ از کرایه چیزی کم نمی‌شود و دست‌کم یک‌دهم بهای کالا می‌ماند.",
    en: "Codes for all goods of the market. An order takes one code, after price lists; nothing is taken off carriage, and a tenth of the goods' price is left at least.",
  },
  shopLead: {
    fa: "کدهایی برای کالاهای غرفهٔ شما. تخفیف را شما می‌دهید: کالا ارزان‌تر فروخته می‌شود و سهم هرکس از همان مبلغ است. هر سفارش یک کد می‌گیرد، پس از بهای عمده؛ از کرایه چیزی کم نمی‌شود و دست‌کم یک‌دهم بهای کالا می‌ماند.",
    en: "Codes for the goods of your own shop. You give the discount: your goods are sold for less, and everybody's part is reckoned from that. An order takes one code, after price lists; nothing is taken off carriage, and a tenth of the goods' price is left at least.",
  },
  empty: { fa: "هنوز کدی نیست.", en: "No codes yet." },
  emptyText: { fa: "کد را با فرم همین صفحه بسازید.", en: "Make one with the form on this page." },
  code: { fa: "کد", en: "Code" },
  codeHint: { fa: "۴ تا ۲۴ حرف لاتین و رقم.", en: "4 to 24 Latin letters and digits." },
  off: { fa: "تخفیف", en: "Discount" },
  percentOff: { fa: "{percent}٪", en: "{percent} %" },
  fromGoods: { fa: "از خرید {amount}", en: "from {amount} of goods" },
  uses: { fa: "به کار رفته", en: "Used" },
  usesOf: { fa: "{uses} از {limit}", en: "{uses} of {limit}" },
  each: { fa: "هر خریدار {count} بار", en: "{count} per buyer" },
  spared: { fa: "تخفیف داده‌شده", en: "Given so far" },
  none: { fa: "هیچ", en: "Nothing" },
  days: { fa: "روزها", en: "Days" },
  between: { fa: "{from} تا {to}", en: "{from} to {to}" },
  state: { fa: "وضع", en: "State" },
  act: { fa: "کار", en: "Action" },
  pause: { fa: "نگه داشتن", en: "Pause" },
  reopen: { fa: "باز کردن", en: "Open again" },
  make: { fa: "کد تازه", en: "New code" },
  percent: { fa: "درصد", en: "Percent" },
  percentHint: { fa: "یا درصد یا مبلغ. دست‌بالا ۹۰.", en: "Either a percent or a sum. At most 90." },
  amount: { fa: "مبلغ ثابت", en: "Fixed sum" },
  amountHint: {
    fa: "به واحد ارزی که برمی‌گزینید؛ برای ریال به تومان بنویسید.",
    en: "In the currency you choose; for rials write toman, one of which is ten rials.",
  },
  currency: { fa: "ارز", en: "Currency" },
  currencyHint: {
    fa: "برای مبلغ ثابت و کمینهٔ خرید لازم است؛ آن‌گاه کد تنها به همان ارز به کار می‌آید.",
    en: "Needed for a fixed sum and for a least sum; then the code is for that currency only.",
  },
  anyCurrency: { fa: "هر ارز", en: "Any" },
  minGoods: { fa: "کمینهٔ خرید از این کالاها", en: "Least sum of these goods" },
  minHint: { fa: "خالی: بی کمینه. برای ریال به تومان.", en: "Empty for none. For rials in toman." },
  limitTotal: { fa: "روی‌هم چند بار", en: "How often in all" },
  limitPerCustomer: { fa: "هر خریدار چند بار", en: "How often for each buyer" },
  from: { fa: "از روز", en: "First day" },
  to: { fa: "تا روز", en: "Last day" },
  dayExample: { fa: "۱۴۰۵/۹/۷", en: "2026-11-28" },
  save: { fa: "ساختن", en: "Make it" },
} satisfies Words;

export const standingWords: Readonly<Record<CouponRow["standing"], { fa: string; en: string }>> = {
  open: { fa: "باز", en: "Open" },
  paused: { fa: "نگه داشته", en: "Paused" },
  later: { fa: "هنوز نرسیده", en: "Not begun" },
  over: { fa: "گذشته", en: "Over" },
  "used-up": { fa: "تمام شده", en: "Used up" },
};

export const refusals = {
  "coupon.code": { fa: "۴ تا ۲۴ حرف لاتین و رقم بنویسید.", en: "Please write 4 to 24 Latin letters and digits." },
  "coupon.taken": { fa: "این کد پیش‌تر ساخته شده است.", en: "This code exists already." },
  "coupon.one": { fa: "یا درصد بنویسید یا مبلغ، یکی از دو.", en: "Please write either a percent or a sum." },
  "coupon.percent": {
    fa: "درصدی تا ۹۰ بنویسید، با حداکثر دو رقم اعشار.",
    en: "Please write a percent up to 90, with two decimals at most.",
  },
  "coupon.amount": { fa: "مبلغ را با رقم بنویسید.", en: "Please write an amount in digits." },
  "coupon.currency": { fa: "ارز آن را برگزینید.", en: "Please choose its currency." },
  "coupon.date": { fa: "روز را مانند ۱۴۰۵/۹/۷ بنویسید.", en: "Please write a day such as 2026-11-28." },
  "coupon.days": { fa: "روز پایان پیش از روز آغاز است.", en: "The last day is before the first." },
  "done.coupon-made": { fa: "ساخته شد.", en: "It is made." },
  "done.coupon-paused": { fa: "نگه داشته شد.", en: "It is paused." },
  "done.coupon-open": { fa: "باز شد.", en: "It is open again." },
} satisfies Words;
