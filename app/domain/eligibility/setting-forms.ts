import { z } from "zod";
import { line, optionalLine, tick, whole } from "#app/platform/fields.ts";
import { ruleChecks, termKinds } from "#db/vocabulary-join.ts";

/** A number that may be left empty. */
const perhaps = (least: number, most: number) =>
  z.union([z.literal("").transform(() => null), whole(least, most)]).default(null);

export const setRule = z.object({
  code: z.string({ error: "required" }).regex(/^[a-z][a-z0-9-]{1,39}$/, "eligibility.rule-code"),
  kind: z.enum(ruleChecks, { error: "choose" }),
  years: perhaps(1, 120),
  questionFa: line(160),
  questionEn: line(160),
  reasonFa: line(300),
  reasonEn: line(300),
  evidenceFa: optionalLine(160),
  evidenceEn: optionalLine(160),
  holdsMonths: perhaps(1, 120),
  secondSignOff: tick,
  why: line(300),
});

export const endRule = z.object({ code: z.string().max(64), why: line(300) });

const longText = z.string({ error: "required" }).trim().min(1, "required").max(20_000, "too-long");
const news = z.string().trim().max(2000, "too-long").default("");

export const publishTerms = z.object({
  kind: z.enum(termKinds, { error: "choose" }),
  textFa: longText,
  textEn: longText,
  changesFa: news,
  changesEn: news,
  material: tick,
});
