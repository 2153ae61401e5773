export type HeaderOptions = {
  /** The public origin is https: browsers may be told to insist on it. */
  https: boolean;
  /** Origins of payment pages: a form's POST may end there by redirect. */
  formTargets: readonly string[];
  /** Hot reload needs inline scripts, styles and a socket. Never in production. */
  dev: boolean;
};

/**
 * Content-Security-Policy of every page. Pages run no script and carry no inline style, so there is nothing to give a
 * nonce to. `form-action` covers the redirect after a POST too (Chromium), hence the payment pages in it.
 */
export function contentPolicy({ formTargets, dev }: HeaderOptions): string {
  const inline = dev ? " 'unsafe-inline'" : "";
  return [
    "default-src 'none'",
    `script-src 'self'${inline}`,
    `style-src 'self'${inline}`,
    "img-src 'self' data:",
    "media-src 'self'",
    "font-src 'self'",
    `connect-src 'self'${dev ? " ws:" : ""}`,
    ["form-action 'self'", ...formTargets].join(" "),
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'",
    "manifest-src 'self'",
  ].join("; ");
}

/** What every answer carries unless it says otherwise itself; `no-store` because a page that forgets to speak is private (D7). */
export function defaultHeaders(options: HeaderOptions): Record<string, string> {
  return {
    "cache-control": "no-store",
    "content-security-policy": contentPolicy(options),
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "x-permitted-cross-domain-policies": "none",
    ...(options.https ? { "strict-transport-security": "max-age=63072000; includeSubDomains" } : {}),
  };
}
