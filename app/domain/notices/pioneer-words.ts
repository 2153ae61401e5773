import { templatesOf } from "./template.ts";

const { say } = templatesOf("programme");

/** What pioneers and the people of their teams are told of each other. */
export const pioneerTemplates = {
  "pioneer-confirmed": say(
    "نقش پیشرانی شما تأیید شد",
    "You are confirmed as a pioneer",
    "پیشنهاد شما به عنوان پیشران تأیید شد. از این پس متقاضیان هم‌رشته به شما پیشنهاد می‌شوند.",
    "Your offer as a pioneer is confirmed. Applicants of your craft will be proposed to you.",
  ),
  "pioneer-role-ended": say(
    "نقش پیشرانی شما پایان یافت",
    "Your role as a pioneer has ended",
    "دفتر طرح نقش پیشرانی شما را پایان داد. دلیل را از کارشناس خود بپرسید.",
    "The office has ended your role as a pioneer. Please ask your officer why.",
  ),
  "team-proposed": say(
    "یک متقاضی به شما پیشنهاد شد",
    "An applicant is proposed to you",
    "طرح یک متقاضی را برای همکاری به شما پیشنهاد کرده است. تا {until} پاسخ دهید.",
    "The programme proposes an applicant to you. Please answer by {until}.",
  ),
  "team-offered": say(
    "پیشرانی به شما جا پیشنهاد می‌کند",
    "A pioneer offers you a place",
    "«{pioneer}» می‌خواهد با شما کار کند. شرایط را بخوانید و تا {until} پاسخ دهید.",
    "“{pioneer}” would like to work with you. Read the terms and answer by {until}.",
  ),
  "team-linked": say(
    "متقاضی پیشنهاد شما را پذیرفت",
    "Your offer of a place is taken",
    "متقاضی پیشنهاد شما را پذیرفت و اکنون در تیم شماست.",
    "The applicant has taken the place and is in your team now.",
  ),
  "team-not-linked": say(
    "پیشنهاد همکاری به پایان رسید",
    "A proposal has come to its end",
    "پیشنهاد همکاری با «{pioneer}» پذیرفته نشد یا مهلتش گذشت.",
    "The proposal to work with “{pioneer}” was declined, or its time ran out.",
  ),
  "call-digest": say(
    "فراخوان‌های تازه",
    "New calls",
    "{count} فراخوان تازه در رشته و جایی که دنبال می‌کنید.",
    "New calls in the craft and place you follow: {count}.",
  ),
  "call-answered": say(
    "پاسخی به یک فراخوان رسید",
    "A call was answered",
    "کسی به فراخوان شما گفته است «من می‌توانم».",
    "Somebody has said “I can do this” to your call.",
  ),
  "work-step": say("سفارش کار «{title}»", "Work order “{title}”", "«{title}»: {step}", "“{title}”: {step}"),
  "work-pay-late": say(
    "مزد سفارش کار دیر شده است",
    "Pay for a work order is late",
    "مزد کار پذیرفته‌شدهٔ «{title}» در مهلت پرداخت نشده است.",
    "Accepted work, “{title}”, was not paid in time.",
  ),
  "work-contested-office": say(
    "اعتراض در یک سفارش کار",
    "A work order is contested",
    "در سفارش کار «{title}» یکی از دو طرف می‌گوید چیزی درست نیست و پاسخ شما را می‌خواهد.",
    "In the work order “{title}” one side says something is not right and waits for your answer.",
  ),
  "team-ended": say(
    "همکاری پایان یافت",
    "Working together has ended",
    "همکاری با «{pioneer}» پایان یافت. دلیل در صفحهٔ آن نوشته شده است.",
    "Working with “{pioneer}” has ended. Why stands on its page.",
  ),
};
