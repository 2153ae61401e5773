import { decideData } from "#app/domain/producers/decide-data.server.ts";
import { button } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { saidAt } from "#app/routes/market/order-access.ts";

/** Takes or refuses what the person of a case asked to be put right. */
export const action = button(
  decideData,
  (_done, { ctx, params }) => saidAt(ctx, paths.officeCase(ctx.locale, params.case!), "done.data-decided"),
  { params: { case: "case" } },
);
