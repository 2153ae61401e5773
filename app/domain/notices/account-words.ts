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
  "phone-code": account.sayAtOnce(
    "کد شمارهٔ تازه",
    "The code for your new number",
    "کد خانگی برای گذاشتن این شماره به نام شما: {code}\nاین کد تا ۱۰ دقیقه کار می‌کند. آن را به کسی نگویید.",
    "Your Khanegi code to make this number yours: {code}\nIt works for 10 minutes. Tell it to nobody.",
  ),
  "phone-left": account.sayAtOnce(
    "شمارهٔ ورود عوض شد",
    "The number to sign in with was changed",
    "کسی که با این شماره وارد خانگی می‌شد از این پس با شمارهٔ دیگری وارد می‌شود. اگر کار خودش نیست، با دبیرخانهٔ طرح تماس بگیرید.",
    "Somebody who signed in to Khanegi with this number signs in with another from now on. If it was not her own doing, contact the programme's secretariat.",
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

/** What waits for finance, or has been decided without it. `{until}` is a whole sentence or nothing. */
export const moneyTemplates = {
  "dispute-to-answer": programme.say(
    "اعتراض بانکی به سفارش {number}",
    "A dispute of order {number}",
    "بانک خریدار سفارش {number} مبلغ {amount} را پس خواسته است. {until}",
    "The bank of order {number}'s buyer has called back {amount}. {until}",
  ),
  "dispute-answer-soon": programme.say(
    "پاسخ به اعتراض سفارش {number}",
    "Order {number}: the bank waits for an answer",
    "به اعتراض بانکی سفارش {number} ({amount}) هنوز پاسخ داده نشده است. {until}",
    "The dispute of order {number} ({amount}) has no answer yet. {until}",
  ),
  "dispute-won-ours": programme.say(
    "اعتراض سفارش {number} به سود ما بسته شد",
    "The dispute of order {number} is won",
    "بانک اعتراض به پرداخت سفارش {number} را نپذیرفت؛ {amount} نزد ما ماند.",
    "The bank has turned down the dispute of order {number}; {amount} stays with us.",
  ),
  "dispute-lost-ours": programme.say(
    "اعتراض سفارش {number} به زیان ما بسته شد",
    "The dispute of order {number} is lost",
    "بانک {amount} از سفارش {number} را به خریدار برگرداند. در صفحهٔ آن نوشته شده است که زیان بر عهدهٔ کیست.",
    "The bank has given {amount} of order {number} back to the buyer. Its page says who bears it.",
  ),
  "refund-to-send": programme.say(
    "بازپرداخت دستی سفارش {number}",
    "A refund to send: order {number}",
    "{amount} از سفارش {number} را باید دستی به خریدار برگرداند؛ شماره حساب او معلوم است.",
    "{amount} of order {number} has to be sent back by hand; the buyer's account is known.",
  ),
  "payout-batch-waits": programme.say(
    "دستهٔ واریز در انتظار تأیید",
    "A payout batch waits for approval",
    "دسته‌ای از {rows} واریز به مبلغ {amount} آماده است و تأیید نفر دوم را می‌خواهد.",
    "A batch of {rows} payouts, {amount} in all, is ready and waits for a second person's approval.",
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
  "passport-revoked": programme.say(
    "شناسنامهٔ کالای شما باطل شد",
    "A passport was revoked",
    "شناسنامهٔ «{title}» باطل شد. دلیل: {reason}",
    "The passport of “{title}” was revoked. Reason: {reason}",
  ),
  "passport-suspended": programme.say(
    "شناسنامهٔ کالای شما تعلیق شد",
    "A passport is suspended",
    "شناسنامهٔ «{title}» تا پایان بررسی تعلیق شد. دلیل: {reason}",
    "The passport of “{title}” is suspended while it is looked into. Reason: {reason}",
  ),
  "badge-refused": programme.say(
    "درخواست نشان پذیرفته نشد",
    "Your request for a badge was refused",
    "نشان «{badge}» این بار داده نشد. دلیل: {reason} می‌توانید دوباره درخواست کنید.",
    "The badge “{badge}” is not given this time. Reason: {reason} You may ask again.",
  ),
  "badge-doubted": programme.say(
    "نشان شما در بازبینی است",
    "Your badge is under review",
    "یکی از معیارهای نشان «{badge}» دیگر برقرار نیست. تا {until} فرصت هست؛ پس از آن نشان تعلیق می‌شود.",
    "A criterion of the badge “{badge}” is no longer met. You have until {until}; after that the badge is suspended.",
  ),
  "badge-suspended": programme.say(
    "نشان شما تعلیق شد",
    "A badge was suspended",
    "نشان «{badge}» غرفهٔ شما تعلیق شد. دلیل: {reason}",
    "The badge “{badge}” of your shop is suspended. Reason: {reason}",
  ),
  "badge-lifted": programme.say(
    "تعلیق نشان برداشته شد",
    "A badge holds again",
    "نشان «{badge}» غرفهٔ شما دوباره معتبر است.",
    "The badge “{badge}” of your shop holds again.",
  ),
  "badge-expiry-near": programme.say(
    "پایان اعتبار نشان نزدیک است",
    "A badge is about to run out",
    "نشان «{badge}» تا {until} معتبر است. برای تازه‌کردن آن درخواست بدهید.",
    "The badge “{badge}” is valid until {until}. Ask for it again to renew it.",
  ),
  "acted-for-you": programme.say(
    "تعاونی کاری به نام شما کرد",
    "Your cooperative acted for you",
    "{actor} به نام شما «{title}» را ویرایش کرد.",
    "{actor} edited “{title}” in your name.",
  ),
};
