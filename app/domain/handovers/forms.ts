import { z } from "zod";
import { formKey } from "#app/platform/fields.ts";
import { handoverAnswers, handoverReasons } from "#db/vocabulary-bodies.ts";

const thing = z.string({ error: "required" }).max(64, "too-long");

export const makeHandover = z.object({ key: formKey });

export const answerLine = z.object({
  handover: thing,
  case: thing,
  answer: z.enum(handoverAnswers, { error: "choose" }),
  reason: z.union([z.literal(""), z.enum(handoverReasons)]).default(""),
});

/** The exchange file as it came back, pasted: number, answer, reason. */
export const answerMany = z.object({
  handover: thing,
  rows: z.string({ error: "required" }).trim().min(1, "required").max(200_000, "too-long"),
});
