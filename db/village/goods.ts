import { exponentOf } from "#app/platform/money.ts";
import { productPrices, products as productTable, productTexts, stockItems, stockMoves } from "#db/schema/catalogue.ts";
import { coupons } from "#db/schema/orders.ts";
import type { ProductState } from "#db/vocabulary.ts";
import { makers, type ProductData, products } from "./data.ts";
import type { World } from "./world.ts";

/** "116.50" in cents, "185000000" in rials: exact, for the data's decimals never exceed the currency's. */
export function minorUnits(amount: string, currency: string): bigint {
  const [whole = "", decimals = ""] = amount.split(".");
  const exponent = exponentOf(currency);
  if (decimals.length > exponent) throw new RangeError(`${amount} is finer than ${currency} is counted`);
  return BigInt(whole + decimals.padEnd(exponent, "0"));
}

type Listing = ProductData & { state: ProductState };

const basedOn = (slug: string) => products.find((product) => product.slug === slug)!;

/** Two listings beside the data's, so that the officers' queue and the withdrawn ones are not empty. */
const inOtherStates = (): Listing[] => [
  {
    ...basedOn("jajim-floor-cushion"),
    id: "i61",
    slug: "jajim-cushion-45",
    titleFa: "کوسن جاجیم ۴۵×۴۵",
    titleEn: "Jajim cushion, 45×45",
    descriptionFa: "روکش کوسن با نقش چشم‌بلبلی، پشت پنبه‌ای و زیپ‌دار.",
    descriptionEn: "A cushion cover in the nightingale-eye pattern, with a zipped cotton back.",
    attributes: { ...basedOn("jajim-floor-cushion").attributes, widthCm: 45, lengthCm: 45 },
    prices: [
      { currency: "IRR", amount: "21000000", per: "item" },
      { currency: "EUR", amount: "14.00", per: "item" },
    ],
    availability: { kind: "stock", quantity: 8, leadTimeDays: 4 },
    passport: { serial: "ARD-2403-0061" },
    state: "submitted",
  },
  {
    ...basedOn("honey-multi-1kg"),
    id: "i62",
    slug: "honey-multi-500",
    titleFa: "عسل چندگیاه ۵۰۰ گرم",
    titleEn: "Multi-flower honey, 500 g",
    attributes: { ...basedOn("honey-multi-1kg").attributes, netWeightG: 500 },
    prices: [
      { currency: "IRR", amount: "4900000", per: "item" },
      { currency: "EUR", amount: "4.00", per: "item" },
    ],
    availability: { kind: "stock", quantity: 6, leadTimeDays: 2 },
    parcel: { weightG: 780, lengthCm: 10, widthCm: 10, heightCm: 13 },
    passport: { serial: "ARD-2404-0062" },
    state: "withdrawn",
  },
];

/** Every listing of the village: published, unless its maker still waits. */
export const listings = (): Listing[] => [
  ...products.map((product) => {
    const maker = makers.find(({ id }) => id === product.producer)!;
    return { ...product, state: maker.verification === "verified" ? ("published" as const) : ("draft" as const) };
  }),
  ...inOtherStates(),
];

/** The states a listing has gone through to be where it is. */
const ways: Readonly<Record<ProductState, readonly ProductState[]>> = {
  draft: ["draft"],
  submitted: ["draft", "submitted"],
  published: ["draft", "submitted", "published"],
  withdrawn: ["draft", "submitted", "published", "withdrawn"],
};

/** Products with their texts, prices and counted units. */
export async function writeGoods(world: World): Promise<void> {
  const rows = listings().map((listing, index) => {
    // One in a day and a half, so that "newest" means something; those of a craft do not stand in one block.
    const createdAt = world.ago(2 + ((index * 37) % 62) * 1.5);
    const id = world.id(`product:${listing.slug}`, createdAt);
    tellOf(world, listing, id, createdAt);
    return { listing, id, createdAt };
  });
  const reviewer = world.id("person:officer-secretariat");
  await world.tx.insert(productTable).values(
    rows.map(({ listing, id, createdAt }) => {
      const { parcel, availability, state } = listing;
      const seen = state === "published" || state === "withdrawn";
      return {
        id,
        slug: listing.slug,
        shopId: world.id(`shop:${listing.producer}`),
        clusterId: world.id(`cluster:${listing.cluster}`),
        family: listing.family,
        status: state,
        attributes: listing.attributes,
        availability: availability.kind,
        leadTimeDays: availability.leadTimeDays,
        priceUnit: listing.prices[0]!.per,
        makerShareBps: listing.makerSharePct * 100,
        ...parcel,
        passportSerial: listing.passport.serial,
        submittedAt: state === "draft" ? null : createdAt,
        reviewedBy: seen ? reviewer : null,
        publishedAt: seen ? createdAt : null,
        createdAt,
        updatedAt: createdAt,
      };
    }),
  );
  await world.tx.insert(productTexts).values(
    rows.flatMap(({ listing, id }) => [
      { productId: id, locale: "fa" as const, title: listing.titleFa, description: listing.descriptionFa },
      { productId: id, locale: "en" as const, title: listing.titleEn, description: listing.descriptionEn },
    ]),
  );
  await world.tx.insert(productPrices).values(
    rows.flatMap(({ listing, id }) =>
      listing.prices.map(({ currency, amount }) => ({
        productId: id,
        currency,
        amount: minorUnits(amount, currency),
      })),
    ),
  );
  await writeStock(
    world,
    rows.flatMap(({ listing, id, createdAt }) =>
      listing.availability.quantity > 0
        ? [{ productId: id, quantity: listing.availability.quantity, at: createdAt }]
        : [],
    ),
  );
}

/** Units as `moveStock` would have made them: the first move of each item's history. */
async function writeStock(world: World, made: { productId: string; quantity: number; at: Date }[]): Promise<void> {
  const items = made.map((one) => ({ ...one, id: world.id(`stock:${one.productId}`, one.at) }));
  await world.tx
    .insert(stockItems)
    .values(
      items.map(({ id, productId, quantity }) => ({ id, productId, made: quantity, onHand: quantity, lastMove: 1 })),
    );
  await world.tx.insert(stockMoves).values(
    items.map(({ id, quantity, at }) => ({
      ...{ stockItemId: id, number: 1, kind: "made" as const, quantity, onHandAfter: quantity, at },
    })),
  );
}

function tellOf(world: World, { state, producer }: Listing, id: string, at: Date): void {
  const more = { subject: world.id(`shop:${producer}`) };
  world.moved(at, "product", id, ...ways[state]);
  world.tell(at, "product.created", "product", id, more);
  for (const reached of ways[state].slice(1)) world.tell(at, `product.${reached}`, "product", id, more);
}

/** A tenth off, once a customer. */
export async function writeCoupons(world: World): Promise<void> {
  const id = world.id("coupon:NOROUZ");
  const [validFrom, validTo] = [world.ago(30), world.ago(-400)];
  await world.tx
    .insert(coupons)
    .values({ id, code: "NOROUZ", percentBps: 1_000, limitTotal: 500, limitPerCustomer: 1, validFrom, validTo });
  world.tell(validFrom, "coupon.made", "coupon", id);
}
