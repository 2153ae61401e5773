import { z } from "zod";
import { whole } from "#app/platform/fields.ts";
import { noticeChannels } from "#db/vocabulary.ts";

const channels = z
  .array(z.enum(noticeChannels, { error: "choose" }))
  .max(9, "invalid")
  .default([]);

/** A tick for each channel of each group; nothing ticked is a choice too. */
export const preferencesForm = z.object({
  buying: channels,
  selling: channels,
  programme: channels,
  quietFrom: whole(0, 23),
  quietTo: whole(0, 23),
});
