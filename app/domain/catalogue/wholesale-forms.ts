import { z } from "zod";
import { slug, uuid, whole } from "#app/platform/fields.ts";
import { audiences } from "#db/vocabulary.ts";
import { price } from "./forms.ts";

/** One step of a price list: for whom, from how many pieces, at what price in each currency it is sold in. */
export const addPriceStep = z.object({
  slug,
  /** Nothing for what is bought as it is. */
  variant: z.union([z.literal(""), uuid]).default(""),
  audience: z.enum(audiences, "choose"),
  from: whole(2, 999),
  priceToman: price("IRR"),
  priceEur: price("EUR"),
});
export const removePriceStep = z.object({ slug, tier: uuid });
export const saveMinimum = z.object({ slug, least: whole(1, 999) });
