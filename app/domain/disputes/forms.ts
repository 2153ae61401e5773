import { z } from "zod";
import { uuid } from "#app/platform/fields.ts";
import { tidyOnSave } from "#app/platform/text.ts";

/** What a bank reads: several paragraphs, as they were written. */
const text = z
  .string({ error: "required" })
  .max(10_000, "too-long")
  .transform((typed) => typed.split(/\r?\n/).map(tidyOnSave).join("\n").trim())
  .pipe(z.string().min(1, "required").max(5_000, "too-long"));

/** A draft of the answer. */
export const saveEvidence = z.object({ dispute: uuid, text });

/** It is sent, for good. */
export const submitEvidence = z.object({ dispute: uuid });
