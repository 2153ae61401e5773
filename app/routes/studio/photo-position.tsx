import { moveProductPhoto } from "#app/domain/catalogue/move-product-photo.server.ts";
import { button } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import ProductPhotos, { loader as photographs, meta as photographsMeta } from "./product-photos.tsx";

/** POST: a photograph to another place. */
export const action = button(
  moveProductPhoto,
  (_done, { ctx, params }) => `${paths.studioProductPhotos(ctx.locale, params.slug!)}#photos`,
  {
    params: { slug: "slug", photo: "photo" },
    faultsHere: true,
  },
);

/** A place that no photograph can have is told on the photographs' page. */
export const loader = photographs;
export const meta = photographsMeta;
export default ProductPhotos;
