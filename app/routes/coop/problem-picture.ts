import { sellersThread } from "#app/domain/problems/queries.server.ts";
import { readProblemPhoto } from "#app/domain/problems/read-photo.server.ts";
import { clerk, manager, oneOf } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { privatePicture } from "../private-picture.ts";

/** A photograph of a buyer's report, for who answers it. */
export const loader = page(oneOf(manager, clerk), async (ctx, { params }) => {
  const thread = await sellersThread(ctx, ctx.actor, params.problem ?? "");
  return privatePicture(await readProblemPhoto(ctx, thread, params.picture ?? ""));
});
