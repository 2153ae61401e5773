import { z } from "zod";
import { formKey, line, optionalLine, optionalWhole, slug, uuid, whole } from "#app/platform/fields.ts";
import { price } from "./forms.ts";

/** The version of the listing she saw: what was changed meanwhile elsewhere is looked at first. */
const version = whole(1, 1_000_000_000);

const offer = {
  nameFa: line(60),
  nameEn: optionalLine(60),
  takes: whole(1, 100_000).default(1),
  priceToman: price("IRR").refine((money) => money !== null, "required"),
  priceEur: price("EUR"),
};

export const addVariant = z.object({ key: formKey, slug, version, ...offer });
export const saveVariant = z.object({ slug, version, variant: uuid, ...offer });
export const moveVariant = z.object({ slug, version, variant: uuid, to: z.enum(["earlier", "later"], "choose") });
export const oneVariant = z.object({ slug, version, variant: uuid });

export const changeStock = z.object({
  slug,
  version,
  add: optionalWhole(1, 100_000),
  writeOff: optionalWhole(1, 100_000),
  monthlyCeiling: optionalWhole(1, 10_000),
  leadTimeDays: whole(0, 365),
});
