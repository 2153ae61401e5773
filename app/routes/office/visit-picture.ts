import { viewFollowUpPhoto } from "#app/domain/monitoring/view-follow-up-photo.server.ts";
import { readPrivatePicture } from "#app/domain/problems/read-photo.server.ts";
import { caseworker } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { Missing } from "#app/platform/errors.ts";
import { privatePicture } from "../private-picture.ts";

const isId = (text: string | undefined) => /^[0-9a-f-]{36}$/.test(text ?? "");

/** A picture of a visit, for whoever may read a case's visits. The look is told before the bytes leave. */
export const loader = page(caseworker, async (ctx, { params }) => {
  const { case: id, followUp, snapshot: photo } = params;
  if (![id, followUp, photo].every(isId)) throw new Missing("photo");
  return privatePicture(await readPrivatePicture(ctx, await viewFollowUpPhoto(ctx, { case: id, followUp, photo })));
});
