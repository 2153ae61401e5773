import { restoreProductPhoto } from "#app/domain/catalogue/restore-product-photo.server.ts";
import { button } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";

export const action = button(
  restoreProductPhoto,
  (_done, { ctx, params }) => `${paths.studioProductPhotos(ctx.locale, params.slug!)}#photos`,
  { params: { slug: "slug", photo: "photo" } },
);
