import { viewCheck } from "#app/domain/badges/view-check.server.ts";
import { officer } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { Missing } from "#app/platform/errors.ts";
import { privatePicture } from "../private-picture.ts";

const isId = (text: string | undefined) => /^[0-9a-f-]{36}$/.test(text ?? "");

/** The picture behind a criterion, for an officer of the issuer. The look is told before the bytes leave. */
export const loader = page(officer, async (ctx, { params }) => {
  if (!isId(params.request) || !isId(params.criterion)) throw new Missing("picture");
  const { path, mediaType } = await viewCheck(ctx, { request: params.request, criterion: params.criterion });
  return privatePicture({ bytes: await ctx.house.storage.readPrivate(path), mediaType });
});
