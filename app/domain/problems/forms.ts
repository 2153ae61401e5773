import { z } from "zod";
import { formKey, line, uploads, uuid } from "#app/platform/fields.ts";
import { problemKinds } from "#db/vocabulary.ts";
import { photosMost } from "./rules.ts";

/** Whose order it is: its number, and the browser's signed pass. */
const order = { number: z.string().max(20, "too-long"), access: z.string().max(4096, "too-long") };

export const reportProblem = z.object({
  ...order,
  line: uuid,
  key: formKey,
  kind: z.enum(problemKinds, "choose"),
  text: line(1000),
  photos: uploads(photosMost),
});

/** The buyer is satisfied, or lets it be. */
export const closeProblem = z.object({ ...order, problem: uuid });
export const contestProblem = z.object({ ...order, problem: uuid, text: line(1000) });
export const answerProblem = z.object({ problem: uuid, text: line(1000) });
export const problemPhoto = z.object({ problem: uuid, photo: uuid });
