import { z } from "zod";
import { line } from "#app/platform/fields.ts";

/** The id in an address: what is no id at all is missing like any other that is not there. */
const thing = z.string({ error: "required" }).max(64, "too-long");

/** Compares now, one provider or all of them. Days are judged by the command, which knows what day it is. */
export const wantRun = z.object({
  provider: z.string({ error: "choose" }).max(40, "choose"),
  from: line(12),
  to: line(12),
});

export const takeBreak = z.object({ break: thing });
export const noteBreak = z.object({ break: thing, text: line(1000) });
/** Explained: the difference stays and is understood. Resolved: something was done about it. */
export const closeBreak = z.object({
  break: thing,
  outcome: z.enum(["explained", "resolved"], { error: "choose" }),
  reason: line(500),
});
