import type { Words } from "#app/platform/locale.ts";

/** What is refused of registering somebody and of putting her file right, by code: merged into speech.ts. */
export const refusals = {
  "producers.served-already": {
    fa: "صاحب این کد ملی یا شماره هم‌اکنون پروندهٔ {number} را دارد و «{body}» به او خدمت می‌دهد.",
    en: "The holder of this national code or number has case {number} already and is served by {body}.",
  },
  "producers.register-self": {
    fa: "هیچ‌کس نام خودش را از این میز نمی‌نویسد. درخواست خودتان را از صفحهٔ پیوستن بفرستید.",
    en: "Nobody registers herself at this desk. Please send your own application from the page to join.",
  },
  "producers.phone-anothers": {
    fa: "این شماره از آنِ کس دیگری است. اگر تلفن خانوادهٔ اوست، همان را برگزینید.",
    en: "This number is somebody else's. If it is her household's phone, please choose that.",
  },
  "producers.phone-has-own": {
    fa: "او شمارهٔ دیگری به نام خود دارد. این خانه را خالی بگذارید.",
    en: "She has another number of her own. Please leave this empty.",
  },
  "producers.consent-read": {
    fa: "بی رضایت او پرونده‌ای باز نمی‌شود. متن را برایش بخوانید و سپس علامت بزنید.",
    en: "No file is opened without her consent. Please read the text to her and then tick this.",
  },
  "producers.consent-ahead": { fa: "این روز هنوز نرسیده است.", en: "This day has not come yet." },
  "producers.on-her-shop": {
    fa: "این روی غرفه‌اش نوشته است و پس از تأیید از اینجا عوض نمی‌شود.",
    en: "This stands on her shop and is not changed here once she is verified.",
  },
  "producers.no-form": {
    fa: "در این پرونده درخواستی نیست که تاریخ تولد در آن بماند.",
    en: "This file holds no application to keep a date of birth in.",
  },
  "cases.closed": { fa: "این پرونده بسته است.", en: "This file is closed." },
  "done.registered": {
    fa: "نامش نوشته شد و پرونده‌اش باز است.",
    en: "She is registered, and her file is open.",
  },
  "done.case-corrected": { fa: "درست شد و در پرونده ثبت شد.", en: "It is corrected and recorded in the file." },
} satisfies Words;

