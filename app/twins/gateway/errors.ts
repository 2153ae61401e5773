import { type Answer, json } from "../http.ts";

/** The provider's codes with its own English messages, as far as the twin gives them. */
const messages = {
  [-9]: "The input params invalid, validation error.",
  [-10]: "Terminal is not valid, please check merchant_id or ip address.",
  [-12]: "To many attempts, please try again later.",
  [-50]: "Session is not valid, amounts values is not the same.",
  [-51]: "Session is not valid, session is not active paid try.",
  [-52]: "Oops!!, please contact our support team",
  [-54]: "Invalid authority.",
  [-60]: "Session can not be reversed with bank.",
  [-61]: "Session is not in success status.",
  [-63]: "Reverse time is expired.",
} as const;

export type GatewayCode = keyof typeof messages;

export class GatewayError extends Error {
  override readonly name = "GatewayError";
  constructor(
    readonly code: GatewayCode,
    readonly validations: readonly Record<string, string>[] = [],
  ) {
    super(messages[code]);
  }
}

/** A refusal as the provider words it: nothing in `data`, the code in `errors`. */
export function refusal({ code, message, validations }: GatewayError, status = code === -9 ? 422 : 401): Answer {
  return json(status, { data: [], errors: { code, message, validations } });
}

export function success(data: Record<string, unknown>): Answer {
  return json(200, { data, errors: [] });
}
