import type { Localized, Words } from "#app/platform/locale.ts";
import type { MarkHolder, MarkMoveKind, MarkReason, MarkScope } from "#db/vocabulary.ts";
import type { GrantState } from "./rules.ts";

/** Why a mark was suspended or taken back, as anybody reads it. */
export const reasonWords: Readonly<Record<MarkReason, Localized>> = {
  "criterion-failed": { fa: "یکی از معیارها دیگر برقرار نیست", en: "A criterion is no longer met" },
  "evidence-outdated": { fa: "سند یا آزمایش کهنه شده است", en: "Its evidence is out of date" },
  "quality-fault": { fa: "کالا با معیار رشته نمی‌خواند", en: "Goods fell short of their standard" },
  "false-claim": { fa: "ادعای نادرست", en: "A claim was false" },
  complaints: { fa: "گزارش‌های پیاپی خریداران", en: "Repeated complaints by buyers" },
  "left-programme": { fa: "خروج از برنامه", en: "Left the programme" },
  "mark-misused": { fa: "کاربرد نادرست نشان", en: "The mark was misused" },
  "asked-by-holder": { fa: "به خواست دارنده", en: "At the holder's own wish" },
  "issued-in-error": { fa: "اشتباه در صدور", en: "Issued in error" },
};

export const moveWords: Readonly<Record<MarkMoveKind, Localized>> = {
  granted: { fa: "داده شد", en: "Granted" },
  renewed: { fa: "تازه شد", en: "Renewed" },
  doubted: { fa: "در بازبینی", en: "Put under review" },
  cleared: { fa: "بازبینی پایان یافت؛ معیارها برقرار است", en: "Review ended; its criteria are met" },
  suspended: { fa: "تعلیق شد", en: "Suspended" },
  lifted: { fa: "تعلیق برداشته شد", en: "Suspension lifted" },
  revoked: { fa: "باطل شد", en: "Revoked" },
};

export const stateWords: Readonly<Record<GrantState, Localized>> = {
  valid: { fa: "معتبر", en: "Valid" },
  suspended: { fa: "در تعلیق", en: "Suspended" },
  expired: { fa: "پایان‌یافته", en: "Run out" },
  revoked: { fa: "باطل‌شده", en: "Revoked" },
};
export const stateTones = { valid: "good", suspended: "wait", expired: "plain", revoked: "bad" } as const;

export const scopeWords: Readonly<Record<MarkScope, Localized>> = {
  shop: { fa: "غرفه و سازنده", en: "The shop and its maker" },
  family: { fa: "یک رشته از کالاهای غرفه", en: "One line of the shop's goods" },
  product: { fa: "یک کالا", en: "A single piece" },
  cluster: { fa: "کالاهای یک خوشه", en: "The shop's goods of one cluster" },
};

/** Who may hold a mark. */
export const holderWords: Readonly<Record<MarkHolder, Localized>> = {
  shop: { fa: "سازنده یا تعاونی، برای غرفه‌اش", en: "A maker or cooperative, for its shop" },
  cluster: { fa: "خود خوشه", en: "A cluster, for itself" },
  "cluster-members": { fa: "خوشه و کار همهٔ اعضایش", en: "A cluster, and the work of all its members" },
};

export const words = {
  history: { fa: "سرگذشت نشان", en: "The life of this badge" },
  historyLead: {
    fa: "هر چه بر این نشان گذشته است، از صدور تا امروز؛ بی نام کارشناسان.",
    en: "All that happened to it since it was issued; officers are not named.",
  },
  what: { fa: "رویداد", en: "What" },
  when: { fa: "کی", en: "When" },
  by: { fa: "از سوی", en: "By" },
  clock: { fa: "بازبینی خودکار", en: "The daily check" },
  why: { fa: "دلیل", en: "Why" },
  until: { fa: "تا", en: "Until" },
  byVersion: { fa: "ویرایش {version}", en: "Version {version}" },
  scope: { fa: "دربارهٔ", en: "Speaks of" },
  state: { fa: "وضعیت", en: "State" },
  code: { fa: "کد", en: "Code" },
} satisfies Words;