export const words = {
  register: { fa: "نوشتن نام کسی", en: "Register somebody" },
  registerLead: {
    fa: "برای کسی که روبه‌روی شماست یا تلفن ندارد. همان پرسش‌های درخواست را از او بپرسید و گفتهٔ خودش را بنویسید.",
    en: "For somebody who is before you, or has no phone. Ask what the application asks and write what she says.",
  },
  who: { fa: "او کیست", en: "Who she is" },
  whoLead: {
    fa: "نام و کد ملی را از روی کارت بنویسید. کد ملی، تاریخ تولد و شماره مهرشده نگه داشته می‌شود.",
    en: "Write name and national code as the card has them. Code, date of birth and number are kept sealed.",
  },
  reach: { fa: "راه تماس", en: "How to reach her" },
  phone: { fa: "شمارهٔ همراه", en: "Mobile number" },
  phoneHint: {
    fa: "اگر ندارد خالی بگذارید. هر گاه با این شماره وارد شود پرونده‌اش را می‌بیند.",
    en: "Leave it empty if there is none. Whenever she signs in with it she finds her file.",
  },
  phoneExample: { fa: "۰۹۱۲۳۴۵۶۷۸۹", en: "0912 345 6789" },
  phoneOf: { fa: "این شماره از آنِ کیست؟", en: "Whose number is it?" },
  own: { fa: "خودش", en: "Her own" },
  household: { fa: "کسی در خانواده‌اش", en: "Somebody's in her household" },
  householdHint: {
    fa: "هنگام ورود می‌پرسیم کدام‌یک از خانواده است.",
    en: "When signing in we ask which of the household it is.",
  },
  declare: { fa: "شرط‌ها", en: "The conditions" },
  declareLead: {
    fa: "هر جمله را برایش بخوانید و تنها اگر خودش گفت درست است علامت بزنید.",
    en: "Read each sentence to her, and tick it only if she says that it is so.",
  },
  consent: { fa: "رضایت", en: "Consent" },
  consentLead: {
    fa: "این را بلند بخوانید: «برنامه آنچه را امروز گفتید نگه می‌دارد تا دربارهٔ پیوستن شما تصمیم بگیرد. کارشناسان نهادهای برنامه تنها بخش کار خودشان را می‌بینند و هر دیدن ثبت می‌شود. هر زمان بخواهید می‌توانید پرونده را ببینید، درست کنید یا کنار بکشید.»",
    en: "Read this aloud: “The programme keeps what you told today in order to decide on your joining. Officers of its bodies see only the part their work needs, and each look is recorded. Whenever you wish you can see your file, have it corrected or withdraw.”",
  },
  consentGiven: {
    fa: "برایش خوانده شد و پذیرفت؛ شرایط استفاده و حریم خصوصی را هم.",
    en: "It was read to her and she agreed, to the terms of use and privacy too.",
  },
  witness: { fa: "نام گواه", en: "Name of the witness" },
  witnessHint: {
    fa: "کسی جز شما که هنگام خواندن آنجا بود.",
    en: "Somebody besides you who was there when it was read.",
  },
  consentDay: { fa: "روز", en: "Day" },
  consentDayHint: { fa: "خالی یعنی امروز.", en: "Empty means today." },
  work: { fa: "کار او", en: "Her work" },
  samples: { fa: "عکس کار و مدرک", en: "Pictures of work and papers" },
  samplesLead: {
    fa: "اکنون یا بعد. نشانی ثبت‌شده در عکس پاک می‌شود.",
    en: "Now or later. The place recorded in a picture is removed.",
  },
  camera: { fa: "عکس گرفتن با دوربین", en: "Take a picture" },
  gallery: { fa: "از عکس‌های گوشی", en: "From the phone's pictures" },
  body: { fa: "نهادی که پرونده را راه می‌برد", en: "The body that leads the case" },
  press: { fa: "نوشتن نام و باز کردن پرونده", en: "Register and open the file" },
  add: { fa: "افزودن عکس یا سند", en: "Add pictures" },
  addLead: {
    fa: "برای کسی که خودش نمی‌تواند بفرستد. در پرونده می‌ماند که شما افزوده‌اید.",
    en: "For somebody who cannot send them herself. The file keeps that you added them.",
  },
  addPress: { fa: "افزودن به پرونده", en: "Add to the file" },
  openServed: { fa: "دیدن پروندهٔ {number}", en: "Open case {number}" },

  origin: { fa: "ثبت‌نام", en: "Registration" },
  readAloud: { fa: "رضایت بلندخوانده", en: "Consent read aloud" },
  reader: { fa: "خواننده", en: "Read by" },
  witnessed: { fa: "گواه", en: "Witness" },
  roster: { fa: "فهرست", en: "Roster" },
  externalId: { fa: "شماره در فهرست", en: "Number in the roster" },
  permitNumber: { fa: "شمارهٔ مجوز", en: "Permit number" },
  pioneerNamed: { fa: "پیشران در فهرست", en: "Pioneer in the roster" },
  propose: { fa: "پیشنهاد او به متقاضی", en: "Propose this pioneer" },
  correct: { fa: "اصلاح داده‌ها", en: "Correct the data" },
  correctLead: {
    fa: "تنها آنچه نادرست است عوض کنید. در پرونده می‌ماند چه کسی کدام خانه را چرا درست کرد، نه آنچه نوشته بود.",
    en: "Change only what is wrong. The file keeps who corrected which field and why, and not what stood there.",
  },
  birthDate: { fa: "تاریخ تولد تازه", en: "New date of birth" },
  birthDateHint: {
    fa: "مهرشده است و اینجا نشان داده نمی‌شود؛ خالی بگذارید تا همان بماند.",
    en: "It is sealed and not shown here; leave it empty and it stays.",
  },
  reason: { fa: "چرا", en: "Why" },
  save: { fa: "ثبت", en: "Save" },
} satisfies Words;
