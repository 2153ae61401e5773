import { sql } from "drizzle-orm";
import { z } from "zod";
import { producer, system } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { type Ctx, systemContext } from "#app/platform/context.server.ts";
import { Missing } from "#app/platform/errors.ts";
import { uuid } from "#app/platform/fields.ts";
import { rowsOf } from "#db/reads.server.ts";
import { ownAccount } from "./payout-queries.server.ts";
import { ProviderDown } from "./provider.ts";
import { payingOut } from "./providers/paying-out.server.ts";

/** The maker wants to know how her account stands: it is to be asked about, now or by the clock. */
export const refreshAccount = command({
  name: "refresh-account",
  who: producer,
  input: z.object({}),
  async run({ tx, tell, actor }) {
    const { shopId } = actor.producer;
    const [account] = await rowsOf<{ provider: string }>(
      tx,
      sql`update connected_accounts set checked_at = null where shop_id = ${shopId} and account_ref is not null returning provider`,
    );
    if (!account) throw new Missing("account");
    await tell("account.asked", "shop", shopId, { subject: shopId, data: { provider: account.provider } });
    return { shopId };
  },
});

/** What the provider says of an account. Told only where it says something new. */
export const recordAccountState = command({
  name: "record-account-state",
  who: system,
  input: z.object({
    shopId: uuid,
    provider: z.string().max(40),
    detailsSubmitted: z.boolean(),
    transfersEnabled: z.boolean(),
    payoutsEnabled: z.boolean(),
  }),
  async run({ tx, tell }, { shopId, provider, ...state }) {
    const [before] = await rowsOf<Omit<typeof state, "shopId">>(
      tx,
      sql`select details_submitted as "detailsSubmitted", transfers_enabled as "transfersEnabled", payouts_enabled as "payoutsEnabled"
          from connected_accounts where shop_id = ${shopId} and provider = ${provider} for update`,
    );
    if (!before) return unchanged(null);
    await tx.execute(
      sql`update connected_accounts set details_submitted = ${state.detailsSubmitted}, transfers_enabled = ${state.transfersEnabled},
            payouts_enabled = ${state.payoutsEnabled}, checked_at = market_now()
          where shop_id = ${shopId} and provider = ${provider}`,
    );
    const same =
      before.detailsSubmitted === state.detailsSubmitted &&
      before.transfersEnabled === state.transfersEnabled &&
      before.payoutsEnabled === state.payoutsEnabled;
    if (same) return unchanged(null);
    await tell("account.changed", "shop", shopId, { subject: shopId, data: { provider, ...state } });
    return null;
  },
});

/** Errand: asks the provider how one shop's account stands. Throws ProviderDown. */
export async function askAccount(ctx: Ctx, shopId: string): Promise<void> {
  const provider = payingOut(ctx.house);
  const account = provider ? await ownAccount(ctx.db, shopId, provider.name) : null;
  if (!provider || !account?.ref) return;
  const state = await provider.accounts.state(account.ref);
  const as = await systemContext(ctx.house, `account:${provider.name}`, ctx.requestId);
  await recordAccountState(as, { shopId, provider: provider.name, ...state });
}

/** Errand: the same for somebody who waits for the answer; whether the provider gave one. The clock asks again. */
export async function askedAccount(ctx: Ctx, shopId: string): Promise<boolean> {
  try {
    await askAccount(ctx, shopId);
    return true;
  } catch (error) {
    if (!(error instanceof ProviderDown)) throw error;
    ctx.house.log.warn({ err: error, noun: "shop", nounId: shopId }, "an account could not be asked about");
    return false;
  }
}

/** Errand of the clock: accounts somebody spoke of, those that are not ready yet, and once a day the others. */
export async function askAccounts(ctx: Ctx, limit = 50): Promise<number> {
  const due = await rowsOf<{ shopId: string }>(
    ctx.db,
    sql`select shop_id as "shopId" from connected_accounts where account_ref is not null
          and (checked_at is null or checked_at < market_now() - case when transfers_enabled then interval '1 day' else interval '1 hour' end)
        order by checked_at nulls first limit ${limit}`,
  );
  let asked = 0;
  for (const { shopId } of due) {
    // Where the provider does not answer, the others need not wait for it one by one.
    if (!(await askedAccount(ctx, shopId))) break;
    asked++;
  }
  return asked;
}
