import { signOut } from "#app/domain/identity/sign-out.server.ts";
import { button } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { left } from "./entering.server.ts";

export const action = button(signOut, (_done, { ctx }) => left(ctx, paths.home(ctx.locale)));
