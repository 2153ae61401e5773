import { redirect } from "@remix-run/node";
import { undoRoster } from "#app/domain/rosters/undo-roster.server.ts";
import { button, flash } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";

export const action = button(
  undoRoster,
  (done, { ctx, params }) =>
    redirect(paths.roster(ctx.locale, params.roster!), {
      status: 303,
      headers: done ? { "Set-Cookie": flash(ctx, { code: "done.roster-undo", facts: {} }) } : {},
    }),
  { params: { roster: "roster" } },
);
