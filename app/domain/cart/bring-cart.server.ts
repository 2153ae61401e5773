import type { Ctx } from "#app/platform/context.server.ts";
import { actorOf } from "#app/platform/session.server.ts";
import { mergeCart } from "./merge-cart.server.ts";
import { cartToken } from "./queries.server.ts";

/**
 * Errand of the sign-in doors: the browser's basket goes along with whoever has just signed in on it. A basket that
 * cannot be brought stays the browser's; signing in never fails for it. Answers whether the browser's secret is spent.
 */
export async function bringCart(ctx: Ctx, request: Request, session: string): Promise<boolean> {
  const cart = cartToken(ctx, request);
  if (!cart) return false;
  try {
    const actor = await actorOf(ctx.house.db, session);
    return (await mergeCart({ ...ctx, actor }, { cart })) > 0;
  } catch (error) {
    ctx.house.log.warn({ err: error, requestId: ctx.requestId }, "the basket could not be brought along");
    return false;
  }
}
