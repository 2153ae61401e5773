import { readNotice } from "#app/domain/notices/read-notice.server.ts";
import { button } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";

export const action = button(readNotice, (_read, { ctx }) => paths.notices(ctx.locale), {
  params: { notice: "notice" },
});
