import { redirect } from "@remix-run/node";
import { takeBackBatch } from "#app/domain/cases/take-back-batch.server.ts";
import { button, flash } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";

export const action = button(
  takeBackBatch,
  (done, { ctx }) =>
    redirect(paths.officeShares(ctx.locale), {
      status: 303,
      headers: done ? { "Set-Cookie": flash(ctx, { code: "done.share-taken-back", facts: {} }) } : {},
    }),
  { params: { batch: "batch" } },
);
