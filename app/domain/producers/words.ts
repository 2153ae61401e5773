import type { Localized, Words } from "#app/platform/locale.ts";
import type { ApplicationState, Declaration, ProducerLevel } from "#db/vocabulary.ts";
import type { PioneerOffer } from "#db/vocabulary-pioneers.ts";
import type { EvidenceKind, RefusalReason } from "./rules.ts";

/** What the programme refuses, by code: merged into speech.ts. */
export const refusals = {
  "producers.declare": {
    fa: "برای پیوستن، این شرط باید برقرار باشد. اگر برقرار است، آن را علامت بزنید.",
    en: "This condition has to be met to join. If it is, please tick it.",
  },
  "producers.statement-short": {
    fa: "یکی دو جمله دربارهٔ کارتان بنویسید.",
    en: "Please write a sentence or two about your work.",
  },
  "producers.national-code": {
    fa: "این کد ملی درست نیست. ده رقم روی کارت ملی را بنویسید.",
    en: "This national code is not right. Please write the ten digits on the card.",
  },
  "producers.code-known": {
    fa: "صاحب این کد ملی هم‌اکنون در طرح است. اگر خودتان هستید، با همان شماره‌ای که نخست نام‌نویسی کردید وارد شوید؛ اگر نه، با دبیرخانهٔ طرح تماس بگیرید.",
    en: "The holder of this national code is already in the programme. If that is you, sign in with the number you first used; if not, please contact the programme's secretariat.",
  },
  "producers.birth-date": {
    fa: "تاریخ تولد را مانند ۱۳۷۰/۰۵/۱۲ یا ۱۹۹۱-۰۸-۰۳ بنویسید.",
    en: "Please write the date of birth like 1370/05/12 or 1991-08-03.",
  },
  "producers.under-age": {
    fa: "پیوستن از هجده‌سالگی تمام ممکن است. پس از تولد هجده‌سالگی‌تان چشم به راه شما هستیم. چیزی از نوشته‌های شما نگه داشته نشد.",
    en: "Joining is open from the age of eighteen. You are welcome after your birthday. Nothing you wrote was kept.",
  },
  "producers.applied-already": {
    fa: "درخواست شما پیش‌تر رسیده است؛ روند آن را پایین همین صفحه ببینید.",
    en: "Your application is here already; follow it below.",
  },
  "producers.closed": {
    fa: "طرح اکنون درخواست تازه نمی‌پذیرد. لطفاً چند روز دیگر بازگردید.",
    en: "The programme takes no applications at the moment. Please come back in a few days.",
  },
  "producers.decided": {
    fa: "دربارهٔ این درخواست پیش‌تر تصمیم گرفته شده است.",
    en: "This application was decided before.",
  },
  "producers.picture-missing": {
    fa: "یک عکس برگزینید یا همین حالا بگیرید.",
    en: "Please choose a picture, or take one now.",
  },
  "producers.voice-missing": {
    fa: "یک پیام صوتی برگزینید یا همین حالا ضبط کنید.",
    en: "Please choose a voice note, or record one now.",
  },
  "producers.evidence-enough": {
    fa: "{most} عکس رسیده و برای بررسی بس است.",
    en: "{most} pictures have arrived, which is enough for the review.",
  },
  "producers.own-case": {
    fa: "هیچ‌کس دربارهٔ درخواست خودش تصمیم نمی‌گیرد. آن را به همکار دیگری بسپارید.",
    en: "Nobody decides on her own application. Please leave it to a colleague.",
  },
  "producers.unmet-evidence": {
    fa: "هنوز عکسی از کار یا مدرک نرسیده است.",
    en: "No picture of the work or a document has arrived yet.",
  },
  "producers.rules-open": {
    fa: "هنوز همهٔ شرط‌ها بررسی نشده است.",
    en: "Not every rule has been checked yet.",
  },
  "producers.checks-open": {
    fa: "ردیفی از سیاههٔ پیش از تأیید هنوز بررسی نشده است.",
    en: "A required item of the checklist has not been checked yet.",
  },
  "producers.trade-closed": {
    fa: "طرح اکنون درخواست این پیشه را نمی‌پذیرد.",
    en: "The programme takes no applications of this occupation now.",
  },
  "producers.not-eligible": {
    fa: "یکی از شرط‌های طرح برقرار نیست.",
    en: "One of the programme's rules is not met.",
  },
} satisfies Words;

