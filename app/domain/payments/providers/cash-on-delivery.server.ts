import { ByHand, type Provider } from "../provider.ts";

/**
 * The seller, or the carrier for her, takes the money at the door. It never passes through our hands: the order stands on
 * the promise, and what she collects makes her owe the others' parts.
 */
export function cashOnDelivery(): Provider {
  return {
    name: "cash-on-delivery",
    currencies: ["IRR"],
    heldBy: "seller",
    origin: null,
    needsDetails: false,
    start: async ({ paymentId, returnUrl }) => ({ ref: paymentId, payUrl: returnUrl }),
    check: async () => ({ state: "promised" }),
    refund: async () => {
      throw new ByHand("the seller has the money");
    },
  };
}
