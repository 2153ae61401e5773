import { redirect } from "@remix-run/node";
import { removeLine } from "#app/domain/cart/remove-line.server.ts";
import { button, flash } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";

/** POST: out of the basket. The next page says what went and offers to put it back. */
export const action = button(
  removeLine,
  (removed, { ctx }) => {
    if (!removed) return paths.cart(ctx.locale);
    const said = flash(ctx, { code: "done.line-removed", facts: { ...removed } });
    return redirect(paths.cart(ctx.locale), { status: 303, headers: { "Set-Cookie": said } });
  },
  { params: { slug: "slug" }, cookies: { cart: "cart" } },
);
