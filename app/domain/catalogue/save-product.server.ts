import { isDeepStrictEqual } from "node:util";
import { sql } from "drizzle-orm";
import { countyOf } from "#app/country/places.ts";
import type { Actor } from "#app/platform/actor.ts";
import { clerk, manager, oneOf, producer } from "#app/platform/actor.ts";
import { command, type Run, unchanged } from "#app/platform/command.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { Invalid, Refusal } from "#app/platform/errors.ts";
import { priceUnits } from "#db/vocabulary.ts";
import { heldProduct } from "./access.server.ts";
import { familyOf } from "./families/families.ts";
import { priceUnitsOf } from "./families/price-units.ts";
import type { Place } from "./families/typed.ts";
import { saveProduct as input, type SaveInput } from "./forms.ts";
import type { ProductRecord } from "./product-record.server.ts";
import { leastMakerSharePercent } from "./rules.ts";
import { backToReview, mustStayWhole, raiseVersion, savePrice, saveTexts } from "./steps.server.ts";
import { moveStock } from "./stock.server.ts";

/**
 * The listing as typed, by its maker or by her cooperative with her grant. A draft may be incomplete. Words, prices and
 * pieces of a listing that is out change at once; its attributes were judged, so changing them sends it back to review.
 */
export const saveProduct = command({
  name: "save-product",
  who: oneOf(producer, oneOf(manager, clerk)),
  input,
  async run(run, typed) {
    const { ctx, tx, actor, tell } = run;
    const { product, subject, grant, maySetStock } = await heldProduct(tx, actor, typed.slug, { lock: true });
    if (typed.attributes.craft !== product.family) throw new Invalid({ form: "invalid" });
    // What was typed stays on the page with the new version, so that another press means it.
    if (product.version !== typed.version) throw new Refusal("catalogue.edited-meanwhile");
    mustKnowPlaces(ctx, product.family, typed);
    const changed = changesOf(product, typed, grant === null);
    const pieces = maySetStock ? await setReady(run, product, typed) : 0;
    if (pieces !== 0) changed.push("stock");
    if (changed.length === 0) return unchanged({ slug: product.slug, review: false });

    await write(run, product, typed, grant === null);
    const review = changed.includes("attributes") && (await backToReview(run, product));
    await mustStayWhole(tx, product.id);
    await tell("product.saved", "product", product.id, { subject, grant, data: { changed, pieces, review } });
    return { slug: product.slug, review };
  },
});

/** Names of what differs, for the history and the maker's feed; values stay in the tables. */
function changesOf(product: ProductRecord, typed: SaveInput, own: boolean): string[] {
  const { fa, en } = product.texts;
  const same: Record<string, boolean> = {
    title: (fa?.title ?? "") === typed.titleFa && (en?.title ?? "") === typed.titleEn,
    description: (fa?.description ?? "") === typed.descriptionFa && (en?.description ?? "") === typed.descriptionEn,
    attributes: isDeepStrictEqual(product.attributes, typed.attributes.values),
    price:
      product.prices.IRR === typed.priceToman?.amount.toString() &&
      product.prices.EUR === typed.priceEur?.amount.toString(),
    priceUnit: product.priceUnit === unitOf(product, typed),
    share: product.makerShareBps === shareOf(product, typed, own),
    leadTime: product.leadTimeDays === typed.leadTimeDays,
    parcel:
      product.weightG === typed.weightG &&
      product.lengthCm === typed.lengthCm &&
      product.widthCm === typed.widthCm &&
      product.heightCm === typed.heightCm,
  };
  return Object.keys(same).filter((name) => !same[name]);
}

async function write({ tx }: Run<Actor>, product: ProductRecord, typed: SaveInput, own: boolean): Promise<void> {
  await tx.execute(
    sql`update products set attributes = ${JSON.stringify(typed.attributes.values)}::jsonb, lead_time_days = ${typed.leadTimeDays},
          price_unit = ${unitOf(product, typed)}, maker_share_bps = ${shareOf(product, typed, own)}, weight_g = ${typed.weightG},
          length_cm = ${typed.lengthCm}, width_cm = ${typed.widthCm}, height_cm = ${typed.heightCm} where id = ${product.id}`,
  );
  await raiseVersion(tx, product.id);
  await saveTexts(tx, product.id, {
    fa: { title: typed.titleFa, description: typed.descriptionFa },
    en: { title: typed.titleEn, description: typed.descriptionEn },
  });
  await savePrice(tx, product.id, "IRR", typed.priceToman);
  await savePrice(tx, product.id, "EUR", typed.priceEur);
}

/** A service's price counts the unit named among its attributes, goods' one of their family's. @throws Invalid */
function unitOf(product: ProductRecord, typed: SaveInput) {
  const { availability, family } = product;
  if (availability !== "service") {
    if (
      typed.priceUnit !== product.priceUnit &&
      !priceUnitsOf(familyOf(family), availability).includes(typed.priceUnit)
    )
      throw new Invalid({ priceUnit: "choose" });
    return typed.priceUnit;
  }
  return priceUnits.find((unit) => unit === typed.attributes.values.unit) ?? product.priceUnit;
}

/** Her share is hers to set: a cooperative, which gains by a lower one, never does. @throws Invalid */
function shareOf(product: ProductRecord, typed: SaveInput, own: boolean): number {
  if (!own || typed.makerSharePercent === null) return product.makerShareBps;
  if (typed.makerSharePercent < leastMakerSharePercent) throw new Invalid({ makerSharePercent: "catalogue.share" });
  return typed.makerSharePercent * 100;
}

/** Adds or writes off the difference to what the page said, so that what was sold meanwhile stays sold. Pieces, signed. */
async function setReady({ tx }: Run<Actor>, { availability, stock }: ProductRecord, typed: SaveInput): Promise<number> {
  if (availability !== "stock" || !stock || typed.ready === null || typed.readySeen === null) return 0;
  const difference = typed.ready - typed.readySeen;
  if (difference === 0) return 0;
  const kind = difference > 0 ? "made" : "write-off";
  if (!(await moveStock(tx, { stockItemId: stock.id, kind, quantity: Math.abs(difference) })))
    throw new Invalid({ ready: "catalogue.stock" });
  return difference;
}

/** Counties are the country's, which only a running house knows. @throws Invalid */
function mustKnowPlaces(ctx: Ctx, familyId: string, typed: SaveInput): void {
  for (const { key, type } of familyOf(familyId).attributes) {
    const place = type === "place" ? (typed.attributes.values[key] as Place | undefined) : undefined;
    if (place && !countyOf(ctx.house.country, place.county))
      throw new Invalid({ [`attributes.${key}.county`]: "attribute.county" });
  }
}