/** The two levels of the programme. */
export const levelWords: Record<ProducerLevel, { name: Localized; who: Localized; gets: Localized }> = {
  applicant: {
    name: { fa: "متقاضی کار", en: "Applicant" },
    who: {
      fa: "در خانه چیزی می‌سازید یا خدمتی می‌دهید، یا می‌خواهید آغاز کنید.",
      en: "You make something or offer a service at home, or want to begin.",
    },
    gets: {
      fa: "غرفه‌ای از آنِ خودتان، نشان سازندهٔ تأییدشده، و راه به خوشه و تعاونی.",
      en: "A shop of your own, the mark of a verified maker, and the way to your cluster and cooperative.",
    },
  },
  pioneer: {
    name: { fa: "پیشران", en: "Pioneer" },
    who: {
      fa: "کسب‌وکارتان برپاست و می‌توانید به دیگران بیاموزید، کار بسپارید یا برایشان بازار بگشایید.",
      en: "Your business stands, and you can train others, give them work or open a market for them.",
    },
    gets: {
      fa: "همهٔ آنچه متقاضی دارد، و متقاضیانی که با شما کار می‌کنند.",
      en: "All that an applicant has, and applicants who work along with you.",
    },
  },
};

/** The four conditions: what is declared, and why it is asked. */
export const conditionWords: Record<Declaration, { title: Localized; declare: Localized; why: Localized }> = {
  adult: {
    title: { fa: "هجده سال تمام", en: "Eighteen years or older" },
    declare: { fa: "هجده سال تمام دارم.", en: "I am eighteen or older." },
    why: {
      fa: "فروش یعنی پیمان‌بستن با خریدار، و پیمان را کسی می‌بندد که به سن قانونی رسیده باشد.",
      en: "To sell is to enter a contract with a buyer, and contracts are for those who are of age.",
    },
  },
  local: {
    title: { fa: "بومی همین استان", en: "Living in this province" },
    declare: {
      fa: "بومی این استان هستم و همین‌جا زندگی و کار می‌کنم.",
      en: "I belong to this province and live and work here.",
    },
    why: {
      fa: "سهم این طرح برای کار در همین شهرستان‌هاست و کارشناس باید بتواند از کار شما دیدن کند.",
      en: "The programme is for work in these counties, and an officer must be able to come and see yours.",
    },
  },
  noFullTimeJob: {
    title: { fa: "بدون شغل تمام‌وقت", en: "No full-time job" },
    declare: { fa: "شغل تمام‌وقت دیگری ندارم.", en: "I have no other full-time job." },
    why: {
      fa: "طرح برای کسانی است که درآمدشان از خانه است. کار پاره‌وقت یا فصلی مانعی نیست.",
      en: "The programme is for people who earn at home. Part-time or seasonal work is no obstacle.",
    },
  },
  noEmployerInsurance: {
    title: { fa: "بدون بیمهٔ کارفرمایی", en: "No insurance through an employer" },
    declare: { fa: "کارفرمایی مرا بیمه نکرده است.", en: "No employer insures me." },
    why: {
      fa: "بیمهٔ کارفرمایی نشانهٔ شغل دیگر است. بیمهٔ روستایی، بیمهٔ قالی‌بافان یا بیمهٔ همسر مانعی نیست.",
      en: "It is the sign of another job. Rural insurance, the weavers' insurance or a husband's is no obstacle.",
    },
  },
};

export const stateWords: Record<ApplicationState, Localized> = {
  submitted: { fa: "در حال بررسی", en: "Under review" },
  verified: { fa: "تأییدشده", en: "Verified" },
  refused: { fa: "ردشده", en: "Not accepted" },
};

export const evidenceWords: Record<EvidenceKind, Localized> = {
  "work-sample": { fa: "نمونهٔ کار", en: "A sample of the work" },
  identity: { fa: "کارت ملی یا شناسنامه", en: "Identity card or birth certificate" },
  residence: { fa: "نشانی یا استشهاد محلی", en: "Proof of residence" },
  other: { fa: "سند دیگر", en: "Another document" },
};

