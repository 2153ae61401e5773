import { redirect } from "@remix-run/node";
import { saveMinimum } from "#app/domain/catalogue/save-minimum.server.ts";
import { button, flash } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";

/** POST: the fewest pieces of a listing that are sold at once. */
export const action = button(
  saveMinimum,
  (done, { ctx, params }) => {
    const to = paths.studioWholesale(ctx.locale, params.slug!);
    if (!done) return to;
    return redirect(to, { status: 303, headers: { "Set-Cookie": flash(ctx, { code: "saved", facts: {} }) } });
  },
  { params: { slug: "slug" } },
);
