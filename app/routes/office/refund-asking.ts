import { redirect } from "@remix-run/node";
import { askAccount } from "#app/domain/payments/ask-account.server.ts";
import { button, flash } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";

/** Asks the buyer once more for her account. */
export const action = button(
  askAccount,
  (_done, { ctx, params }) =>
    redirect(paths.officeRefund(ctx.locale, params.refund ?? ""), {
      status: 303,
      headers: { "Set-Cookie": flash(ctx, { code: "done.refund-account-asked", facts: {} }) },
    }),
  { params: { refund: "refund" } },
);
