import { closePlan } from "#app/domain/monitoring/close-plan.server.ts";
import { button } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";

export const action = button(closePlan, (_done, { ctx }) => paths.officeMonitoringPlans(ctx.locale), {
  params: { plan: "plan" },
});
