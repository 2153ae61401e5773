import { z } from "zod";
import { day, formKey, optionalLine, uuid } from "#app/platform/fields.ts";
import { counsellingWays } from "#db/vocabulary-skills.ts";

export const recordCounselling = z.object({
  case: uuid,
  key: formKey,
  way: z.enum(counsellingWays, "choose"),
  day,
  /** A note for each of its readers; at least one. */
  counsellor: optionalLine(2000),
  body: optionalLine(2000),
  shared: optionalLine(2000),
  nextStep: optionalLine(300),
  nextOn: z.union([z.literal(""), day]).default(""),
});
