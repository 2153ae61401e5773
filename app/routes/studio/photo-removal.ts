import { removeProductPhoto } from "#app/domain/catalogue/remove-product-photo.server.ts";
import { button } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";

/** Back on the page, which offers to put it back. */
export const action = button(
  removeProductPhoto,
  (done, { ctx, params }) =>
    `${paths.studioProductPhotos(ctx.locale, params.slug!)}${done ? `?removed=${done.photo}` : ""}#photos`,
  { params: { slug: "slug", photo: "photo" } },
);
