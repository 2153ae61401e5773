import type { Words } from "#app/platform/locale.ts";

/** The self-check before joining. */
export const words = {
  title: { fa: "آیا می‌توانم بپیوندم؟", en: "Can I join?" },
  lead: {
    fa: "چند پرسش کوتاه، بی‌ورود. هیچ پاسخی نگه داشته نمی‌شود.",
    en: "A few short questions, without signing in. No answer is kept.",
  },
  start: { fa: "نخست ببینم می‌توانم بپیوندم", en: "Check first whether I can join" },
  progress: { fa: "پرسش {at} از {count}", en: "Question {at} of {count}" },
  yes: { fa: "بله", en: "Yes" },
  no: { fa: "نه", en: "No" },
  back: { fa: "پرسش پیشین", en: "Back to the question" },
  notNow: { fa: "اکنون نمی‌توانید بپیوندید", en: "You cannot join now" },
  later: {
    fa: "اگر این تغییر کند می‌توانید درخواست دهید. چیزی از پاسخ‌های شما نگه داشته نشد.",
    en: "If this changes you can apply. Nothing of your answers was kept.",
  },
  look: { fa: "دیدن کارهای بازار", en: "Look at the market's work" },
  all: { fa: "می‌توانید درخواست دهید", en: "You can apply" },
  bring: {
    fa: "این‌ها را پیش رو داشته باشید؛ کارشناس آن‌ها را می‌بیند:",
    en: "Have these at hand; an officer will look at them:",
  },
  closed: { fa: "طرح اکنون درخواست تازه نمی‌پذیرد", en: "The programme takes no applications at the moment" },
} satisfies Words;
