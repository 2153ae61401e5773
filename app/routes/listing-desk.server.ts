import { countyNames, countyOptions, shownPhotos } from "#app/domain/catalogue/desk-queries.server.ts";
import { familyOf } from "#app/domain/catalogue/families/families.ts";
import { formStep, stepStates } from "#app/domain/catalogue/listing-steps.ts";
import { factsOf, type ProductRecord } from "#app/domain/catalogue/product-record.server.ts";
import { asEdited, judgedFields } from "#app/domain/catalogue/revision.ts";
import { gapsOf } from "#app/domain/catalogue/rules.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { Missing } from "#app/platform/errors.ts";

/** What every page about filling in a listing shows: how its steps stand, and a reviewer's marks. */
export function standingOf(product: ProductRecord) {
  const gaps = gapsOf(factsOf(product));
  const marks = { ...product.reviewMarks, ...product.revision?.marks };
  const edited = asEdited(product);
  const held = new Set([
    ...Object.keys(judgedFields(edited)),
    ...(product.photos.length > 0 ? ["photos"] : []),
    ...(product.prices.IRR === undefined ? [] : ["priceToman"]),
    ...(product.weightG === null ? [] : ["weightG"]),
  ]);
  return { product, gaps, marks, states: stepStates(familyOf(product.family), { gaps, marks, held }) };
}

/** One step of a listing as its page shows it. @throws Missing when there is no such form */
export function stepFor(ctx: Ctx, product: ProductRecord, id: string) {
  if (!formStep(familyOf(product.family), id)) throw new Missing("step");
  return { ...standingOf(product), step: id, counties: countyOptions(ctx, asEdited(product)) };
}

/** The whole of a listing as its overview shows it. */
export function overviewFor(ctx: Ctx, product: ProductRecord) {
  return {
    ...standingOf(product),
    photos: shownPhotos(ctx.locale, product),
    counties: { ...countyNames(ctx, product), ...countyNames(ctx, asEdited(product)) },
  };
}
