import { closeCall } from "#app/domain/opportunities/close-call.server.ts";
import { button } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { saidAt } from "#app/routes/market/order-access.ts";

export const action = button(
  closeCall,
  (_done, { ctx, params }) => saidAt(ctx, paths.officeCall(ctx.locale, params.call ?? ""), "done.call-closed"),
  { params: { call: "call" } },
);