/** Why an application was not accepted, as the applicant reads it. */
export const reasonWords: Record<RefusalReason, Localized> = {
  "under-age": { fa: "هنوز هجده سال تمام ندارید.", en: "You are not yet eighteen." },
  "not-local": { fa: "محل زندگی و کار شما بیرون از این استان است.", en: "You live and work outside this province." },
  "full-time-job": { fa: "شغل تمام‌وقت دیگری دارید.", en: "You have another full-time job." },
  "employer-insurance": { fa: "از سوی کارفرما بیمه هستید.", en: "An employer insures you." },
  "evidence-unclear": { fa: "عکس‌ها یا مدارک روشن نبودند.", en: "The pictures or documents were not clear." },
  other: { fa: "دلیل دیگر", en: "Another reason" },
};

/** What the pages of joining say. */
export const offerWords: Record<PioneerOffer, Localized> = {
  trains: { fa: "آموزش می‌دهم", en: "I train them" },
  advises: { fa: "مشاوره می‌دهم", en: "I advise them" },
  "gives-work": { fa: "کار می‌دهم", en: "I give them work" },
  "sells-for": { fa: "کارشان را می‌فروشم", en: "I sell their work" },
};

export const words = {
  title: { fa: "پیوستن به طرح", en: "Join the programme" },
  lead: {
    fa: "اگر در خانه می‌بافید، می‌دوزید، می‌سازید، عسل بسته‌بندی می‌کنید یا می‌نویسید و ترجمه می‌کنید، جای شما این‌جاست. غرفه از آنِ خودتان است و سهم شما از هر فروش آشکار.",
    en: "If you weave, sew, make, pack honey, write or translate at home, your place is here. The shop is yours, and your share of every sale is stated openly.",
  },
  apply: { fa: "نوشتن درخواست", en: "Write your application" },
  follow: { fa: "دیدن روند درخواست", en: "Follow my application" },
  toStudio: { fa: "رفتن به کارگاه من", en: "Go to my studio" },
  applyNote: { fa: "ده دقیقه زمان می‌برد و هزینه‌ای ندارد.", en: "It takes ten minutes and costs nothing." },
  levels: { fa: "دو سطح، برای دو جای راه", en: "Two levels, for two points of the way" },
  levelsLead: {
    fa: "هر کدام به شما نزدیک‌تر است؛ بعدها می‌توان از یکی به دیگری رفت.",
    en: "Take the one nearer to you; you can move on later.",
  },
  conditions: { fa: "چهار شرط، و دلیل هر یک", en: "Four conditions, and why" },
  needed: { fa: "چه چیزی لازم است", en: "What you need" },
  neededCode: { fa: "کد ملی و تاریخ تولد شما", en: "Your national code and date of birth" },
  neededCodeWhy: {
    fa: "رمزشده نگه داشته می‌شود و جز کارشناس پرونده کسی آن را نمی‌بیند.",
    en: "Kept encrypted, and seen by nobody but the officer of your case.",
  },
  neededPhone: { fa: "یک شمارهٔ همراه", en: "A mobile number" },
  neededPhoneWhy: {
    fa: "برای ورود و خبرها؛ هیچ‌گاه به خریدار نشان داده نمی‌شود.",
    en: "To sign in and be told things; no buyer ever sees it.",
  },
  neededPicture: { fa: "دست‌کم یک عکس از کارتان", en: "At least one picture of your work" },
  neededPictureWhy: {
    fa: "همان عکس تلفن در نور روز بس است. چهرهٔ شما لازم نیست.",
    en: "One from your phone in daylight will do. Your face need not be in it.",
  },
  steps: { fa: "پس از فرستادن چه می‌شود", en: "What happens then" },
  stepSend: { fa: "درخواست را می‌فرستید", en: "You send the application" },
  stepSendNote: { fa: "با همین تلفن؛ هر چه بنویسید می‌ماند.", en: "From this phone; nothing you write is lost." },
  stepReview: { fa: "کارشناس آن را بررسی می‌کند", en: "An officer reviews it" },
  stepReviewNote: {
    fa: "تا {days} روز؛ شاید تماس بگیرد یا به دیدن کارتان بیاید.",
    en: "Within {days} days; she may call, or come to see your work.",
  },
  stepOpen: { fa: "غرفهٔ شما باز می‌شود", en: "Your shop opens" },
  stepOpenNote: {
    fa: "نخستین کار را می‌گذارید؛ نشان سازندهٔ تأییدشده پس از آن می‌آید.",
    en: "You add your first piece; the mark of a verified maker follows.",
  },
  refusedToo: {
    fa: "اگر پذیرفته نشود، دلیلش نوشته می‌شود و می‌توانید دوباره درخواست دهید.",
    en: "If it is not accepted you read why, and may apply again.",
  },
  occupations: { fa: "دوازده پیشهٔ طرح", en: "The programme's twelve occupations" },

  formTitle: { fa: "درخواست پیوستن", en: "Your application" },
  formLead: {
    fa: "هر چه می‌نویسید پیش کارشناس پرونده می‌ماند.",
    en: "What you write stays with the officer of your case.",
  },
  you: { fa: "شما", en: "You" },
  youLead: { fa: "همان‌گونه که در کارت ملی آمده است.", en: "As it stands on your identity card." },
  name: { fa: "نام و نام خانوادگی", en: "Full name" },
  nameExample: { fa: "سولماز عنبرانی", en: "Solmaz Anbarani" },
  nationalCode: { fa: "کد ملی", en: "National code" },
  nationalCodeHint: { fa: "رمزشده نگه داشته می‌شود و جایی نمایش داده نمی‌شود.", en: "Kept encrypted and shown nowhere." },
  nationalCodeExample: { fa: "۰۰۱۲۳۴۵۶۷۹", en: "0012345679" },
  birthDate: { fa: "تاریخ تولد", en: "Date of birth" },
  birthDateHint: {
    fa: "سال، ماه و روز؛ خورشیدی یا میلادی.",
    en: "Year, month and day, in the Persian or the Western calendar.",
  },
  birthDateExample: { fa: "۱۳۷۰/۰۵/۱۲", en: "1991-08-03" },
  where: { fa: "جای زندگی و کار", en: "Where you live and work" },
  county: { fa: "شهرستان", en: "County" },
  place: { fa: "شهر یا روستا", en: "Town or village" },
  placeHint: {
    fa: "نام آن بس است؛ نشانی خانه هیچ‌گاه نمایش داده نمی‌شود.",
    en: "The name is enough; your address is never shown.",
  },
  placeExample: { fa: "عنبران", en: "Anbaran" },
  work: { fa: "کار شما", en: "Your work" },
  level: { fa: "سطح", en: "Level" },
  occupation: { fa: "پیشه", en: "Occupation" },
  sex: { fa: "جنسیت", en: "Sex" },
  sexHint: {
    fa: "تنها برای آمار سهم زنان؛ در صفحهٔ شما نشان داده نمی‌شود.",
    en: "Only for figures on the share of women; it is not shown on your page.",
  },
  notSaid: { fa: "نمی‌گویم", en: "I would rather not say" },
  woman: { fa: "زن", en: "Woman" },
  man: { fa: "مرد", en: "Man" },
  skills: { fa: "مهارت‌ها", en: "Skills" },
  skillsHint: { fa: "با ویرگول از هم جدا کنید.", en: "With commas between them." },
  skillsExample: { fa: "گلیم سوماک، رنگرزی گیاهی", en: "sumak weaving, plant dyeing" },
  tools: { fa: "ابزار و جای کار", en: "Tools and room to work" },
  toolsExample: { fa: "دار چوبی دومتری، یک اتاق", en: "a wooden loom of two metres, one room" },
  weeklyHours: { fa: "چند ساعت در هفته می‌توانید کار کنید؟", en: "How many hours a week can you work?" },
  offers: { fa: "اگر پیشران هستید: برای دیگران چه می‌کنید؟", en: "If you are a pioneer: what do you do for others?" },
  offersHint: { fa: "متقاضی آن را خالی می‌گذارد.", en: "An applicant leaves this empty." },
  offersFor: { fa: "برای چند نفر؟", en: "For how many people?" },
  statement: { fa: "دربارهٔ کارتان", en: "About your work" },
  statementHint: {
    fa: "چه می‌سازید، چند سال است، از که آموختید؟ با همین جمله‌ها غرفه‌تان آغاز می‌شود و بعد می‌توانید عوضشان کنید.",
    en: "What do you make, for how long, who taught you? Your shop begins with these sentences; you can change them later.",
  },
  declarations: { fa: "چهار شرط", en: "The four conditions" },
  declarationsLead: {
    fa: "هر کدام را که درست است علامت بزنید. هر چهار باید برقرار باشد.",
    en: "Tick what is true. All four have to be.",
  },
  send: { fa: "فرستادن درخواست", en: "Send the application" },
  sendNext: { fa: "گام بعد: یک عکس از کارتان.", en: "Next: one picture of your work." },

  evidenceTitle: { fa: "عکس‌ها و مدارک", en: "Pictures and documents" },
  evidenceLead: {
    fa: "دست‌کم یک عکس از کارتان بفرستید. نشانی ثبت‌شده در عکس پاک می‌شود و جز کارشناس پرونده کسی آن را نمی‌بیند.",
    en: "Send at least one picture of your work. The place recorded in it is removed, and only the officer of your case sees it.",
  },
  picture: { fa: "عکس", en: "Picture" },
  pictureHint: { fa: "JPEG، PNG یا WebP، تا ۱۶ مگابایت.", en: "JPEG, PNG or WebP, up to 16 megabytes." },
  kind: { fa: "این عکس چیست؟", en: "What does it show?" },
  note: { fa: "توضیح", en: "A note" },
  noteExample: { fa: "گلیم سماور، شش ماه بافت", en: "Samovar kilim, six months of weaving" },
  addPicture: { fa: "فرستادن عکس", en: "Send the picture" },
  addAnother: { fa: "یک عکس دیگر", en: "Another picture" },
  sent: { fa: "فرستاده‌شده", en: "Sent so far" },
  finish: { fa: "بس است؛ دیدن روند درخواست", en: "That is all; follow the application" },

  trackTitle: { fa: "درخواست شما", en: "Your application" },
  trackLead: {
    fa: "از همین‌جا می‌بینید درخواست در دست کیست و گام بعد چیست.",
    en: "See here whose hands it is in and what comes next.",
  },
  received: { fa: "درخواست رسید", en: "Application received" },
  pictures: { fa: "عکس‌ها و مدارک", en: "Pictures and documents" },
  picturesNone: {
    fa: "هنوز عکسی نرسیده است؛ بررسی با نخستین عکس آغاز می‌شود.",
    en: "None yet; the review begins with the first one.",
  },
  picturesCount: { fa: "{count} عکس رسیده است.", en: "{count} received." },
  sendPicture: { fa: "فرستادن عکس", en: "Send a picture" },
  review: { fa: "بررسی کارشناس", en: "Review by an officer" },
  reviewBy: { fa: "{body}، تا {day}", en: "{body}, by {day}" },
  outcome: { fa: "نتیجه", en: "Outcome" },
  outcomeVerified: { fa: "تأیید شدید و غرفهٔ شما باز است.", en: "You are verified and your shop is open." },
  outcomeRefused: { fa: "این بار پذیرفته نشد.", en: "Not accepted this time." },
  outcomeAhead: { fa: "با پیامک خبر می‌دهیم.", en: "We will send you a message." },
  firstPiece: { fa: "گذاشتن نخستین کار", en: "Add your first piece" },
  seeShop: { fa: "دیدن غرفه", en: "See the shop" },
  officerSays: { fa: "نوشتهٔ کارشناس", en: "The officer's words" },
  again: { fa: "درخواست دوباره", en: "Apply again" },
  againLead: {
    fa: "اگر چیزی تغییر کرده یا می‌توانید آن را روشن‌تر نشان دهید، دوباره بنویسید. اگر دلیل را درست نمی‌دانید، با دبیرخانهٔ طرح تماس بگیرید تا همکار دیگری پرونده را ببیند.",
    en: "If something has changed, or you can show it more clearly, write again. If you find the reason wrong, contact the secretariat and another officer will look at your case.",
  },
  summary: { fa: "آنچه فرستادید", en: "What you sent" },
} satisfies Words;
