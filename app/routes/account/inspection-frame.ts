import { viewInspectionPhoto } from "#app/domain/quality/view-photo.server.ts";
import { signedIn } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { Missing } from "#app/platform/errors.ts";
import { privatePicture } from "../private-picture.ts";

const isId = (text: string | undefined) => /^[0-9a-f-]{36}$/.test(text ?? "");

/** A photograph of an inspection; every look but the maker's own is told before the bytes leave. */
export const loader = page(signedIn, async (ctx, { params }) => {
  if (!isId(params.inspection) || !isId(params.frame)) throw new Missing("photo");
  const { path, mediaType } = await viewInspectionPhoto(ctx, { inspection: params.inspection, photo: params.frame });
  return privatePicture({ bytes: await ctx.house.storage.readPrivate(path), mediaType });
});
