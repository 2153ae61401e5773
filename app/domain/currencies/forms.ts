import { z } from "zod";
import { formKey, line, uuid } from "#app/platform/fields.ts";

export const setRedenomination = z.object({
  key: formKey,
  announcedOn: line(12),
  shownFrom: line(12),
  inForceFrom: line(12),
  oldEndsOn: line(12),
  source: line(300),
});

export const withdrawRedenomination = z.object({ redenomination: uuid });
