import { z } from "zod";
import { uploads, uuid } from "#app/platform/fields.ts";
import { tidyOnSave } from "#app/platform/text.ts";

/** What a bank reads: several paragraphs, as they were written. */
const text = z
  .string({ error: "required" })
  .max(10_000, "too-long")
  .transform((typed) => typed.split(/\r?\n/).map(tidyOnSave).join("\n").trim())
  .pipe(z.string().min(1, "required").max(5_000, "too-long"));

/** A provider has one place for each kind of paper, and we have a use for three of them. */
export const photosMost = 3;

/** A draft of the answer, with the photographs that go with it: those known of the order, and new ones. */
export const saveEvidence = z.object({
  dispute: uuid,
  text,
  photos: z.array(uuid).max(photosMost, "dispute.photos-most").default([]),
  pictures: uploads(photosMost),
});

/** A look at one photograph. */
export const viewPhoto = z.object({ dispute: uuid, photo: uuid });

/** It is sent, for good. */
export const submitEvidence = z.object({ dispute: uuid });
