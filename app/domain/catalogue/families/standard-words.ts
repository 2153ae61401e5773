import type { Localized, Words } from "#app/platform/locale.ts";

/** How an attribute of a kind without bounds is written. */
export const kindWords = {
  integer: { fa: "عدد درست", en: "a whole number" },
  decimal: { fa: "عدد", en: "a number" },
  boolean: { fa: "بله یا خیر", en: "yes or no" },
  text: { fa: "نوشته", en: "a text" },
  textList: { fa: "فهرست", en: "a list" },
  enum: { fa: "یکی از گزینه‌ها", en: "one of the choices" },
  enumInline: { fa: "یکی از گزینه‌ها", en: "one of the choices" },
  composition: {
    fa: "جنس‌ها با درصد درست؛ جمع ۱۰۰",
    en: "materials with their whole percents, adding up to 100",
  },
  date: { fa: "روز، به تقویم شمسی یا میلادی", en: "a day, in either calendar" },
  month: { fa: "ماه و سال، به تقویم شمسی یا میلادی", en: "a month and year, in either calendar" },
  place: { fa: "شهرستان، و اگر خواستید روستا", en: "the county and, if you like, the village" },
  species: { fa: "نام علمی دوبخشی به لاتین", en: "the Latin name in two parts" },
  bcp47: { fa: "زبان، از فهرست", en: "a language of the list" },
  resolution: { fa: "پهنا × بلندا به نقطه، مانند ۱۹۲۰×۱۰۸۰", en: "width × height in pixels, such as 1920×1080" },
} satisfies Words;

const noHealing: Localized = {
  fa: "در عنوان و شرح از درمان و خاصیت دارویی سخنی نیست.",
  en: "Title and description claim nothing about healing.",
};

