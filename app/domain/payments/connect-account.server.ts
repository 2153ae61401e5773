import { type Ctx, systemContext } from "#app/platform/context.server.ts";
import { paths } from "#app/platform/paths.ts";
import { recordAccount } from "./open-account.server.ts";
import { ownAccount } from "./payout-queries.server.ts";
import { ProviderDown } from "./provider.ts";
import { payingOut } from "./providers/paying-out.server.ts";

/**
 * Errand: from a maker's wish to the provider's page, where she tells it what it must know; if the provider is down, back
 * to her own page. Her shop's id is the key, so that a wish repeated finds the same account.
 */
export async function connectAccount(ctx: Ctx, shopId: string): Promise<{ to: string; down: boolean }> {
  const provider = payingOut(ctx.house);
  const account = provider ? await ownAccount(ctx.db, shopId, provider.name) : null;
  if (!provider || !account) return { to: paths.studioPayouts(ctx.locale), down: true };
  try {
    const { ref } = account.ref ? { ref: account.ref } : await provider.accounts.open({ shopId, email: null });
    if (!account.ref) {
      const as = await systemContext(ctx.house, provider.name, ctx.requestId);
      await recordAccount(as, { shopId, provider: provider.name, ref });
    }
    const to = await provider.accounts.onboarding({
      ref,
      returnUrl: `${ctx.origin}${paths.studioPayoutsReturn(ctx.locale)}`,
      // A page that was used or has aged leads back to ours, where a new one is had by the same button.
      refreshUrl: `${ctx.origin}${paths.studioPayouts(ctx.locale)}`,
    });
    return { to, down: false };
  } catch (error) {
    if (!(error instanceof ProviderDown)) throw error;
    ctx.house.log.warn({ err: error, noun: "shop", nounId: shopId }, "a maker could not be sent to open her account");
    return { to: paths.studioPayouts(ctx.locale), down: true };
  }
}
