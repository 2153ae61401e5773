import { z } from "zod";
import { formKey, line, optionalLine } from "#app/platform/fields.ts";
import { currencies } from "#db/vocabulary.ts";

/** The id in an address: what is no id at all is missing like any other that is not there. */
const thing = z.string({ error: "required" }).max(64, "too-long");
/** Judged by its command, which knows the currency. */
const sum = z.string().max(40, "too-long").default("");
const currency = z.union([z.enum(currencies), z.literal("")], { error: "choose" }).default("");

export const openRule = z.object({
  key: formKey,
  /** The rule in whose place it comes; empty for one more. */
  replaces: thing.default(""),
  /** For whom: what is left empty is for everybody. Shop and cooperative by the last part of their address. */
  shop: optionalLine(120),
  cooperative: optionalLine(120),
  family: optionalLine(40),
  currency,
  campaign: optionalLine(60),
  platform: line(10),
  programme: line(10),
  floor: sum,
  cap: sum,
  from: line(12),
  to: optionalLine(12),
  note: optionalLine(300),
});

export const closeRule = z.object({ rule: thing });
export const moveRule = z.object({ rule: thing, to: z.enum(["up", "down"], { error: "choose" }) });