export const words = {
  oneOf: { fa: "یکی از {options}", en: "one of {options}" },
  between: { fa: "از {min} تا {max}", en: "from {min} to {max}" },
  atMost: { fa: "حداکثر {max}", en: "at most {max}" },
  atLeast: { fa: "دست‌کم {min}", en: "at least {min}" },
  letters: { fa: "نوشته، تا {most} حرف", en: "a text of up to {most} letters" },
  listOf: { fa: "تا {most} مورد، با ویرگول", en: "up to {most}, separated by commas" },
  except: { fa: "{bound}؛ برای {cases}: {max}", en: "{bound}; {cases}: {max}" },
  hundred: { fa: "جمع درصد جنس‌ها ۱۰۰ است.", en: "The percents of materials add up to 100." },
  raj: {
    fa: "رج‌شمار با مبنایش (۶٫۵ یا ۷ سانتی‌متر) گفته می‌شود و گره در متر مربع از همان حساب می‌شود.",
    en: "The raj count is given with its base (6.5 or 7 cm), and the knots per square metre are reckoned from it.",
  },
  byFamily: {
    "hand-knotted-carpet": [
      {
        fa: "عرض و طول درون کلاس اندازه است، جز «سفارشی».",
        en: "Width and length lie within the size class, except “custom”.",
      },
      { fa: "کناره دست‌کم سه برابر عرضش طول دارد.", en: "A kenareh is at least three times as long as wide." },
      {
        fa: "بافتهٔ صدساله و کهن‌تر میراث فرهنگی است و پذیرفته نمی‌شود.",
        en: "Weaves of a hundred years and more are heritage and are not taken.",
      },
    ],
    flatweave: [{ fa: "ورنی یک‌رو است.", en: "A verni has one face." }],
    "leather-goods": [
      {
        fa: "برای فروش به اروپا، کروم شش‌ظرفیتی چرمی که به پوست می‌خورد باید آزمایش شده باشد.",
        en: "Leather that touches the skin and goes to Europe must be tested for chromium VI.",
      },
    ],
    garment: [
      {
        fa: "دوخت به اندازهٔ خریدار حق انصراف ندارد و پیش از سفارش گفته می‌شود.",
        en: "What is sewn to measure cannot be returned, and the buyer is told before ordering.",
      },
    ],
    honey: [
      { fa: "برچسب می‌گوید: برای کودک زیر یک سال نیست.", en: "The label says: not for children under one year." },
      noHealing,
    ],
    "medicinal-herb": [
      { fa: "اگر با خشک‌کن خشک شده، دمای آن گفته می‌شود.", en: "Of herbs from a dryer the temperature is given." },
      {
        fa: "برداشت از طبیعت بی مجوز بررسی‌شدهٔ منابع طبیعی نشان نمی‌گیرد.",
        en: "Wild collection without a checked permit of the natural-resources office gets no badge.",
      },
      noHealing,
    ],
    translation: [
      { fa: "زبان مقصد با زبان مبدأ فرق دارد.", en: "The target language differs from the source." },
      { fa: "کار ماشین ترجمه گفته می‌شود.", en: "Machine output is declared." },
    ],
    programming: [{ fa: "هر تحویل پذیرش جداگانه دارد.", en: "Each deliverable is accepted by itself." }],
  } as Readonly<Record<string, readonly Localized[]>>,

  title: { fa: "معیار فروش هر رشته", en: "Standards of sale" },
  lead: {
    fa: "هر کالا و خدمت چه چیزی را باید بگوید، چه عکس‌هایی لازم دارد و چگونه بازگردانده می‌شود. سازنده، کارشناس و خریدار همین را می‌بینند.",
    en: "What a listing of each craft must say, which pictures it needs and how it may be returned. Makers, officers and buyers read the same.",
  },
  one: { fa: "معیار فروش: {family}", en: "Standard of sale: {family}" },
  oneLead: {
    fa: "آنچه اینجاست از همان قاعده‌هایی ساخته شده که فرم کالا با آن سنجیده می‌شود.",
    en: "This page is made from the very rules that the listing form is judged by.",
  },
  goods: { fa: "کالا", en: "Goods" },
  services: { fa: "خدمت", en: "Services" },
  summary: {
    fa: "{required} ویژگی لازم، {limits} حد استاندارد",
    en: "{required} required particulars, {limits} limits of quality",
  },
  summaryPlain: { fa: "{required} ویژگی لازم", en: "{required} required particulars" },
  required: { fa: "چه چیزی باید گفته شود", en: "What must be said" },
  requiredLead: {
    fa: "تا این‌ها گفته نشود کالا به بررسی فرستاده نمی‌شود. عددی بیرون از این بازه پذیرفته نیست.",
    en: "Nothing goes to review before these are said. Numbers outside these bounds are not taken.",
  },
  optional: { fa: "چه چیزی می‌توان گفت", en: "What may be said besides" },
  limits: { fa: "حد استاندارد", en: "Limits of quality" },
  limitsLead: {
    fa: "بیرون از حد هم می‌توان فروخت، ولی آشکارا نشان داده می‌شود، «طبیعی» نامیده نمی‌شود و نشان دوم و سوم نمی‌گیرد. مقدار بی‌برگه، اظهار تولیدکننده است.",
    en: "Goods outside a limit may be sold, but it is shown openly; they are not called natural and get no second or third mark. A value without a report is the maker's word.",
  },
  property: { fa: "ویژگی", en: "Particular" },
  rule: { fa: "چگونه", en: "How" },
  limit: { fa: "حد", en: "Limit" },
  standard: { fa: "استاندارد", en: "Standard" },
  rules: { fa: "قاعده‌های دیگر", en: "Other rules" },
  photos: { fa: "عکس‌ها", en: "Photographs" },
  photosLead: {
    fa: "دست‌کم {least} و تا {most} عکس که خودتان از همین کار گرفته‌اید. عکس دیگران، عکس فروشگاه‌های دیگر و تصویر ساختهٔ رایانه پذیرفته نیست.",
    en: "At least {least}, at most {most} photographs, taken by yourself of this very work. Other people's, other shops' and computer-made pictures are not accepted.",
  },
  returns: { fa: "بازگرداندن", en: "Returns" },
  toMeasure: { fa: "به اندازهٔ خریدار", en: "Made to the buyer's measure" },
  prices: { fa: "قیمت برای هر", en: "The price may be for one" },
  perishable: {
    fa: "بهر و تاریخ مصرف دارد و از هر بهر جداگانه فروخته می‌شود.",
    en: "It has a lot and a best-before day, and is sold lot by lot.",
  },
  of: { fa: "پیشهٔ {occupation}", en: "Occupation: {occupation}" },
  see: { fa: "کالاهای این رشته", en: "Listings of this craft" },
  link: { fa: "معیار فروش این رشته", en: "Standard of sale of this craft" },
};
