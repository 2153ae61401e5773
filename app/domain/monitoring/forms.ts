import { z } from "zod";
import { parseDate } from "#app/platform/calendar.ts";
import { parseWhole } from "#app/platform/digits.ts";
import { formKey, line, optionalLine, uploads, uuid, whole } from "#app/platform/fields.ts";
import {
  followUpKinds,
  hindrances,
  interventionKinds,
  leavingReasons,
  workingAnswers,
} from "#db/vocabulary-monitoring.ts";
import { visitSteps } from "./rules.ts";

/** A day in either calendar. */
const day = z
  .string({ error: "required" })
  .max(20, "too-long")
  .transform((text, issues) => {
    const found = parseDate(text);
    if (found) return found;
    issues.addIssue({ code: "custom", message: "monitoring.day" });
    return z.NEVER;
  });

/** Where a band begins, as the form's choice has it; empty for "she would rather not say". */
const band = z
  .string()
  .regex(/^\d{0,15}$/, "choose")
  .default("")
  .transform((text) => (text === "" ? null : BigInt(text)));

const hours = z
  .string()
  .max(20, "too-long")
  .default("")
  .transform((text, issues) => {
    if (text.trim() === "") return null;
    const found = parseWhole(text, { min: 0, max: 112 });
    if (found === null) issues.addIssue({ code: "custom", message: "number" });
    return found;
  });

const hinders = z.array(z.enum(hindrances, { error: "choose" })).default([]);

export const startFollowUp = z.object({ key: formKey, case: uuid, due: day });
export const followUpOnly = z.object({ case: uuid, followUp: uuid });
export const answerFollowUp = followUpOnly.extend({
  step: z.enum(visitSteps, { error: "choose" }),
  working: z.union([z.literal(""), z.enum(workingAnswers, { error: "choose" })]).default(""),
  hours,
  hindrances: hinders,
  income: band,
  picture: uploads(1),
  note: optionalLine(2000),
});
export const followUpPhoto = followUpOnly.extend({ photo: uuid });

export const checkIn = z.object({
  key: formKey,
  working: z.enum(workingAnswers, { error: "choose" }),
  hours,
  hindrances: hinders,
  income: band,
});

export const alertOnly = z.object({ case: uuid, alert: uuid });
export const intervene = z.object({
  key: formKey,
  case: uuid,
  alert: z.union([z.literal(""), uuid]).default(""),
  kind: z.enum(interventionKinds, { error: "choose" }),
  day,
  text: line(1000),
  result: optionalLine(1000),
});
export const recordResult = z.object({ case: uuid, intervention: uuid, result: line(1000) });

export const endCase = z.object({
  case: uuid,
  ending: z.enum(["graduated", "dropped-out"], { error: "choose" }),
  reason: z.union([z.literal(""), z.enum(leavingReasons, { error: "choose" })]).default(""),
  note: line(1000),
});
export const caseOnly = z.object({ case: uuid });

export const addPlan = z.object({
  programme: uuid,
  kind: z.enum(followUpKinds, { error: "choose" }),
  months: whole(1, 60),
});
export const planOnly = z.object({ plan: uuid });
