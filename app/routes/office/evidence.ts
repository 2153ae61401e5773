import { readEvidence } from "#app/domain/media/read-evidence.server.ts";
import { viewEvidence } from "#app/domain/producers/view-evidence.server.ts";
import { caseworker } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";

/** A picture of a case, for an officer of its body or a body it was given to with its evidence. The look is told before the bytes leave; nothing keeps them. */
export const loader = page(caseworker, async (ctx, { params }) => {
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
