import type { Ctx } from "#app/platform/context.server.ts";

/** How long a browser that gave the second fact may look at an order without giving it again. */
const passDays = 30;

/** The secret part of an order's link. Made from the order's id, so that it can be sent again and is stored nowhere. */
export function orderToken(ctx: Pick<Ctx, "house">, orderId: string): string {
  return ctx.house.keys.deriveToken("order", orderId);
}

/** The value of the `orders` cookie after this order was opened: a signed list of the last few. */
export function orderPass(ctx: Ctx, before: string, orderId: string): string {
  const known = passesIn(ctx, before).filter((id) => id !== orderId);
  return ctx.house.keys.sign(
    "orders",
    [orderId, ...known].slice(0, 10),
    new Date(ctx.now.getTime() + passDays * 86_400_000),
  );
}

export const orderPassSeconds = passDays * 86_400;

function passesIn(ctx: Ctx, cookieValue: string): string[] {
  const ids = cookieValue ? ctx.house.keys.verify("orders", cookieValue, ctx.now) : null;
  return Array.isArray(ids) ? ids.filter((id): id is string => typeof id === "string") : [];
}

/** May this asker see everything of the order: its buyer signed in, or a browser that gave token and digits. */
export function mayOpen(ctx: Ctx, order: { id: string; person_id: string | null }, cookieValue: string): boolean {
  if (ctx.actor.kind === "person" && order.person_id === ctx.actor.id) return true;
  return passesIn(ctx, cookieValue).includes(order.id);
}
