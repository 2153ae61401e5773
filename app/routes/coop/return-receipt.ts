import { confirmReturn } from "#app/domain/returns/confirm-return.server.ts";
import { button } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { saidAt } from "../market/order-access.ts";

/** POST: it came back, and the buyer's money goes back. */
export const action = button(
  confirmReturn,
  (_result, { ctx, params }) =>
    saidAt(ctx, paths.returnDesk(ctx.locale, "coop", params.return ?? ""), "done.return-confirmed"),
  { params: { return: "return" } },
);
