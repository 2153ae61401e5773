/** What a cookie is for; on https every name carries `__Host-`, so that no other host can set it. */
export type CookieName = "sid" | "cart" | "code" | "flash" | "currency" | "place" | "compare" | "orders";

function fullName(name: CookieName, secure: boolean): string {
  return secure ? `__Host-${name}` : name;
}

/** The cookie's value, or null. A name sent twice counts as absent: one of the two is not ours. */
export function readCookie(header: string | null, name: CookieName, secure: boolean): string | null {
  const wanted = fullName(name, secure);
  const values = (header ?? "")
    .split(";")
    .map((part) => part.trim())
    .filter((part) => part.startsWith(`${wanted}=`))
    .map((part) => part.slice(wanted.length + 1));
  const [value] = values;
  return values.length === 1 && value ? decodeURIComponent(value.replace(/%(?![0-9a-fA-F]{2})/g, "%25")) : null;
}

/** A Set-Cookie line: HttpOnly, Lax, whole site. `maxAge` in seconds; 0 removes it. */
export function cookie(name: CookieName, value: string, maxAge: number, secure: boolean): string {
  const parts = [
    `${fullName(name, secure)}=${encodeURIComponent(value)}`,
    "Path=/",
    "HttpOnly",
    "SameSite=Lax",
    `Max-Age=${maxAge}`,
  ];
  if (secure) parts.push("Secure");
  return parts.join("; ");
}
