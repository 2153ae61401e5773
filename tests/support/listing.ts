import { familyOf } from "#app/domain/catalogue/families/families.ts";
import { attributeTexts } from "#app/domain/catalogue/families/show.ts";
import type { Attributes } from "#app/domain/catalogue/families/typed.ts";
import { listingSteps } from "#app/domain/catalogue/listing-steps.ts";
import type { Locale } from "#app/platform/locale.ts";
import { makers, type ProductData } from "#db/village/data.ts";

export type Typed = Readonly<Record<string, string>>;

/** A village product as its maker would type it, step by step. */
export function typedSteps(locale: Locale, product: ProductData): { step: string; fields: Typed }[] {
  const family = familyOf(product.family);
  const amount = (currency: string) => product.prices.find((price) => price.currency === currency)?.amount ?? "";
  const shared: Readonly<Record<string, Typed>> = {
    name: { titleFa: product.titleFa, titleEn: product.titleEn },
    price: {
      priceToman: amount("IRR").slice(0, -1),
      priceEur: amount("EUR"),
      leadTimeDays: String(product.availability.leadTimeDays),
      makerSharePercent: String(product.makerSharePct),
      ...(product.availability.kind === "service" ? {} : { priceUnit: product.prices[0]!.per }),
      ...(product.availability.kind === "stock" ? { ready: String(product.availability.quantity) } : {}),
    },
    parcel: Object.fromEntries(Object.entries(product.parcel ?? {}).map(([name, value]) => [name, String(value)])),
    words: { descriptionFa: product.descriptionFa, descriptionEn: product.descriptionEn },
  };
  return listingSteps(family)
    .filter(({ id }) => id !== "photos")
    .map((step) => ({
      step: step.id,
      fields:
        shared[step.id] ??
        Object.assign(
          {},
          ...step.attributes.map((one) => attributeTexts(locale, one, (product.attributes as Attributes)[one.key])),
        ),
    }));
}

/** A verified maker of the village who may list this: herself, or another of her craft while she still waits. */
export function listedBy(product: ProductData): string {
  const own = makers.find(({ id }) => id === product.producer)!;
  const maker =
    own.verification === "verified"
      ? own
      : makers.find((one) => one.verification === "verified" && one.occupation === own.occupation);
  return maker!.slug;
}
