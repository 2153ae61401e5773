import { redirect } from "@remix-run/node";
import { describeProductPhoto } from "#app/domain/catalogue/describe-product-photo.server.ts";
import { button, flash } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";

export const action = button(
  describeProductPhoto,
  (done, { ctx, params }) =>
    redirect(`${paths.studioProductPhotos(ctx.locale, params.slug!)}#photos`, {
      status: 303,
      headers: done ? { "Set-Cookie": flash(ctx, { code: "saved", facts: {} }) } : {},
    }),
  { params: { slug: "slug", photo: "photo" } },
);
