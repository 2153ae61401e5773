import { createHmac } from "node:crypto";

/** The signature of a body as Stripe makes it: scheme v1, the second it was signed at. */
export function signed(body: string, secret: string, at = Math.floor(Date.now() / 1000), scheme = "v1"): string {
  const proof = createHmac("sha256", secret).update(`${at}.${body}`).digest("hex");
  return `t=${at},${scheme}=${proof}`;
}
