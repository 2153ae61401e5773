import { redirect } from "@remix-run/node";
import { describeShopPhoto } from "#app/domain/shops/describe-shop-photo.server.ts";
import { button, flash } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";

export const action = button(
  describeShopPhoto,
  (done, { ctx }) =>
    redirect(paths.studioShopPhotos(ctx.locale), {
      status: 303,
      headers: done ? { "Set-Cookie": flash(ctx, { code: "saved", facts: {} }) } : {},
    }),
  { params: { photo: "picture" } },
);
