import type { Localized, Words } from "#app/platform/locale.ts";
import type { HeldMark } from "./office-queries.server.ts";

/** What the giving of marks refuses, and says when it is done: merged into speech.ts. */
export const refusals = {
  "badges.own": {
    fa: "هیچ‌کس به غرفهٔ خودش نشان نمی‌دهد. آن را به همکار دیگری بسپارید.",
    en: "Nobody gives a badge to her own shop. Please leave it to a colleague.",
  },
  "badges.own-member": {
    fa: "او عضو تعاونی شماست؛ نشانش را کارشناس دیگری می‌دهد.",
    en: "She is a member of your cooperative; another officer gives her the badge.",
  },
  "badges.unverified": {
    fa: "نشان تنها به تولیدکنندهٔ تأییدشده داده می‌شود.",
    en: "Only a verified producer is given a badge.",
  },
  "badges.lower-first": {
    fa: "این نشان بر نشان‌های پایین‌تر استوار است؛ نخست آن‌ها را بدهید.",
    en: "This badge rests on the ones below it; please give those first.",
  },
  "badges.outside-limit": {
    fa: "در «{title}»، {name} بیرون از حد استاندارد است و برگهٔ آزمایشی برای همین مقدار ثبت نشده است. تا آن زمان این نشان داده نمی‌شود.",
    en: "In “{title}” the {name} is outside its standard's limit, and no laboratory's report of this value is recorded. Until then this badge is not given.",
  },
  "badges.wild-permit": {
    fa: "«{title}» از طبیعت برداشت می‌شود و تولیدکننده مجوز برداشت بررسی‌شده و معتبر ندارد. تا آن زمان این نشان داده نمی‌شود.",
    en: "“{title}” is gathered in the wild, and the producer has no checked wild-collection permit in force. Until then this badge is not given.",
  },
  "done.badge-granted": {
    fa: "نشان داده شد و به دارنده‌اش خبر رسید.",
    en: "The badge is given, and its holder is told.",
  },
  "done.badge-revoked": {
    fa: "نشان همین دم باطل شد و همه‌جا چنین دیده می‌شود.",
    en: "The badge is revoked from this moment, and is shown so everywhere.",
  },
} satisfies Words;

export const markStateWords: Record<HeldMark["state"], Localized> = {
  live: { fa: "معتبر", en: "Valid" },
  suspended: { fa: "در تعلیق", en: "Suspended" },
  lapsed: { fa: "پایان‌یافته", en: "Run out" },
  revoked: { fa: "باطل‌شده", en: "Revoked" },
};

export const words = {
  producers: { fa: "تولیدکنندگان", en: "Producers" },
  producersLead: { fa: "تأییدشدگان و نشان‌هایی که دارند.", en: "The verified, and the badges they hold." },
  producersEmpty: { fa: "کسی با این نشانی‌ها پیدا نشد.", en: "Nobody was found like this." },
  search: { fa: "نام", en: "Name" },
  occupation: { fa: "پیشه", en: "Occupation" },
  filter: { fa: "پالایش", en: "Filter" },
  all: { fa: "همه", en: "All" },
  name: { fa: "نام غرفه", en: "Shop" },
  place: { fa: "جا", en: "Place" },
  since: { fa: "تأیید", en: "Verified" },
  badges: { fa: "نشان‌ها", en: "Badges" },
  noBadge: { fa: "بدون نشان", en: "None" },
  level: { fa: "سطح", en: "Level" },
  cluster: { fa: "خوشه", en: "Cluster" },
  cooperative: { fa: "تعاونی", en: "Cooperative" },
  verifiedBy: { fa: "تأیید با", en: "Verified by" },
  caseLink: { fa: "پروندهٔ درخواست", en: "The application" },
  shopLink: { fa: "دیدن غرفه", en: "See the shop" },
  noneHeld: { fa: "هنوز نشانی ندارد.", en: "She holds no badge yet." },
  give: { fa: "دادن نشان", en: "Give a badge" },
  givenAt: { fa: "داده شد", en: "Given" },
  validTo: { fa: "اعتبار تا", en: "Valid to" },
  issuer: { fa: "صادرکننده", en: "Issuer" },
  code: { fa: "کد راستی‌آزمایی", en: "Code to check" },
  reason: { fa: "بر پایهٔ", en: "On the ground of" },
  revokedAt: { fa: "باطل شد", en: "Revoked" },
  publicReason: { fa: "دلیل آشکار", en: "Public reason" },
  revoke: { fa: "باطل کردن نشان", en: "Revoke the badge" },
  revokeQuestion: { fa: "نشان «{badge}» باطل شود؟", en: "Revoke “{badge}”?" },
  revokeConsequence: {
    fa: "همین دم و همه‌جا باطل می‌شود و هر که آن را بیازماید دلیل شما را می‌خواند.",
    en: "It is revoked from this moment and everywhere, and whoever checks it reads your reason.",
  },
  revokeReason: { fa: "دلیل، برای همگان", en: "The reason, for everybody" },
  revokePress: { fa: "باطل شود", en: "Revoke it" },
  giveTitle: { fa: "دادن نشان به {name}", en: "Give a badge: {name}" },
  giveLead: {
    fa: "نشان با نام شما و از سوی نهاد شما داده می‌شود.",
    en: "The badge is given under your name and by your body.",
  },
  which: { fa: "کدام نشان؟", en: "Which badge?" },
  months: { fa: "{criteria} اعتبار: {months} ماه.", en: "{criteria} Valid for {months} months." },
  evidence: { fa: "بر پایهٔ چه دیده‌اید؟", en: "What have you seen that supports it?" },
  evidenceHint: {
    fa: "دیدار، آزمایش یا سند؛ این نوشته کنار نشان دیده می‌شود.",
    en: "A visit, a test or a document; these words stand beside the badge.",
  },
  givePress: { fa: "دادن نشان", en: "Give the badge" },
  noMarks: { fa: "نهاد شما نشانی صادر نمی‌کند.", en: "Your body issues no badges." },
} satisfies Words;
