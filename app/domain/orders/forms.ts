import { z } from "zod";
import { digits, formKey, line, optionalLine, uuid } from "#app/platform/fields.ts";

/** What a buyer fills in to order. `cart` is the cart's cookie; `seen` the total she was shown, in minor units. */
export const placeOrder = z.object({
  cart: z.string().max(64, "too-long"),
  key: formKey,
  name: line(80),
  phone: line(24),
  email: z.union([z.literal(""), z.email("email").max(120, "too-long")]).default(""),
  province: z.string({ error: "choose" }).regex(/^[A-Z]{2}(-[0-9]{2})?$/, "choose"),
  city: line(60),
  street: line(200),
  postalCode: optionalLine(12),
  rail: z.enum(["stripe", "zarinpal"], "choose"),
  coupon: optionalLine(24),
  seen: z.string().regex(/^\d{1,18}$/, "invalid"),
});

export const shipConsignment = z.object({
  consignment: uuid,
  carrier: z.string({ error: "choose" }).min(1, "choose").max(40, "too-long"),
  tracking: line(40),
});
export const consignmentOnly = z.object({ consignment: uuid });
export const receiveConsignment = z.object({
  number: z.string().max(20, "too-long"),
  consignment: z.string().regex(/^[1-9]\d{0,2}$/, "invalid"),
  access: z.string().max(4096, "too-long"),
});
export const openOrder = z.object({
  number: z.string().max(20, "too-long"),
  token: z.string({ error: "required" }).min(20, "invalid").max(80, "too-long"),
  digits: digits(4),
});
