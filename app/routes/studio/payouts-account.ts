import { redirect } from "@remix-run/node";
import { connectAccount } from "#app/domain/payments/connect-account.server.ts";
import { openAccount } from "#app/domain/payments/open-account.server.ts";
import { button, flash } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";

/** POST: to the provider's page, where the maker opens her account or goes on with it. */
export const action = button(openAccount, async (wish, { ctx }) => {
  if (!wish) return paths.studioPayouts(ctx.locale);
  const answer = await connectAccount(ctx, wish.shopId);
  const headers: Record<string, string> = answer.down
    ? { "Set-Cookie": flash(ctx, { code: "payouts.provider-down", facts: {} }) }
    : {};
  return redirect(answer.to, { status: 303, headers });
});
