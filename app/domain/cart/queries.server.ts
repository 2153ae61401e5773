import { sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.server.ts";
import { readCookie } from "#app/platform/cookies.ts";
import { hashToken } from "#app/platform/crypto.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { Currency } from "#db/vocabulary.ts";

/** The secret in the browser that names its cart, or null. */
export function cartToken(ctx: Ctx, request: Request): string | null {
  return readCookie(request.headers.get("Cookie"), "cart", ctx.house.secure);
}

/** Number of pieces in the asker's cart. No cookie, no question to the database. */
export async function cartCount(ctx: Ctx, request: Request): Promise<number> {
  const token = cartToken(ctx, request);
  if (!token) return 0;
  const [row] = await rowsOf<{ pieces: number }>(
    ctx.db,
    sql`select coalesce(sum(l.quantity), 0)::int as pieces from carts c join cart_lines l on l.cart_id = c.id where c.token_hash = ${hashToken(token)}`,
  );
  return row?.pieces ?? 0;
}

/** The asker's cart, or null. */
export async function cartOf(ctx: Ctx, request: Request): Promise<{ id: string; currency: Currency } | null> {
  const token = cartToken(ctx, request);
  if (!token) return null;
  const [cart] = await rowsOf<{ id: string; currency: Currency }>(
    ctx.db,
    sql`select id, currency from carts where token_hash = ${hashToken(token)}`,
  );
  return cart ?? null;
}
