import { readPrivatePicture } from "#app/domain/problems/read-photo.server.ts";
import { viewProblemPhoto } from "#app/domain/problems/view-problem-photo.server.ts";
import { officer } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { Missing } from "#app/platform/errors.ts";
import { privatePicture } from "../private-picture.ts";

const isId = (text: string | undefined) => /^[0-9a-f-]{36}$/.test(text ?? "");

/** A photograph of what was not settled, for an officer. The look is told before the bytes leave. */
export const loader = page(officer, async (ctx, { params }) => {
  if (!isId(params.problem) || !isId(params.picture)) throw new Missing("photo");
  const found = await viewProblemPhoto(ctx, { problem: params.problem, photo: params.picture });
  return privatePicture(await readPrivatePicture(ctx, found));
});
