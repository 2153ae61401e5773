import { redirect } from "@remix-run/node";
import { matchReceipt } from "#app/domain/orders/match-receipt.server.ts";
import { button, flash } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";

/** POST: this money was for that order. From the desk's page of a photograph, or from the money's own page. */
export const action = button(
  matchReceipt,
  (done, { ctx, params }) =>
    done
      ? redirect(paths.officeTransfers(ctx.locale), {
          status: 303,
          headers: {
            "Set-Cookie": flash(ctx, { code: `done.matched-${done.outcome}`, facts: { number: done.number } }),
          },
        })
      : paths.officeReceipt(ctx.locale, params.receipt!),
  { params: { receipt: "receipt" } },
);
