import { acceptConsignments } from "#app/domain/orders/accept-consignments.server.ts";
import { button } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { done } from "#app/routes/desk.server.ts";

/** POST: all that are ticked are accepted. */
export const action = button(acceptConsignments, (result, { ctx }) => {
  const list = paths.desk(ctx.locale, "coop");
  return result ? done(ctx, list, "done.accepted", result) : list;
});
