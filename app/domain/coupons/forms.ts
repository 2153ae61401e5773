import { z } from "zod";
import { formKey, line, optionalLine, whole } from "#app/platform/fields.ts";
import { currencies } from "#db/vocabulary.ts";

/** Judged by its command, which knows the currency. */
const sum = z.string().max(40, "too-long").default("");

export const makeCoupon = z.object({
  key: formKey,
  code: line(24),
  /** One of the two. */
  percent: optionalLine(10),
  amount: sum,
  currency: z.union([z.enum(currencies), z.literal("")], { error: "choose" }).default(""),
  minGoods: sum,
  limitTotal: whole(1, 1_000_000),
  limitPerCustomer: whole(1, 1_000),
  from: line(12),
  to: line(12),
});

export const pauseCoupon = z.object({
  coupon: z.string({ error: "required" }).max(64, "too-long"),
  state: z.enum(["paused", "open"], { error: "choose" }),
});
