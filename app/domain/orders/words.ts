import type { Localized, Words } from "#app/platform/locale.ts";
import type { ConsignmentState, OrderState } from "#db/vocabulary.ts";

export const orderStateWords: Readonly<Record<OrderState, Localized>> = {
  "awaiting-payment": { fa: "در انتظار پرداخت", en: "Waiting for payment" },
  confirmed: { fa: "تأییدشده", en: "Confirmed" },
  completed: { fa: "به پایان رسیده", en: "Completed" },
  cancelled: { fa: "لغوشده", en: "Called off" },
};
export const consignmentStateWords: Readonly<Record<ConsignmentState, Localized>> = {
  "awaiting-payment": { fa: "در انتظار پرداخت", en: "Waiting for payment" },
  new: { fa: "تازه؛ در انتظار پذیرش سازنده", en: "New; waiting for the maker" },
  accepted: { fa: "پذیرفته شد؛ در حال آماده‌شدن", en: "Accepted; being prepared" },
  packed: { fa: "بسته‌بندی شد؛ آمادهٔ فرستادن", en: "Packed; ready to leave" },
  shipped: { fa: "فرستاده شد", en: "On its way" },
  delivered: { fa: "رسید", en: "Delivered" },
  cancelled: { fa: "لغوشده", en: "Called off" },
};

export const words = {
  checkout: { fa: "تسویه‌حساب", en: "Checkout" },
  nothingHere: {
    fa: "این‌جا چیزی برای سفارش نیست. سبد خود را ببینید.",
    en: "There is nothing to order here. Please look at your basket.",
  },
  name: { fa: "نام و نام خانوادگی", en: "Full name" },
  phone: { fa: "شمارهٔ همراه", en: "Mobile number" },
  phoneHint: {
    fa: "پیوند پیگیری به این شماره فرستاده می‌شود.",
    en: "The link to follow your order is sent to this number.",
  },
  email: { fa: "رایانامه", en: "E-mail" },
  postalCode: { fa: "کد پستی", en: "Postal code" },
  rail: { fa: "روش پرداخت", en: "How to pay" },
  days: { fa: "{from} تا {to} روز کاری در راه", en: "{from} to {to} working days on the way" },
  noCarrier: {
    fa: "این بسته به آن‌جا فرستاده نمی‌شود. مقصد دیگری برگزینید یا آن را بردارید.",
    en: "This parcel cannot be sent there. Choose another destination or remove it.",
  },
  order: { fa: "سفارش {number}", en: "Order {number}" },
  digits: { fa: "چهار رقم پایانی شمارهٔ همراه", en: "Last four digits of the mobile number" },
  digitsLead: {
    fa: "برای دیدن جزئیات، چهار رقم پایانی شماره‌ای را که سفارش با آن ثبت شده بنویسید.",
    en: "To see the details, write the last four digits of the number the order was placed with.",
  },
  open: { fa: "نمایش سفارش", en: "Show the order" },
  placedOn: { fa: "ثبت: {date}", en: "Placed {date}" },
  received: { fa: "بسته به دستم رسید", en: "I have received it" },
  receivedQuestion: { fa: "بسته سالم به دست شما رسیده است؟", en: "Has the parcel reached you whole?" },
  receivedThen: { fa: "با تأیید شما، سهم سازنده ثبت می‌شود.", en: "When you confirm, the maker's share is booked." },
  thanks: { fa: "سپاس از خرید شما", en: "Thank you for your order" },
  useLink: {
    fa: "برای دیدن سفارش، پیوندی را باز کنید که به همراه شما فرستاده‌ایم.",
    en: "To see the order, open the link we sent to your phone.",
  },
  desk: { fa: "سفارش‌ها", en: "Orders" },
  accept: { fa: "می‌پذیرم و آماده می‌کنم", en: "Accept and prepare" },
  yourShare: { fa: "سهم شما", en: "Your share" },
  plusCarriage: { fa: "هزینهٔ فرستادن", en: "Carriage" },
  earnings: { fa: "درآمد", en: "Earnings" },
  earned: { fa: "به دست آمده", en: "Earned" },
  expected: { fa: "در راه", en: "On its way" },
  earningsEmpty: { fa: "هنوز فروشی نداشته‌اید.", en: "You have not sold anything yet." },
  othersParts: { fa: "سهم دیگران", en: "Others' parts" },
  cooperative: { fa: "تعاونی", en: "Cooperative" },
  programme: { fa: "طرح", en: "Programme" },
  platform: { fa: "خانگی", en: "Khanegi" },
  soldFor: { fa: "فروش", en: "Sold for" },
  when: { fa: "زمان", en: "When" },
  state: { fa: "وضعیت", en: "State" },
  item: { fa: "کالا", en: "Piece" },
  orderNumber: { fa: "شمارهٔ سفارش", en: "Order number" },
  myOrders: { fa: "سفارش‌های من", en: "My orders" },
  myOrdersEmpty: { fa: "هنوز سفارشی نداده‌اید.", en: "You have not ordered anything yet." },
} satisfies Words;

