import type { Localized, Words } from "#app/platform/locale.ts";
import {
  type BodyServiceKind,
  type BodyServiceOutcome,
  type BodyServiceState,
  bodyServiceKinds,
} from "#db/vocabulary-bodies.ts";

/** What services of bodies refuse, and say when it is done: merged into speech.ts. */
export const refusals = {
  "body-services.days": { fa: "روز پایان پیش از آغاز است.", en: "The last day is before the first." },
  "body-services.amount": { fa: "مبلغ را به تومان بنویسید.", en: "Please write the sum in toman." },
  "body-services.full": { fa: "همهٔ غرفه‌های این نمایشگاه داده شده است.", en: "Every stand of this fair is given." },
  "body-services.already": {
    fa: "غرفهٔ این نمایشگاه به او پیشنهاد شده است.",
    en: "A stand at this fair is offered to her already.",
  },
  "body-services.not-yours": {
    fa: "نهاد شما در این پرونده خدمتی نمی‌دهد.",
    en: "Your body offers nothing in this case.",
  },
  "body-services.not-answered": { fa: "هنوز پاسخ نداده است.", en: "She has not answered yet." },
  "body-services.over": { fa: "این خدمت پایان یافته است.", en: "This is over." },
  "done.service-offered": { fa: "پیشنهاد شد؛ خودش پاسخ می‌دهد.", en: "Offered; she answers herself." },
  "done.service-answered": { fa: "پاسخ شما ثبت شد.", en: "Your answer is recorded." },
  "done.service-ended": { fa: "نتیجه ثبت شد.", en: "The outcome is recorded." },
  "done.exhibition": { fa: "نمایشگاه ثبت شد.", en: "The fair is recorded." },
} satisfies Words;

export const kindWords: Record<BodyServiceKind, Localized> = {
  mentoring: { fa: "مربی‌گری و همراهی", en: "Mentoring" },
  exhibition: { fa: "غرفهٔ نمایشگاه", en: "Stand at a fair" },
  loan: { fa: "معرفی به وام", en: "Introduction to a loan" },
  "micro-credit": { fa: "صندوق اعتبار خرد", en: "Micro-credit fund" },
};

export const stateWords: Record<BodyServiceState, Localized> = {
  offered: { fa: "پیشنهادشده", en: "Offered" },
  accepted: { fa: "پذیرفته", en: "Accepted" },
  declined: { fa: "نخواست", en: "Declined" },
  done: { fa: "انجام‌شده", en: "Done" },
  dropped: { fa: "رهاشده", en: "Let go" },
};

export const outcomeWords: Record<BodyServiceOutcome, Localized> = {
  done: { fa: "به پایان رسید", en: "Came to its end" },
  attended: { fa: "شرکت کرد، بی‌فروش", en: "Took part, sold nothing" },
  sold: { fa: "شرکت کرد و فروخت", en: "Took part and sold" },
  granted: { fa: "صندوق یا بانک پرداخت", en: "The lender granted it" },
  refused: { fa: "صندوق یا بانک نپذیرفت", en: "The lender refused it" },
  dropped: { fa: "رها شد", en: "Let go" },
};

export const kindOptions = (say: (words: Localized) => string) =>
  bodyServiceKinds.map((value) => ({ value, label: say(kindWords[value]) }));

export const words = {
  services: { fa: "خدمات نهاد", en: "Services of the body" },
  lead: {
    fa: "مربی‌گری، نمایشگاه و معرفی به وام، در پروندهٔ هر فرد. تصمیم وام با بانک یا صندوق است.",
    en: "Mentoring, fairs and introductions to loans, in each person's file. Lenders decide on loans, not we.",
  },
  none: { fa: "هنوز خدمتی پیشنهاد نشده است.", en: "Nothing is offered yet." },
  noneLead: { fa: "از پروندهٔ هر فرد پیشنهاد کنید.", en: "Offer from a person's file." },
  offer: { fa: "پیشنهاد خدمت", en: "Offer a service" },
  offerLead: {
    fa: "خودش می‌پذیرد یا نمی‌پذیرد. نخست ببینید چه نهادی به او خدمت می‌دهد.",
    en: "She says yes or no herself. See first who serves her already.",
  },
  kind: { fa: "خدمت", en: "Service" },
  fair: { fa: "نمایشگاه", en: "Fair" },
  noFair: { fa: "نمایشگاهی نیست", en: "No fair" },
  amount: { fa: "مبلغ درخواستی (تومان)", en: "Sum asked for (toman)" },
  fund: { fa: "بانک یا صندوق", en: "Bank or fund" },
  loanOnly: { fa: "تنها برای وام و صندوق خرد", en: "Of loans and micro-credit only" },
  note: { fa: "برای او بنویسید چه پیشنهاد می‌کنید", en: "Tell her what is offered" },
  send: { fa: "پیشنهاد دادن", en: "Offer" },
  state: { fa: "وضع", en: "State" },
  outcome: { fa: "نتیجه", en: "Outcome" },
  sales: { fa: "فروش در نمایشگاه (تومان، به گفتهٔ خودش)", en: "Sold at the fair (toman, as she tells it)" },
  end: { fa: "ثبت نتیجه", en: "Record the outcome" },
  offered: { fa: "روز پیشنهاد", en: "Offered" },
  case: { fa: "پرونده", en: "Case" },
  fairs: { fa: "نمایشگاه‌ها", en: "Fairs" },
  noFairs: { fa: "نمایشگاهی ثبت نشده است.", en: "No fair is recorded." },
  addFair: { fa: "نمایشگاه تازه", en: "New fair" },
  name: { fa: "نام", en: "Name" },
  place: { fa: "جا", en: "Place" },
  starts: { fa: "از روز", en: "From" },
  ends: { fa: "تا روز", en: "Until" },
  stands: { fa: "شمار غرفه‌ها", en: "Stands" },
  taken: { fa: "{taken} از {stands} غرفه", en: "{taken} of {stands} stands" },
  dayExample: { fa: "۱۴۰۵/۱۲/۱۵", en: "2027-03-05" },
  save: { fa: "ثبت", en: "Save" },
  women: { fa: "زنان در خدمات", en: "Women among those served" },
  womenLead: { fa: "خانه‌های کمتر از پنج نفر گفته نمی‌شود.", en: "Cells of fewer than five people are not told." },
  people: { fa: "افراد", en: "People" },
  womenOf: { fa: "زنان", en: "Women" },
  womenDone: { fa: "زنان، به نتیجه رسیده", en: "Women, with an outcome" },
  few: { fa: "کمتر از ۵", en: "Fewer than 5" },
  mine: { fa: "خدمت‌هایی که به شما پیشنهاد شده", en: "What is offered to you" },
  mineLead: {
    fa: "نهادها این‌ها را پیشنهاد کرده‌اند. پذیرفتن یا نپذیرفتن با شماست.",
    en: "Bodies offer these. Whether you take them is yours to say.",
  },
  mineNone: { fa: "هنوز نهادی چیزی به شما پیشنهاد نکرده است.", en: "No body has offered you anything yet." },
  accept: { fa: "می‌خواهم", en: "I take it" },
  decline: { fa: "نمی‌خواهم", en: "No, thank you" },
} satisfies Words;
