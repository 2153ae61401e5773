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
/** Which of her baskets; the language's usual one if it is not said. */
const currency = z.enum(currencies, "choose").optional();

export const changeQuantity = z.object({ cart, slug, variant, currency, quantity: whole(1, 999) });
export const takeOut = z.object({ cart, slug, variant, currency });
