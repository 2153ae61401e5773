import { z } from "zod";
import { formKey, line, optionalLine, tick, uploads, uuid, whole } from "#app/platform/fields.ts";
import { returnKinds } from "#db/vocabulary.ts";
import { photosMost } from "./rules.ts";

/** Whose order it is: its number, and the browser's signed pass. */
const order = { number: z.string().max(20, "too-long"), access: z.string().max(4096, "too-long") };

export const askReturn = z.object({
  ...order,
  line: uuid,
  key: formKey,
  kind: z.enum(returnKinds, "choose"),
  quantity: whole(1, 999),
  text: optionalLine(1000),
  photos: uploads(photosMost),
  /** Empty for money; `same`, or the id of another size at the same price. */
  instead: z.union([z.enum(["", "same"]), uuid], "choose").default(""),
});

export const sendReturn = z.object({ ...order, return: uuid, tracking: optionalLine(60) });
export const dropReturn = z.object({ ...order, return: uuid });
export const answerReturn = z.object({
  return: uuid,
  answer: z.enum(["agree", "dispute"], "choose"),
  text: optionalLine(1000),
});
export const answerExchange = z.object({ return: uuid, answer: z.enum(["accept", "decline"], "choose") });
export const shipExchange = z.object({ return: uuid, carrier: line(40), tracking: optionalLine(40) });
export const receiveExchange = z.object({ ...order, return: uuid });
export const confirmReturn = z.object({ return: uuid, fit: tick });
export const restockReturn = z.object({ return: uuid });
export const decideReturn = z.object({
  return: uuid,
  verdict: z.enum(["full", "part", "none"], "choose"),
  sum: optionalLine(24),
  text: line(1000),
});
export const returnPhoto = z.object({ return: uuid, photo: uuid });
