import { refuseAtDoor } from "#app/domain/orders/refuse-at-door.server.ts";
import { button } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";

/** POST: nobody took it at the door. */
export const action = button(
  refuseAtDoor,
  (_done, { ctx, params }) => paths.deskParcel(ctx.locale, "studio", params.consignment ?? ""),
  { params: { consignment: "consignment" } },
);
