import { z } from "zod";
import { day, formKey, line, optionalLine, slug, whole } from "#app/platform/fields.ts";
import { occupations, stages } from "#db/vocabulary.ts";
import { agreementKinds, agreementLineKinds } from "#db/vocabulary-bodies.ts";

const thing = z.string({ error: "required" }).max(64, "too-long");

const text = z.string({ error: "required" }).trim().min(10, "required").max(8000, "too-long");

export const draftAgreement = z.object({
  key: formKey,
  kind: z.enum(agreementKinds, { error: "choose" }),
  title: line(120),
  words: text,
  cluster: z.union([z.literal(""), slug]).default(""),
  starts: day,
  ends: day,
  parties: z.array(slug).min(1, "choose").max(12, "choose"),
});

export const signAgreement = z.object({
  agreement: thing,
  /** A waiting change of the text may also be turned down. */
  answer: z.enum(["sign", "decline"]).default("sign"),
});
export const changeAgreement = z.object({ key: formKey, agreement: thing, words: text });
export const endAgreement = z.object({ agreement: thing, day, reason: line(300) });

const dayOrNone = z.union([z.literal("").transform(() => null), day]).default(null);

export const addLine = z.object({
  key: formKey,
  agreement: thing,
  kind: z.enum(agreementLineKinds, { error: "choose" }),
  words: line(1000),
  who: optionalLine(80),
  due: dayOrNone,
  measure: z.union([z.literal(""), z.enum(stages)]).default(""),
  occupation: z.union([z.literal(""), z.enum(occupations)]).default(""),
  county: z
    .string()
    .regex(/^[A-Za-z0-9]{0,12}$/, "choose")
    .default(""),
  goal: z.union([z.literal("").transform(() => null), whole(1, 1_000_000)]).default(null),
});

export const closeLine = z.object({
  line: thing,
  how: z.enum(["done", "removed"], { error: "choose" }),
  note: optionalLine(300),
});
