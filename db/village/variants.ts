import { eq } from "drizzle-orm";
import { products, productVariants, variantPrices } from "#db/schema/catalogue.ts";
import { minorUnits } from "./goods.ts";
import type { World } from "./world.ts";

type Variant = { fa: string; en: string; takes: number; irr: string; eur: string };

const age = (fa: string, en: string, irr: string, eur: string): Variant => ({
  fa: `${fa} سال`,
  en: `age ${en}`,
  takes: 1,
  irr,
  eur,
});

/** What is bought in sizes and jars, by the listing's address. The cheapest costs what the listing says. */
const variants: Readonly<Record<string, readonly Variant[]>> = {
  "honey-chamomile-250": [
    { fa: "شیشهٔ ۲۵۰ گرمی", en: "250 g jar", takes: 1, irr: "4200000", eur: "3.00" },
    { fa: "شیشهٔ نیم‌کیلویی", en: "500 g jar", takes: 2, irr: "8000000", eur: "5.70" },
    { fa: "شیشهٔ یک‌کیلویی", en: "1 kg jar", takes: 4, irr: "15400000", eur: "10.90" },
  ],
  "child-vest": [
    age("۲", "2", "12800000", "8.00"),
    age("۳", "3", "12800000", "8.00"),
    age("۴", "4", "13600000", "8.50"),
    age("۵", "5", "13600000", "8.50"),
    age("۶", "6", "14400000", "9.00"),
  ],
};

/** Pieces a month that makers take on of what they make to order. */
const ceilings: Readonly<Record<string, number>> = {
  "tablecloth-silk-120": 2,
  "messenger-bag": 4,
};

/** Variants of some listings, and how much of others is made in a month. */
export async function writeVariants(world: World): Promise<void> {
  const rows = Object.entries(variants).flatMap(([slug, list]) =>
    list.map((one, index) => ({
      ...one,
      id: world.id(`variant:${slug}:${index + 1}`),
      productId: world.id(`product:${slug}`),
      position: index + 1,
    })),
  );
  await world.tx.insert(productVariants).values(
    rows.map(({ id, productId, position, fa, en, takes }) => ({
      ...{ id, productId, position, takes },
      nameFa: fa,
      nameEn: en,
    })),
  );
  await world.tx.insert(variantPrices).values(
    rows.flatMap(({ id, irr, eur }) => [
      { variantId: id, currency: "IRR" as const, amount: minorUnits(irr, "IRR") },
      { variantId: id, currency: "EUR" as const, amount: minorUnits(eur, "EUR") },
    ]),
  );
  for (const [slug, monthlyCeiling] of Object.entries(ceilings))
    await world.tx
      .update(products)
      .set({ monthlyCeiling })
      .where(eq(products.id, world.id(`product:${slug}`)));
}
