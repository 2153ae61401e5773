import type { Json } from "./things.ts";

/**
 * A refusal in Stripe's shape. `begun` tells whether execution had begun: only then does Stripe keep the answer under
 * the idempotency key.
 */
export class StripeError extends Error {
  override readonly name = "StripeError";
  constructor(
    readonly status: number,
    readonly type: "invalid_request_error" | "card_error" | "idempotency_error" | "api_error" | "rate_limit_error",
    message: string,
    readonly more: Readonly<Record<string, Json>> = {},
    readonly begun = false,
  ) {
    super(message);
  }

  body(): Record<string, Json> {
    return { error: { message: this.message, type: this.type, ...this.more } };
  }
}

/** A faulty parameter: 400, before execution. */
export function invalid(message: string, param: string, code?: string): StripeError {
  return new StripeError(400, "invalid_request_error", message, { param, ...(code && { code }) });
}

/** A wish that the state of things refuses: 400, after execution began. */
export function refused(message: string, code?: string, param?: string): StripeError {
  const more = { ...(code && { code }), ...(param && { param }) };
  return new StripeError(400, "invalid_request_error", message, more, true);
}

export function missing(kind: string, id: string, param = "id", status = 404): StripeError {
  const more = { code: "resource_missing", param };
  return new StripeError(status, "invalid_request_error", `No such ${kind}: '${id}'`, more);
}
