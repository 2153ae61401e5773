import { viewAppealPicture } from "#app/domain/producers/view-appeal-picture.server.ts";
import { officer } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { privatePicture } from "#app/routes/private-picture.ts";

/** The picture that came with an appeal, for who answers it. */
export const loader = page(officer, async (ctx, { params }) => {
  const { path, mediaType } = await viewAppealPicture(ctx, { appeal: params.appeal! });
  return privatePicture({ bytes: await ctx.house.storage.readPrivate(path), mediaType });
});
