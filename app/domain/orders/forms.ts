import { z } from "zod";
import { serial } from "#app/domain/passports/forms.ts";
import { digits, formKey, line, optionalLine, slug, tick, uuid } from "#app/platform/fields.ts";
import { currencies } from "#db/vocabulary.ts";

/** Which basket; the language's usual currency if it is not said. `cart` is the browser's cookie. */
const cart = { cart: z.string().max(64, "too-long"), currency: z.enum(currencies, "choose").optional() };

/** Who orders. */
const who = {
  name: line(80),
  phone: line(24),
  email: z.union([z.literal(""), z.email("email").max(120, "too-long")]).default(""),
};

/** Where to: the country's own address fields, which `readAddress` judges. */
const where = {
  province: z.string({ error: "choose" }).regex(/^[A-Z]{2}(-[0-9]{2})?$/, "choose"),
  county: optionalLine(20),
  city: optionalLine(60),
  street: optionalLine(200),
  house: optionalLine(20),
  unit: optionalLine(20),
  postalCode: optionalLine(12),
};

/** `shop-slug=service/pickup-point/insured`: how one sender's goods go; the last two may be empty. */
const parcel = z
  .string()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}-]{0,119}=[a-z0-9-]{0,40}\/[a-z0-9-]{0,60}\/(insured)?$/u, "choose");
/** `shop-slug=what she would like to say`. */
const note = z
  .string()
  .max(400, "too-long")
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}-]{0,119}=/u, "invalid");

export const rail = z.string({ error: "choose" }).regex(/^[a-z][a-z0-9-]{1,30}$/, "choose");

/** What makes an order of a basket. `seen` is the total the buyer was shown, in minor units. */
export const placeOrder = z.object({
  ...cart,
  key: formKey,
  ...who,
  ...where,
  parcels: z.array(parcel).max(50, "too-long").default([]),
  notes: z.array(note).max(50, "too-long").default([]),
  rail,
  coupon: optionalLine(24),
  seen: z.string().regex(/^\d{1,18}$/, "invalid"),
});
export type PlaceOrder = z.output<typeof placeOrder>;

/** The steps of a checkout, each saved by itself. */
export const saveWho = z.object({ ...cart, ...who });
export const saveAddress = z.object({ ...cart, ...where });
/** `sender.0` is a shop's slug, and `way.0`, `insured.0`, `note.0` are what is said of its goods: each a field by itself. */
const nth = z.string().regex(/^\d{1,2}$/, "invalid");
const way = z.string({ error: "choose" }).regex(/^[a-z0-9-]{1,40}\/[a-z0-9-]{0,60}$/, "choose");
export const saveParcels = z.object({
  ...cart,
  sender: z.record(nth, slug),
  way: z.record(nth, way).default({}),
  insured: z.record(nth, tick).default({}),
  note: z.record(nth, optionalLine(250)).default({}),
});
export const savePayment = z.object({ ...cart, rail, coupon: placeOrder.shape.coupon });

export const shipConsignment = z.object({
  consignment: uuid,
  carrier: z.string({ error: "choose" }).min(1, "choose").max(40, "too-long"),
  tracking: optionalLine(40),
});
export const consignmentOnly = z.object({ consignment: uuid });
export const receiveConsignment = z.object({
  number: z.string().max(20, "too-long"),
  consignment: z.string().regex(/^[1-9]\d{0,2}$/, "invalid"),
  access: z.string().max(4096, "too-long"),
});
export const givePiece = z.object({
  number: z.string().max(20, "too-long"),
  line: z.string().max(64, "too-long"),
  /** Which of the pieces the line brought. */
  serial,
  access: z.string().max(4096, "too-long"),
});
export const openOrder = z.object({
  number: z.string().max(20, "too-long"),
  token: z.string({ error: "required" }).min(20, "invalid").max(80, "too-long"),
  digits: digits(4),
});
export const cancelOwnOrder = z.object({
  number: z.string().max(20, "too-long"),
  access: z.string().max(4096, "too-long"),
});
/** Another try at paying, by the same rail or another. */
export const retryPayment = z.object({
  number: z.string().max(20, "too-long"),
  access: z.string().max(4096, "too-long"),
  rail: z.union([z.literal(""), rail]).default(""),
});
