import { foldForSearch } from "#app/platform/text.ts";
import type { Occupation, ProducerLevel, Sex } from "#db/vocabulary.ts";

/** A word as registers spell it, without joints: گلیم‌بافی and گلیم بافی are one. */
const plain = (text: string): string =>
  foldForSearch(text.replaceAll("\u200c", " "))
    .replace(/[^\p{L}\p{N}]+/gu, "")
    .trim();

const tableOf = <Value extends string>(words: Readonly<Record<Value, readonly string[]>>): ReadonlyMap<string, Value> =>
  new Map(
    (Object.entries(words) as [Value, readonly string[]][]).flatMap(([value, names]) =>
      [value, ...names].map((name) => [plain(name), value] as const),
    ),
  );

/** What registers call the twelve occupations (domain 1.4). */
const trades = tableOf<Occupation>({
  "hand-sewn-leather": ["چرم دوزی", "چرم دست دوز", "دوخت چرم", "چرم", "کیف و کفش چرم", "leatherwork", "leather sewing"],
  "carpet-weaving": ["قالی بافی", "فرش بافی", "بافت فرش", "فرش دستباف", "قالی", "فرش", "بافنده فرش", "carpet"],
  "tableau-rug-weaving": ["تابلو فرش", "تابلوفرش بافی", "بافت تابلو فرش", "tableau rug"],
  "garment-sewing": ["دوخت لباس", "دوخت پوشاک", "خیاطی", "پوشاک", "تولید پوشاک", "garments", "sewing", "tailoring"],
  "traditional-embroidery": ["رودوزی سنتی", "رودوزی", "دوخت های سنتی", "سوزن دوزی", "embroidery"],
  "kilim-weaving": ["گلیم بافی", "گلیم", "بافت گلیم", "ورنی بافی", "گلیم و جاجیم بافی", "kilim"],
  "honey-packing": ["بسته بندی عسل", "عسل", "زنبورداری", "پرورش زنبور عسل", "honey", "beekeeping"],
  "medicinal-herb-growing": [
    "گیاهان دارویی",
    "گیاه دارویی",
    "کشت گیاهان دارویی",
    "پرورش گیاهان دارویی",
    "herbs",
    "medicinal herbs",
  ],
  "text-editing": ["ویراستاری", "ویرایش متن", "ویرایش", "editing"],
  translation: ["ترجمه", "مترجمی", "مترجم", "ترجمه متون", "translator"],
  programming: ["برنامه نویسی", "برنامه نویس", "برنامه نویسی رایانه", "software", "programmer"],
  animation: ["پویانمایی", "انیمیشن", "انیمیشن سازی", "animator"],
});

const sexes = tableOf<Sex>({
  woman: ["زن", "خانم", "مونث", "بانو", "female", "f", "w"],
  man: ["مرد", "آقا", "مذکر", "male", "m"],
});

const levels = tableOf<ProducerLevel>({
  applicant: ["متقاضی", "عادی", "سطح یک"],
  pioneer: ["پیشران", "پیشرو", "سطح دو"],
});

/** The occupation a register's word stands for; null for one we do not know. */
export const tradeOf = (text: string): Occupation | null => trades.get(plain(text)) ?? null;
export const sexOf = (text: string): Sex | null => sexes.get(plain(text)) ?? null;
export const levelOf = (text: string): ProducerLevel | null => levels.get(plain(text)) ?? null;

/** A place's name as it is compared: without "county of", in any spelling. */
export const plainPlace = (text: string): string => plain(text.replace(/^\s*(شهرستان|شهر|روستای|county of)\s+/i, ""));
