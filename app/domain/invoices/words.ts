import type { Localized, Words } from "#app/platform/locale.ts";
import type { PriceUnit } from "#db/vocabulary.ts";

/** The unit of a quantity; English tells one from several. */
export const unitWords: Readonly<Record<PriceUnit, { one: Localized; many: Localized }>> = {
  item: unit("عدد", "piece", "pieces"),
  pair: unit("جفت", "pair", "pairs"),
  set: unit("دست", "set", "sets"),
  kg: unit("کیلوگرم", "kg", "kg"),
  m2: unit("متر مربع", "m²", "m²"),
  word: unit("واژه", "word", "words"),
  page250: unit("صفحه", "page", "pages"),
  hour: unit("ساعت", "hour", "hours"),
  project: unit("پروژه", "project", "projects"),
  second: unit("ثانیه", "second", "seconds"),
};

function unit(fa: string, one: string, many: string) {
  return { one: { fa, en: one }, many: { fa, en: many } };
}

export const words = {
  invoice: { fa: "صورت‌حساب فروش", en: "Invoice" },
  receipt: { fa: "رسید پرداخت", en: "Receipt of payment" },
  receiptAtDoor: { fa: "صورت کالاها", en: "Statement of goods" },
  serial: { fa: "شمارهٔ صورت‌حساب", en: "Invoice number" },
  issued: { fa: "تاریخ صدور", en: "Issued" },
  order: { fa: "سفارش", en: "Order" },
  parcelOf: { fa: "بستهٔ {n}", en: "Parcel {n}" },
  coversParcel: {
    fa: "این صورت‌حساب همهٔ بستهٔ {n} را در بر دارد که این بسته از آن جدا شده است.",
    en: "This invoice covers the whole of parcel {n}, which this parcel was parted from.",
  },
  market: { fa: "فروش از راه بازار", en: "Sold through the market" },
  legalId: { fa: "شناسهٔ ملی", en: "National id" },
  economicCode: { fa: "شمارهٔ اقتصادی", en: "Economic number" },
  identity: { fa: "مشخصات قانونی بازار", en: "The market's legal identity" },
  identityLead: {
    fa: "نام، شناسه و نشانی‌ای که روی هر صورت‌حساب می‌آید. آنچه صادر شده است، همان که بود می‌ماند.",
    en: "The name, numbers and address that stand on every invoice. What has been issued stays as it was.",
  },
  identityUnset: {
    fa: "مشخصات قانونی بازار نوشته نشده است",
    en: "The market's legal identity is not written down",
  },
  identityUnsetText: {
    fa: "تا نوشته نشود، صورت‌حساب‌ها بی نام قانونی، شناسهٔ ملی و نشانی بازار صادر می‌شود؛ چیزی از آن را حدس نمی‌زنیم.",
    en: "Until it is, invoices are issued without the market's legal name, national id and address: none of it is guessed.",
  },
  identityNone: {
    fa: "نام قانونی و شناسهٔ ملی بازار هنگام صدور نوشته نشده بود.",
    en: "The market's legal name and national id were not written down when this was issued.",
  },
  nameFa: { fa: "نام قانونی به فارسی", en: "Legal name in Persian" },
  nameEn: { fa: "نام قانونی به انگلیسی", en: "Legal name in English" },
  economicHint: { fa: "اگر شمارهٔ جدایی دارد.", en: "If it has one of its own." },
  addressFa: { fa: "نشانی به فارسی", en: "Address in Persian" },
  addressEn: { fa: "نشانی به انگلیسی", en: "Address in English" },
  identityPress: { fa: "ثبت مشخصات", en: "Write it down" },
  seller: { fa: "فروشنده", en: "Seller" },
  buyer: { fa: "خریدار", en: "Buyer" },
  place: { fa: "محل", en: "Place" },
  through: { fa: "نشانی (تعاونی)", en: "Address (cooperative)" },
  permit: { fa: "مجوز کسب‌وکار خانگی", en: "Home-business permit" },
  address: { fa: "نشانی", en: "Address" },
  postalCode: { fa: "کد پستی", en: "Postal code" },
  phone: { fa: "تلفن", en: "Phone" },
  email: { fa: "رایانامه", en: "E-mail" },
  goods: { fa: "کالا یا خدمت", en: "Goods or service" },
  quantity: { fa: "مقدار", en: "Quantity" },
  unitPrice: { fa: "بهای واحد", en: "Unit price" },
  discount: { fa: "تخفیف", en: "Discount" },
  discountTaken: { fa: "تخفیف (کم می‌شود)", en: "Discount (taken off)" },
  taxOf: { fa: "مالیات در بها", en: "Tax in the price" },
  sum: { fa: "مبلغ", en: "Amount" },
  exempt: { fa: "معاف", en: "Exempt" },
  rate: { fa: "{percent}٪", en: "{percent}%" },
  goodsSum: { fa: "جمع کالاها", en: "Goods" },
  carriage: { fa: "هزینهٔ ارسال", en: "Carriage" },
  insuranceIn: { fa: "هزینهٔ ارسال (بیمه {amount} در آن)", en: "Carriage (insurance of {amount} in it)" },
  total: { fa: "جمع کل", en: "Total" },
  taxTotal: { fa: "مالیات بر ارزش افزوده که در این مبلغ است", en: "Value added tax contained in it" },
  inWords: { fa: "به حروف", en: "In words" },
  tomanBeside: { fa: "برابر با {toman}", en: "That is {toman}" },
  currentRial: {
    fa: "همهٔ مبلغ‌ها به ریال جاری است (هر تومان ده ریال).",
    en: "All sums are in current rials (ten to the toman).",
  },
  newRial: { fa: "همهٔ مبلغ‌ها به ریال جدید است.", en: "All sums are in new rials." },
  otherUnit: { fa: "همهٔ مبلغ‌ها به {unit} است.", en: "All sums are in {unit}." },
  settlement: { fa: "تسویه", en: "Settlement" },
  paidBy: { fa: "پرداخت‌شده با {rail} در {date}", en: "Paid by {rail} on {date}" },
  atDoor: { fa: "هنگام تحویل به فروشنده پرداخت می‌شود.", en: "To be paid to the seller on delivery." },
  withdrawal: { fa: "حق انصراف", en: "Right of withdrawal" },
  complaint: { fa: "شکایت و پیگیری", en: "Complaints" },
  complaintText: {
    fa: "نخست در صفحهٔ سفارش «گزارش مشکل» را بزنید: {url}. اگر حل نشد، کارشناسان طرح آن را می‌بینند.",
    en: "First choose “Report a problem” on the order's page: {url}. If it is not settled, officers of the programme see it.",
  },
  complaintAt: { fa: "یا حضوری در {name}، {address}.", en: "Or in person at {name}, {address}." },
  cancelled: {
    fa: "این بسته در {date} لغو شد و این صورت‌حساب دیگر طلبی نیست.",
    en: "This parcel was called off on {date}; nothing is owed on this invoice any more.",
  },
  refundWanted: { fa: "{amount} در حال بازگشت به خریدار است.", en: "{amount} is being sent back to the buyer." },
  refundDone: { fa: "{amount} به خریدار بازگردانده شد.", en: "{amount} has been sent back to the buyer." },
  print: {
    fa: "برای چاپ یا ذخیره به شکل PDF، «چاپ» را در فهرست مرورگر بزنید.",
    en: "To print it or keep it as PDF, choose Print in your browser's menu.",
  },
  back: { fa: "سفارش {number}", en: "Order {number}" },
  whyTitle: { fa: "چرا صورت‌حساب ندارد؟", en: "Why is there no invoice?" },
  whyUnknown: {
    fa: "مالیات این کالاها هنوز روشن نیست: {titles}. تا سازمان مالیاتی دربارهٔ آن تصمیم نگرفته است، صورت‌حسابی صادر نمی‌کنیم، زیرا مالیات را حدس نمی‌زنیم. این رسید نشان می‌دهد چه پرداخته‌اید.",
    en: "How these goods are taxed is not settled yet: {titles}. Until the tax office has decided we issue no invoice, because a tax is not guessed. This receipt shows what you paid.",
  },
  whyPending: {
    fa: "صورت‌حساب در حال آماده‌شدن است. چند دقیقهٔ دیگر این صفحه را تازه کنید.",
    en: "The invoice is being written. Please reload this page in a few minutes.",
  },
  whyUnpaid: { fa: "صورت‌حساب پس از تأیید سفارش صادر می‌شود.", en: "The invoice is issued when the order is confirmed." },
  whyCalledOff: {
    fa: "این بسته پیش از صدور صورت‌حساب لغو شد.",
    en: "This parcel was called off before an invoice was issued.",
  },
} satisfies Words;

/** What the commands of this noun refuse. */
export const refusals = {
  "market.legal-id": { fa: "شناسهٔ ملی درست نیست.", en: "The national id is not right." },
  "market.economic-code": {
    fa: "شمارهٔ اقتصادی ۱۰ تا ۱۶ رقم دارد.",
    en: "The economic number has 10 to 16 digits.",
  },
  "market.postal-code": { fa: "کد پستی درست نیست.", en: "The postal code is not right." },
} satisfies Words;
