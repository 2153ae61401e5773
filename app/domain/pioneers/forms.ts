import { z } from "zod";
import { formKey, line, optionalDay, optionalLine, tick, whole } from "#app/platform/fields.ts";
import { marketPaths, occupations } from "#db/vocabulary.ts";
import { pioneerOffers } from "#db/vocabulary-pioneers.ts";

/** The id in an address. What is no id at all is missing like any other that is not hers. */
const thing = z.string({ error: "required" }).max(64, "too-long");
const county = z.string().regex(/^[A-Za-z0-9]{1,12}$/, "choose");

/** A day in either calendar, or none. */
const dayOrNone = optionalDay("pioneers.day");

export const offerAsPioneer = z.object({
  offers: z.array(z.enum(pioneerOffers, { error: "choose" }), { error: "choose" }).min(1, "choose"),
  occupations: z.array(z.enum(occupations, { error: "choose" }), { error: "choose" }).min(1, "choose"),
  counties: z.array(county, { error: "choose" }).min(1, "choose").max(40),
  capacity: whole(1, 200),
  terms: line(1000),
});

export const pioneerOnly = z.object({ pioneer: thing });
export const endPioneer = z.object({ pioneer: thing, reason: line(600) });

export const proposePioneer = z.object({ case: thing, key: formKey, pioneer: z.uuid("choose") });

export const answerProposal = z
  .object({
    link: thing,
    answer: z.enum(["accept", "decline"], { error: "choose" }),
    promised: z.array(z.enum(pioneerOffers, { error: "choose" })).default([]),
    goals: optionalLine(600),
    reviewOn: dayOrNone,
    endsOn: dayOrNone,
    reason: optionalLine(600),
  })
  .superRefine((typed, issues) => {
    const fault = (path: string, message = "required") => issues.addIssue({ code: "custom", path: [path], message });
    if (typed.answer === "decline") return void (typed.reason === "" && fault("reason"));
    if (typed.promised.length === 0) fault("promised", "choose");
    if (typed.goals === "") fault("goals");
    if (typed.reviewOn === null) fault("reviewOn");
    if (typed.reviewOn && typed.endsOn && typed.endsOn < typed.reviewOn) fault("endsOn", "pioneers.ends-before");
  });

export const takePlace = z
  .object({
    link: thing,
    answer: z.enum(["accept", "decline"], { error: "choose" }),
    shown: tick,
    reason: optionalLine(600),
  })
  .refine(({ answer, reason }) => answer === "accept" || reason !== "", { path: ["reason"], message: "required" });

export const endLink = z.object({ link: thing, reason: line(600) });
export const withdrawLink = z.object({ case: thing, reason: line(600) });

export const reviewLink = z.object({
  case: thing,
  done: z.array(z.enum(pioneerOffers, { error: "choose" })).default([]),
  result: line(600),
});

export const choosePath = z.object({ path: z.enum(marketPaths, { error: "choose" }) });
