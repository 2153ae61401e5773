/**
 * A private voice note's bytes, or the part a player asks for: some play nothing that cannot be fetched in parts. Nothing on
 * the way keeps them, and nothing but a sound is made of them.
 */
export function privateSound(
  { bytes, mediaType }: { bytes: Uint8Array; mediaType: string },
  request: Request,
): Response {
  const size = bytes.byteLength;
  const headers = {
    ...{ "content-type": mediaType, "x-content-type-options": "nosniff", "accept-ranges": "bytes" },
    ...{
      "content-disposition": `inline; filename="voice.${endings[mediaType] ?? "bin"}"`,
      "cache-control": "no-store",
    },
  };
  const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.get("Range") ?? "") ?? [];
  if (first === undefined) {
    return new Response(new Uint8Array(bytes), { headers: { ...headers, "content-length": String(size) } });
  }
  const from = Number(first);
  const to = Math.min(last ? Number(last) : size - 1, size - 1);
  if (from > to) return new Response(null, { status: 416, headers: { "content-range": `bytes */${size}` } });
  const part = new Uint8Array(bytes.subarray(from, to + 1));
  return new Response(part, {
    status: 206,
    headers: { ...headers, "content-length": String(part.byteLength), "content-range": `bytes ${from}-${to}/${size}` },
  });
}

const endings: Readonly<Record<string, string>> = {
  ...{ "audio/mpeg": "mp3", "audio/mp4": "m4a", "audio/aac": "aac" },
  ...{ "audio/ogg": "ogg", "audio/webm": "webm", "audio/wav": "wav" },
};
