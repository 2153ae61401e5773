import { z } from "zod";
import { day, formKey, line, optionalLine, whole } from "#app/platform/fields.ts";
import { bodyServiceKinds, bodyServiceOutcomes } from "#db/vocabulary-bodies.ts";

const thing = z.string({ error: "required" }).max(64, "too-long");

export const addExhibition = z.object({
  key: formKey,
  name: line(120),
  place: line(120),
  starts: day,
  ends: day,
  stands: whole(1, 10_000),
});

export const offerService = z.object({
  key: formKey,
  case: thing,
  kind: z.enum(bodyServiceKinds, { error: "choose" }),
  exhibition: z.string().max(64, "too-long").default(""),
  /** In toman, as it is typed. */
  amount: optionalLine(24),
  fund: optionalLine(120),
  note: line(600),
});

export const answerService = z.object({ service: thing, answer: z.enum(["accept", "decline"], { error: "choose" }) });

export const endService = z.object({
  service: thing,
  outcome: z.enum(bodyServiceOutcomes, { error: "choose" }),
  /** In toman. */
  sales: optionalLine(24),
});
