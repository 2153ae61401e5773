import { redirect } from "@remix-run/node";
import { signAgreement } from "#app/domain/agreements/sign-agreement.server.ts";
import { button, flash } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";

export const action = button(
  signAgreement,
  (done, { ctx, params }) =>
    redirect(paths.officeAgreement(ctx.locale, params.agreement!), {
      status: 303,
      headers: done
        ? {
            "Set-Cookie": flash(ctx, {
              code: done.answer === "decline" ? "done.agreement-declined" : "done.agreement-signed",
              facts: {},
            }),
          }
        : {},
    }),
  { params: { agreement: "agreement" } },
);
