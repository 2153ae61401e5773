import { readPrivatePicture } from "#app/domain/problems/read-photo.server.ts";
import { viewReturnPhoto } from "#app/domain/returns/view-return-photo.server.ts";
import { officer } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { Missing } from "#app/platform/errors.ts";
import { privatePicture } from "../private-picture.ts";

const isId = (text: string | undefined) => /^[0-9a-f-]{36}$/.test(text ?? "");

/** A photograph of what is to be decided, for an officer. The look is told before the bytes leave. */
export const loader = page(officer, async (ctx, { params }) => {
  if (!isId(params.return) || !isId(params.photograph)) throw new Missing("photo");
  const found = await viewReturnPhoto(ctx, { return: params.return, photo: params.photograph });
  return privatePicture(await readPrivatePicture(ctx, found));
});
