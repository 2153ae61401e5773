import { readPhoto } from "#app/domain/disputes/view-photo.server.ts";
import { finance } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { Missing } from "#app/platform/errors.ts";
import { privatePicture } from "../private-picture.ts";

const isId = (text: string | undefined) => /^[0-9a-f-]{36}$/.test(text ?? "");

/** A photograph of a disputed order, for finance. The look is told before the bytes leave. */
export const loader = page(finance, async (ctx, { params }) => {
  if (!isId(params.dispute) || !isId(params.photo)) throw new Missing("photo");
  return privatePicture(await readPhoto(ctx, { dispute: params.dispute ?? "", photo: params.photo ?? "" }));
});
