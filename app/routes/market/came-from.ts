/** Path and query of the page a form stood on, of whatever host: only ours is gone back to. */
export function cameFrom(request: Request): string | null {
  const referer = request.headers.get("Referer");
  if (!referer || !URL.canParse(referer)) return null;
  const { pathname, search } = new URL(referer);
  return pathname + search;
}
