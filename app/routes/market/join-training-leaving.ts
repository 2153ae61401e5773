import { leaveTraining } from "#app/domain/trainings/leave-training.server.ts";
import { button } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { said } from "#app/routes/said.ts";

/** She gives her place back. */
export const action = button(
  leaveTraining,
  (done, { ctx }) => {
    const to = paths.joinTrainings(ctx.locale);
    return done ? said(ctx, to, "done.training-left") : to;
  },
  { params: { training: "training" } },
);
