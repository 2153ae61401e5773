import type { Localized, Words } from "#app/platform/locale.ts";
import type { PriceUnit } from "#db/vocabulary.ts";

/** How many of something, where that is not said by the bare number: so many kilograms, square metres. */
export const measured: Readonly<Partial<Record<PriceUnit, Localized>>> = {
  kg: { fa: "{count} کیلوگرم", en: "{count} kg" },
  m2: { fa: "{count} متر مربع", en: "{count} m²" },
  word: { fa: "{count} واژه", en: "{count} words" },
  page250: { fa: "{count} صفحهٔ ۲۵۰ واژه‌ای", en: "{count} pages of 250 words" },
  hour: { fa: "{count} ساعت", en: "{count} hours" },
  second: { fa: "{count} ثانیه", en: "{count} seconds" },
};

/** The bare unit behind a field or a figure. */
export const unitNames: Readonly<Partial<Record<PriceUnit, Localized>>> = {
  kg: { fa: "کیلوگرم", en: "kg" },
  m2: { fa: "متر مربع", en: "m²" },
};

/** The head of a field that takes a quantity of it. */
export const quantityOf = {
  item: { fa: "تعداد", en: "Quantity" },
  kg: { fa: "چند کیلو؟", en: "Kilograms" },
  m2: { fa: "چند متر مربع؟", en: "Square metres" },
} satisfies Words;

export function quantityWord(unit: PriceUnit): Localized {
  return unit === "kg" || unit === "m2" ? quantityOf[unit] : quantityOf.item;
}

/** A thing by its title and, where it has one, its variant: «عسل آویشن، نیم کیلو». */
export function titled(title: string, variant: string, locale: "fa" | "en"): string {
  return variant === "" ? title : `${title}${locale === "fa" ? "، " : ", "}${variant}`;
}
