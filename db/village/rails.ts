import { and, eq, inArray } from "drizzle-orm";
import { productMinimums, productTiers, shopMinimums } from "#db/schema/prices.ts";
import { rails, shopRails } from "#db/schema/rails.ts";
import { makers, products } from "./data.ts";
import { minorUnits } from "./goods.ts";
import type { World } from "./world.ts";

/** An account nobody has: the numbers are the synthetic ones of the identifiers' tests. */
const account = {
  IRR: { iban: "IR220000000000000000000001", holder: "بازار خانگی (نمایشی)", bank: "بانک نمونه" },
  EUR: { iban: "DE89370400440532013000", holder: "Khanegi (demo)", bank: "Example Bank" },
  USD: { iban: "DE89370400440532013000", holder: "Khanegi (demo)", bank: "Example Bank" },
} as const;

/** Makers of everyday goods let buyers pay at the door; who weaves for months does not. */
const payAtTheDoor = [
  "mina-khoreshrostami",
  "raheleh-namahili",
  "behrouz-sareynifar",
  "masoumeh-alvarsi",
  "davoud-lahrudi",
  "fatemeh-gerdeyi",
  "omid-kuraimi",
  "elnaz-ultani",
  "laleh-murani",
];
/** One who would rather not wait for transfers. */
const noTransfers = ["kamran-charmsaz-asl"];

/** What some ask of larger orders, and give for them: from so many pieces on, so much each. */
const lists = [
  { slug: "napkins-sokmeh-six", currency: "IRR", audience: "everyone", from: 5, percent: 92n },
  { slug: "napkins-sokmeh-six", currency: "IRR", audience: "everyone", from: 10, percent: 85n },
  { slug: "napkins-sokmeh-six", currency: "IRR", audience: "firms", from: 20, percent: 75n },
  { slug: "honey-thyme-1kg", currency: "IRR", audience: "firms", from: 12, percent: 80n },
  { slug: "honey-thyme-1kg", currency: "EUR", audience: "firms", from: 12, percent: 80n },
] as const;

/** Where transfers go, what shops say of ways to pay, and what larger orders cost. */
export async function writeRails(world: World): Promise<void> {
  const { tx } = world;
  const shop = (slug: string) => world.id(`shop:${makers.find((maker) => maker.slug === slug)!.id}`);
  for (const [currency, details] of Object.entries(account))
    await tx
      .update(rails)
      .set({ details })
      .where(and(eq(rails.name, "bank-transfer"), inArray(rails.currency, [currency as keyof typeof account])));
  await tx
    .insert(shopRails)
    .values([
      ...payAtTheDoor.map((slug) => ({ shopId: shop(slug), rail: "cash-on-delivery", allowed: true })),
      ...noTransfers.map((slug) => ({ shopId: shop(slug), rail: "bank-transfer", allowed: false })),
    ]);
  for (const { slug, currency, audience, from, percent } of lists) {
    const productId = world.id(`product:${slug}`);
    const price = products.find((product) => product.slug === slug)!.prices.find((one) => one.currency === currency)!;
    const amount = (minorUnits(price.amount, currency) * percent) / 100n;
    await tx.insert(productTiers).values({ productId, currency, audience, minQuantity: from, amount });
  }
  // Small packs of herbs are not worth a parcel each.
  await tx.insert(productMinimums).values({ productId: world.id("product:lemon-balm-60"), quantity: 2 });
  await tx.insert(shopMinimums).values({ shopId: shop("elnaz-ultani"), currency: "IRR", amount: 12_000_000n });
}
