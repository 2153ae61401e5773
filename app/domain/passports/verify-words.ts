import type { Words } from "#app/platform/locale.ts";

/** All that the page without a line says; handed to it with its keys. */
export const verifyWords = {
  title: { fa: "راستی‌آزمایی بی‌اینترنت", en: "Verify offline" },
  lead: {
    fa: "این صفحه را در گوشی نگه دارید. امضای شناسنامه و نشان را با کلیدهایی که درون خود دارد می‌سنجد و برای این کار به اینترنت نیاز ندارد.",
    en: "Keep this page on your phone. It checks the signatures of passports and badges with the keys it holds, and needs no connection for it.",
  },
  tongue: { fa: "English", en: "فارسی" },
  typed: { fa: "نشانی یا متن رمزینه، یا متن گواهی (JWT)", en: "The code's link or text, or a credential (JWT)" },
  press: { fa: "راستی‌آزمایی", en: "Verify" },
  scan: { fa: "یا عکسی از رمزینه", en: "Or a picture of the code" },
  noScanner: {
    fa: "این مرورگر رمزینه را نمی‌خواند. با دوربین گوشی بخوانید و نشانی آن را اینجا بگذارید.",
    en: "This browser does not read codes. Please read it with your phone's camera and paste its link here.",
  },
  noCode: { fa: "در این عکس رمزینه‌ای دیده نشد.", en: "No code was found in this picture." },
  keep: { fa: "نگه‌داشتن این صفحه", en: "Keep this page" },
  keysAt: { fa: "کلیدها در {date} گرفته شده‌اند.", en: "Its keys are of {date}." },
  listsAt: {
    fa: "فهرست باطل‌شده‌ها به تاریخ {date} است؛ از آنچه پس از آن باطل شده خبر ندارد.",
    en: "Its list of what was revoked is of {date}; of anything revoked since it knows nothing.",
  },
  noList: {
    fa: "فهرست باطل‌شده‌ها در دست نیست؛ شاید باطل شده باشد.",
    en: "No list of what was revoked is at hand; it may have been.",
  },
  working: { fa: "در حال سنجیدن…", en: "Checking…" },
  valid: { fa: "معتبر", en: "Valid" },
  validText: {
    fa: "{issuer} همین گفته‌ها را امضا کرده و حرفی از آن عوض نشده است. این ثابت نمی‌کند که برچسب به همین کالا بسته شده باشد.",
    en: "{issuer} signed exactly this, and not a letter was changed. It does not prove that the tag hangs on this very piece.",
  },
  signed: { fa: "امضا درست است", en: "The signature holds" },
  signedText: {
    fa: "این شماره را {issuer} صادر کرده است. برای دیدن مشخصات، اینترنت یا متن گواهی لازم است.",
    en: "This number was issued by {issuer}. To see what it says of the piece, a connection or the credential itself is needed.",
  },
  revoked: { fa: "باطل‌شده", en: "Revoked" },
  revokedText: { fa: "صادرکننده آن را باطل کرده است.", en: "Its issuer has revoked it." },
  suspended: { fa: "تعلیق‌شده", en: "Suspended" },
  suspendedText: {
    fa: "صادرکننده تا پایان بررسی پشت آن نمی‌ایستد.",
    en: "Its issuer does not stand by it until an inquiry is over.",
  },
  expired: { fa: "زمان آن گذشته", en: "Expired" },
  expiredText: { fa: "امضا درست است، ولی زمان آن گذشته.", en: "The signature holds, but its term is over." },
  forged: { fa: "امضا درست نیست", en: "The signature does not hold" },
  forgedText: {
    fa: "هیچ‌یک از صادرکنندگان این را امضا نکرده است، یا پس از امضا عوض شده است.",
    en: "None of the issuers signed this, or it was changed since.",
  },
  "unknown-key": { fa: "کلید آن را نمی‌شناسیم", en: "Its key is unknown" },
  "unknown-keyText": {
    fa: "شاید کلید تازه‌تر از این صفحه باشد. با اینترنت دوباره بسنجید؛ تا آن زمان به آن اعتماد نکنید.",
    en: "The key may be newer than this page. Try again with a connection, and do not trust it until then.",
  },
  "number-only": { fa: "شماره به‌تنهایی سنجیدنی نیست", en: "A bare number cannot be checked" },
  "number-onlyText": {
    fa: "در فهرست باطل‌شده‌ها نیست، ولی امضا درون رمزینه است. رمزینه را بخوانید یا شماره را با اینترنت در سایت بسنجید.",
    en: "It is not in the list of what was revoked, but the signature is in the square code: scan that, or check the number on the site.",
  },
  unreadable: { fa: "خوانده نشد", en: "This could not be read" },
  unreadableText: {
    fa: "این نه نشانی رمزینه است، نه شماره و نه متن گواهی. شاید بخشی جا افتاده باشد.",
    en: "It is no code's link, number or credential. A part of it may be missing.",
  },
  unsupported: { fa: "این مرورگر نمی‌تواند", en: "This browser cannot do it" },
  unsupportedText: {
    fa: "مرورگر شما امضای Ed25519 را نمی‌شناسد. آن را به‌روز کنید یا رمزینه را با اینترنت بخوانید.",
    en: "Your browser does not know Ed25519 signatures. Please update it, or open the code's link with a connection.",
  },
  serial: { fa: "شماره", en: "Number" },
  name: { fa: "نام", en: "Name" },
  maker: { fa: "سازنده", en: "Maker" },
  badge: { fa: "نشان", en: "Badge" },
  issuer: { fa: "صادرکننده", en: "Issued by" },
  issued: { fa: "صدور", en: "Issued" },
  until: { fa: "معتبر تا", en: "Valid until" },
  yes: { fa: "بله", en: "yes" },
  no: { fa: "خیر", en: "no" },
  claimed: { fa: "اظهار سازنده", en: "maker's word" },
  inspected: { fa: "بازدیدشده", en: "inspected" },
  "lab-tested": { fa: "آزمایشگاهی", en: "laboratory tested" },
  noScript: {
    fa: "این صفحه خودش حساب می‌کند و به جاوااسکریپت نیاز دارد. بی آن، کد را در سایت بسنجید.",
    en: "This page reckons by itself and needs JavaScript. Without it, please check the code on the site.",
  },
} satisfies Words;
