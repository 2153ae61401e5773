import { sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.server.ts";
import { readCookie } from "#app/platform/cookies.ts";
import { hashToken } from "#app/platform/crypto.server.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";

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
