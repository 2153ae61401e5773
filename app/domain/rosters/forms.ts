import { z } from "zod";
import { formKey, uploads } from "#app/platform/fields.ts";
import { type RosterField, rosterFields } from "./fields.ts";

const id = z.string({ error: "required" }).max(64, "too-long");

export const bringRoster = z.object({ key: formKey, body: id, roster: uploads(1) });
export const rosterOnly = z.object({ roster: id });

const column = z
  .string()
  .max(4, "choose")
  .default("")
  .transform((text) => (/^\d+$/.test(text) ? Number(text) : undefined));

/** Which column holds which field: a select a field. */
export const nameColumns = z.object({
  roster: id,
  ...(Object.fromEntries(rosterFields.map((field) => [field, column])) as Record<RosterField, typeof column>),
});

/** Cells put right: by the row's number and the field. `out` are rows that are left out. */
export const correctRows = z.object({
  roster: id,
  cells: z
    .record(z.string().regex(/^\d{1,6}$/), z.partialRecord(z.enum(rosterFields), z.string().max(600)))
    .default({}),
  out: z.array(z.string().regex(/^\d{1,6}$/)).default([]),
});
