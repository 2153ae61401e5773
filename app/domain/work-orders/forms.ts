import { z } from "zod";
import { day, formKey, line, optionalLine, uploads, uuid, whole } from "#app/platform/fields.ts";
import { currencies } from "#db/vocabulary.ts";
import { materialUnits, workPayWays } from "#db/vocabulary-pioneers.ts";

/** The id in an address. What is no id at all is missing like any other that is not hers. */
const thing = z.string({ error: "required" }).max(64, "too-long");

/** In toman, euro or dollars, as people say it; judged by the command, which knows the currency. */
const sum = z.string({ error: "required" }).max(40, "too-long");

const asked = {
  title: line(120),
  description: optionalLine(1500),
  family: z.string({ error: "choose" }).max(40, "choose"),
  quantity: whole(1, 10_000),
  currency: z.enum(currencies, { error: "choose" }).default("IRR"),
  rate: sum,
  dueOn: day,
  conditions: optionalLine(600),
  belowReason: optionalLine(400),
  drawing: uploads(1),
};

export const draftWork = z.object({ key: formKey, link: uuid, ...asked });
export const reviseWork = z.object({ order: thing, ...asked });
export const workOnly = z.object({ order: thing });
export const answerWork = z
  .object({
    order: thing,
    answer: z.enum(["accept", "decline"], { error: "choose" }),
    days: z.union([z.literal("").transform(() => null), whole(1, 3650)]).default(null),
    reason: optionalLine(400),
  })
  .refine(({ answer, reason }) => answer === "accept" || reason !== "", { path: ["reason"], message: "required" });
export const cancelWork = z.object({ order: thing, reason: line(400) });
export const giveMaterial = z.object({
  key: formKey,
  order: thing,
  name: line(120),
  amount: whole(1, 1_000_000),
  unit: z.enum(materialUnits, { error: "choose" }),
  worth: sum,
});
export const settleMaterial = z.object({
  order: thing,
  material: uuid,
  used: whole(0, 1_000_000),
  returned: whole(0, 1_000_000),
});
export const deliverWork = z.object({ key: formKey, order: thing, pieces: whole(1, 10_000) });
export const inspectWork = z
  .object({
    order: thing,
    accepted: whole(0, 10_000),
    rework: whole(0, 10_000),
    refused: whole(0, 10_000),
    findings: optionalLine(600),
  })
  .refine(({ rework, refused, findings }) => rework + refused === 0 || findings !== "", {
    path: ["findings"],
    message: "required",
  });
export const payWork = z.object({
  key: formKey,
  order: thing,
  paidOn: day,
  way: z.enum(workPayWays, { error: "choose" }),
  reference: optionalLine(120),
});
export const contestWork = z.object({ key: formKey, order: thing, text: line(1000) });
export const answerContest = z.object({ order: thing, text: line(1000) });
export const setFloor = z.object({ percent: whole(1, 100) });
