import { redirect } from "@remix-run/node";
import { importFile } from "#app/domain/payments/import-file.server.ts";
import { button, flash } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";

/** Writes down what a bank's file holds, as it was shown. */
export const action = button(importFile, (done, { ctx }) =>
  redirect(done ? paths.officeReceipts(ctx.locale) : paths.officeStatementFile(ctx.locale), {
    status: 303,
    headers: done
      ? { "Set-Cookie": flash(ctx, { code: "done.receipts", facts: { fresh: done.fresh, known: done.known } }) }
      : {},
  }),
);
