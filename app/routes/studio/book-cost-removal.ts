import { removeCost } from "#app/domain/statements/remove-cost.server.ts";
import { button } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";

/** Back on her books, which offer to put it back. */
export const action = button(
  removeCost,
  (done, { ctx }) => paths.studioBooks(ctx.locale, done ? `?removed=${done.id}` : ""),
  { params: { cost: "cost" } },
);
