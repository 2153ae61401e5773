import { endSession } from "#app/domain/identity/end-session.server.ts";
import { button } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { left } from "./entering.server.ts";

export const action = button(
  endSession,
  (ended, { ctx }) => (ended?.here ? left(ctx, paths.home(ctx.locale)) : paths.devices(ctx.locale)),
  { params: { session: "session" } },
);
