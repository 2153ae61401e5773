import { acceptConsignment } from "#app/domain/orders/accept-consignment.server.ts";
import { button } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";

/** POST: the parcel is accepted. */
export const action = button(
  acceptConsignment,
  (_done, { ctx, params }) => paths.deskParcel(ctx.locale, "coop", params.consignment ?? ""),
  { params: { consignment: "consignment" } },
);
