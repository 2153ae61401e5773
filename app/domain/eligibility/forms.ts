import { z } from "zod";
import { optionalLine } from "#app/platform/fields.ts";
import { findingBases, findings } from "#db/vocabulary-join.ts";

/** What is no id or code at all is missing like any other that is not there. */
const thing = z.string({ error: "required" }).max(64, "too-long");

export const decideRule = z
  .object({
    case: thing,
    rule: thing,
    outcome: z.enum(findings, { error: "choose" }),
    basis: z.enum(findingBases, { error: "choose" }).exclude(["computed", "shown"], { error: "choose" }),
    reference: optionalLine(120),
    reason: z.string().trim().max(600, "too-long").default(""),
  })
  .refine(({ outcome, reason }) => outcome === "met" || reason !== "", {
    path: ["reason"],
    error: "eligibility.say-why",
  });

export const caseOnly = z.object({ case: thing });
export const signDecision = z.object({ case: thing, rule: thing, decision: z.uuid("invalid") });
