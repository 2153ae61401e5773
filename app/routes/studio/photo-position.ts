import { moveProductPhoto } from "#app/domain/catalogue/move-product-photo.server.ts";
import { button } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";

export const action = button(
  moveProductPhoto,
  (_done, { ctx, params }) => `${paths.studioProductPhotos(ctx.locale, params.slug!)}#photos`,
  {
    params: { slug: "slug", photo: "photo" },
  },
);
