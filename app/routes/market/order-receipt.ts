import { receiveConsignment } from "#app/domain/orders/receive-consignment.server.ts";
import { button } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { saidAt } from "./order-access.ts";

/** POST: the buyer has received one parcel. */
export const action = button(
  receiveConsignment,
  (_result, { ctx, params }) => saidAt(ctx, paths.order(ctx.locale, params.number ?? ""), "done.received"),
  {
    params: { number: "number", consignment: "consignment" },
    cookies: { access: "orders" },
  },
);