export const refusals = {
  "order.sold": {
    fa: "«{title}» همین حالا به خریدار دیگری فروخته شد. پولی از شما گرفته نشده است.",
    en: "“{title}” has just been sold to another buyer. Nothing was charged.",
  },
  "order.not-enough": {
    fa: "از «{title}» به این اندازه نمانده است. تعداد را در سبد کم کنید. پولی از شما گرفته نشده است.",
    en: "There is not that much left of “{title}”. Please lower the quantity in your basket. Nothing was charged.",
  },
  "order.choose-variant": {
    fa: "«{title}» در اندازه‌ها یا بسته‌های دیگری فروخته می‌شود. آن را از سبد بردارید و دوباره برگزینید.",
    en: "“{title}” is now sold in other sizes or packs. Please remove it and choose again.",
  },
  "order.past-best-before": {
    fa: "زمان مصرف «{title}» گذشته است. آن را از سبد بردارید.",
    en: "“{title}” is past its best-before day. Please remove it.",
  },
  "order.month-full": {
    fa: "سازندهٔ «{title}» این ماه سفارش دیگری نمی‌پذیرد. از {date} باز سفارش می‌گیرد. پولی از شما گرفته نشده است.",
    en: "The maker of “{title}” takes no more orders this month. She takes new ones from {date}. Nothing was charged.",
  },
  "order.month-left": {
    fa: "سازندهٔ «{title}» این ماه تنها {left} عدد دیگر می‌پذیرد و از {date} باز سفارش می‌گیرد. پولی از شما گرفته نشده است.",
    en: "The maker of “{title}” takes only {left} more this month, and new orders from {date}. Nothing was charged.",
  },
  "order.not-sold-until": {
    fa: "غرفهٔ «{title}» تا {date} سفارش نمی‌گیرد. آن را از سبد بردارید یا پس از آن روز بازگردید.",
    en: "The shop of “{title}” takes no orders until {date}. Please remove it from the basket, or come back after that day.",
  },
  "order.shop-stopped": {
    fa: "غرفهٔ «{title}» اکنون سفارش تازه نمی‌پذیرد؛ سفارش‌های پیشین سر جای خود است. آن را از سبد بردارید.",
    en: "The shop of “{title}” takes no new orders at the moment; those already placed go on. Please remove it from the basket.",
  },
  "order.not-sold": {
    fa: "«{title}» اکنون فروخته نمی‌شود. آن را از سبد بردارید.",
    en: "“{title}” is not for sale at the moment. Please remove it.",
  },
  "order.total-changed": {
    fa: "مبلغ تغییر کرده است. مبلغ تازه را ببینید و دوباره تأیید کنید.",
    en: "The total has changed. Please look at the new one and confirm again.",
  },
  "order.no-carrier": {
    fa: "یکی از بسته‌ها به این مقصد فرستاده نمی‌شود.",
    en: "One of the parcels cannot be sent to this destination.",
  },
  "order.min-quantity": {
    fa: "«{title}» کمتر از {least} عدد فروخته نمی‌شود. تعداد را در سبد بیشتر کنید.",
    en: "“{title}” is sold from {least} pieces. Please raise the quantity in your basket.",
  },
  "order.shop-minimum": {
    fa: "سبد شما از «{shop}» به کمترین مبلغ سفارش این غرفه نرسیده است.",
    en: "Your basket from “{shop}” is below the least this shop sends for.",
  },
  "order.rail-not-offered": {
    fa: "این روش پرداخت برای این سفارش در دسترس نیست. روش دیگری برگزینید.",
    en: "This way to pay is not offered for this order. Please choose another.",
  },
  "order.cancel-parcels": {
    fa: "این سفارش تأیید شده است. هر بسته را جدا لغو کنید.",
    en: "This order is confirmed. Please call off each parcel by itself.",
  },
  "rail.shop": {
    fa: "یکی از فروشندگان این سبد این روش پرداخت را نمی‌پذیرد.",
    en: "A seller in this basket does not take this way to pay.",
  },
  "rail.payees": {
    fa: "این روش پرداخت برای سبدی با این تعداد فروشنده نیست.",
    en: "This way to pay is not for a basket of this many sellers.",
  },
  "rail.amount-low": { fa: "این مبلغ برای این روش پرداخت کم است.", en: "The total is too small for this way to pay." },
  "rail.amount-high": {
    fa: "این مبلغ از سقف این روش پرداخت بیشتر است.",
    en: "The total is above what this way to pay takes.",
  },
  "postal-code.invalid": { fa: "کد پستی ده رقم است.", en: "The postal code has ten digits." },
  "order.digits-wrong": {
    fa: "این چهار رقم با شمارهٔ سفارش نمی‌خواند.",
    en: "These digits do not match the order's number.",
  },
  "order.not-payable": {
    fa: "این سفارش دیگر در انتظار پرداخت نیست.",
    en: "This order is no longer waiting for payment.",
  },
  "phone.invalid": { fa: "شمارهٔ همراه درست نیست.", en: "This mobile number is not right." },
  email: { fa: "رایانامه درست نیست.", en: "This e-mail address is not right." },
  "coupon.not-valid": {
    fa: "این کد تخفیف معتبر نیست یا ظرفیت آن پر شده است.",
    en: "This discount code is not valid or is used up.",
  },
  "coupon.other-currency": {
    fa: "این کد برای خرید به این ارز نیست.",
    en: "This code is not for buying in this currency.",
  },
  "coupon.not-these": {
    fa: "این کد برای کالاهای غرفهٔ دیگری است که در سبد شما نیست.",
    en: "This code is for the goods of a shop that is not in your basket.",
  },
  "coupon.minimum": {
    fa: "کالاهایی که این کد برای آن‌هاست هنوز به کمترین مبلغ آن نمی‌رسد.",
    en: "The goods this code is for do not reach its least sum yet.",
  },
  "coupon.used": { fa: "شما این کد را پیش‌تر به کار برده‌اید.", en: "You have used this code before." },
  "consignment.not-now": {
    fa: "این کار در وضعیت کنونی بسته شدنی نیست.",
    en: "This cannot be done with the parcel as it stands now.",
  },
  "payment.provider-down": {
    fa: "درگاه پرداخت پاسخ نداد. سفارش شما نگه داشته شده است؛ دوباره بکوشید.",
    en: "The payment provider did not answer. Your order is held; please try again.",
  },
} satisfies Words;
