import type { Localized, Words } from "#app/platform/locale.ts";
import { type CasePart, type CaseSource, type MarketPath, type Stage, stages } from "#db/vocabulary.ts";

export const stageWords: Record<Stage, Localized> = {
  identified: { fa: "شناسایی‌شده", en: "Identified" },
  registered: { fa: "ثبت‌نام‌شده", en: "Registered" },
  eligible: { fa: "واجد شرایط", en: "Eligible" },
  assessed: { fa: "توان‌سنجی‌شده", en: "Assessed" },
  counselled: { fa: "مشاوره‌شده", en: "Counselled" },
  trained: { fa: "آموزش‌دیده", en: "Trained" },
  networked: { fa: "در شبکه", en: "Networked" },
  "market-linked": { fa: "متصل به بازار", en: "Linked to a market" },
  monitored: { fa: "پایش‌شده", en: "Monitored" },
  graduated: { fa: "به پایان رسیده", en: "Graduated" },
  "dropped-out": { fa: "کناره‌گرفته", en: "Dropped out" },
};

/** The stages as choices of a form. */
export const stageOptions = (say: (words: Localized) => string) =>
  stages.map((stage) => ({ value: stage, label: say(stageWords[stage]) }));

export const partWords: Record<CasePart, Localized> = {
  identity: { fa: "هویت", en: "Identity" },
  contact: { fa: "راه تماس", en: "Contact" },
  application: { fa: "درخواست", en: "Application" },
  eligibility: { fa: "احراز شرایط", en: "Eligibility" },
  evidence: { fa: "مدارک", en: "Evidence" },
  assessment: { fa: "توان‌سنجی", en: "Assessment" },
  training: { fa: "آموزش", en: "Training" },
  counselling: { fa: "مشاوره", en: "Counselling" },
  pioneer: { fa: "پیشران", en: "Pioneer" },
  cooperative: { fa: "تعاونی", en: "Cooperative" },
  shop: { fa: "فروشگاه", en: "Shop" },
  sales: { fa: "فروش", en: "Sales" },
  visits: { fa: "بازدید و پایش", en: "Visits and monitoring" },
  services: { fa: "خدمات نهادها", en: "Services of bodies" },
};

export const sourceWords: Record<CaseSource, Localized> = {
  self: { fa: "خودش نام نوشت", en: "She registered herself" },
  officer: { fa: "کارشناس نام او را نوشت", en: "An officer registered her" },
  import: { fa: "از فهرست ثبت‌نام‌شدگان", en: "From a roster" },
};

export const pathWords: Record<MarketPath, Localized> = {
  independent: { fa: "مستقل", en: "Independently" },
  pioneer: { fa: "از راه پیشران", en: "Through a pioneer" },
};

