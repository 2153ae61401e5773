import { redirect } from "@remix-run/node";
import { askedAccount, refreshAccount } from "#app/domain/payments/refresh-account.server.ts";
import { button, flash } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";

/** POST: the provider is asked how the maker's account stands. */
export const action = button(refreshAccount, async (wish, { ctx }) => {
  const code = wish && (await askedAccount(ctx, wish.shopId)) ? "done.account-asked" : "payouts.provider-down";
  return redirect(paths.studioPayouts(ctx.locale), {
    status: 303,
    headers: { "Set-Cookie": flash(ctx, { code, facts: {} }) },
  });
});
