import { templatesOf } from "./template.ts";

const account = templatesOf("account");
const programme = templatesOf("programme");

/** What guards an account; it comes at any hour and cannot be switched off. */
export const accountTemplates = {
  "sign-in-code": account.sayAtOnce(
    "کد ورود به خانگی",
    "Your Khanegi code",
    "کد ورود شما به خانگی: {code}\nاین کد تا ۱۰ دقیقه کار می‌کند. آن را به کسی نگویید.",
    "Your Khanegi sign-in code: {code}\nIt works for 10 minutes. Tell it to nobody.",
  ),
  "payout-account-changed": account.sayAtOnce(
    "حساب بانکی شما عوض می‌شود",
    "Your bank account is to change",
    "از {from} پول شما به حسابی می‌رود که به {last} ختم می‌شود. اگر این کار شما نیست، تا آن زمان آن را لغو کنید.",
    "From {from} your money goes to the account ending in {last}. If this was not you, call it off before then.",
  ),
  "payout-account-kept": account.sayAtOnce(
    "تغییر حساب بانکی لغو شد",
    "The change of your bank account is called off",
    "تغییر به حسابی که به {last} ختم می‌شود لغو شد. حساب پیشین شما پابرجاست.",
    "The change to the account ending in {last} is called off. The account before it stays.",
  ),
};

/** What those who keep the books are told. */
export const financeTemplates = {
  "breaks-found": programme.say(
    "ناهمخوانی در دفترها",
    "The books differ",
    "تطبیق با «{provider}»: {count} ناهمخوانی تازه.",
    "Reconciliation with {provider}: new breaks: {count}.",
  ),
};

/** What the programme and the cooperatives do for a maker. */
export const programmeTemplates = {
  "application-received": programme.say(
    "درخواست شما رسید",
    "Your application has arrived",
    "درخواست پیوستن شما به خانگی رسید و در صف بررسی است.",
    "Your application to join Khanegi has arrived and waits for its review.",
  ),
  "application-verified": programme.say(
    "درخواست شما تأیید شد",
    "You are verified",
    "درخواست شما تأیید شد و غرفهٔ شما باز است. اکنون می‌توانید نخستین کار خود را بگذارید.",
    "You are verified and your shop is open. You can add your first piece now.",
  ),
  "application-refused": programme.say(
    "پاسخ درخواست شما",
    "About your application",
    "درخواست شما این بار پذیرفته نشد. دلیل و راه بازبینی در صفحهٔ درخواست شما نوشته شده است.",
    "Your application was not accepted this time. Why, and what you can do, stands on its page.",
  ),
  "listing-published": programme.say(
    "کالای شما منتشر شد",
    "Your listing is published",
    "«{title}» منتشر شد.",
    "“{title}” is published.",
  ),
  "listing-returned": programme.say(
    "کالای شما نیاز به ویرایش دارد",
    "Your listing needs a change",
    "«{title}» پیش از انتشار نیاز به ویرایش دارد.",
    "“{title}” needs a change before it can be published.",
  ),
  "badge-granted": programme.say(
    "نشان تازه گرفتید",
    "You hold a new badge",
    "نشان «{badge}» به غرفهٔ شما داده شد.",
    "Your shop now holds the badge “{badge}”.",
  ),
  "badge-revoked": programme.say(
    "نشان شما باطل شد",
    "A badge was revoked",
    "نشان «{badge}» غرفهٔ شما باطل شد. دلیل: {reason}",
    "The badge “{badge}” of your shop was revoked. Reason: {reason}",
  ),
  "acted-for-you": programme.say(
    "تعاونی کاری به نام شما کرد",
    "Your cooperative acted for you",
    "{actor} به نام شما «{title}» را ویرایش کرد.",
    "{actor} edited “{title}” in your name.",
  ),
};
