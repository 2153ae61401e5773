import { assignCases } from "#app/domain/cases/assign-cases.server.ts";
import { button } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { cameFrom } from "#app/routes/market/came-from.ts";

export const action = button(
  assignCases,
  (_done, { ctx, request }) => cameFrom(request) ?? paths.officeWork(ctx.locale),
);
