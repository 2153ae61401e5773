import type { Words } from "./locale.ts";

/** Faults any form can have. */
export const codeWords = {
  invalid: { fa: "این مقدار پذیرفته نیست. لطفاً آن را بررسی کنید.", en: "This value is not accepted. Please check it." },
  required: { fa: "این بخش را پر کنید.", en: "Please fill this in." },
  "too-long": { fa: "این متن بلندتر از اندازهٔ مجاز است.", en: "This text is longer than allowed." },
  "too-small": { fa: "این مقدار کمتر از اندازهٔ مجاز است.", en: "This is less than allowed." },
  choose: { fa: "یکی از گزینه‌ها را برگزینید.", en: "Please choose one of the options." },
  format: { fa: "قالب این مقدار درست نیست.", en: "This is not in the right form." },
  number: { fa: "یک عدد درست بنویسید.", en: "Please write a whole number within the range." },
  digits: { fa: "فقط رقم بنویسید.", en: "Please write digits only." },
  hour: { fa: "ساعت را به شکل ۱۰:۳۰ بنویسید.", en: "Write the time as 10:30." },
  key: {
    fa: "این برگه کهنه شده است. صفحه را تازه کنید و دوباره بفرستید.",
    en: "This form is out of date. Reload the page and send it again.",
  },
  "key.reused": {
    fa: "این درخواست پیش‌تر با محتوای دیگری فرستاده شده است. صفحه را تازه کنید.",
    en: "This request was sent before with other content. Please reload the page.",
  },
  "form.malformed": {
    fa: "برگه درست نرسید. لطفاً دوباره بفرستید.",
    en: "The form did not arrive whole. Please send it again.",
  },
  "form.too-many-fields": { fa: "برگه بیش از اندازه بخش دارد.", en: "The form has too many fields." },
  "form.unexpected-file": { fa: "در این بخش پرونده پذیرفته نمی‌شود.", en: "No file is accepted here." },
  "file.too-many": { fa: "شمار پرونده‌ها بیش از اندازه است.", en: "There are too many files." },
  "photo.format": {
    fa: "عکس باید JPEG، PNG، WebP یا AVIF باشد. در آیفون، قالب «سازگارترین» را برگزینید.",
    en: "The photograph must be JPEG, PNG, WebP or AVIF. On an iPhone choose “Most compatible”.",
  },
  "photo.too-large": { fa: "حجم عکس بیش از اندازه است.", en: "The photograph is too large." },
  "photo.too-small": {
    fa: "عکس کوچک است؛ هر ضلع باید دست‌کم ۲۰۰ نقطه باشد.",
    en: "The photograph is too small; each side needs at least 200 pixels.",
  },
  "photo.broken": {
    fa: "عکس ناقص رسیده است. دوباره بفرستید.",
    en: "The photograph arrived damaged. Please send it again.",
  },
  "photo.pixels": { fa: "ابعاد عکس بیش از اندازه است.", en: "The photograph has too many pixels." },
  "photo.busy": {
    fa: "اکنون عکس‌های زیادی در حال آماده‌شدن است. چند لحظهٔ دیگر بفرستید.",
    en: "Many photographs are being prepared. Please send it again in a moment.",
  },
  "voice.format": {
    fa: "پیام صوتی باید MP3، M4A، AAC، OGG، WebM یا WAV باشد.",
    en: "The voice note must be MP3, M4A, AAC, OGG, WebM or WAV.",
  },
  "voice.large": { fa: "پیام صوتی باید کمتر از ۵ مگابایت باشد.", en: "The voice note must be smaller than 5 MB." },
  "voice.long": {
    fa: "پیام صوتی باید کوتاه‌تر از سه دقیقه باشد.",
    en: "The voice note must be shorter than three minutes.",
  },
  "limits.too-many": {
    fa: "تعداد تلاش‌ها زیاد بود. لطفاً کمی بعد دوباره بیایید.",
    en: "There were too many tries. Please come back a little later.",
  },
  saved: { fa: "ذخیره شد.", en: "Saved." },
} satisfies Words;
