import { redirect } from "@remix-run/node";
import { judgePermit } from "#app/domain/producers/judge-permit.server.ts";
import { button, flash } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";

export const action = button(
  judgePermit,
  (done, { ctx, params }) =>
    redirect(paths.officeProducer(ctx.locale, params.slug!), {
      status: 303,
      headers: done ? { "Set-Cookie": flash(ctx, { code: `done.permit-${done.outcome}`, facts: {} }) } : {},
    }),
  { params: { shop: "slug" } },
);
