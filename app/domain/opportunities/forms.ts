import { z } from "zod";
import { day, formKey, line, optionalLine } from "#app/platform/fields.ts";
import { occupations } from "#db/vocabulary.ts";
import { regionalKinds } from "#db/vocabulary-pioneers.ts";

const thing = z.string({ error: "required" }).max(64, "too-long");
/** A county's code, or empty for everywhere; that there is one is judged by the command. */
const anyCounty = z.string().max(12, "choose").default("");

export const publishCall = z.object({
  key: formKey,
  occupation: z.enum(occupations, { error: "choose" }),
  county: anyCounty,
  titleFa: line(120),
  titleEn: line(120),
  textFa: line(1200),
  textEn: line(1200),
  amount: optionalLine(120),
  until: day,
});
export const callOnly = z.object({ call: thing });
export const answerCall = z.object({ key: formKey, call: thing, text: line(800) });
export const followCalls = z.object({
  occupation: z.union([z.literal(""), z.enum(occupations, { error: "choose" })]).default(""),
  county: anyCounty,
});
export const noFields = z.object({});
export const writeNote = z.object({
  key: formKey,
  county: anyCounty,
  kind: z.enum(regionalKinds, { error: "choose" }),
  textFa: line(400),
  textEn: line(400),
  source: line(200),
});
export const noteOnly = z.object({ note: thing });
