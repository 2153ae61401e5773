import { readProblemPhoto } from "#app/domain/problems/read-photo.server.ts";
import { sellersReturnWhole } from "#app/domain/returns/queries.server.ts";
import { producer } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { privatePicture } from "../private-picture.ts";

/** A photograph of what a buyer sends back, for who answers her. */
export const loader = page(producer, async (ctx, { params }) => {
  const of = await sellersReturnWhole(ctx, ctx.actor, params.return ?? "");
  return privatePicture(await readProblemPhoto(ctx, { photos: [...of.photos, ...of.packed] }, params.photograph ?? ""));
});
