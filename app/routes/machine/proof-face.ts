const faces = ["text/html", "application/vc+jwt", "application/ld+json"] as const;
type Face = (typeof faces)[number];

/** The face asked for first of those a code has; a page for whoever does not care (RFC 9110, 12.5.1). */
export function faceAsked(accept: string): Face {
  const ranges = accept.split(",").map((range) => {
    const [type = "", ...parameters] = range.split(";").map((part) => part.trim().toLowerCase());
    const q = parameters.find((parameter) => parameter.startsWith("q="))?.slice(2);
    return { type, q: q === undefined ? 1 : Number(q) || 0 };
  });
  const wish = (face: Face) =>
    [face, `${face.split("/")[0]}/*`, "*/*"]
      .map((type) => ranges.find((range) => range.type === type)?.q)
      .find((q) => q !== undefined) ?? 0;
  // The first of the best: sort is stable, and a page comes first.
  const [best = "text/html"] = [...faces].sort((a, b) => wish(b) - wish(a));
  return wish(best) > 0 ? best : "text/html";
}

/**
 * A code has one address and three faces. Whoever asks for another than the page, by `Accept` or by `.jwt`, is led to the door
 * that has it; nothing else of the request is touched.
 */
export function withProofFace(request: Request): Request {
  if (!request.url.includes("/v/")) return request;
  const url = new URL(request.url);
  const code = /^\/v\/([^/]+)$/.exec(url.pathname)?.[1];
  if (!code || request.method === "POST") return request;
  const asJwt = /\.jwt$/i.test(code);
  const face = asJwt ? "application/vc+jwt" : faceAsked(request.headers.get("Accept") ?? "");
  if (face === "text/html") return request;
  url.pathname = `/v/${code.replace(/\.jwt$/i, "")}/credential`;
  url.search = face === "application/ld+json" ? "?as=ld" : "";
  return new Request(url, request);
}
