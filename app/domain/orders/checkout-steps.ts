import type { CarriageOption, Wish } from "#app/domain/shipping/options.ts";

/** What is asked on the way to an order, one page each; the review comes last and asks nothing. */
export const checkoutSteps = ["identity", "address", "parcels", "payment"] as const;
export type CheckoutStep = (typeof checkoutSteps)[number];

/** Which of the steps are answered, so that what they say still holds. */
export type Answered = Readonly<Record<CheckoutStep, boolean>>;

/** Where a buyer has to go next; null when everything is said and the order can be looked at. */
export function firstMissing(answered: Answered): CheckoutStep | null {
  return checkoutSteps.find((step) => !answered[step]) ?? null;
}

/** Whether a step may be opened: all before it are answered. */
export function mayOpen(step: CheckoutStep, answered: Answered): boolean {
  return checkoutSteps.slice(0, checkoutSteps.indexOf(step)).every((before) => answered[before]);
}

/** The option a wish means; null when it is not offered any more. */
export function wishedOption(options: readonly CarriageOption[], wish: Wish | undefined): CarriageOption | null {
  if (!wish) return null;
  return (
    options.find(({ service, pickup }) => service.code === wish.service && (pickup?.code ?? "") === wish.pickup) ?? null
  );
}
