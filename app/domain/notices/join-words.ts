import { templatesOf } from "./template.ts";

const programme = templatesOf("programme");

/** What the programme tells of conditions, appeals and new orders. */
export const joinTemplates = {
  "recheck-due": programme.say(
    "زمان بررسی دوبارهٔ یک شرط",
    "A condition is to be checked again",
    "یافتهٔ «{rule}» تا {day} اعتبار دارد. لطفاً مدرک تازه‌اش را به کارشناس پرونده‌تان نشان دهید.",
    "“{rule}” was found to hold until {day}. Please show the officer of your case its new evidence.",
  ),
  "recheck-due-office": programme.say(
    "پروندهٔ {number}: زمان بررسی دوباره",
    "Case {number}: a check is due again",
    "در پروندهٔ {number} یافتهٔ «{rule}» تا {day} اعتبار دارد.",
    "In case {number} “{rule}” was found to hold until {day}.",
  ),
  "evidence-asked": programme.say(
    "برای درخواستتان مدرکی لازم است",
    "Your application needs more evidence",
    "«{body}» تا {day} مدرکی از شما می‌خواهد. در صفحهٔ پروندهٔ شما نوشته شده است چه بفرستید.",
    "{body} asks you for evidence by {day}. What to send stands on the page of your file.",
  ),
  "evidence-answered": programme.say(
    "پروندهٔ {number}: مدرک خواسته‌شده رسید",
    "Case {number}: the evidence came",
    "در پروندهٔ {number} مدرکی که خواسته شده بود رسید.",
    "In case {number} the evidence that was asked for has come.",
  ),
  "orders-stop-announced": programme.say(
    "از {day} سفارش تازه به شما نمی‌رسد",
    "From {day} you get no new orders",
    "{reason} اگر تا {day} چیز دیگری نشان داده نشود، غرفهٔ شما سفارش تازه نمی‌پذیرد. سفارش‌های باز، پول و نشان‌های شما سر جای خود است. می‌توانید اعتراض کنید.",
    "{reason} Unless something else is shown by {day}, your shop takes no new orders. Open orders, your money and your badges stay. You can appeal.",
  ),
  "orders-stopped": programme.say(
    "غرفهٔ شما سفارش تازه نمی‌پذیرد",
    "Your shop takes no new orders",
    "سفارش‌های باز، پول و نشان‌های شما سر جای خود است. دلیل و راه اعتراض در صفحهٔ درخواست شما نوشته شده است.",
    "Open orders, your money and your badges stay. Why, and how to appeal, stands on your application's page.",
  ),
  "orders-stop-ended": programme.say(
    "غرفهٔ شما دوباره سفارش می‌پذیرد",
    "Your shop takes orders again",
    "شرط‌ها برقرار است و غرفهٔ شما سفارش تازه می‌پذیرد.",
    "The conditions are met, and your shop takes new orders.",
  ),
  "appeal-filed": programme.say(
    "اعتراض تازه در پروندهٔ {number}",
    "Case {number}: an appeal",
    "در پروندهٔ {number} اعتراضی رسیده است که تا {day} کارشناس دیگری دربارهٔ آن تصمیم می‌گیرد.",
    "An appeal has come in case {number}; another officer decides it by {day}.",
  ),
  "data-asked": programme.say(
    "پروندهٔ {number}: خواست اصلاح داده",
    "Case {number}: a correction is asked for",
    "صاحب پروندهٔ {number} خواسته است {field} اصلاح شود.",
    "The person of case {number} asks for a correction of “{field}”.",
  ),
  "data-accepted": programme.say(
    "دادهٔ شما اصلاح شد",
    "Your data were corrected",
    "کارشناس پرونده اصلاحی را که خواسته بودید پذیرفت: {field}.",
    "The officer of your case accepted the correction you asked for: {field}.",
  ),
  "data-refused": programme.say(
    "پاسخ به خواست اصلاح",
    "About the correction you asked for",
    "اصلاح {field} پذیرفته نشد. دلیلش در صفحهٔ داده‌های شما نوشته شده است.",
    "The correction of “{field}” was not accepted. Why stands on the page of your data.",
  ),
  "appeal-upheld": programme.say(
    "پاسخ اعتراض شما",
    "About your appeal",
    "کارشناس دیگری پرونده را دید و تصمیم پیشین را درست دانست. دلیلش در صفحهٔ درخواست شما نوشته شده است.",
    "Another officer has looked at your case and found the decision right. Why stands on your application's page.",
  ),
  "appeal-overturned": programme.say(
    "اعتراض شما پذیرفته شد",
    "Your appeal is accepted",
    "کارشناس دیگری پرونده را دید و به شما حق داد. ادامهٔ راه در صفحهٔ درخواست شما نوشته شده است.",
    "Another officer has looked at your case and found you right. What comes next stands on your application's page.",
  ),
};
