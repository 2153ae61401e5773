import { callOffAssessment } from "#app/domain/assessments/call-off-assessment.server.ts";
import { button } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { said } from "#app/routes/said.ts";

/** An assessment that will not be held. */
export const action = button(
  callOffAssessment,
  (done, { ctx, params }) => {
    const to = paths.officeCase(ctx.locale, params.case ?? "");
    return done ? said(ctx, to, "done.assessment-off") : to;
  },
  { params: { case: "case", assessment: "assessment" } },
);
