import { unfollowCalls } from "#app/domain/opportunities/unfollow-calls.server.ts";
import { button } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { saidAt } from "./order-access.ts";

export const action = button(unfollowCalls, (_done, { ctx }) =>
  saidAt(ctx, paths.opportunities(ctx.locale), "done.calls-unfollowed"),
);
