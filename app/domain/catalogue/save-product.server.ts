import { sql } from "drizzle-orm";
import { z } from "zod";
import { countyOf } from "#app/country/places.ts";
import { clerk, manager, oneOf, type Person, producer } from "#app/platform/actor.ts";
import { command, parse, type Run, unchanged } from "#app/platform/command.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { Invalid, Missing, Refusal } from "#app/platform/errors.ts";
import { type Held, heldProduct } from "./access.server.ts";
import { attributeSchemaOf, costlyAttributes } from "./families/attributes.ts";
import { type Attribute, familyOf } from "./families/families.ts";
import { priceUnitsOf } from "./families/price-units.ts";
import type { Attributes, Place } from "./families/typed.ts";
import { saveProduct as input, type PriceStep, type SaveInput, stepForms } from "./forms.ts";
import { formStep, type ListingStep } from "./listing-steps.ts";
import type { ProductRecord } from "./product-record.server.ts";
import { asEdited, differences, revisionSeen } from "./revision.ts";
import { keepRevision } from "./revision-steps.server.ts";
import { leastMakerSharePercent } from "./rules.ts";
import { mustStayWhole, raiseVersion, savePrice, takeInWaiting, writeJudged } from "./steps.server.ts";
import { moveStock } from "./stock.server.ts";

/**
 * One step of a listing as typed, by its maker or by her cooperative with her grant: its fields alone. A draft may be
 * incomplete. Prices, pieces, times and the parcel of a listing that is out change at once; its judged parts stay as
 * they are on the shelf, and the change waits beside it. A mark at a field goes when the field is changed.
 */
export const saveProduct = command({
  name: "save-product",
  who: oneOf(producer, oneOf(manager, clerk)),
  input,
  async run(run, typed) {
    const { tx, actor, tell } = run;
    const held = await heldProduct(tx, actor, typed.slug, { lock: true });
    const acting = { subject: held.subject, grant: held.grant };
    // A listing may have left the shelf by another door than the maker's.
    const waiting = held.product.status !== "published" && held.product.revision !== null;
    const product = waiting ? await takeInWaiting(run, held.product, acting) : held.product;
    const step = formStep(familyOf(product.family), typed.step);
    if (!step) throw new Missing("step");
    const { slug, family, submittedAt } = product;
    const answer = { slug, family, step: step.id, walking: submittedAt === null, waits: false, warned: null };

    if (!step.judged) {
      const { changed, pieces } = await saveTerms(run, { ...held, product }, step.id, typed);
      if (changed.length === 0) return unchanged(answer);
      await raiseVersion(tx, product.id, changed);
      await mustStayWhole(tx, product.id, step.fields);
      await tell("product.saved", "product", product.id, { ...acting, data: { changed, pieces } });
      return answer;
    }

    const before = asEdited(product);
    const after = readJudged(run.ctx, before, step, typed);
    const changed = Object.keys(differences(before, after));
    const waits = product.status === "published";
    if (changed.length === 0) return unchanged(answer);
    mustBeCurrent(product, typed, revisionSeen(product.revision));
    const warned = changed.find((name) => costs(after).has(name)) ?? null;
    if (waits) {
      const kept = await keepRevision(run, product, differences(product, after), changed, acting);
      await mustStayWhole(tx, product.id, step.fields);
      return { ...answer, waits: kept, warned };
    }
    await writeJudged(tx, product, after);
    await raiseVersion(tx, product.id, changed);
    await mustStayWhole(tx, product.id, step.fields);
    await tell("product.saved", "product", product.id, { ...acting, data: { changed, pieces: 0 } });
    return { ...answer, warned };
  },
});

/** Fields whose values will cost the badge and the word natural, which their step says before she goes on. */
function costs(listing: ProductRecord): Set<string> {
  return new Set(costlyAttributes(familyOf(listing.family), listing.attributes).map((key) => `attributes.${key}`));
}

/** What was typed stays on the page with the new version, so that another press means it. @throws Refusal */
function mustBeCurrent(product: ProductRecord, typed: SaveInput, revision = typed.revision): void {
  if (product.version !== typed.version || revision !== typed.revision) throw new Refusal("catalogue.edited-meanwhile");
}

/** The listing as this step would have it. @throws Invalid */
function readJudged(ctx: Ctx, before: ProductRecord, step: ListingStep, typed: SaveInput): ProductRecord {
  const { fa, en } = before.texts;
  if (step.id === "name") {
    const { titleFa, titleEn } = parse(stepForms.name, typed);
    return {
      ...before,
      texts: {
        fa: { title: titleFa, description: fa?.description ?? "" },
        en: { title: titleEn, description: en?.description ?? "" },
      },
    };
  }
  if (step.id === "words") {
    const { descriptionFa, descriptionEn } = parse(stepForms.words, typed);
    return {
      ...before,
      texts: {
        fa: { title: fa?.title ?? "", description: descriptionFa },
        en: { title: en?.title ?? "", description: descriptionEn },
      },
    };
  }
  const asked = { asked: step.attributes, held: before.attributes };
  const { attributes } = parse(z.object({ attributes: attributeSchemaOf(familyOf(before.family), asked) }), {
    attributes: typed.attributes,
  });
  mustKnowPlaces(ctx, step.attributes, attributes);
  return { ...before, attributes };
}

