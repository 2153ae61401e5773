import { z } from "zod";
import { optionalLine, tick, whole } from "#app/platform/fields.ts";

export const changeSetting = z.object({
  setting: z.string().max(40),
  /** What of it; empty where there is one. */
  subject: z.string().max(80).default(""),
  /** The version it was written from. */
  version: whole(0, 100_000),
  reason: optionalLine(300),
  /** Back to what is usual, whatever is written. */
  usual: tick,
  rows: z.record(z.string().max(3), z.record(z.string().max(40), z.string().max(8000, "too-long"))).default({}),
});
