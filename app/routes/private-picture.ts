/** A private picture's bytes: nothing on the way keeps them, and nothing but a picture is made of them. */
export function privatePicture({ bytes, mediaType }: { bytes: Uint8Array; mediaType: string }): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": mediaType,
      "content-length": String(bytes.byteLength),
      "content-disposition": "inline",
      "cache-control": "no-store",
    },
  });
}
