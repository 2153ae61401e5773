import type { Localized, Words } from "#app/platform/locale.ts";
import type { Finding, FindingBasis } from "#db/vocabulary-join.ts";
import type { Eligibility, RuleStanding } from "./rules.ts";

/** What is refused, by code: merged into speech.ts. */
export const refusals = {
  "eligibility.own-case": {
    fa: "هیچ‌کس دربارهٔ پروندهٔ خودش تصمیم نمی‌گیرد. آن را به همکار دیگری بسپارید.",
    en: "Nobody decides on her own case. Please leave it to a colleague.",
  },
  "eligibility.two-people": {
    fa: "امضای دوم را همکار دیگری می‌گذارد، نه کسی که خود بررسی کرده است.",
    en: "The second signature is a colleague's, not that of whoever checked.",
  },
  "eligibility.changed": {
    fa: "در این میان یافتهٔ تازه‌ای نوشته شده است. آن را ببینید و دوباره امضا کنید.",
    en: "Something new was found meanwhile. Please look at it, then sign again.",
  },
  "eligibility.say-why": {
    fa: "بنویسید چه چیزی یافته‌اید یا چه مدرکی کم است.",
    en: "Please say what you found, or what is missing.",
  },
} satisfies Words;

export const standingWords: Record<RuleStanding, Localized> = {
  open: { fa: "بررسی‌نشده", en: "Not checked yet" },
  met: { fa: "برقرار", en: "Met" },
  unmet: { fa: "برقرار نیست", en: "Not met" },
  unclear: { fa: "نیازمند مدرک", en: "Needs evidence" },
  expired: { fa: "نیازمند بررسی دوباره", en: "To be checked again" },
  second: { fa: "در انتظار امضای دوم", en: "Waits for a second signature" },
};

export const wholeWords: Record<Eligibility, Localized> = {
  eligible: { fa: "واجد شرایط", en: "Eligible" },
  not: { fa: "فاقد شرایط", en: "Not eligible" },
  pending: { fa: "در دست بررسی", en: "Being checked" },
};

export const findingWords: Record<Finding, Localized> = {
  met: { fa: "برقرار است", en: "It is met" },
  unmet: { fa: "برقرار نیست", en: "It is not met" },
  unclear: { fa: "روشن نیست؛ مدرک بیشتری لازم است", en: "It is unclear; more evidence is needed" },
};

export const basisWords: Record<FindingBasis, Localized> = {
  document: { fa: "سند", en: "A document" },
  picture: { fa: "عکس‌های پرونده", en: "The pictures in the case" },
  visit: { fa: "دیدار یا گفت‌وگو", en: "A visit or a talk" },
  register: { fa: "پاسخ یک سامانهٔ رسمی", en: "The answer of an official register" },
  computed: { fa: "محاسبه از تاریخ تولد", en: "Computed from the birth date" },
  shown: { fa: "همان‌گونه که نشان داده شد", en: "As shown" },
};

export const words = {
  part: { fa: "شرط‌ها", en: "The rules" },
  none: { fa: "این طرح هنوز شرطی ندارد.", en: "This programme has no rules yet." },
  asShown: { fa: "همه همان‌گونه که نشان داده شد", en: "All as shown" },
  asShownNote: {
    fa: "سن از تاریخ تولد محاسبه می‌شود؛ شرط‌های دیگر را با نام شما برقرار می‌نویسد.",
    en: "Age is computed from the birth date; the other rules are written as met, under your name.",
  },
  check: { fa: "بررسی", en: "Check" },
  sign: { fa: "امضای دوم", en: "Sign as the second" },
  by: { fa: "{name}، {day}", en: "{name}, {day}" },
  market: { fa: "سامانه", en: "The market" },
  holdsUntil: { fa: "تا {day}", en: "Until {day}" },
  signedBy: { fa: "امضای دوم: {name}", en: "Second signature: {name}" },
  version: { fa: "نسخهٔ {version}", en: "Version {version}" },
  ask: { fa: "برای نشان دادن: {evidence}", en: "Shown by: {evidence}" },
  outcome: { fa: "چه یافتید؟", en: "What did you find?" },
  basis: { fa: "بر چه پایه‌ای؟", en: "What does it rest on?" },
  reference: { fa: "شماره یا نشانی سند", en: "Number or place of the document" },
  reason: { fa: "توضیح", en: "Explanation" },
  reasonHint: {
    fa: "اگر برقرار نیست یا روشن نیست لازم است. متقاضی آن را می‌خواند؛ روشن و محترمانه بنویسید.",
    en: "Needed where it is not met or unclear. The applicant reads it; write plainly and kindly.",
  },
  record: { fa: "ثبت", en: "Record" },
  last: { fa: "آخرین یافته", en: "Found last" },
} satisfies Words;
