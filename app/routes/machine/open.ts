/** What anybody's page or programme may read from anywhere: a verifier stands elsewhere by nature. */
export function open(body: string, type: string, headers: Record<string, string> = {}): Response {
  return new Response(body, {
    headers: {
      "Content-Type": type,
      // Kept by nobody without asking again: what was revoked is revoked at once.
      "Cache-Control": "public, no-cache",
      "Access-Control-Allow-Origin": "*",
      "Cross-Origin-Resource-Policy": "cross-origin",
      ...headers,
    },
  });
}

export const openJson = (value: unknown, type = "application/json"): Response =>
  open(JSON.stringify(value, null, 1), type);
