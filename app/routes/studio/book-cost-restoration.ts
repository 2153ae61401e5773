import { restoreCost } from "#app/domain/statements/restore-cost.server.ts";
import { button } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";

export const action = button(restoreCost, (_done, { ctx }) => paths.studioBooks(ctx.locale), {
  params: { cost: "cost" },
});
