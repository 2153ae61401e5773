import { reopenCase } from "#app/domain/monitoring/reopen-case.server.ts";
import { button } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";

export const action = button(reopenCase, (_done, { ctx, params }) => paths.officeCase(ctx.locale, params.case!), {
  params: { case: "case" },
});
