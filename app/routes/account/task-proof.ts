import { viewProof } from "#app/domain/quality/view-proof.server.ts";
import { signedIn } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { Missing } from "#app/platform/errors.ts";
import { privatePicture } from "../private-picture.ts";

/** The photograph that shows a task done; an inspector's look is told before the bytes leave. */
export const loader = page(signedIn, async (ctx, { params }) => {
  if (!/^[0-9a-f-]{36}$/.test(params.task ?? "")) throw new Missing("photo");
  const { path, mediaType } = await viewProof(ctx, { task: params.task });
  return privatePicture({ bytes: await ctx.house.storage.readPrivate(path), mediaType });
});
