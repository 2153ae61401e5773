import type { Localized, Words } from "#app/platform/locale.ts";
import type { IndicationKind, IndicationState } from "#db/vocabulary.ts";

export const kindWords: Readonly<Record<IndicationKind, Localized>> = {
  domestic: { fa: "ملی", en: "National" },
  international: { fa: "بین‌المللی", en: "International" },
};

export const stateWords: Readonly<Record<IndicationState, Localized>> = {
  reported: { fa: "گزارش‌شده، بررسی‌نشده", en: "Reported, not checked" },
  registered: { fa: "ثبت‌شده", en: "Registered" },
  "not-found": { fa: "در دفتر پیدا نشد", en: "Not found in the register" },
  lapsed: { fa: "اعتبارش پایان یافته", en: "Lapsed" },
};
export const stateTones = { reported: "wait", registered: "good", "not-found": "bad", lapsed: "plain" } as const;

export const words = {
  one: { fa: "نشان جغرافیایی", en: "Geographical indication" },
  title: { fa: "نشان‌های جغرافیایی", en: "Geographical indications" },
  lead: {
    fa: "تا در دفتر ثبت دیده نشود، هیچ ادعایی به‌عنوان واقعیت چاپ نمی‌شود.",
    en: "Until it is seen in its register, no claim is printed as a fact.",
  },
  empty: { fa: "هنوز نشانی ثبت نشده است", en: "None is entered yet" },
  enter: { fa: "ثبت نشان جغرافیایی", en: "Enter an indication" },
  enterPress: { fa: "ثبت", en: "Enter it" },
  name: { fa: "نام", en: "Name" },
  nameFa: { fa: "نام به فارسی", en: "Name in Persian" },
  nameEn: { fa: "نام به انگلیسی", en: "Name in English" },
  slug: { fa: "نشانی اینترنتی", en: "Its address" },
  slugHint: { fa: "حروف لاتین کوچک و خط تیره.", en: "Small Latin letters and hyphens." },
  kind: { fa: "گونه", en: "Kind" },
  status: { fa: "وضعیت", en: "Status" },
  counties: { fa: "شهرستان‌های محدوده", en: "Counties of the area" },
  families: { fa: "رشته‌ها", en: "Crafts" },
  clusters: { fa: "خوشه‌هایی که به این نام می‌فروشند", en: "Clusters that sell under the name" },
  source: { fa: "ادعا را کجا دیده‌اید؟", en: "Where did you read the claim?" },
  sourceHint: { fa: "برای کارشناسان؛ چاپ نمی‌شود.", en: "For officers; it is not printed." },
  check: { fa: "ثبت بررسی دفتر", en: "Record a look into the register" },
  checkLead: {
    fa: "آنچه در دفتر ثبت یافتید. ثبت‌شده بی نام دفتر و شماره پذیرفته نمی‌شود.",
    en: "What you found in the register. Registered is not taken without the register's name and a number.",
  },
  found: { fa: "چه یافتید؟", en: "What did you find?" },
  register: { fa: "نام دفتر", en: "Register" },
  registerHint: { fa: "برای نمونه: دفتر لیسبون، مرکز مالکیت معنوی", en: "For example the Lisbon register" },
  number: { fa: "شمارهٔ ثبت", en: "Registration number" },
  checkedOn: { fa: "روز بررسی", en: "Checked on" },
  checkedBy: { fa: "بررسی با", en: "Checked by" },
  checkPress: { fa: "ثبت بررسی", en: "Record the look" },
  /** What the open market reads. */
  fact: {
    fa: "«{name}» نشان جغرافیایی ثبت‌شده است: {register}، شمارهٔ {number}.",
    en: "“{name}” is a registered geographical indication: {register}, number {number}.",
  },
  factChecked: { fa: "بررسی دفتر: {day}", en: "Register checked on {day}" },
  reported: {
    fa: "گزارش شده است که «{name}» نشان جغرافیایی {kind} دارد؛ بررسی نشده است.",
    en: "“{name}” is reported to hold a geographical indication ({kind}); this is not checked.",
  },
  reportedNote: {
    fa: "این گفتهٔ منابع خبری است. ما آن را در دفتر ثبت نیافته و شمارهٔ آن را ندیده‌ایم؛ پس بر هیچ کالایی نشانی به این نام نمی‌زنیم.",
    en: "This is what is reported. We have not checked it in the register nor seen a number, so no piece here carries a mark of that name.",
  },
  unchecked: { fa: "بررسی‌نشده", en: "Not checked" },
  bears: {
    fa: "سازنده در محدودهٔ این نشان کار می‌کند و کالا ویژگی‌های رشته را دارد.",
    en: "The maker works within its area, and the piece has the qualities of its craft.",
  },
} satisfies Words;

export const refusals = {
  "indications.needs-number": {
    fa: "برای «ثبت‌شده» نام دفتر و شماره لازم است.",
    en: "Registered needs the register's name and a number.",
  },
  "indications.day": {
    fa: "روز بررسی را درست بنویسید؛ نه در آینده.",
    en: "Please write the day of the look, not one to come.",
  },
  "indications.slug-taken": { fa: "این نشانی گرفته شده است.", en: "This address is taken." },
  "indications.not-your-body": {
    fa: "این کار با کارشناسان دبیرخانه یا نهاد مجری است.",
    en: "This is for officers of the secretariat or the authority.",
  },
  "done.indication-entered": { fa: "ثبت شد.", en: "Entered." },
  "done.indication-checked": { fa: "بررسی ثبت شد.", en: "The look is recorded." },
} satisfies Words;