/** What the events of a case are called in its log. */
export const logWords: Readonly<Record<string, Localized>> = {
  "case.opened": { fa: "پرونده باز شد", en: "The file was opened" },
  "case.stage-reached": { fa: "گام تازه", en: "A stage was reached" },
  "case.stage-undone": { fa: "گام پس گرفته شد", en: "A stage was taken back" },
  "case.rule-decided": { fa: "شرطی بررسی شد", en: "A rule was checked" },
  "case.rule-signed": { fa: "یافته‌ای امضای دوم گرفت", en: "A finding got its second signature" },
  "case.visit-planned": { fa: "بازدید گذاشته شد", en: "A visit was planned" },
  "case.visit-called-off": { fa: "بازدید کنار گذاشته شد", en: "A visit was called off" },
  "case.visited": { fa: "بازدید شد", en: "A visit was made" },
  "case.checked-in": { fa: "خودش از کارش گفت", en: "She said how it goes" },
  "case.alert-raised": { fa: "هشدار", en: "An alert was raised" },
  "case.alert-taken": { fa: "هشدار را بر عهده گرفت", en: "Took an alert" },
  "case.alert-handled": { fa: "به هشدار رسیدگی شد", en: "An alert was seen to" },
  "case.alert-gone": { fa: "هشدار خودبه‌خود رفع شد", en: "An alert went by itself" },
  "case.intervened": { fa: "یاری نوشته شد", en: "What was done was written down" },
  "case.intervention-ended": { fa: "نتیجهٔ یاری نوشته شد", en: "What came of it was written down" },
  "case.ended": { fa: "پرونده به پایان رسید", en: "The case ended" },
  "case.reopened": { fa: "پرونده دوباره باز شد", en: "The case was opened again" },
  "case.path-chosen": { fa: "راه بازار را برگزید", en: "She chose her way to the market" },
  "case.pioneer-proposed": { fa: "پیشرانی پیشنهاد شد", en: "A pioneer was proposed" },
  "case.pioneer-offered": { fa: "پیشران جا پیشنهاد کرد", en: "The pioneer offered a place" },
  "case.pioneer-linked": { fa: "با پیشران همکار شد", en: "She works with a pioneer" },
  "case.pioneer-declined": { fa: "پیشنهاد پیشران پذیرفته نشد", en: "The pioneer's proposal was declined" },
  "case.pioneer-lapsed": { fa: "مهلت پیشنهاد پیشران گذشت", en: "The pioneer's proposal ran out of time" },
  "case.pioneer-ended": { fa: "همکاری با پیشران پایان یافت", en: "Working with the pioneer ended" },
  "case.pioneer-reviewed": { fa: "بازنگری همکاری با پیشران", en: "Working with the pioneer was reviewed" },
  "case.chain-kept": { fa: "زنجیرهٔ پیشران روی صفحهٔ او آمد", en: "Her pages say whose chain she works in" },
  "case.recheck-due": { fa: "زمان بررسی دوبارهٔ شرطی رسید", en: "A rule is due to be checked again" },
  "case.orders-stop-announced": { fa: "قطع سفارش‌های تازه اعلام شد", en: "A stop of new orders was announced" },
  "case.orders-stopped": { fa: "سفارش‌های تازه قطع شد", en: "New orders were stopped" },
  "case.orders-stop-ended": { fa: "سفارش‌های تازه دوباره باز شد", en: "New orders are taken again" },
  "case.appeal-filed": { fa: "اعتراضی رسید", en: "An appeal was made" },
  "case.appeal-decided": { fa: "به اعتراض پاسخ داده شد", en: "An appeal was answered" },
  "case.assigned": { fa: "کارشناس پرونده عوض شد", en: "The case's officer changed" },
  "case.erased": { fa: "مدارک و هویت رمزشده پاک شد", en: "Papers and the sealed identity were erased" },
  "case.viewed": { fa: "پرونده دیده شد", en: "The file was looked into" },
  "case.shared": { fa: "به نهادی دیگر سپرده شد", en: "Given to another body" },
  "case.share-accepted": { fa: "نهاد پرونده را پذیرفت", en: "The body took the case on" },
  "case.share-declined": { fa: "نهاد پرونده را نپذیرفت", en: "The body declined the case" },
  "case.share-returned": { fa: "نهاد پرونده را با نتیجه برگرداند", en: "The body gave the case back with its outcome" },
  "case.share-taken-back": { fa: "از نهاد دیگر پس گرفته شد", en: "Taken back from the other body" },
  "case.opened-sealed": { fa: "دادهٔ مهرشده باز شد", en: "What is sealed was opened" },
};

export const words = {
  cases: { fa: "پرونده‌ها", en: "Cases" },
  number: { fa: "پروندهٔ {number}", en: "Case {number}" },
  none: { fa: "پرونده‌ای در دست نهاد شما نیست.", en: "Your body has no case at the moment." },
  noneLead: {
    fa: "پرونده‌ها پس از ثبت‌نام، ارجاع یا واگذاری اینجا می‌آیند.",
    en: "Cases come here when people register, or when a body refers or hands one over.",
  },
  stage: { fa: "گام", en: "Stage" },
  all: { fa: "همه", en: "All" },
  filter: { fa: "پالایش", en: "Filter" },
  since: { fa: "از {day}", en: "Since {day}" },
  due: { fa: "تا {day}", en: "Due {day}" },
  lead: { fa: "نهاد راهبر", en: "Leading body" },
  officer: { fa: "کارشناس", en: "Officer" },
  registered: { fa: "ثبت‌نام", en: "Registered" },
  source: { fa: "راه ورود", en: "How she came" },
  path: { fa: "راه بازار", en: "Way to market" },
  place: { fa: "محل", en: "Place" },
  journey: { fa: "گام‌ها", en: "Stages" },
  log: { fa: "چه کسی چه کرد و چه دید", en: "Who did and saw what" },
  system: { fa: "سامانه", en: "The market" },
  parts: { fa: "بخش‌هایی که می‌بینید", en: "Parts you may read" },
} satisfies Words;
