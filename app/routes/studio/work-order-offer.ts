import { offerWork } from "#app/domain/work-orders/offer-work.server.ts";
import { button } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { saidAt } from "#app/routes/market/order-access.ts";
import { ofOrder } from "#app/routes/work-order.server.ts";

export const action = button(
  offerWork,
  (_done, { ctx, params }) => saidAt(ctx, paths.workOrder(ctx.locale, params.order ?? ""), "done.work-offered"),
  ofOrder,
);
