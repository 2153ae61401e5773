import { redirect } from "@remix-run/node";
import { tellApart } from "#app/domain/doubles/tell-apart.server.ts";
import { button, flash } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";

export const action = button(
  tellApart,
  (done, { ctx }) =>
    redirect(paths.officeDoubles(ctx.locale), {
      status: 303,
      headers: done ? { "Set-Cookie": flash(ctx, { code: "done.told-apart", facts: {} }) } : {},
    }),
  { params: { double: "double" } },
);
