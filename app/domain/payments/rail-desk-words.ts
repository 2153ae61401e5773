import type { Localized, Words } from "#app/platform/locale.ts";

export const words = {
  rails: { fa: "راه‌های پرداخت", en: "Ways to pay" },
  railsLead: {
    fa: "نخستین راه هر ارز همان است که در تسویه‌حساب از پیش برگزیده است. تغییرها از تسویه‌حساب بعدی به کار می‌آید.",
    en: "The first of each currency is the one chosen beforehand at checkout. Changes count from the next checkout on.",
  },
  rail: { fa: "راه", en: "Way" },
  first: { fa: "پیش‌گزیده", en: "Default" },
  on: { fa: "روشن", en: "On" },
  off: { fa: "خاموش", en: "Off" },
  noKeys: { fa: "کلید ندارد", en: "No keys" },
  noKeysText: {
    fa: "کلیدهای این ارائه‌دهنده در این نصب نیست؛ تا آن زمان به خریداران پیشنهاد نمی‌شود.",
    en: "This deployment has no keys of this provider; until it has, buyers are not offered it.",
  },
  noAccount: { fa: "حساب ندارد", en: "No account" },
  position: { fa: "ترتیب", en: "Order" },
  positionHint: {
    fa: "کمترین عدد نخست پیشنهاد می‌شود و پیش‌گزیده است.",
    en: "The lowest is offered first and is the default.",
  },
  bounds: { fa: "مبلغ", en: "Amounts" },
  anyAmount: { fa: "هر مبلغ", en: "Any amount" },
  from: { fa: "از {amount}", en: "from {amount}" },
  upTo: { fa: "تا {amount}", en: "up to {amount}" },
  hold: { fa: "نگه‌داری کالا", en: "Goods held" },
  holdMinutes: { fa: "نگه‌داری کالا", en: "How long the goods are held" },
  minutes: { fa: "دقیقه", en: "minutes" },
  holdHint: { fa: "میان ۵ دقیقه و ۱۴ روز (۲۰٬۱۶۰ دقیقه).", en: "Between 5 minutes and 14 days (20,160 minutes)." },
  change: { fa: "تغییر", en: "Change" },
  enabled: { fa: "به خریداران پیشنهاد شود", en: "Offer it to buyers" },
  shopDefault: { fa: "فروشنده‌ای که چیزی نگفته آن را می‌پذیرد", en: "A shop that said nothing takes it" },
  min: { fa: "کمترین مبلغ", en: "Smallest amount" },
  max: { fa: "بیشترین مبلغ", en: "Largest amount" },
  boundHint: { fa: "خالی: بی‌حد. به {unit}.", en: "Empty for no bound. In {unit}." },
  payees: { fa: "بیشترین شمار فروشندگان در یک پرداخت", en: "Most sellers one payment may be for" },
  payeesHint: { fa: "خالی: هر شمار.", en: "Empty for any number." },
  accountTitle: { fa: "حسابی که به آن واریز می‌شود", en: "The account to pay into" },
  iban: { fa: "شمارهٔ شبا", en: "IBAN" },
  holder: { fa: "به نام", en: "Holder" },
  bank: { fa: "بانک", en: "Bank" },
  save: { fa: "ذخیره", en: "Save" },
  // A shop's own
  own: { fa: "راه‌های پرداخت غرفهٔ شما", en: "How buyers may pay you" },
  ownLead: {
    fa: "می‌گویید پول کالاهای شما از چه راه‌هایی بیاید. سبدی که از چند غرفه است تنها از راهی پرداخت می‌شود که همه بپذیرند.",
    en: "You say by which ways money for your goods may come. A basket of several shops can be paid only by a way they all take.",
  },
  taken: { fa: "می‌پذیرید", en: "You take it" },
  notTaken: { fa: "نمی‌پذیرید", en: "You do not take it" },
  take: { fa: "می‌پذیرم", en: "Take it" },
  leave: { fa: "نمی‌پذیرم", en: "Do not take it" },
  notNow: { fa: "اکنون در بازار پیشنهاد نمی‌شود", en: "Not offered in the market now" },
} satisfies Words;

/** What taking a rail means for a maker. */
export const meaningWords: Readonly<Record<string, Localized>> = {
  zarinpal: {
    fa: "پول پیش از فرستادن کالا می‌رسد و تا تحویل نزد بازار می‌ماند.",
    en: "The money comes before you send anything and stays with the market until it is delivered.",
  },
  "zarinpal-2": {
    fa: "همان درگاه بانکی، از بانکی دیگر؛ برای زمانی که درگاه نخست پاسخ نمی‌دهد.",
    en: "The same by another bank, for when the first does not answer.",
  },
  stripe: {
    fa: "خریداران خارج از کشور با کارت می‌پردازند. پول پیش از فرستادن کالا می‌رسد.",
    en: "Buyers abroad pay by card. The money comes before you send anything.",
  },
  "bank-transfer": {
    fa: "خریدار به حساب بازار واریز می‌کند. تا پول دیده شود کالا برای او نگه داشته می‌شود، گاه دو روز.",
    en: "The buyer transfers to the market's account. Until the money is seen your goods are held for her, at times for two days.",
  },
  "cash-on-delivery": {
    fa: "پول را خودتان یا پیک هنگام تحویل می‌گیرید. سهم شما همان‌جا نزد شماست؛ سهم تعاونی، صندوق و کارمزد بازار را بدهکار می‌شوید و از واریزهای بعدی شما کم می‌شود. اگر خریدار نگیرد، کالا به شما برمی‌گردد.",
    en: "You, or the courier for you, take the money at the door. Your own part stays with you; you then owe the parts of your cooperative, the fund and the market's commission, which are taken from what you are paid next. If the buyer does not take it, the goods come back to you.",
  },
};

export const refusals = {
  "rail.amount": {
    fa: "مبلغ را با رقم بنویسید یا خالی بگذارید.",
    en: "Please write an amount in digits, or leave it empty.",
  },
  "rail.bounds": { fa: "بیشترین مبلغ از کمترین کمتر است.", en: "The largest amount is below the smallest." },
  "rail.iban": { fa: "این شمارهٔ شبا درست نیست.", en: "This IBAN is not right." },
  "rail.last-of-shop": {
    fa: "این تنها راه پرداخت غرفهٔ شما در این ارز است. نخست راه دیگری را بپذیرید.",
    en: "This is the only way left to pay you in this currency. Please take another one first.",
  },
  "done.rail-saved": {
    fa: "ذخیره شد. از تسویه‌حساب بعدی به کار می‌آید.",
    en: "Saved. It counts from the next checkout on.",
  },
  "done.rail-taken": {
    fa: "ذخیره شد. از تسویه‌حساب بعدی به کار می‌آید.",
    en: "Saved. It counts from the next checkout on.",
  },
} satisfies Words;
