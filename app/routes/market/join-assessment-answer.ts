import { answerAssessment } from "#app/domain/assessments/answer-assessment.server.ts";
import { button } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { said } from "#app/routes/said.ts";

/** She accepts the time of her assessment, or cannot. */
export const action = button(
  answerAssessment,
  (done, { ctx }) =>
    done ? said(ctx, paths.joinAssessment(ctx.locale), "done.assessment-answered") : paths.joinAssessment(ctx.locale),
  { params: { assessment: "assessment" } },
);
