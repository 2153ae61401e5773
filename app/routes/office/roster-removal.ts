import { redirect } from "@remix-run/node";
import { dropRoster } from "#app/domain/rosters/drop-roster.server.ts";
import { button, flash } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";

export const action = button(
  dropRoster,
  (done, { ctx, params }) =>
    redirect(done ? paths.rosters(ctx.locale) : paths.roster(ctx.locale, params.roster!), {
      status: 303,
      headers: done ? { "Set-Cookie": flash(ctx, { code: "done.roster-drop", facts: {} }) } : {},
    }),
  { params: { roster: "roster" } },
);
