import Stripe from "stripe";
import { ByHand, ProviderDown } from "../provider.ts";

/** A call to Stripe; whatever goes wrong that is not a plain refusal means that nothing is known. */
export async function asking<T>(call: Promise<T>): Promise<T> {
  try {
    return await call;
  } catch (error) {
    throw error instanceof ByHand ? error : new ProviderDown("stripe", error);
  }
}

export function nothingThere(error: unknown): null {
  if (error instanceof Stripe.errors.StripeInvalidRequestError && error.code === "resource_missing") return null;
  throw error;
}

/** Stripe understood and said no: charged back, sent back before, or more than there is. A person has to look. */
export function refusedForGood(error: unknown): never {
  const isNo = error instanceof Stripe.errors.StripeInvalidRequestError && error.statusCode === 400;
  throw isNo ? new ByHand(`Stripe refused: ${error.code ?? error.param ?? error.type}`) : error;
}
