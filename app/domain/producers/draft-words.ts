import type { Localized, Words } from "#app/platform/locale.ts";

/** The steps of an application, in their order. */
export const applicationSteps = ["identity", "trade", "samples", "send"] as const;
export type ApplicationStep = (typeof applicationSteps)[number];

export const stepWords: Record<ApplicationStep, Localized> = {
  identity: { fa: "شما و جای کار", en: "You and your place" },
  trade: { fa: "کار و مهارت", en: "Work and skills" },
  samples: { fa: "نمونه و مدرک", en: "Samples and papers" },
  send: { fa: "شرط‌ها و فرستادن", en: "Conditions and sending" },
};

export const words = {
  progress: { fa: "گام‌های درخواست", en: "Steps of the application" },
  kept: {
    fa: "هر گام که ذخیره شود می‌ماند؛ می‌توانید با هر دستگاهی که وارد شوید ادامه دهید. اگر ۶۰ روز دست نخورد پاک می‌شود.",
    en: "Each step is kept once saved; go on from any device you sign in on. Left alone for 60 days, it is erased.",
  },
  save: { fa: "ذخیره و ادامه", en: "Save and continue" },
  back: { fa: "بازگشت", en: "Back" },
  goOn: { fa: "ادامه", en: "Continue" },
  later: { fa: "عکس بعد هم می‌توان فرستاد.", en: "Pictures can be sent later too." },
  begun: { fa: "ادامهٔ درخواست نیمه‌کاره", en: "Go on with your application" },
  review: { fa: "پیش از فرستادن نگاه کنید", en: "Look it over before you send it" },
  change: { fa: "اصلاح", en: "Change" },
  samples: { fa: "{count} عکس یا پیام صوتی", en: "{count} pictures or voice notes" },
  noSamples: { fa: "هنوز عکسی نفرستاده‌اید.", en: "You have not sent a picture yet." },
  remove: { fa: "برداشتن", en: "Remove" },
  voice: { fa: "پیام صوتی", en: "Voice note" },
  voiceTitle: { fa: "یا با صدا بگویید", en: "Or say it aloud" },
  voiceHint: {
    fa: "تا سه دقیقه و ۵ مگابایت، دربارهٔ کارتان. جز کارشناس پرونده کسی آن را نمی‌شنود.",
    en: "Up to three minutes and 5 MB, about your work. Only the officer of your case hears it.",
  },
  addVoice: { fa: "فرستادن پیام صوتی", en: "Send the voice note" },
  takeNow: { fa: "همین حالا عکس بگیرید", en: "Take a picture now" },
  fromGallery: { fa: "یا از گالری برگزینید", en: "Or choose one you have" },
} satisfies Words;
