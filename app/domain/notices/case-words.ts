import { templatesOf } from "./template.ts";

const { say } = templatesOf("programme");

/** What somebody is told on her way through the programme: assessment, courses, counselling, services, inspections, check-ins. */
export const caseTemplates = {
  "assessment-proposed": say(
    "زمان توان‌سنجی شما",
    "Your assessment",
    "برای توان‌سنجی شما {day} پیشنهاد شده است. لطفاً بپذیرید یا بگویید نمی‌شود.",
    "{day} is proposed for your assessment. Please accept it or say that it does not suit you.",
  ),
  "assessment-called-off": say(
    "توان‌سنجی شما لغو شد",
    "Your assessment is called off",
    "توان‌سنجی‌ای که برای {day} گذاشته شده بود برگزار نمی‌شود. زمان تازه را به شما خبر می‌دهیم.",
    "The assessment set for {day} is not held. You will hear of another day.",
  ),
  "assessment-decided": say(
    "نتیجهٔ توان‌سنجی شما",
    "The result of your assessment",
    "نتیجهٔ توان‌سنجی و برنامهٔ شما آماده است.",
    "The result of your assessment and your plan are there.",
  ),
  "assessment-accepted": say(
    "پروندهٔ {number}: توان‌سنجی پذیرفته شد",
    "Case {number}: the assessment is accepted",
    "متقاضی پروندهٔ {number} زمان {day} را پذیرفت.",
    "The applicant of case {number} accepts {day}.",
  ),
  "assessment-declined": say(
    "پروندهٔ {number}: زمان توان‌سنجی پذیرفته نشد",
    "Case {number}: the assessment is declined",
    "متقاضی پروندهٔ {number} زمان {day} را نپذیرفت. زمان دیگری پیشنهاد کنید.",
    "The applicant of case {number} declines {day}. Please propose another day.",
  ),
  "training-place": say(
    "در دورهٔ «{title}» جا گرفتید",
    "A place in “{title}”",
    "نام شما در دورهٔ «{title}» نوشته شد. نخستین جلسه: {day}.",
    "You have a place in “{title}”. The first meeting is on {day}.",
  ),
  "training-called-off": say(
    "دورهٔ «{title}» برگزار نمی‌شود",
    "“{title}” is called off",
    "دورهٔ «{title}» که {day} آغاز می‌شد لغو شد. دوره‌های دیگر را ببینید.",
    "“{title}”, which was to begin on {day}, is called off. Please see the other courses.",
  ),
  "training-certified": say(
    "گواهی دورهٔ «{title}»",
    "A certificate of “{title}”",
    "دورهٔ «{title}» را گذراندید و گواهی آن صادر شد.",
    "You have completed “{title}”, and its certificate is issued.",
  ),
  "counselling-held": say(
    "نوشتهٔ مشاور شما",
    "From your counsellor",
    "مشاور شما آنچه گفته شد و گام بعدی را برایتان نوشته است.",
    "Your counsellor has written down what was said and your next step.",
  ),
  "counselling-step-soon": say(
    "گام بعدی شما",
    "Your next step",
    "گامی که با مشاور گذاشته‌اید تا {day} است.",
    "The step you agreed on with your counsellor is due by {day}.",
  ),
  "service-offered": say(
    "خدمتی به شما پیشنهاد شد",
    "A service is offered to you",
    "«{body}» به شما خدمتی پیشنهاد کرده است: {service}. بپذیرید یا بگویید لازم ندارید.",
    "{body} offers you a service: {service}. Please accept it or say that you do not need it.",
  ),
  "service-ended": say(
    "نتیجهٔ خدمت «{service}»",
    "A service has ended: {service}",
    "«{body}» نتیجهٔ خدمت را نوشت: {service}.",
    "{body} has recorded the outcome of a service: {service}.",
  ),
  "service-accepted": say(
    "پروندهٔ {number}: خدمت پذیرفته شد",
    "Case {number}: a service is accepted",
    "متقاضی پروندهٔ {number} خدمت «{service}» را پذیرفت.",
    "The applicant of case {number} accepts the service: {service}.",
  ),
  "service-declined": say(
    "پروندهٔ {number}: خدمت پذیرفته نشد",
    "Case {number}: a service is declined",
    "متقاضی پروندهٔ {number} خدمت «{service}» را نخواست.",
    "The applicant of case {number} declines the service: {service}.",
  ),
  "goods-inspected": say(
    "«{title}» بازرسی شد",
    "“{title}” was inspected",
    "«{title}» بازرسی شد: {result}. اندازه‌ها، عکس‌ها و کارهای بهبود را ببینید.",
    "“{title}” was inspected: {result}. See the figures, photographs and tasks.",
  ),
  "task-returned": say(
    "کار بهبود «{title}» بازگردانده شد",
    "“{title}”: a task came back",
    "بازرس دید و هنوز چیزی کم است. تا {day} آن را کامل کنید و دوباره نشان دهید.",
    "The inspector found something still lacking. Please mend it and show it again by {day}.",
  ),
  "task-accepted": say(
    "کار بهبود «{title}» پذیرفته شد",
    "“{title}”: a task is accepted",
    "بازرس آنچه را در «{title}» بهتر کردید پذیرفت.",
    "The inspector accepts what you mended at “{title}”.",
  ),
  "task-due-soon": say(
    "مهلت کار بهبود «{title}»",
    "“{title}”: a task is due",
    "کاری که بازرس خواسته تا {day} مهلت دارد. پس از انجام، با یک عکس نشان دهید.",
    "What the inspector asked for is due by {day}. When it is done, show it with a photograph.",
  ),
  "task-handed-in": say(
    "کاری برای دیدن: «{title}»",
    "A task to look at: “{title}”",
    "سازنده آنچه را در «{title}» خواسته بودید نشان داده است.",
    "The maker shows what you asked for at “{title}”.",
  ),
  "check-in-due": say(
    "حال کارتان چطور است؟",
    "How is your work going?",
    "سه پرسش کوتاه دربارهٔ کار شما تا {day} در انتظار پاسخ است.",
    "Three short questions about your work wait for you until {day}.",
  ),
  "team-answer-soon": say(
    "پیشنهاد همکاری رو به پایان است",
    "A proposal is about to lapse",
    "پیشنهاد همکاری با «{pioneer}» تا {until} پاسخ می‌خواهد؛ پس از آن از میان می‌رود.",
    "The proposal to work with “{pioneer}” waits for an answer until {until}; then it lapses.",
  ),
  "work-pay-overdue": say(
    "مزد سفارش کار دیر شده است",
    "Pay for a work order is late",
    "مزد کار پذیرفته‌شدهٔ «{title}» باید پرداخت شده باشد. کارشناس طرح هم خبر دارد.",
    "Accepted work, “{title}”, should have been paid by now. The programme's officer knows too.",
  ),
};

