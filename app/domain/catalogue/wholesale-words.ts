import type { Localized, Words } from "#app/platform/locale.ts";
import type { Audience } from "#db/vocabulary.ts";

export const audienceWords: Readonly<Record<Audience, Localized>> = {
  everyone: { fa: "همهٔ خریداران", en: "Every buyer" },
  firms: { fa: "تنها بنگاه‌های تأییدشده", en: "Verified firms only" },
};

/** Price lists for larger orders, and the least that is sold: for makers and on a piece's page. */
export const words = {
  wholesale: { fa: "قیمت عمده", en: "Wholesale prices" },
  about: {
    fa: "ارزان‌تر برای سفارش‌های بزرگ‌تر، و کمترین تعدادی که می‌فروشید.",
    en: "Lower prices for larger orders, and the least you sell at once.",
  },
  lead: {
    fa: "هر پله می‌گوید از چند عدد به بالا هر عدد چند است. قیمت پله‌ها باید از قیمت عادی کمتر باشد و با تعداد پایین بیاید.",
    en: "Each step says what a piece costs from so many on. Steps cost less than the ordinary price, and fall as the number grows.",
  },
  none: { fa: "هنوز پله‌ای ننوشته‌اید", en: "No steps yet" },
  noneText: {
    fa: "تا پله‌ای نباشد، هر تعداد به قیمت عادی فروخته می‌شود.",
    en: "Until there is one, any number is sold at the ordinary price.",
  },
  from: { fa: "از چند عدد؟", en: "From how many pieces?" },
  fromCount: { fa: "از {count} عدد", en: "From {count}" },
  fromOn: { fa: "از {count} عدد به بالا، هر عدد", en: "From {count}, each" },
  audience: { fa: "برای چه کسانی؟", en: "For whom?" },
  variant: { fa: "کدام اندازه یا بسته؟", en: "Which size or pack?" },
  priceToman: { fa: "قیمت هر عدد", en: "Price of one" },
  priceEur: { fa: "قیمت هر عدد به یورو", en: "Price of one in euro" },
  toman: { fa: "تومان", en: "toman" },
  euro: { fa: "یورو", en: "euro" },
  ordinary: { fa: "قیمت عادی: {price}", en: "Ordinary price: {price}" },
  add: { fa: "افزودن پله", en: "Add a step" },
  remove: { fa: "برداشتن این پله", en: "Remove this step" },
  minimum: { fa: "کمترین تعداد", en: "The least at once" },
  minimumHint: {
    fa: "کمتر از این تعداد فروخته نمی‌شود. ۱ یعنی بی‌کمینه.",
    en: "Fewer are not sold. 1 means no minimum.",
  },
  save: { fa: "ذخیره", en: "Save" },
  notHere: { fa: "این کالا قیمت عمده ندارد", en: "No wholesale prices for this" },
  notHereText: {
    fa: "کار یگانه یک عدد است و خدمت را با گفت‌وگو قیمت می‌دهید.",
    en: "A one-of-a-kind piece is one, and the price of a service is agreed with the buyer.",
  },
  listTitle: { fa: "ارزان‌تر در تعداد بیشتر", en: "Less for more" },
  leastHere: { fa: "دست‌کم {count} عدد فروخته می‌شود.", en: "Sold from {count} pieces." },
} satisfies Words;

export const refusals = {
  "price-list.not-below": {
    fa: "قیمت پله باید از قیمت عادی کمتر باشد.",
    en: "A step must cost less than the ordinary price.",
  },
  "price-list.not-falling": {
    fa: "هر که بیشتر می‌خرد باید ارزان‌تر بخرد. این قیمت با پله‌های دیگر جور نیست.",
    en: "Whoever buys more pays less for each. This price does not fit the other steps.",
  },
  "price-list.taken": {
    fa: "برای این تعداد پله‌ای هست. نخست آن را بردارید.",
    en: "There is a step for this number. Please remove it first.",
  },
  "price-list.no-price": {
    fa: "این کالا با این پول قیمت عادی ندارد.",
    en: "This has no ordinary price in this currency.",
  },
  "price-list.full": {
    fa: "بیش از {most} پله خوانده نمی‌شود. نخست یکی را بردارید.",
    en: "Nobody reads more than {most} steps. Please remove one first.",
  },
  "price-list.not-here": {
    fa: "کار یگانه و خدمت قیمت عمده و کمینه ندارد.",
    en: "A one-of-a-kind piece or a service has no wholesale price and no minimum.",
  },
  "done.price-step-added": { fa: "پله افزوده شد.", en: "The step was added." },
  "done.price-step-removed": { fa: "پله برداشته شد.", en: "The step was removed." },
} satisfies Words;
