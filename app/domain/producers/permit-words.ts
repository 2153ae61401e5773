import type { Localized, Words } from "#app/platform/locale.ts";
import type { PermitKind, PermitState } from "#db/vocabulary.ts";

/** Each kind of permit: its name, and when it is needed. */
export const permitKindWords: Readonly<Record<PermitKind, { name: Localized; hint: Localized }>> = {
  independent: {
    name: { fa: "مجوز کسب‌وکار خانگی (مستقل)", en: "Home-business permit (independent)" },
    hint: {
      fa: "اگر خودتان می‌سازید و می‌فروشید.",
      en: "If you make and sell on your own account.",
    },
  },
  backer: {
    name: { fa: "مجوز کسب‌وکار خانگی (پشتیبان)", en: "Home-business permit (backer)" },
    hint: {
      fa: "اگر برای دیگران کار فراهم می‌کنید یا کارشان را پشتیبانی می‌کنید.",
      en: "If you give work to others or support theirs.",
    },
  },
  health: {
    name: { fa: "شناسهٔ بهداشتی", en: "Health identifier" },
    hint: {
      fa: "برای خوراکی‌ها: عسل و گیاه دارویی بسته‌بندی‌شده.",
      en: "For food: packed honey and medicinal herbs.",
    },
  },
  "wild-collection": {
    name: { fa: "مجوز برداشت از طبیعت", en: "Wild-collection permit" },
    hint: {
      fa: "برای گیاهی که از مرتع و کوه می‌چینید؛ از ادارهٔ منابع طبیعی.",
      en: "For plants gathered in the wild; from the natural-resources office.",
    },
  },
};

export const permitStateWords: Readonly<Record<PermitState, Localized>> = {
  claimed: { fa: "در انتظار بررسی", en: "Waiting to be checked" },
  checked: { fa: "بررسی‌شده", en: "Checked" },
  refused: { fa: "تأیید نشد", en: "Not confirmed" },
};

export const words = {
  permits: { fa: "مجوزها", en: "Permits" },
  permitsLead: {
    fa: "کارشناس هر مجوز را یک بار بررسی می‌کند. آنچه درست و دارای اعتبار است، در غرفه و کنار کالاهایتان دیده می‌شود.",
    en: "An officer checks each permit once. What is right and in force is shown in your shop and beside your listings.",
  },
  yours: { fa: "مجوزهای شما", en: "Your permits" },
  none: { fa: "هنوز مجوزی ننوشته‌اید", en: "No permit is named yet" },
  noneText: {
    fa: "مجوز برای کار خانگی همیشه لازم نیست، ولی خوراکی و برداشت از طبیعت بی آن نشان نمی‌گیرد.",
    en: "Home work does not always need one, but food and wild collection get no badge without.",
  },
  noneOffice: { fa: "این تولیدکننده مجوزی ننوشته است.", en: "This producer has named no permit." },
  add: { fa: "نوشتن مجوز", en: "Name a permit" },
  addLead: {
    fa: "از هر نوع یکی. اگر شمارهٔ تازه‌ای بنویسید، جای پیشین می‌نشیند و دوباره بررسی می‌شود.",
    en: "One of each kind. A new number takes the place of the old one and is checked again.",
  },
  kind: { fa: "نوع مجوز", en: "Kind of permit" },
  number: { fa: "شماره", en: "Number" },
  numberHint: { fa: "همان‌گونه که روی برگه آمده است.", en: "As it stands on the paper." },
  validUntil: { fa: "اعتبار تا", en: "Valid until" },
  validHint: { fa: "مانند ۱۴۰۷/۰۶/۳۱ یا 2028-09-21.", en: "Such as 2028-09-21 or 1407/06/31." },
  noEnd: { fa: "بی‌پایان", en: "Without an end" },
  ended: { fa: "اعتبارش پایان یافته", en: "Run out" },
  checkedOn: { fa: "بررسی", en: "Checked" },
  save: { fa: "ذخیرهٔ مجوز", en: "Save the permit" },
  change: { fa: "تغییر", en: "Change" },
  remove: { fa: "برداشتن", en: "Remove" },
  removeQuestion: { fa: "«{name}» از فهرست شما برداشته شود؟", en: "Take “{name}” off your list?" },
  removeConsequence: {
    fa: "از غرفه و کالاهایتان هم برداشته می‌شود. بعد می‌توانید دوباره بنویسید.",
    en: "It also leaves your shop and listings. You can name it again later.",
  },
  markChecked: { fa: "درست است", en: "It is right" },
  markRefused: { fa: "تأیید نمی‌شود", en: "Not confirmed" },
  judgeNote: {
    fa: "شماره و اعتبار را در سامانهٔ صادرکننده ببینید، سپس تصمیم بگیرید.",
    en: "Look the number and its term up with the issuer, then decide.",
  },
  notYours: {
    fa: "بررسی این مجوزها با نهادی است که پروندهٔ او را تأیید کرده است.",
    en: "These are checked by the body that decided this producer's case.",
  },
  publicHead: { fa: "مجوزهای بررسی‌شده", en: "Checked permits" },
  publicLine: { fa: "شمارهٔ {number}", en: "No. {number}" },
  publicUntil: { fa: "تا {day}", en: "until {day}" },
} satisfies Words;

/** What is refused about permits, by code: merged into speech.ts. */
export const refusals = {
  "producers.permit-date": {
    fa: "روز را مانند ۱۴۰۷/۰۶/۳۱ یا 2028-09-21 بنویسید.",
    en: "Please write a day such as 2028-09-21 or 1407/06/31.",
  },
  "producers.permit-ended": {
    fa: "اعتبار این مجوز پایان یافته است.",
    en: "This permit has run out.",
  },
  "producers.permit-changed": {
    fa: "شمارهٔ این مجوز در این میان تغییر کرده است. شمارهٔ تازه را ببینید.",
    en: "The number of this permit was changed meanwhile. Please look at the new one.",
  },
  "producers.own-permit": {
    fa: "هیچ‌کس مجوز خودش را تأیید نمی‌کند. آن را به همکار دیگری بسپارید.",
    en: "Nobody confirms her own permit. Please leave it to a colleague.",
  },
  "done.permit-named": { fa: "مجوز ذخیره شد و در نوبت بررسی است.", en: "The permit is saved and waits to be checked." },
  "done.permit-removed": { fa: "مجوز برداشته شد.", en: "The permit was removed." },
  "done.permit-checked": { fa: "مجوز بررسی‌شده ثبت شد.", en: "The permit is recorded as checked." },
  "done.permit-refused": { fa: "مجوز تأییدنشده ثبت شد.", en: "The permit is recorded as not confirmed." },
} satisfies Words;
