import { redirect } from "@remix-run/node";
import { callOffAccount } from "#app/domain/payouts/call-off-account.server.ts";
import { button, flash } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";

/** POST: a change of a body's account is called off while it waits. */
export const action = button(callOffAccount, (_done, { ctx }) =>
  redirect(paths.coopPayouts(ctx.locale), {
    status: 303,
    headers: { "Set-Cookie": flash(ctx, { code: "done.payout-account-off", facts: {} }) },
  }),
);
