import { readAllNotices } from "#app/domain/notices/read-all-notices.server.ts";
import { button } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";

export const action = button(readAllNotices, (_read, { ctx }) => paths.notices(ctx.locale));
