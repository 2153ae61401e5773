import { markAttendance } from "#app/domain/trainings/mark-attendance.server.ts";
import { button } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { said } from "#app/routes/said.ts";

/** Who was there on a day of a course. */
export const action = button(
  markAttendance,
  (done, { ctx, params }) => {
    const to = paths.officeTraining(ctx.locale, params.training ?? "");
    return done ? said(ctx, to, "done.attendance", { count: done.count }) : to;
  },
  { params: { training: "training" } },
);
