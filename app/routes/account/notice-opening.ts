import { readNotice } from "#app/domain/notices/read-notice.server.ts";
import { button } from "#app/platform/doors.server.ts";
import { inLocale, paths } from "#app/platform/paths.ts";

/** Who opens what a notice is about has read it. */
export const action = button(
  readNotice,
  (read, { ctx }) => (read?.link ? inLocale(read.link, ctx.locale) : paths.notices(ctx.locale)),
  { params: { notice: "notice" } },
);
