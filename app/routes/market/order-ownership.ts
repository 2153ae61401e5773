import { redirect } from "@remix-run/node";
import { givePiece } from "#app/domain/orders/give-piece.server.ts";
import { button, flash } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";

/** POST: a guest makes the code by which her piece is taken over. Her order's page shows it, once. */
export const action = button(
  givePiece,
  (done, { ctx, params }) =>
    redirect(paths.order(ctx.locale, params.number ?? ""), {
      status: 303,
      headers: done ? { "Set-Cookie": flash(ctx, { code: "done.passport-code", facts: { code: done.code } }) } : {},
    }),
  { params: { number: "number", line: "line" }, cookies: { access: "orders" } },
);