/** Prices, pieces, time and share, or the parcel. Answers the names of what changed. @throws Invalid, Refusal */
async function saveTerms(run: Run<Person>, held: Held, step: string, typed: SaveInput) {
  const { tx } = run;
  const { product } = held;
  if (step === "parcel") {
    const parcel = parse(stepForms.parcel, typed);
    const changed = Object.entries(parcel).flatMap(([name, value]) =>
      product[name as keyof typeof parcel] === value ? [] : [name],
    );
    if (changed.length === 0) return { changed, pieces: 0 };
    mustBeCurrent(product, typed);
    await tx.execute(
      sql`update products set weight_g = ${parcel.weightG}, length_cm = ${parcel.lengthCm}, width_cm = ${parcel.widthCm},
            height_cm = ${parcel.heightCm} where id = ${product.id}`,
    );
    return { changed, pieces: 0 };
  }
  const price = parse(stepForms.price, typed);
  const share = shareOf(product, price, held.grant === null);
  const unit = unitOf(product, price);
  const same: Record<string, boolean> = {
    // What is bought in variants has no price of its own to change.
    priceToman: product.variants > 0 || product.prices.IRR === price.priceToman?.amount.toString(),
    priceEur: product.variants > 0 || product.prices.EUR === price.priceEur?.amount.toString(),
    priceUnit: product.priceUnit === unit,
    makerSharePercent: product.makerShareBps === share,
    leadTimeDays: product.leadTimeDays === price.leadTimeDays,
  };
  const changed = Object.keys(same).filter((name) => !same[name]);
  const pieces = held.maySetStock ? readyMore(product, price) : 0;
  if (pieces !== 0) changed.push("ready");
  if (changed.length === 0) return { changed, pieces };
  mustBeCurrent(product, typed);
  if (pieces !== 0) await addPieces(run, product, pieces);
  await tx.execute(
    sql`update products set lead_time_days = ${price.leadTimeDays}, price_unit = ${unit}, maker_share_bps = ${share} where id = ${product.id}`,
  );
  await savePrice(tx, product.id, "IRR", price.priceToman);
  await savePrice(tx, product.id, "EUR", price.priceEur);
  return { changed, pieces };
}

/** A service's price counts the unit named among its attributes, goods' one of their family's. @throws Invalid */
function unitOf({ availability, family, priceUnit }: ProductRecord, { priceUnit: typed = priceUnit }: PriceStep) {
  if (availability === "service" || typed === priceUnit) return priceUnit;
  if (!priceUnitsOf(familyOf(family), availability).includes(typed)) throw new Invalid({ priceUnit: "choose" });
  return typed;
}

/** Her share is hers to set: a cooperative, which gains by a lower one, never does. @throws Invalid */
function shareOf(product: ProductRecord, { makerSharePercent }: PriceStep, own: boolean): number {
  if (!own || makerSharePercent === null) return product.makerShareBps;
  if (makerSharePercent < leastMakerSharePercent) throw new Invalid({ makerSharePercent: "catalogue.share" });
  return makerSharePercent * 100;
}

/** The difference to what the page said, so that what was sold meanwhile stays sold. Pieces, signed. */
function readyMore({ availability, stock }: ProductRecord, { ready, readySeen }: PriceStep): number {
  return availability === "stock" && stock && ready !== null && readySeen !== null ? ready - readySeen : 0;
}

/** @throws Invalid when more are to be written off than are free */
async function addPieces({ tx }: Run<Person>, { stock }: ProductRecord, pieces: number): Promise<void> {
  const kind = pieces > 0 ? "made" : "write-off";
  if (!stock || !(await moveStock(tx, { stockItemId: stock.id, kind, quantity: Math.abs(pieces) })))
    throw new Invalid({ ready: "catalogue.stock" });
}

/** Counties are the country's, which only a running house knows. @throws Invalid */
function mustKnowPlaces(ctx: Ctx, asked: readonly Attribute[], attributes: Attributes): void {
  for (const { key, type } of asked) {
    const place = type === "place" ? (attributes[key] as Place | undefined) : undefined;
    if (place && !countyOf(ctx.house.country, place.county))
      throw new Invalid({ [`attributes.${key}.county`]: "attribute.county" });
  }
}
