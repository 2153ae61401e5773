import { z } from "zod";
import { mergeFields } from "./rules.ts";

const id = z.string({ error: "required" }).max(64, "too-long");

export const doubleOnly = z.object({ double: id });
export const mergeOnly = z.object({ merge: id });

const side = z.enum(["kept", "other"]).default("kept");

/** Which of the two stays, and from which of them each field is taken. */
export const mergeCases = z.object({
  double: id,
  keep: z.enum(["first", "second"], { error: "choose" }),
  ...(Object.fromEntries(mergeFields.map((field) => [field, side])) as Record<
    (typeof mergeFields)[number],
    typeof side
  >),
});
