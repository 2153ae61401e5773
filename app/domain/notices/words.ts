import type { Localized, Words } from "#app/platform/locale.ts";
import type { NoticeChannel, NoticeGroup } from "#db/vocabulary.ts";

export const channelWords: Readonly<Record<NoticeChannel, Localized>> = {
  sms: { fa: "پیامک", en: "Text message" },
  mail: { fa: "رایانامه", en: "E-mail" },
  "in-app": { fa: "همین‌جا، در حساب شما", en: "Here, in your account" },
};

export const groupWords: Readonly<Record<NoticeGroup, { title: Localized; lead: Localized }>> = {
  account: {
    title: { fa: "حساب شما", en: "Your account" },
    lead: { fa: "کد ورود و آنچه ایمنی حساب به آن است.", en: "Sign-in codes and what keeps your account safe." },
  },
  buying: {
    title: { fa: "خریدهای شما", en: "What you buy" },
    lead: {
      fa: "از ثبت سفارش تا رسیدن آن و بازگشت پول.",
      en: "From placing an order to its arrival, and money that goes back.",
    },
  },
  selling: {
    title: { fa: "فروش‌های شما", en: "What you sell" },
    lead: {
      fa: "سفارش تازه، مهلت پذیرش، لغو و گزارش خریدار.",
      en: "New orders, deadlines, what was called off, and what buyers report.",
    },
  },
  programme: {
    title: { fa: "طرح و تعاونی", en: "Programme and cooperative" },
    lead: {
      fa: "درخواست شما، نشان‌ها و کارهایی که تعاونی به نام شما می‌کند.",
      en: "Your application, your badges, and what a cooperative does in your name.",
    },
  },
};

export const words = {
  title: { fa: "پیام‌ها", en: "Messages" },
  lead: { fa: "هر آنچه به شما خبر داده‌ایم، نخوانده‌ها نخست.", en: "Everything we have told you, unread first." },
  unread: { fa: "{count} پیام نخوانده", en: "{count} unread" },
  isNew: { fa: "نخوانده", en: "Unread" },
  open: { fa: "دیدن", en: "Open" },
  markRead: { fa: "خواندم", en: "Mark as read" },
  markAllRead: { fa: "همه را خواندم", en: "Mark all as read" },
  about: { fa: "دربارهٔ «{subject}»", en: "about “{subject}”" },
  empty: { fa: "هنوز پیامی برای شما نیست", en: "There is nothing for you yet" },
  emptyText: {
    fa: "خبر سفارش‌ها، فروش‌ها و درخواست شما این‌جا می‌آید و می‌ماند.",
    en: "News of your orders, your sales and your application comes here, and stays.",
  },
  choose: { fa: "تنظیم پیام‌ها", en: "Message settings" },
  preferencesTitle: { fa: "چه خبری، از چه راهی", en: "What you are told, and how" },
  preferencesLead: {
    fa: "کد ورود و هشدارهای ایمنی حساب همیشه به شما می‌رسد. باقی را خودتان برگزینید.",
    en: "Sign-in codes and warnings about your account always reach you. The rest is yours to choose.",
  },
  always: { fa: "همیشه؛ تا چیزی گم نشود", en: "Always, so that nothing is lost" },
  noPhone: { fa: "شمارهٔ همراهی از شما نداریم", en: "We know no mobile number of yours" },
  noMail: { fa: "رایانامه‌ای از شما نداریم", en: "We know no e-mail address of yours" },
  quiet: { fa: "ساعت‌های سکوت", en: "Quiet hours" },
  quietLead: {
    fa: "در این ساعت‌ها پیامک نمی‌فرستیم، مگر پاسخ کاری باشد که همان دم کرده‌اید. پیامک‌های دیگر تا پایان آن می‌مانند. برای نداشتن سکوت، هر دو را یک ساعت بگذارید.",
    en: "In these hours we send no text message, unless it answers what you did that very moment. The others wait until they end. For no quiet hours, choose the same hour twice.",
  },
  quietFrom: { fa: "از ساعت", en: "From" },
  quietTo: { fa: "تا ساعت", en: "Until" },
  save: { fa: "ذخیره", en: "Save" },
  mailSign: { fa: "خانگی", en: "Khanegi" },
  mailChoice: {
    fa: "این‌که از چه خبر شوید و چگونه، این‌جا برگزینید: {link}",
    en: "What you are told, and how, you choose here: {link}",
  },
} satisfies Words;
