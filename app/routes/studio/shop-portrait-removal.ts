import { removeShopPortrait } from "#app/domain/shops/remove-shop-portrait.server.ts";
import { button } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";

export const action = button(removeShopPortrait, (_done, { ctx }) => paths.studioShopPortrait(ctx.locale));
