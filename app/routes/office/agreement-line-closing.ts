import { redirect } from "@remix-run/node";
import { closeLine } from "#app/domain/agreements/close-line.server.ts";
import { button, flash } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";

export const action = button(
  closeLine,
  (done, { ctx }) =>
    redirect(done ? paths.officeAgreement(ctx.locale, done.agreement) : paths.officeAgreements(ctx.locale), {
      status: 303,
      headers: done ? { "Set-Cookie": flash(ctx, { code: "done.agreement-line", facts: {} }) } : {},
    }),
  { params: { line: "line" } },
);
