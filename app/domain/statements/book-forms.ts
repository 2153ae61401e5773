import { z } from "zod";
import { parseDate } from "#app/platform/calendar.ts";
import { formKey, optionalLine } from "#app/platform/fields.ts";
import { costKinds, currencies } from "#db/vocabulary.ts";

const fields = {
  /** A day in either calendar. */
  spentOn: z
    .string({ error: "required" })
    .max(20, "too-long")
    .transform((text, issues) => {
      const day = parseDate(text);
      if (day) return day;
      issues.addIssue({ code: "custom", message: text.trim() === "" ? "required" : "book.day" });
      return z.NEVER;
    }),
  kind: z.enum(costKinds, { error: "choose" }),
  currency: z.enum(currencies, { error: "choose" }),
  /** In toman, euro or dollars, as people say it; judged by the command, which knows the currency. */
  amount: z.string({ error: "required" }).max(40, "too-long"),
  note: optionalLine(200),
};

export const recordCost = z.object({ key: formKey, ...fields });

/** The id in an address: what is no id at all is missing like any other that is not there. */
const cost = z.string({ error: "required" }).max(64, "too-long");
export const correctCost = z.object({ cost, ...fields });
export const oneCost = z.object({ cost });