/** What bodies are told of each other's work in a case or an agreement. */
export const bodyTemplates = {
  "case-given": say(
    "پروندهٔ {number} به نهاد شما سپرده شد",
    "Case {number} is given to your body",
    "پروندهٔ {number} برای «{task}» به نهاد شما سپرده شد. بپذیرید یا دلیل نپذیرفتن را بنویسید.",
    "Case {number} is given to your body: {task}. Please accept it, or decline it with a reason.",
  ),
  "cases-given": say(
    "{count} پرونده به نهاد شما سپرده شد",
    "Cases given to your body: {count}",
    "{count} پرونده برای «{task}» به نهاد شما سپرده شد.",
    "Cases given to your body: {count}, {task}.",
  ),
  "case-share-accepted": say(
    "«{body}» پروندهٔ {number} را پذیرفت",
    "{body} takes case {number}",
    "«{body}» پروندهٔ {number} را برای «{task}» پذیرفت.",
    "{body} takes case {number}: {task}.",
  ),
  "case-share-declined": say(
    "«{body}» پروندهٔ {number} را نپذیرفت",
    "{body} declines case {number}",
    "«{body}» پروندهٔ {number} را نپذیرفت. دلیل در صفحهٔ آن نوشته شده است.",
    "{body} declines case {number}. Why stands on its page.",
  ),
  "case-share-returned": say(
    "پروندهٔ {number} با نتیجه برگشت",
    "Case {number} came back",
    "«{body}» پروندهٔ {number} را با نتیجهٔ «{task}» برگرداند.",
    "{body} gives case {number} back with what came of it: {task}.",
  ),
  "case-share-taken-back": say(
    "پروندهٔ {number} پس گرفته شد",
    "Case {number} is taken back",
    "پروندهٔ {number} که به نهاد شما سپرده شده بود پس گرفته شد.",
    "Case {number}, which was given to your body, is taken back.",
  ),
  "agreement-to-sign": say(
    "تفاهم‌نامه‌ای در انتظار امضای شماست",
    "An agreement waits for your signature",
    "«{title}» در انتظار امضای نهاد شماست.",
    "“{title}” waits for your body's signature.",
  ),
  "agreement-ended": say(
    "تفاهم‌نامه پایان یافت",
    "An agreement has ended",
    "«{body}» به «{title}» از {day} پایان داد. دلیل در صفحهٔ آن نوشته شده است.",
    "{body} ends “{title}” on {day}. Why stands on its page.",
  ),
};
