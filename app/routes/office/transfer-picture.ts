import { readProof } from "#app/domain/orders/view-proof.server.ts";
import { finance } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";

/** The photograph of a transfer, for finance. The look is told before the bytes leave; nothing keeps them. */
export const loader = page(finance, async (ctx, { params }) => {
  const { bytes, mediaType } = await readProof(ctx, params.proof!);
  return new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": mediaType,
      "content-length": String(bytes.byteLength),
      "content-disposition": "inline",
      "cache-control": "no-store",
    },
  });
});
