import { endNote } from "#app/domain/opportunities/end-note.server.ts";
import { button } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { saidAt } from "#app/routes/market/order-access.ts";

export const action = button(
  endNote,
  (done, { ctx }) =>
    saidAt(ctx, done ? paths.officeRegion(ctx.locale, done.county) : paths.officeCalls(ctx.locale), "done.note-ended"),
  { params: { note: "note" } },
);
