import { endOtherSessions } from "#app/domain/identity/end-other-sessions.server.ts";
import { button } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";

export const action = button(endOtherSessions, (_ended, { ctx }) => paths.devices(ctx.locale));
