import { sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.server.ts";
import { readCookie } from "#app/platform/cookies.ts";
import { hashToken } from "#app/platform/crypto.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { Currency } from "#db/vocabulary.ts";
import { currencyOf } from "./currency.server.ts";
import { type Cart, type CartOf, cartIs } from "./steps.server.ts";

/** The secret in the browser that names its cart, or null. */
export function cartToken(ctx: Ctx, request: Request): string | null {
  return readCookie(request.headers.get("Cookie"), "cart", ctx.house.secure);
}

/** Number of pieces in the asker's cart. A guest without a cookie costs no question to the database. */
export async function cartCount(ctx: Ctx, request: Request): Promise<number> {
  const condition = cartIs(whoseCart(ctx, request));
  if (!condition) return 0;
  const [row] = await rowsOf<{ pieces: number }>(
    ctx.db,
    sql`select coalesce(sum(l.quantity), 0)::int as pieces from carts join cart_lines l on l.cart_id = carts.id where ${condition}`,
  );
  return row?.pieces ?? 0;
}

/** True for a published piece: what a basket can take, or tell why not. */
export async function isOnOffer(ctx: Ctx, slug: string): Promise<boolean> {
  const found = await rowsOf(ctx.db, sql`select 1 from products where slug = ${slug} and status = 'published'`);
  return found.length > 0;
}

/** The asker's cart in the currency she shops in, or null. */
export async function cartOf(ctx: Ctx, request: Request): Promise<Cart | null> {
  const condition = cartIs(whoseCart(ctx, request));
  if (!condition) return null;
  const [cart] = await rowsOf<Cart>(ctx.db, sql`select id, currency from carts where ${condition}`);
  return cart ?? null;
}

/** Pieces in the asker's baskets of other currencies, so that none of them is forgotten. */
export async function otherCarts(ctx: Ctx, request: Request): Promise<{ currency: Currency; pieces: number }[]> {
  const { actor, token, currency } = whoseCart(ctx, request);
  if (actor.kind !== "person" && !token) return [];
  const hers =
    actor.kind === "person"
      ? sql`c.person_id = ${actor.id}`
      : sql`c.person_id is null and c.token_hash = ${hashToken(token)}`;
  return rowsOf(
    ctx.db,
    sql`select c.currency, sum(l.quantity)::int as pieces from carts c join cart_lines l on l.cart_id = c.id
        where ${hers} and c.currency <> ${currency} group by c.currency order by c.currency`,
  );
}

function whoseCart(ctx: Ctx, request: Request): CartOf {
  return { actor: ctx.actor, token: cartToken(ctx, request) ?? "", currency: currencyOf(ctx, request) };
}
