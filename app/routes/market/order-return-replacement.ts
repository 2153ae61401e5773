import { receiveExchange } from "#app/domain/returns/receive-exchange.server.ts";
import { button } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { saidAt } from "./order-access.ts";

/** POST: the piece that comes in the place of another has come. */
export const action = button(
  receiveExchange,
  (_result, { ctx, params }) =>
    saidAt(ctx, paths.orderReturn(ctx.locale, params.number ?? "", params.return ?? ""), "done.exchange-received"),
  { params: { number: "number", return: "return" }, cookies: { access: "orders" } },
);
