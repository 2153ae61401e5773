import { endEnrolment } from "#app/domain/trainings/end-enrolment.server.ts";
import { button } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { said } from "#app/routes/said.ts";

/** Somebody is taken off a course. */
export const action = button(
  endEnrolment,
  (done, { ctx, params }) => {
    const to = paths.officeTraining(ctx.locale, params.training ?? "");
    return done ? said(ctx, to, "done.training-left") : to;
  },
  { params: { training: "training", enrolment: "enrolment" } },
);
