import { z } from "zod";
import { day, formKey, line, slug, whole } from "#app/platform/fields.ts";
import { caseParts, occupations, stages } from "#db/vocabulary.ts";
import { shareReturns, shareTasks } from "#db/vocabulary-bodies.ts";

const thing = z.string({ error: "required" }).max(64, "too-long");
const parts = z
  .array(z.enum(caseParts, { error: "choose" }))
  .min(1, "choose")
  .max(caseParts.length);
const given = { key: formKey, body: slug, task: z.enum(shareTasks, { error: "choose" }), due: day };

export const shareCase = z.object({ ...given, case: thing, parts, note: line(600) });

/** Which cases of hers are meant, besides that nobody else has them for this. */
export const shareFilter = {
  occupation: z.union([z.literal(""), z.enum(occupations)]).default(""),
  county: z
    .string()
    .regex(/^[A-Za-z0-9]{0,12}$/, "choose")
    .default(""),
  stage: z.union([z.literal(""), z.enum(stages)]).default(""),
};

export const shareMany = z.object({
  ...given,
  ...shareFilter,
  note: line(600),
  /** How many the preview showed: if they are others by now, she looks again. */
  expected: whole(1, 100_000),
});

export const shareOnly = z.object({ share: thing });
export const declineShare = shareOnly.extend({ note: line(600) });
export const returnShare = shareOnly.extend({
  outcome: z.enum(shareReturns, { error: "choose" }),
  note: line(1000),
});
export const batchOnly = z.object({ batch: thing });

/** An exact key: numbers and phones are compared whole, so that nobody leafs through people. */
export const searchRegistry = z.object({
  by: z.enum(["number", "name", "phone"], { error: "choose" }),
  text: line(80),
});
