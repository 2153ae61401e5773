import type { Localized } from "#app/platform/locale.ts";

/** What is said: a subject for letters, and a text short enough for an SMS. */
type Template = { subject: Localized; text: Localized };

const of = (subjectFa: string, subjectEn: string, fa: string, en: string): Template => ({
  subject: { fa: subjectFa, en: subjectEn },
  text: { fa, en },
});

/** Everything Khanegi says to people, in both languages. `{link}` is a whole address. */
export const templates = {
  "sign-in-code": of(
    "کد ورود به خانگی",
    "Your Khanegi code",
    "کد ورود شما به خانگی: {code}\nاین کد تا ۱۰ دقیقه کار می‌کند. آن را به کسی نگویید.",
    "Your Khanegi sign-in code: {code}\nIt works for 10 minutes. Tell it to nobody.",
  ),
  "order-paid": of(
    "سفارش {number} پرداخت شد",
    "Order {number} is paid",
    "سفارش {number} پرداخت شد و به سازنده خبر دادیم. پیگیری:\n{link}",
    "Order {number} is paid and the makers have been told. Follow it here:\n{link}",
  ),
  "order-cancelled": of(
    "سفارش {number} لغو شد",
    "Order {number} was called off",
    "سفارش {number} در زمان تعیین‌شده پرداخت نشد و لغو شد. پولی از شما نزد ما نیست.",
    "Order {number} was not paid in time and has been called off. We hold no money of yours.",
  ),
  "payment-late": of(
    "بازگشت پول سفارش {number}",
    "Your money for order {number} goes back",
    "پرداخت سفارش {number} دیر رسید و کالا دیگر نبود. همهٔ پول شما برمی‌گردد.",
    "Your payment for order {number} came after the goods were gone. All of it is being sent back.",
  ),
  "payment-refunded": of(
    "پول سفارش {number} برگشت",
    "Order {number}: money sent back",
    "پول سفارش {number} برگردانده شد.",
    "The money for order {number} has been sent back.",
  ),
  "consignment-new": of(
    "سفارش تازه: {number}",
    "A new order: {number}",
    "سفارش تازه‌ای دارید: {number}. لطفاً تا سه روز بپذیرید:\n{link}",
    "You have a new order: {number}. Please accept it within three days:\n{link}",
  ),
  "consignment-accepted": of(
    "سازنده سفارش {number} را پذیرفت",
    "Order {number} was accepted",
    "{shop} بستهٔ شما از سفارش {number} را پذیرفت و آماده می‌کند.\n{link}",
    "{shop} has accepted your parcel of order {number} and is preparing it.\n{link}",
  ),
  "consignment-shipped": of(
    "بستهٔ سفارش {number} در راه است",
    "A parcel of order {number} is on its way",
    "{shop} بستهٔ سفارش {number} را فرستاد. شمارهٔ رهگیری: {tracking}\n{link}",
    "{shop} has sent a parcel of order {number}. Tracking number: {tracking}\n{link}",
  ),
  "consignment-delivered": of(
    "بستهٔ سفارش {number} رسید",
    "A parcel of order {number} has arrived",
    "خریدار رسیدن بستهٔ سفارش {number} را تأیید کرد و سهم شما ثبت شد:\n{link}",
    "The buyer has confirmed the parcel of order {number}; your share is in the books:\n{link}",
  ),
  "application-received": of(
    "درخواست شما رسید",
    "Your application has arrived",
    "درخواست پیوستن شما به خانگی رسید. روند آن را این‌جا ببینید:\n{link}",
    "Your application to join Khanegi has arrived. Follow it here:\n{link}",
  ),
  "application-verified": of(
    "درخواست شما تأیید شد",
    "You are verified",
    "درخواست شما تأیید شد و غرفهٔ شما باز است. نخستین کار خود را بگذارید:\n{link}",
    "You are verified and your shop is open. Add your first piece:\n{link}",
  ),
  "application-refused": of(
    "پاسخ درخواست شما",
    "About your application",
    "درخواست شما این بار پذیرفته نشد. دلیل و راه بازبینی را این‌جا بخوانید:\n{link}",
    "Your application was not accepted this time. Read why, and what you can do, here:\n{link}",
  ),
  "listing-published": of(
    "کالای شما منتشر شد",
    "Your listing is published",
    "«{title}» منتشر شد:\n{link}",
    "“{title}” is published:\n{link}",
  ),
  "listing-returned": of(
    "کالای شما نیاز به ویرایش دارد",
    "Your listing needs a change",
    "«{title}» پیش از انتشار نیاز به ویرایش دارد:\n{link}",
    "“{title}” needs a change before it can be published:\n{link}",
  ),
  "badge-granted": of(
    "نشان تازه گرفتید",
    "You hold a new badge",
    "نشان «{badge}» به غرفهٔ شما داده شد:\n{link}",
    "Your shop now holds the badge “{badge}”:\n{link}",
  ),
  "badge-revoked": of(
    "نشان شما باطل شد",
    "A badge was revoked",
    "نشان «{badge}» غرفهٔ شما باطل شد. دلیل:\n{reason}",
    "The badge “{badge}” of your shop was revoked. Reason:\n{reason}",
  ),
  "acted-for-you": of(
    "تعاونی کاری به نام شما کرد",
    "Your cooperative acted for you",
    "{actor} به نام شما «{title}» را ویرایش کرد. ببینید:\n{link}",
    "{actor} edited “{title}” in your name. See it here:\n{link}",
  ),
} as const satisfies Record<string, Template>;

export type TemplateName = keyof typeof templates;
