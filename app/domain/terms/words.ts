import type { Localized, Words } from "#app/platform/locale.ts";
import type { TermKind } from "#db/vocabulary-join.ts";

/** What is refused of terms, by code: merged into speech.ts. */
export const refusals = {
  "terms.agree": {
    fa: "برای ادامه با شرایط استفاده موافقت کنید.",
    en: "To go on, please agree to the terms.",
  },
} satisfies Words;

export const kindWords: Record<TermKind, Localized> = {
  terms: { fa: "شرایط استفاده", en: "Terms of use" },
  privacy: { fa: "حریم خصوصی", en: "Privacy" },
};

export const words = {
  title: { fa: "شرایط استفاده و حریم خصوصی", en: "Terms of use and privacy" },
  none: { fa: "هنوز شرایطی منتشر نشده است.", en: "No terms have been published yet." },
  version: { fa: "نسخهٔ {version}، از {day}", en: "Version {version}, since {day}" },
  changed: { fa: "شرایط عوض شده است", en: "The terms have changed" },
  changedLead: {
    fa: "آنچه تازه است پایین نوشته شده. سفارش‌هایتان را تا موافقت هم می‌بینید.",
    en: "What is new stands below. You can see your orders whether you agree or not.",
  },
  whatsNew: { fa: "چه چیزی تازه است", en: "What is new" },
  whole: { fa: "متن کامل", en: "The whole text" },
  agree: {
    fa: "شرایط استفاده و حریم خصوصی را خواندم و موافقم.",
    en: "I have read the terms of use and privacy, and agree.",
  },
  press: { fa: "موافقت و ادامه", en: "Agree and go on" },
  orders: { fa: "دیدن سفارش‌ها", en: "See my orders" },
  publish: { fa: "نسخهٔ تازهٔ شرایط", en: "A new version of the terms" },
  publishLead: {
    fa: "نسخه‌های پیشین می‌مانند. اگر چیزی را که پذیرفته‌اند عوض می‌کند، از همه دوباره پرسیده می‌شود.",
    en: "Earlier versions stay. If it changes what people agreed to, everybody is asked again.",
  },
  kind: { fa: "کدام متن؟", en: "Which text?" },
  textFa: { fa: "متن فارسی", en: "Text in Persian" },
  textEn: { fa: "متن انگلیسی", en: "Text in English" },
  changesFa: { fa: "چه چیزی تازه است، به فارسی", en: "What is new, in Persian" },
  changesEn: { fa: "چه چیزی تازه است، به انگلیسی", en: "What is new, in English" },
  material: { fa: "دوباره موافقت می‌خواهد", en: "Agreement is asked again" },
  publishPress: { fa: "انتشار", en: "Publish" },
} satisfies Words;
