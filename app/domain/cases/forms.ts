import { z } from "zod";
import { caseDuties } from "#app/platform/actor.ts";
import { line, tick } from "#app/platform/fields.ts";
import { bodyKinds, caseParts } from "#db/vocabulary.ts";

export const caseOnly = z.object({ case: z.uuid() });
export const viewCase = caseOnly.extend({
  parts: z.array(z.enum(caseParts)).min(1),
  reason: z.string().trim().max(200).default(""),
});

export const checkItem = caseOnly.extend({ item: z.string().max(64), done: tick });

const someParts = z.array(z.enum(caseParts, { error: "choose" })).max(caseParts.length);

export const setAccess = z.object({
  kind: z.enum(bodyKinds, { error: "choose" }),
  duty: z.enum(caseDuties, { error: "choose" }),
  parts: someParts.default([]),
  why: line(300),
});

/** Some of a queue's cases, and whose they become: her own, a colleague's, nobody's. */
export const assignCases = z.object({
  cases: z.array(z.uuid("invalid")).max(100, "too-long").default([]),
  to: z.union([z.literal(["me", "queue"]), z.uuid("invalid")], { error: "choose" }),
});
