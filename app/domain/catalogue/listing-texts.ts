import { localDigits } from "#app/platform/digits.ts";
import type { Locale } from "#app/platform/locale.ts";
import { toMajor } from "#app/platform/money.ts";
import { familyOf, typedAttributes } from "./families/families.ts";
import { attributeTexts } from "./families/show.ts";
import type { ProductRecord } from "./product-record.server.ts";

/** Every field of a listing's form with what it holds now, as its maker would type it: digits of her language, toman. */
export function listingTexts(locale: Locale, product: ProductRecord): Record<string, string> {
  const { texts, prices, stock, maker } = product;
  const whole = (value: number | null | undefined) =>
    value === null || value === undefined ? "" : localDigits(locale, String(value));
  const euro = prices.EUR === undefined ? "" : toMajor({ amount: BigInt(prices.EUR), currency: "EUR" });
  const attributes = typedAttributes(familyOf(product.family)).map((attribute) => {
    const kept = attributeTexts(locale, attribute, product.attributes[attribute.key]);
    // What is woven or grown at home comes from where she lives, until she says otherwise.
    const home = attribute.type === "place" && Object.keys(kept).length === 0 && maker;
    return home ? attributeTexts(locale, attribute, { county: maker.county, place: maker.placeFa }) : kept;
  });
  return Object.assign(
    {
      titleFa: texts.fa?.title ?? "",
      titleEn: texts.en?.title ?? "",
      descriptionFa: texts.fa?.description ?? "",
      descriptionEn: texts.en?.description ?? "",
      priceToman: prices.IRR === undefined ? "" : localDigits(locale, (BigInt(prices.IRR) / 10n).toString()),
      priceEur: localDigits(locale, locale === "fa" ? euro.replace(".", "٫") : euro),
      priceUnit: product.priceUnit,
      ready: whole(stock?.onHand),
      readySeen: whole(stock?.onHand),
      leadTimeDays: whole(product.leadTimeDays),
      makerSharePercent: whole(Math.round(product.makerShareBps / 100)),
      weightG: whole(product.weightG),
      lengthCm: whole(product.lengthCm),
      widthCm: whole(product.widthCm),
      heightCm: whole(product.heightCm),
    },
    ...attributes,
  );
}
