import { callOffTraining } from "#app/domain/trainings/call-off-training.server.ts";
import { button } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { said } from "#app/routes/said.ts";

/** A course that will not be held. */
export const action = button(
  callOffTraining,
  (done, { ctx, params }) => {
    const to = paths.officeTraining(ctx.locale, params.training ?? "");
    return done ? said(ctx, to, "done.training-off") : to;
  },
  { params: { training: "training" } },
);
