import type { Localized } from "#app/platform/locale.ts";

/** The order of work of each craft, as its makers tell it. How long a piece took stands in its own facts. */
export const makingSteps: Readonly<Record<string, readonly Localized[]>> = {
  "hand-knotted-carpet": [
    { fa: "ریسیدن پشم و رنگ کردن خامه", en: "Spinning the wool and dyeing the yarn" },
    { fa: "چله‌کشی و بستن دار", en: "Warping and setting up the loom" },
    { fa: "گره زدن، رج به رج، از روی نقشه یا از حفظ", en: "Knotting, row by row, from a plan or from memory" },
    { fa: "پایین آوردن، پرداخت پرز و شست‌وشو", en: "Cutting down, shearing the pile and washing" },
    { fa: "شیرازه، ریشه و بازبینی پشت فرش", en: "Binding the edges, tying the fringe, looking over the back" },
  ],
  "tableau-rug": [
    { fa: "کشیدن نقشه و شمردن رنگ‌ها", en: "Drawing the plan and counting the colours" },
    { fa: "چله‌کشی ریز و آماده کردن کرک و ابریشم", en: "A fine warp; kork wool and silk made ready" },
    { fa: "گره زدن از پایین به بالا", en: "Knotting upward, from foot to head" },
    { fa: "پرداخت و برجسته‌کاری", en: "Shearing, and relief where there is any" },
    { fa: "کشیدن بر چهارچوب و قاب گرفتن", en: "Stretching and framing" },
  ],
  flatweave: [
    { fa: "شستن، ریسیدن و رنگ کردن", en: "Washing, spinning and dyeing" },
    { fa: "چله‌کشی بر دار یا روی زمین", en: "Warping, on a loom or along the ground" },
    { fa: "بافتن نقش، بیشتر از حفظ", en: "Weaving the figures, mostly from memory" },
    { fa: "دوختن لبه‌ها، بستن ریشه و شست‌وشو", en: "Binding the edges, tying the fringe, washing" },
  ],
  "leather-goods": [
    { fa: "برگزیدن پوست و سنجیدن ضخامت", en: "Choosing the hide and measuring its thickness" },
    { fa: "الگو و برش", en: "Pattern and cutting" },
    { fa: "سوراخ کردن با درفش و دوخت با دو سوزن", en: "Piercing with the awl and sewing with two needles" },
    { fa: "صیقل لبه‌ها و بستن یراق", en: "Burnishing the edges and setting the hardware" },
  ],
  garment: [
    { fa: "اندازه و الگو", en: "Measures and pattern" },
    { fa: "برش پارچه", en: "Cutting the cloth" },
    { fa: "دوخت و پرو", en: "Sewing and fitting" },
    { fa: "اتو، وارسی درزها و بسته‌بندی", en: "Pressing, checking the seams, packing" },
  ],
  embroidery: [
    { fa: "آماده کردن زمینه و کشیدن طرح", en: "Preparing the ground and drawing the design" },
    { fa: "دوختن حاشیه، سپس میانه", en: "Stitching the border, then the middle" },
    { fa: "پنهان کردن سرنخ‌ها و وارسی پشت کار", en: "Hiding the ends and checking the back" },
    { fa: "شست‌وشو و اتو", en: "Washing and pressing" },
  ],
  honey: [
    { fa: "بردن کندوها به ییلاق، همراه گل", en: "Taking the hives to pasture, after the flowers" },
    { fa: "برداشتن شان‌های سربسته", en: "Lifting out the sealed combs" },
    { fa: "استخراج و صاف کردن، بی‌گرم کردن زیاد", en: "Extracting and straining, without much heat" },
    { fa: "نمونه‌برداری از بهر و پر کردن شیشه‌ها", en: "Sampling the lot and filling the jars" },
  ],
  "medicinal-herb": [
    { fa: "کاشتن، یا یافتن گیاه خودرو در جای مجاز", en: "Growing, or finding the wild plant where it may be gathered" },
    { fa: "چیدن با دست در روز خشک", en: "Picking by hand on a dry day" },
    { fa: "گستردن و خشک کردن", en: "Spreading and drying" },
    { fa: "پاک کردن، سنجیدن بهر و بسته‌بندی", en: "Cleaning, checking the lot, packing" },
  ],
  translation: [
    { fa: "خواندن متن و بستن واژه‌نامه", en: "Reading the text and settling its terms" },
    { fa: "ترجمه", en: "Translating" },
    { fa: "بازخوانی کنار متن اصلی", en: "Reading it against the original" },
    { fa: "تحویل و اصلاح خواسته‌شده", en: "Delivery, and the changes you ask for" },
  ],
  "text-editing": [
    { fa: "خواندن یک فصل و پیشنهاد روش", en: "Reading a chapter and proposing the way" },
    { fa: "ویرایش با نشان دادن هر تغییر", en: "Editing with every change shown" },
    { fa: "گفت‌وگو دربارهٔ جاهای دشوار", en: "Talking over the hard places" },
    { fa: "بازخوانی پایانی", en: "A last reading" },
  ],
  programming: [
    { fa: "نوشتن آنچه باید ساخته شود", en: "Writing down what is to be made" },
    { fa: "ساختن در مرحله‌های کوتاه", en: "Building in short stages" },
    { fa: "آزمودن همراه شما", en: "Testing together with you" },
    { fa: "تحویل کد و پشتیبانی", en: "Handing over the code, and support" },
  ],
  animation: [
    { fa: "داستان‌نما", en: "Storyboard" },
    { fa: "طرح چهره‌ها و صحنه‌ها", en: "Drawing the figures and scenes" },
    { fa: "جان دادن و رنگ", en: "Movement and colour" },
    { fa: "صدا و خروجی نهایی", en: "Sound and the finished film" },
  ],
};
