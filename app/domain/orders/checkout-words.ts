import type { Localized, Words } from "#app/platform/locale.ts";
import type { CheckoutStep } from "./checkout-steps.ts";

export const stepWords: Readonly<Record<CheckoutStep | "review", Localized>> = {
  identity: { fa: "خریدار", en: "Who you are" },
  address: { fa: "نشانی", en: "Address" },
  parcels: { fa: "فرستادن", en: "Parcels" },
  payment: { fa: "پرداخت", en: "Payment" },
  review: { fa: "بازبینی", en: "Review" },
};

export const words = {
  progress: { fa: "گام‌های سفارش", en: "Steps of the order" },
  next: { fa: "ادامه", en: "Continue" },
  back: { fa: "بازگشت به {step}", en: "Back to {step}" },
  backToCart: { fa: "بازگشت به سبد", en: "Back to the basket" },
  change: { fa: "تغییر", en: "Change" },
  changeOf: { fa: "تغییر {step}", en: "Change: {step}" },

  identityTitle: { fa: "سفارش به نام کیست؟", en: "Who is ordering?" },
  identityLead: {
    fa: "بی‌نام‌نویسی هم می‌توانید بخرید. خبرهای سفارش به همین شماره فرستاده می‌شود.",
    en: "You can buy without an account. News of the order goes to this number.",
  },
  identityKnown: {
    fa: "این‌ها از حساب شما آمده است. اگر برای کس دیگری می‌خرید، همین‌جا تغییر دهید.",
    en: "This comes from your account. If you order for somebody else, change it here.",
  },
  signInInstead: { fa: "پیش‌تر خرید کرده‌اید؟", en: "Have you bought here before?" },
  signInLink: { fa: "با رمز پیامکی وارد شوید", en: "Sign in with a code" },
  signInThen: {
    fa: "سبد و نشانی‌های شما همراهتان می‌آید.",
    en: "Your basket comes along, and your addresses are there.",
  },
  emailHint: { fa: "برای رسید و صورت‌حساب، اگر بخواهید.", en: "For the receipt and the invoice, if you like." },

  addressTitle: { fa: "به کجا فرستاده شود؟", en: "Where shall it go?" },
  addressLead: {
    fa: "نشانی رمزنگاری می‌شود و تنها فرستندگان همین سفارش آن را می‌بینند.",
    en: "Your address is kept encrypted; only the senders of this order see it.",
  },
  region: { fa: "استان یا کشور", en: "Province or country" },
  chooseRegion: { fa: "استان یا کشور را برگزینید", en: "Choose a province or country" },
  chooseCounty: { fa: "شهرستان را برگزینید", en: "Choose a county" },
  abroadHint: {
    fa: "برای بیرون از کشور، شهر و نشانی بس است.",
    en: "For a country abroad the town and the street are enough.",
  },
  foreignCity: { fa: "شهر", en: "Town" },
  foreignStreet: { fa: "خیابان، شمارهٔ خانه و هر چه پست آنجا می‌خواهد", en: "Street, number, and what your post needs" },
  foreignPostalCode: { fa: "کد پستی", en: "Postal code" },
  savedTitle: { fa: "نشانی‌های پیشین شما", en: "Addresses you used before" },
  sendHere: { fa: "به این نشانی بفرستید", en: "Send it here" },
  otherAddress: { fa: "یا نشانی دیگری بنویسید", en: "Or write another one" },
  postalUnlikely: {
    fa: "این کد پستی در الگوی آشنای پست نیست. اگر درست است، ادامه دهید.",
    en: "This postal code is not of the usual pattern. If it is right, go on.",
  },

  parcelsTitle: { fa: "هر بسته چگونه برسد؟", en: "How shall each parcel come?" },
  parcelsLead: {
    fa: "هر سازنده کار خود را از روستا یا شهر خودش می‌فرستد. برای هر بسته یک راه برگزینید.",
    en: "Each maker sends her work from her own village or town. Choose a way for each parcel.",
  },
  toDoor: { fa: "تحویل به نشانی شما", en: "To your door" },
  wayOf: { fa: "راه فرستادن بستهٔ {shop}", en: "How the parcel from {shop} goes" },
  toPoint: { fa: "یا خودتان از {count} جای نزدیک بگیرید", en: "Or fetch it from one of {count} places near you" },
  dayRange: { fa: "{from} تا {to} روز کاری", en: "{from}–{to} working days" },
  inParcels: { fa: "در {count} بسته", en: "in {count} parcels" },
  insuranceCosts: { fa: "بیمه: {price}", en: "Insurance: {price}" },
  noInsurance: { fa: "بیمه ندارد", en: "Not insured" },
  insure: { fa: "ارزش کالا بیمه شود", en: "Insure the goods for their value" },
  insureHint: {
    fa: "اگر بسته گم شود یا آسیب ببیند، بهای کالا پرداخت می‌شود. هزینه‌اش زیر هر راه نوشته شده است.",
    en: "If the parcel is lost or damaged, the value is paid. What it costs stands under each way.",
  },
  note: { fa: "یادداشت برای {shop}", en: "A note to {shop}" },
  noteHint: {
    fa: "مثلاً زمان مناسب تحویل. نام و نشانی را اینجا ننویسید.",
    en: "A good time to deliver, for example. Please leave names and addresses out.",
  },
  yourNote: { fa: "یادداشت شما", en: "Your note" },
  noWay: {
    fa: "هیچ پستی این بسته را به این نشانی نمی‌برد. نشانی دیگری بنویسید یا آن را از سبد بردارید.",
    en: "No carrier takes this parcel to this address. Give another address, or take it out of the basket.",
  },
  wayGone: {
    fa: "راهی که برای این بسته برگزیده بودید دیگر نیست. راه دیگری برگزینید.",
    en: "The way you chose for this parcel is no longer offered. Please choose another.",
  },
  hours: { fa: "ساعت کار: {hours}", en: "Open: {hours}" },

  paymentTitle: { fa: "چگونه می‌پردازید؟", en: "How would you like to pay?" },
  paymentLead: {
    fa: "پیش از پرداخت یک بار دیگر همه چیز را می‌بینید.",
    en: "You see everything once more before you pay.",
  },
  couponHint: { fa: "اگر کدی دارید.", en: "If you have one." },
  noRail: {
    fa: "برای این سبد اکنون هیچ روش پرداختی در دسترس نیست. سبد را کوچک‌تر کنید یا بعد بازگردید.",
    en: "There is no way to pay for this basket now. Please make it smaller, or come back later.",
  },

  reviewTitle: { fa: "بازبینی و ثبت سفارش", en: "Look it over and order" },
  reviewLead: {
    fa: "تا دکمهٔ ثبت را نزده‌اید چیزی خریده نشده است.",
    en: "Nothing is bought until you press the button.",
  },
  forWhom: { fa: "خریدار", en: "Buyer" },
  whereTo: { fa: "نشانی", en: "Sent to" },
  howPaid: { fa: "پرداخت", en: "Payment" },
  summary: { fa: "سفارش شما", en: "Your order" },
  insurance: { fa: "بیمهٔ ارزش کالا", en: "Insurance" },
  parcelTotal: { fa: "جمع این بسته", en: "This parcel" },
  leadTime: { fa: "آماده‌سازی تا {days} روز کاری", en: "Made ready within {days} working days" },
  fetchedAt: { fa: "تحویل در {point}", en: "To be fetched at {point}" },
  sellerIs: { fa: "فروشنده", en: "Seller" },
  sellerText: {
    fa: "{shop}، فروشندهٔ تأییدشدهٔ طرح در {place}. نشانی خانه‌ها نوشته نمی‌شود؛ از صفحهٔ سفارش به او دسترسی دارید.",
    en: "{shop}, a verified seller of the programme in {place}. Home addresses are not printed; you reach her through the order's page.",
  },
  withdrawal: { fa: "حق انصراف", en: "Right of withdrawal" },
  lawTitle: { fa: "پیش از خرید بدانید", en: "Before you buy" },
  lawCosts: {
    fa: "مبلغ کل همهٔ هزینه‌ها را دارد: بهای کالا با مالیات آن، فرستادن و بیمه. هزینهٔ دیگری از شما گرفته نمی‌شود.",
    en: "The total holds every cost: the goods with their tax, carriage and insurance. Nothing else is charged.",
  },
  lawOffer: {
    fa: "این پیشنهاد تا وقتی کالا هست برقرار است. با ثبت سفارش، کالا {hold} برای شما نگه داشته می‌شود.",
    en: "The offer holds while the goods are there. Once you order, they are held for you for {hold}.",
  },
  lawDelivery: {
    fa: "هر سازنده تا سه روز سفارش را می‌پذیرد و در زمانی که بالای هر بسته نوشته شده می‌فرستد؛ نپذیرد، پول شما کامل برمی‌گردد.",
    en: "Each maker accepts within three days and sends in the time written at her parcel; if she does not, all your money comes back.",
  },
  lawReturns: {
    fa: "حق انصراف هر کالا کنار آن نوشته شده است و از روز تحویل آغاز می‌شود. برای انصراف یا خرابی، از صفحهٔ سفارش خبر دهید.",
    en: "The right of withdrawal stands at each piece and begins on the day of delivery. To withdraw, or if something is wrong, say so on the order's page.",
  },
  lawComplaints: {
    fa: "شکایت را در صفحهٔ سفارش بنویسید؛ اگر با فروشنده به نتیجه نرسید، خانگی میانجیگری می‌کند. نشانی شکایت: {address}",
    en: "Write complaints on the order's page; if you and the seller do not agree, Khanegi mediates. Address for complaints: {address}",
  },
  agree: {
    fa: "با زدن این دکمه، آنچه در این صفحه آمده است را می‌پذیرید و سفارش ثبت می‌شود.",
    en: "By pressing the button you accept what stands on this page, and the order is placed.",
  },
  placeAndPay: { fa: "ثبت سفارش و پرداخت {total}", en: "Order and pay {total}" },
  placeOnly: { fa: "ثبت سفارش {total}", en: "Place the order of {total}" },
  couponOf: { fa: "تخفیف {code}", en: "Discount {code}" },
  incomplete: {
    fa: "برای ثبت سفارش هنوز چیزی مانده است.",
    en: "Something is still to be said before it can be ordered.",
  },
  goToStep: { fa: "رفتن به گام «{step}»", en: "Go to “{step}”" },
} satisfies Words;

export const refusals = {
  "checkout.address-first": {
    fa: "نخست بنویسید به کجا فرستاده شود.",
    en: "Please say first where it shall go.",
  },
  "order.way-gone": {
    fa: "راه فرستادن یکی از بسته‌ها دیگر در دسترس نیست. در گام «فرستادن» راه دیگری برگزینید.",
    en: "The way one of the parcels was to go is no longer offered. Please choose another at the step “Parcels”.",
  },
} satisfies Words;
