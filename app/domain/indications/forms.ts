import { z } from "zod";
import { formKey, line, optionalLine, slug } from "#app/platform/fields.ts";
import { indicationKinds } from "#db/vocabulary.ts";

export const enterIndication = z.object({
  key: formKey,
  slug,
  nameFa: line(80),
  nameEn: line(80),
  kind: z.enum(indicationKinds, { error: "choose" }),
  counties: z.array(z.string().max(10, "choose")).min(1, "choose").max(40, "too-long"),
  families: z.array(z.string().max(40, "choose")).min(1, "choose").max(12, "too-long"),
  clusters: z.array(slug).max(40, "too-long").default([]),
  sourceNote: optionalLine(400),
});

export const checkIndication = z.object({
  indication: slug,
  found: z.enum(["registered", "not-found", "lapsed"], { error: "choose" }),
  register: optionalLine(120),
  number: optionalLine(60),
  checkedOn: line(12),
});
