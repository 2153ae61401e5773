import type { Localized, Words } from "#app/platform/locale.ts";
import type { RightKind } from "#db/vocabulary-skills.ts";

export const rightWords: Record<RightKind, Localized> = {
  listings: { fa: "کالای فروشگاه", en: "Listings in the shop" },
  "made-to-order": { fa: "ساخت سفارشی", en: "Making to order" },
  quotes: { fa: "بهای عمده", en: "Quantity prices" },
};

export const words = {
  rights: { fa: "حق‌های شما", en: "Your rights" },
  any: { fa: "به هر شمار", en: "Any number" },
  upTo: { fa: "تا {n}", en: "Up to {n}" },
  open: { fa: "باز", en: "Open" },
  closed: { fa: "بسته", en: "Closed" },
  with: { fa: "با گذراندن {module}: {gives}", en: "With {module}: {gives}" },
  withLevel: { fa: "با سطح {level}: {gives}", en: "At the level {level}: {gives}" },
  follow: { fa: "حق‌هایی که از این نتیجه می‌آید", en: "Rights that follow" },
  followLead: {
    fa: "آنچه با این سطح و دوره‌های گذرانده باز است، و زیر هر یک، آنچه گام بعدی را باز می‌کند.",
    en: "What is open at this level and with the modules done; under each, what opens the next step.",
  },
  learning: { fa: "آموختن و حق‌ها", en: "Learning and rights" },
  learningLead: {
    fa: "هر درس و هر سطح، کاری تازه را باز می‌کند.",
    en: "Each lesson and each level opens something new.",
  },
} satisfies Words;

export const refusals = {
  "rights.listings": {
    fa: "اکنون تا {amount} کالا در فروشگاه شما می‌گنجد. «آموختن و حق‌ها» می‌گوید چه بیشتر باز می‌کند.",
    en: "For now your shop holds up to {amount} listings. “Learning and rights” says what opens more.",
  },
  "rights.made-to-order": {
    fa: "ساخت سفارشی هنوز برای شما باز نیست. «آموختن و حق‌ها» می‌گوید چه آن را باز می‌کند.",
    en: "Making to order is not open to you yet. “Learning and rights” says what opens it.",
  },
  "rights.quotes": {
    fa: "بهای عمده هنوز برای شما باز نیست. «آموختن و حق‌ها» می‌گوید چه آن را باز می‌کند.",
    en: "Quantity prices are not open to you yet. “Learning and rights” says what opens them.",
  },
} satisfies Words;
