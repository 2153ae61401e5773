import { z } from "zod";
import { slug, uuid, whole } from "#app/platform/fields.ts";
import { currencies } from "#db/vocabulary.ts";

/** Which of a product's variants; nothing for a product that has none. */
const variant = z.union([z.literal(""), uuid]).default("");

/** `cart` is the browser's cart cookie and comes from the door, never from a field. */
const cart = z.string().max(64, "too-long");

export const putInCart = z.object({
  cart,
  slug,
  variant,
  quantity: whole(1, 999).default(1),
  currency: z.enum(currencies, "choose"),
});
export const changeQuantity = z.object({ cart, slug, variant, quantity: whole(1, 999) });
export const takeOut = z.object({ cart, slug, variant });
