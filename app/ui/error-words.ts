import type { Localized } from "#app/platform/locale.ts";

/** The errors people meet: what happened, and what to do. Everything else reads as 500. */
export type ErrorStatus = 403 | 404 | 409 | 413 | 429 | 500 | 503;

export const errorWords: Record<ErrorStatus, { title: Localized; text: Localized }> = {
  403: {
    title: { fa: "این صفحه برای حساب شما باز نیست", en: "This page is not open to your account" },
    text: {
      fa: "اگر فکر می‌کنید باید به آن دسترسی داشته باشید، با حساب دیگری وارد شوید یا از مدیر تعاونی یا کارشناس طرح بخواهید دسترسی شما را بررسی کند.",
      en: "If you believe it should be, sign in with another account, or ask your cooperative's manager or the programme's officer to look at your access.",
    },
  },
  404: {
    title: { fa: "این صفحه پیدا نشد", en: "This page was not found" },
    text: {
      fa: "شاید نشانی جابه‌جا شده یا کالا فروخته و برداشته شده باشد. نامش را جست‌وجو کنید یا از خوشه‌ها آغاز کنید.",
      en: "It may have moved, or the piece may have been sold and taken down. Search for it by name, or begin with the clusters.",
    },
  },
  409: {
    title: { fa: "در این میان چیزی تغییر کرده است", en: "Something has changed in the meantime" },
    text: {
      fa: "درخواست شما با وضع کنونی نمی‌خواند و چیزی ثبت نشد. یک صفحه به عقب برگردید، وضع تازه را ببینید و دوباره تصمیم بگیرید.",
      en: "Your request no longer fits how things stand, and nothing was recorded. Go back one page, look at how things stand now, and decide again.",
    },
  },
  413: {
    title: { fa: "پرونده بزرگ‌تر از اندازه است", en: "The file is too large" },
    text: {
      fa: "عکس را کوچک‌تر کنید یا کمتر از پیش بفرستید. آنچه پیش‌تر ثبت شده سر جای خود است.",
      en: "Make the picture smaller or send fewer at a time. What was saved before is still there.",
    },
  },
  429: {
    title: { fa: "کمی آهسته‌تر", en: "A little slower, please" },
    text: {
      fa: "درخواست‌های پی‌درپی بیش از اندازه بود. چیزی از دست نرفته است؛ کمی بعد دوباره بکوشید.",
      en: "Too many requests came one after another. Nothing is lost; try again in a little while.",
    },
  },
  500: {
    title: { fa: "خطایی از سوی ما رخ داد", en: "Something went wrong on our side" },
    text: {
      fa: "پوزش می‌خواهیم. این خطا ثبت شد. دوباره بکوشید؛ اگر باز رخ داد، شمارهٔ زیر را به پشتیبانی بدهید.",
      en: "We are sorry. It has been recorded. Please try again; if it happens once more, give support the number below.",
    },
  },
  503: {
    title: { fa: "بازار چند لحظه پاسخ‌گو نیست", en: "The market cannot answer for a moment" },
    text: {
      fa: "شلوغ است یا در حال به‌روزرسانی هستیم. سفارش‌ها و نوشته‌های شما محفوظ است؛ کمی بعد صفحه را تازه کنید.",
      en: "It is busy, or we are updating it. Your orders and drafts are safe; reload the page in a little while.",
    },
  },
};

export const requestIdWord: Localized = { fa: "شمارهٔ پیگیری", en: "Reference" };
export const retryWord: Localized = {
  fa: "{seconds} ثانیهٔ دیگر دوباره بکوشید.",
  en: "Try again in {seconds} seconds.",
};
export const toHome: Localized = { fa: "صفحهٔ نخست", en: "Home page" };
export const toProducts: Localized = { fa: "دیدن کالاها", en: "See the products" };

export function isKnownError(status: number): status is ErrorStatus {
  return status in errorWords;
}
