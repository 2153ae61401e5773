import { removeShopPhoto } from "#app/domain/shops/remove-shop-photo.server.ts";
import { button } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";

export const action = button(removeShopPhoto, (_done, { ctx }) => paths.studioShopPhotos(ctx.locale), {
  params: { photo: "picture" },
});
