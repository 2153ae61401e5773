import { dropReturn } from "#app/domain/returns/drop-return.server.ts";
import { button } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { saidAt } from "./order-access.ts";

/** POST: the buyer keeps it after all. */
export const action = button(
  dropReturn,
  (_result, { ctx, params }) =>
    saidAt(ctx, paths.orderReturn(ctx.locale, params.number ?? "", params.return ?? ""), "done.return-dropped"),
  { params: { number: "number", return: "return" }, cookies: { access: "orders" } },
);
