import { redirect } from "@remix-run/node";
import { closeRule } from "#app/domain/commission/close-rule.server.ts";
import { button, flash } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";

export const action = button(
  closeRule,
  (done, { ctx }) =>
    redirect(paths.officeCommission(ctx.locale), {
      status: 303,
      headers: done ? { "Set-Cookie": flash(ctx, { code: "done.commission-closed", facts: {} }) } : {},
    }),
  { params: { rule: "rule" } },
);
