import { redirect } from "@remix-run/node";
import { undoMerge } from "#app/domain/doubles/undo-merge.server.ts";
import { button, flash } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";

export const action = button(
  undoMerge,
  (done, { ctx }) =>
    redirect(paths.officeDoubles(ctx.locale), {
      status: 303,
      headers: done ? { "Set-Cookie": flash(ctx, { code: "done.merge-undone", facts: {} }) } : {},
    }),
  { params: { merge: "merge" } },
);
