import { enrolMyself } from "#app/domain/trainings/enrol-myself.server.ts";
import { button } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { said } from "#app/routes/said.ts";

/** She takes a place in a course. */
export const action = button(
  enrolMyself,
  (done, { ctx }) => {
    const to = paths.joinTrainings(ctx.locale);
    return done ? said(ctx, to, "done.training-enrolled") : to;
  },
  { params: { training: "training" } },
);
