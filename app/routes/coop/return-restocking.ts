import { restockReturn } from "#app/domain/returns/restock-return.server.ts";
import { button } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { saidAt } from "../market/order-access.ts";

/** POST: what came back goes on the shelf again. */
export const action = button(
  restockReturn,
  (_result, { ctx, params }) =>
    saidAt(ctx, paths.returnDesk(ctx.locale, "coop", params.return ?? ""), "done.return-restocked"),
  { params: { return: "return" } },
);
