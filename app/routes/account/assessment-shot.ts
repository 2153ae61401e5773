import { viewPhoto } from "#app/domain/assessments/view-photo.server.ts";
import { signedIn } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { Missing } from "#app/platform/errors.ts";
import { privatePicture } from "../private-picture.ts";

const isId = (text: string | undefined) => /^[0-9a-f-]{36}$/.test(text ?? "");

/** A photograph of a test piece; an assessor's look is told before the bytes leave. */
export const loader = page(signedIn, async (ctx, { params }) => {
  if (!isId(params.assessment) || !isId(params.shot)) throw new Missing("photo");
  const { path, mediaType } = await viewPhoto(ctx, { assessment: params.assessment, photo: params.shot });
  return privatePicture({ bytes: await ctx.house.storage.readPrivate(path), mediaType });
});
