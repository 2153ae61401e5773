import { callOffFollowUp } from "#app/domain/monitoring/call-off-follow-up.server.ts";
import { button } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";

export const action = button(callOffFollowUp, (_done, { ctx, params }) => paths.officeCase(ctx.locale, params.case!), {
  params: { case: "case", followUp: "followUp" },
});
