import { redirect } from "@remix-run/node";
import { acceptShare } from "#app/domain/cases/accept-share.server.ts";
import { button, flash } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";

export const action = button(
  acceptShare,
  (done, { ctx, params }) =>
    redirect(paths.officeShare(ctx.locale, params.share!), {
      status: 303,
      headers: done ? { "Set-Cookie": flash(ctx, { code: "done.share-accepted", facts: {} }) } : {},
    }),
  { params: { share: "share" } },
);
