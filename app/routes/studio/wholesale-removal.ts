import { redirect } from "@remix-run/node";
import { removePriceStep } from "#app/domain/catalogue/remove-price-step.server.ts";
import { button, flash } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";

/** POST: a step out of a listing's price list. */
export const action = button(
  removePriceStep,
  (done, { ctx, params }) => {
    const to = paths.studioWholesale(ctx.locale, params.slug!);
    if (!done) return to;
    const said = flash(ctx, { code: "done.price-step-removed", facts: {} });
    return redirect(to, { status: 303, headers: { "Set-Cookie": said } });
  },
  { params: { slug: "slug" } },
);
