import { checkItem } from "#app/domain/cases/check-item.server.ts";
import { button } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { cameFrom } from "#app/routes/market/came-from.ts";

export const action = button(
  checkItem,
  (_done, { ctx, params, request }) => `${cameFrom(request) ?? paths.officeCase(ctx.locale, params.case!)}#checklist`,
  { params: { case: "case" } },
);
