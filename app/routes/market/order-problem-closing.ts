import { closeProblem } from "#app/domain/problems/close-problem.server.ts";
import { button } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { saidAt } from "./order-access.ts";

/** POST: the buyer closes her report. */
export const action = button(
  closeProblem,
  (_result, { ctx, params }) =>
    saidAt(ctx, paths.orderProblem(ctx.locale, params.number ?? "", params.problem ?? ""), "done.problem-closed"),
  { params: { number: "number", problem: "problem" }, cookies: { access: "orders" } },
);
