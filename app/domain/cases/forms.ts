import { z } from "zod";
import { caseParts } from "#db/vocabulary.ts";

export const caseOnly = z.object({ case: z.uuid() });
export const viewCase = caseOnly.extend({
  parts: z.array(z.enum(caseParts)).min(1),
  reason: z.string().trim().max(200).default(""),
});
