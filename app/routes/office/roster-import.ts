import { redirect } from "@remix-run/node";
import { importRoster } from "#app/domain/rosters/import-roster.server.ts";
import { button, flash } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";

export const action = button(
  importRoster,
  (done, { ctx, params }) =>
    redirect(paths.roster(ctx.locale, params.roster!), {
      status: 303,
      headers: done ? { "Set-Cookie": flash(ctx, { code: "done.roster-import", facts: {} }) } : {},
    }),
  { params: { roster: "roster" } },
);
