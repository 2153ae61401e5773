import { redirect } from "@remix-run/node";
import { cartOf } from "#app/domain/cart/queries.server.ts";
import type { CheckoutStep } from "#app/domain/orders/checkout-steps.ts";
import { mayOpen } from "#app/domain/orders/checkout-steps.ts";
import { type Checkout, type Preset, viewCheckout } from "#app/domain/orders/checkout-view.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { paths } from "#app/platform/paths.ts";

type Asked = { request: Request; url: URL };

/** What the address says beforehand: the basket's page sends the place and the coupon along. */
export function presetOf(url: URL): Preset {
  const said = (name: string) => (url.searchParams.get(name) ?? "").slice(0, 24);
  return { province: said("province"), coupon: said("coupon") };
}

/** The same, to be passed on to the next address. */
export function queryOf(preset: Preset): string {
  const query = new URLSearchParams(Object.entries(preset).filter(([, said]) => said !== "")).toString();
  return query ? `?${query}` : "";
}

/** A page that answers a form which was not taken stays where it is and says why; every other visit may be sent on. */
export const isAnswer = (request: Request): boolean => request.headers.has("Content-Type");

const whereTo = (ctx: Ctx, { blocked, missing }: Checkout, preset: Preset): string => {
  if (blocked) return paths.cart(ctx.locale);
  return missing ? paths.checkoutStep(ctx.locale, missing, queryOf(preset)) : paths.checkout(ctx.locale);
};

/** The asker's checkout; null without anything to buy. */
export async function checkoutOf(ctx: Ctx, { request, url }: Asked): Promise<Checkout | null> {
  const cart = await cartOf(ctx, request);
  const view = cart ? await viewCheckout(ctx, ctx.db, cart, presetOf(url)) : null;
  return view && view.lines.length > 0 ? view : null;
}

/** A step's page may be seen when all before it is said; else the buyer is sent to what is missing. */
export async function openStep(ctx: Ctx, asked: Asked, step: CheckoutStep): Promise<Checkout> {
  const view = await checkoutOf(ctx, asked);
  if (view && !view.blocked && mayOpen(step, view.answered)) return view;
  throw redirect(view ? whereTo(ctx, view, presetOf(asked.url)) : paths.cart(ctx.locale), 303);
}

/** The review's page, likewise; an answer to a refused order is never sent on, for it says what happened. */
export async function openReview(ctx: Ctx, asked: Asked): Promise<Checkout | null> {
  const view = await checkoutOf(ctx, asked);
  if (!view || isAnswer(asked.request) || (!view.blocked && view.missing === null)) return view;
  throw redirect(whereTo(ctx, view, presetOf(asked.url)), 303);
}

/** Where a buyer goes after a step was kept: what it answered is no longer said by the address. */
export async function onward(ctx: Ctx, { request, url }: Asked, answers: Partial<Preset> = {}): Promise<string> {
  const preset = { ...presetOf(url), ...answers };
  const cart = await cartOf(ctx, request);
  return cart ? whereTo(ctx, await viewCheckout(ctx, ctx.db, cart, preset), preset) : paths.cart(ctx.locale);
}
