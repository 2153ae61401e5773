import { judgeTask } from "#app/domain/quality/judge-task.server.ts";
import { button } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { said } from "#app/routes/said.ts";

/** What a maker mended is accepted or given back. */
export const action = button(
  judgeTask,
  (done, { ctx }) => {
    const to = paths.officeInspections(ctx.locale);
    return done ? said(ctx, to, "done.task") : to;
  },
  { params: { task: "task" } },
);
