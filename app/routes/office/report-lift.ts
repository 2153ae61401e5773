import { liftSuspension } from "#app/domain/reports/lift-suspension.server.ts";
import { button } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";

export const action = button(
  liftSuspension,
  (_done, { ctx, params }) => paths.officeReport(ctx.locale, params.report!),
  {
    params: { report: "report" },
  },
);
