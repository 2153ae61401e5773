import { z } from "zod";
import { parseDate } from "#app/platform/calendar.ts";
import { formKey, optionalLine, uploads, uuid, whole } from "#app/platform/fields.ts";
import { declineReasons, delayReasons } from "./desk-rules.ts";

/** How many consignments are accepted or printed at once. */
export const mostAtOnce = 100;
/** Of one parcel before it leaves. */
export const packPhotosMost = 4;

export const packConsignment = z.object({
  consignment: uuid,
  parcels: whole(1, 99),
  /** Of all parcels together. */
  weight: whole(1, 2_000_000),
  /** How it looked before it left. */
  photos: uploads(packPhotosMost),
});

export const delayConsignment = z.object({
  consignment: uuid,
  /** A day in either calendar. */
  day: z
    .string({ error: "required" })
    .max(20, "too-long")
    .transform((text, issues) => {
      const day = parseDate(text);
      if (day) return day;
      issues.addIssue({ code: "custom", message: text.trim() === "" ? "required" : "delay.day" });
      return z.NEVER;
    }),
  reason: z.enum(delayReasons, "choose"),
  words: optionalLine(200),
});

export const splitConsignment = z.object({
  consignment: uuid,
  key: formKey,
  /** The lines of the consignment, and how many pieces of each go later, in the same order. */
  lines: z.array(uuid).min(1, "choose").max(200, "too-long"),
  quantities: z.array(whole(0, 999)).min(1, "choose").max(200, "too-long"),
});

export const declineConsignment = z.object({
  consignment: uuid,
  reason: z.enum(declineReasons, "choose"),
  words: optionalLine(200),
});

/** Ticked ones of a list. */
export const chosenConsignments = z.object({
  consignments: z.array(uuid, { error: "desk.none-chosen" }).min(1, "desk.none-chosen").max(mostAtOnce, "too-long"),
});
