import { handInTask } from "#app/domain/quality/hand-in-task.server.ts";
import { button } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { said } from "#app/routes/said.ts";

/** She shows that a task is done. */
export const action = button(
  handInTask,
  (done, { ctx }) => {
    const to = paths.studioQuality(ctx.locale);
    return done ? said(ctx, to, "done.task") : to;
  },
  { params: { task: "task" } },
);
