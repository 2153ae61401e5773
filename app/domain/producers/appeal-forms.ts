import { z } from "zod";
import { line, uploads } from "#app/platform/fields.ts";
import { appealOutcomes } from "#db/vocabulary-join.ts";

export const appeal = z.object({
  text: z.string({ error: "required" }).trim().min(10, "producers.appeal-short").max(2000, "too-long"),
  picture: uploads(1),
});

export const decideAppeal = z.object({
  appeal: z.string().max(64),
  outcome: z.enum(appealOutcomes, { error: "choose" }),
  text: line(600),
});

export const appealOnly = z.object({ appeal: z.string().max(64) });
