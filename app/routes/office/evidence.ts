import { readEvidence } from "#app/domain/media/read-evidence.server.ts";
import { viewEvidence } from "#app/domain/producers/view-evidence.server.ts";
import { caseworker } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { privatePicture } from "../private-picture.ts";
import { privateSound } from "../private-sound.ts";

/**
 * A picture or voice note of a case, for an officer of its body or a body it was given to with its evidence. The look is told
 * before the bytes leave; nothing keeps them.
 */
export const loader = page(caseworker, async (ctx, { params, request }) => {
  const { id } = await viewEvidence(ctx, { evidence: params.evidence });
  const file = await readEvidence(ctx, id);
  return file.mediaType.startsWith("audio/") ? privateSound(file, request) : privatePicture(file);
});
