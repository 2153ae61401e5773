import { readEvidence } from "#app/domain/media/read-evidence.server.ts";
import { viewEvidence } from "#app/domain/producers/view-evidence.server.ts";
import { officer } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";

/** A picture of an open case, for an officer of its body. The look is told before the bytes leave; nothing keeps them. */
export const loader = page(officer, async (ctx, { params }) => {
  const { id } = await viewEvidence(ctx, { evidence: params.evidence });
  const { bytes, mediaType } = await readEvidence(ctx, id);
  return new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": mediaType,
      "content-length": String(bytes.byteLength),
      "content-disposition": "inline",
      "cache-control": "no-store",
    },
  });
});
