import type { Localized, Words } from "#app/platform/locale.ts";

/** What a rail is called before buyers and in the books; {bank} is filled where a second gateway stands beside the first. */
const names: Readonly<Record<string, Localized>> = {
  stripe: { fa: "کارت بین‌المللی", en: "Card" },
  zarinpal: { fa: "درگاه بانکی", en: "Iranian bank card" },
  "zarinpal-2": { fa: "درگاه بانکی دوم", en: "Iranian bank card, second gateway" },
  "bank-transfer": { fa: "واریز به حساب", en: "Bank transfer" },
  "cash-on-delivery": { fa: "پرداخت هنگام تحویل", en: "Cash on delivery" },
};

const explanations: Readonly<Record<string, Localized>> = {
  stripe: {
    fa: "در صفحهٔ امن Stripe می‌پردازید و به همین‌جا بازمی‌گردید. شمارهٔ کارت شما به ما نمی‌رسد.",
    en: "You pay on Stripe's own page and come back here. The number of your card never reaches us.",
  },
  zarinpal: {
    fa: "با هر کارت عضو شتاب و رمز پویا در صفحهٔ بانک می‌پردازید و به همین‌جا بازمی‌گردید.",
    en: "You pay on the bank's page with any Iranian card and its one-time password, and come back here.",
  },
  "zarinpal-2": {
    fa: "همان پرداخت با کارت شتاب از راه درگاهی دیگر؛ اگر درگاه نخست پاسخ نداد، این یکی را برگزینید.",
    en: "The same by another gateway: choose it when the first one does not answer.",
  },
  "bank-transfer": {
    fa: "شمارهٔ شبا پس از ثبت سفارش نشان داده می‌شود. مبلغ را واریز کنید و عکس رسید را در صفحهٔ سفارش بفرستید. کالا {hold} برای شما نگه داشته می‌شود.",
    en: "You see the account once the order is placed; pay into it and send a photograph of the receipt on the order's page. The goods are held for you for {hold}.",
  },
  "cash-on-delivery": {
    fa: "اکنون چیزی نمی‌پردازید. بهای هر بسته را هنگام گرفتن آن به پیک یا فروشنده می‌دهید.",
    en: "You pay nothing now. You pay for each parcel when it is handed to you.",
  },
};

const words = {
  several: {
    fa: " این سبد {count} فرستنده دارد و {count} پرداخت جدا خواهد بود.",
    en: " This basket has {count} senders, so there are {count} payments.",
  },
  days: { fa: "{count} روز", en: "{count} days" },
  hours: { fa: "{count} ساعت", en: "{count} hours" },
  minutes: { fa: "{count} دقیقه", en: "{count} minutes" },
} satisfies Words;

const unnamed: Localized = { fa: "پرداخت", en: "Payment" };

/** What a rail is called; one that has no words yet is still a payment. */
export const railName = (rail: string): Localized => names[rail] ?? unnamed;

type Say = (text: Localized, facts?: Readonly<Record<string, string | number>>) => string;

/** For how long goods are held, in the largest unit that fits. */
export function holdTime(say: Say, minutes: number): string {
  if (minutes % 1440 === 0) return say(words.days, { count: minutes / 1440 });
  if (minutes % 60 === 0) return say(words.hours, { count: minutes / 60 });
  return say(words.minutes, { count: minutes });
}

/** What choosing a rail means for this basket, in a sentence or two. */
export function railText(say: Say, rail: { name: string; holdMinutes: number }, senders: number): string {
  const text = explanations[rail.name];
  if (!text) return "";
  const several = rail.name === "cash-on-delivery" && senders > 1 ? say(words.several, { count: senders }) : "";
  return `${say(text, { hold: holdTime(say, rail.holdMinutes) })}${several}`;
}
