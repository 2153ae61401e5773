import { z } from "zod";
import { uuid, whole } from "#app/platform/fields.ts";
import { targetDimensions } from "#db/vocabulary-monitoring.ts";

export const refreshOutcomes = z.object({ programme: uuid });
export const setTarget = z.object({
  programme: uuid,
  dimension: z.enum(targetDimensions, { error: "choose" }),
  value: z.string().max(60, "too-long").default(""),
  target: whole(1, 1_000_000),
});
export const targetOnly = z.object({ target: uuid });
export const exportCases = z.object({ programme: uuid, named: z.boolean() });
