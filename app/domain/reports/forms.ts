import { z } from "zod";
import { formKey, optionalDay, slug } from "#app/platform/fields.ts";
import { reportDecisions, reportReasons } from "#db/vocabulary-join.ts";

export const reportAbuse = z.object({
  key: formKey,
  shop: slug,
  /** One of its listings; empty for the shop itself. */
  product: z.union([z.literal(""), slug]).default(""),
  reason: z.enum(reportReasons, { error: "choose" }),
  text: z.string({ error: "required" }).trim().min(10, "reports.short").max(1500, "too-long"),
});

export const decideReport = z.object({
  report: z.string().max(64),
  decision: z.enum(reportDecisions, { error: "choose" }),
  note: z.string().trim().max(600, "too-long").default(""),
  /** The last day of a suspension, in either calendar; empty where it is open. */
  until: optionalDay("reports.until"),
});

export const reportOnly = z.object({ report: z.string().max(64) });
