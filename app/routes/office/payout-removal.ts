import { redirect } from "@remix-run/node";
import { dropBatch } from "#app/domain/payouts/drop-batch.server.ts";
import { button, flash } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";

export const action = button(
  dropBatch,
  (_done, { ctx, params }) =>
    redirect(paths.officePayoutBatch(ctx.locale, params.batch!), {
      status: 303,
      headers: { "Set-Cookie": flash(ctx, { code: "done.payout-dropped", facts: {} }) },
    }),
  { params: { batch: "batch" } },
);
