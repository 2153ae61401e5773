import type { Localized, Words } from "#app/platform/locale.ts";
import type { AssessmentWay, SkillLevel } from "#db/vocabulary-skills.ts";

export const levelWords: Record<SkillLevel, Localized> = {
  beginner: { fa: "نوآموز", en: "Beginner" },
  skilled: { fa: "ماهر", en: "Skilled" },
  master: { fa: "استادکار", en: "Master" },
};

export const wayWords: Record<AssessmentWay, Localized> = {
  visit: { fa: "ارزیاب می‌آید و کار را می‌بیند", en: "An assessor comes and sees the work" },
  "test-piece": { fa: "قطعهٔ آزمون فرستاده می‌شود", en: "A test piece is sent" },
};

export const awaitsWords = {
  first: { fa: "در انتظار ارزیاب نخست", en: "Waits for the first assessor" },
  second: { fa: "در انتظار ارزیاب دوم", en: "Waits for the second assessor" },
  third: { fa: "دو ارزیاب هم‌رأی نیستند؛ در انتظار ارزیاب سوم", en: "Two assessors are apart; waits for a third" },
} satisfies Words;

export const words = {
  assessment: { fa: "توان‌سنجی", en: "Assessment" },
  none: { fa: "توان‌سنجی‌ای پیشنهاد نشده است.", en: "No assessment has been proposed." },
  propose: { fa: "پیشنهاد توان‌سنجی", en: "Propose an assessment" },
  proposeLead: {
    fa: "متقاضی زمان و جا را می‌بیند و می‌پذیرد. دو ارزیاب جداگانه نمره می‌دهند.",
    en: "She sees time and place and accepts. Two assessors score on their own.",
  },
  way: { fa: "شیوه", en: "Way" },
  day: { fa: "روز", en: "Day" },
  hour: { fa: "ساعت", en: "Time" },
  meets: { fa: "زمان", en: "When" },
  place: { fa: "جا", en: "Where" },
  placeHint: {
    fa: "رمزنگاری می‌شود و تنها متقاضی و ارزیابان آن را می‌بینند.",
    en: "Encrypted; seen by her and the assessors alone.",
  },
  instructions: { fa: "چه آماده کند", en: "What to prepare" },
  press: { fa: "فرستادن پیشنهاد", en: "Send the proposal" },
  proposed: { fa: "در انتظار پاسخ متقاضی", en: "Waits for her answer" },
  accepted: { fa: "پذیرفته", en: "Accepted" },
  ended: { fa: "برگزار نشد", en: "Not held" },
  open: { fa: "دیدن و نمره‌دادن", en: "Open and score" },
  photos: { fa: "عکس‌های قطعهٔ آزمون", en: "Photographs of the test piece" },
  photosHint: {
    fa: "خصوصی می‌ماند. روبه‌رو، نزدیک و پشت کار، هر کدام یک عکس.",
    en: "They stay private. One each of the front, a close-up and the back.",
  },
  photo: { fa: "عکس {n}", en: "Photograph {n}" },
  noPhotos: {
    fa: "هنوز عکسی نیست. پیش از نمره‌دادن دست‌کم یکی لازم است.",
    en: "None yet. At least one is needed before scoring.",
  },
  addPhotos: { fa: "افزودن عکس", en: "Add photographs" },
  score: { fa: "نمرهٔ من", en: "My score" },
  scoreLead: {
    fa: "نمرهٔ ارزیاب دیگر را پس از فرستادن نمرهٔ خودتان می‌بینید. نمره پس از فرستادن دگرگون نمی‌شود.",
    en: "You see the other's score once yours is in. A score cannot be changed after it was sent.",
  },
  weight: { fa: "وزن {n} از ۱۰۰", en: "Weight {n} of 100" },
  least: { fa: "کمینه {n}", en: "at least {n}" },
  comment: { fa: "یادداشت برای متقاضی", en: "A note to her" },
  commentHint: {
    fa: "با کارنامه به او نشان داده می‌شود. رمزنگاری می‌شود.",
    en: "Shown to her with the result. Encrypted.",
  },
  sendScore: { fa: "فرستادن نمره", en: "Send the score" },
  scores: { fa: "نمره‌ها", en: "Scores" },
  scored: { fa: "نمرهٔ شما رسیده است.", en: "Your score is in." },
  hidden: { fa: "ارزیابانی که نمره داده‌اند: {n}", en: "Assessors who have scored: {n}" },
  result: { fa: "کارنامه", en: "Result sheet" },
  resultOf: { fa: "کارنامهٔ توان‌سنجی {craft}", en: "Result of the assessment: {craft}" },
  level: { fa: "سطح", en: "Level" },
  points: { fa: "امتیاز", en: "Points" },
  pointsOf: { fa: "{n} از ۱۰۰", en: "{n} of 100" },
  criterion: { fa: "سنجه", en: "Criterion" },
  step: { fa: "دیده‌شده", en: "Found" },
  stepOf: { fa: "{n} از ۴", en: "{n} of 4" },
  plan: { fa: "دوره‌های پیشنهادی", en: "Suggested modules" },
  noPlan: { fa: "دوره‌ای لازم نیست.", en: "No module is needed." },
  repeat: { fa: "توان‌سنجی دوباره از", en: "May be repeated from" },
  decided: { fa: "روز نتیجه", en: "Day of the result" },
  rubricVersion: { fa: "سنجه‌نامه، نسخهٔ {n}", en: "Rubric, version {n}" },
  print: { fa: "چاپ با مرورگر", en: "Print with the browser" },
  notes: { fa: "یادداشت ارزیابان", en: "What the assessors wrote" },
  yours: { fa: "توان‌سنجی شما", en: "Your assessment" },
  yoursLead: {
    fa: "ارزیاب کار شما را می‌بیند تا سطح شما روشن شود و دوره‌هایی که به کارتان می‌آید.",
    en: "An assessor sees your work, to know your level and the courses that help you.",
  },
  yoursNone: { fa: "هنوز توان‌سنجی‌ای برای شما نیست.", en: "There is no assessment for you yet." },
  yoursNoneText: {
    fa: "پس از احراز شرایط، ارزیاب زمان و جا را پیشنهاد می‌کند و اینجا می‌بینید.",
    en: "Once you are found eligible an assessor proposes time and place, and you see it here.",
  },
  accept: { fa: "می‌پذیرم", en: "I accept" },
  decline: { fa: "نمی‌توانم بیایم", en: "I cannot" },
  declineQuestion: { fa: "این زمان را رد می‌کنید؟", en: "Decline this time?" },
  declineNote: { fa: "ارزیاب زمان دیگری پیشنهاد می‌کند.", en: "The assessor proposes another." },
  callOff: { fa: "لغو توان‌سنجی", en: "Call it off" },
  callOffQuestion: { fa: "این توان‌سنجی لغو شود؟", en: "Call this assessment off?" },
  callOffNote: {
    fa: "نمره‌های رسیده می‌ماند ولی سطحی از آن نمی‌آید.",
    en: "Scores that are in stay, but no level comes of them.",
  },
  piece: { fa: "قطعهٔ آزمون", en: "Test piece" },
  rubrics: { fa: "سنجه‌نامه‌ها", en: "Rubrics" },
  rubricsLead: {
    fa: "هر پیشه سنجه‌نامه‌ای دارد. تغییر، نسخهٔ تازه است؛ توان‌سنجی‌های پیشین با نسخهٔ خود می‌مانند.",
    en: "Each occupation has one. A change is a new version; earlier assessments keep theirs.",
  },
  criteria: { fa: "سنجه‌ها", en: "Criteria" },
  version: { fa: "نسخه", en: "Version" },
  criterionN: { fa: "سنجهٔ {n}", en: "Criterion {n}" },
  nameFa: { fa: "نام فارسی", en: "Name in Persian" },
  nameEn: { fa: "نام انگلیسی", en: "Name in English" },
  lookFa: { fa: "به چه نگاه شود (فارسی)", en: "What to look at (Persian)" },
  lookEn: { fa: "به چه نگاه شود (انگلیسی)", en: "What to look at (English)" },
  weightField: { fa: "وزن از ۱۰۰", en: "Weight of 100" },
  minimumField: { fa: "کمینه از ۴", en: "Minimum of 4" },
  moduleField: { fa: "دورهٔ درمان", en: "Module that mends it" },
  noModule: { fa: "هیچ", en: "None" },
  skilledFrom: { fa: "ماهر از امتیاز", en: "Skilled from points" },
  masterFrom: { fa: "استادکار از امتیاز", en: "Master from points" },
  gapPoints: { fa: "ارزیاب سوم اگر اختلاف امتیاز بیش از", en: "A third assessor where points differ by more than" },
  gapSteps: { fa: "یا اختلاف یک سنجه به این پله برسد", en: "or one criterion by so many steps" },
  repeatMonths: { fa: "دوباره پس از چند ماه", en: "Again after months" },
  pieceFa: { fa: "قطعهٔ آزمون (فارسی)", en: "Test piece (Persian)" },
  pieceEn: { fa: "قطعهٔ آزمون (انگلیسی)", en: "Test piece (English)" },
  saveVersion: { fa: "ثبت نسخهٔ تازه", en: "Save as a new version" },
  emptyRow: { fa: "نام خالی، سنجه را برمی‌دارد.", en: "An empty name takes the criterion out." },
} satisfies Words;

