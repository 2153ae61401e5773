import { z } from "zod";
import { day, formKey, optionalLine, slug, uploads, uuid } from "#app/platform/fields.ts";
import { photosMost } from "./rules.ts";

export const recordInspection = z.object({
  slug,
  key: formKey,
  /** Attributes whose value was measured or seen as it is written. */
  confirmed: z.array(z.string().max(60)).max(60).default([]),
  /** Criteria at which something was not well. */
  defects: z.array(z.string().max(40)).max(20).default([]),
  /** What is to be done, by criterion. */
  tasks: z.record(z.string().max(40), optionalLine(300)).default({}),
  /** What was measured, by attribute. */
  measured: z.record(z.string().max(40), z.string().max(20)).default({}),
  photos: uploads(photosMost),
  dueOn: z.union([z.literal(""), day]).default(""),
  note: optionalLine(1000),
});
export const handInTask = z.object({ task: uuid, proof: uploads(1) });
export const judgeTask = z.object({
  task: uuid,
  answer: z.enum(["accept", "return"], "choose"),
  text: optionalLine(300),
});
export const viewProof = z.object({ task: uuid });
export const viewInspectionPhoto = z.object({ inspection: uuid, photo: uuid });
