import { redirect } from "@remix-run/node";
import { answerExchange } from "#app/domain/returns/answer-exchange.server.ts";
import { button, flash } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";

/** POST: another piece is put aside for the buyer, or the money goes back. A refusal says that there is none left. */
export const action = button(
  answerExchange,
  (_result, { ctx, params }) =>
    redirect(paths.returnDesk(ctx.locale, "studio", params.return ?? ""), {
      status: 303,
      headers: { "Set-Cookie": flash(ctx, { code: "done.exchange-answered", facts: {} }) },
    }),
  { params: { return: "return" } },
);