export const refusals = {
  "case.own": {
    fa: "پروندهٔ خود شماست؛ دربارهٔ آن تصمیم نمی‌گیرید.",
    en: "This is your own file; you decide nothing in it.",
  },
  "case.own-member": {
    fa: "او عضو تعاونی‌ای است که شما در آن کار می‌کنید؛ کس دیگری باید داوری کند.",
    en: "She is a member of a cooperative you work for; somebody else has to judge.",
  },
  "assessment.open": {
    fa: "توان‌سنجی بازی هست؛ نخست آن را به پایان برید.",
    en: "There is an open assessment; finish that one first.",
  },
  "assessment.too-soon": {
    fa: "تا {day} نوبت توان‌سنجی دوباره نیست.",
    en: "She may not be assessed again before {day}.",
  },
  "assessment.past": { fa: "این زمان گذشته است.", en: "That time is past." },
  "assessment.no-rubric": { fa: "برای این پیشه سنجه‌نامه‌ای نیست.", en: "There is no rubric for this occupation." },
  "assessment.not-accepted": {
    fa: "متقاضی هنوز زمان را نپذیرفته است.",
    en: "She has not accepted the time yet.",
  },
  "assessment.over": { fa: "این توان‌سنجی به پایان رسیده است.", en: "This assessment is over." },
  "assessment.no-photos": {
    fa: "پیش از نمره‌دادن دست‌کم یک عکس از قطعهٔ آزمون بگذارید.",
    en: "Put at least one photograph of the test piece here before scoring.",
  },
  "assessment.enough": {
    fa: "دو ارزیاب نمره داده‌اند و سومی لازم نیست.",
    en: "Two assessors have scored and no third is needed.",
  },
  "assessment.photos-most": { fa: "بیش از {most} عکس نمی‌شود.", en: "No more than {most} photographs." },
  "assessment.photo-missing": { fa: "دست‌کم یک عکس برگزینید.", en: "Choose at least one photograph." },
  "assessment.weights": {
    fa: "جمع وزن‌ها باید ۱۰۰ باشد؛ اکنون {sum} است.",
    en: "Weights must sum to 100; now it is {sum}.",
  },
  "assessment.few-criteria": { fa: "دست‌کم سه سنجه لازم است.", en: "At least three criteria are needed." },
  "assessment.levels": { fa: "استادکار باید از ماهر بالاتر باشد.", en: "Master must begin above skilled." },
  "assessment.newer": {
    fa: "در این میان نسخهٔ تازه‌تری نوشته شده است. صفحه را تازه کنید.",
    en: "A newer version was written meanwhile. Reload the page.",
  },
  "done.assessment-proposed": { fa: "پیشنهاد فرستاده شد.", en: "The proposal was sent." },
  "done.assessment-answered": { fa: "پاسخ شما ثبت شد.", en: "Your answer is in." },
  "done.assessment-scored": { fa: "نمرهٔ شما ثبت شد.", en: "Your score is in." },
  "done.assessment-off": { fa: "توان‌سنجی لغو شد.", en: "The assessment was called off." },
  "done.photos-added": { fa: "عکس‌ها افزوده شد.", en: "The photographs were added." },
  "done.rubric": { fa: "نسخهٔ تازه ثبت شد.", en: "The new version was saved." },
} satisfies Words;
