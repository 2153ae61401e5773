import { endAlert } from "#app/domain/monitoring/end-alert.server.ts";
import { button } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";

export const action = button(endAlert, (_done, { ctx, params }) => paths.officeCase(ctx.locale, params.case!), {
  params: { case: "case", alert: "alert" },
});
