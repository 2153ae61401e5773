import { acceptConsignment } from "#app/domain/orders/accept-consignment.server.ts";
import { button } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";

/** POST: the maker accepts the order. */
export const action = button(
  acceptConsignment,
  (_result, { ctx, params }) => paths.studioConsignment(ctx.locale, params.consignment ?? ""),
  {
    params: { consignment: "consignment" },
  },
);
