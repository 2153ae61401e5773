import { redirect } from "@remix-run/node";
import { withdrawRedenomination } from "#app/domain/currencies/withdraw-redenomination.server.ts";
import { button, flash } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";

/** POST: the entered days count no more. */
export const action = button(withdrawRedenomination, (_done, { ctx }) =>
  redirect(paths.officeRedenomination(ctx.locale), {
    status: 303,
    headers: { "Set-Cookie": flash(ctx, { code: "done.redenomination-ended", facts: {} }) },
  }),
);
