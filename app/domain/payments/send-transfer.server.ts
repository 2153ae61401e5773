import { sql } from "drizzle-orm";
import { z } from "zod";
import { transferred } from "#app/domain/ledger/recipes.ts";
import { postEntry } from "#app/domain/ledger/steps.server.ts";
import { system } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { type Ctx, systemContext } from "#app/platform/context.server.ts";
import { uuid } from "#app/platform/fields.ts";
import { rowsOf } from "#db/reads.server.ts";
import { isDisputed } from "./disputed.server.ts";
import { ProviderDown } from "./provider.ts";
import { providerNamed } from "./providers/index.server.ts";

type Wanted = {
  provider: string;
  account: string;
  charge: string;
  orderNumber: string;
  currency: string;
  amount: string;
};

/**
 * Errand: sends one transfer. The row's id is the key at the provider, so a lost answer is simply asked for again. While
 * the buyer's bank disputes the payment it waits; the dispute's end sends it again.
 */
export async function sendTransfer(ctx: Ctx, transferId: string): Promise<void> {
  const [wanted] = await rowsOf<Wanted>(
    ctx.db,
    sql`select t.provider, a.account_ref as account, p.provider_charge as charge, o.number as "orderNumber", t.currency, t.amount::text as amount
        from transfers t join payments p on p.id = t.payment_id join orders o on o.id = p.order_id
        join connected_accounts a on a.shop_id = t.shop_id and a.provider = t.provider
        where t.id = ${transferId} and t.status = 'wanted' and not ${isDisputed(sql`p.id`)}`,
  );
  if (!wanted) return;
  const provider = providerNamed(ctx.house, wanted.provider);
  if (!provider?.accounts) throw new ProviderDown(wanted.provider, "pays nobody out here");
  const { account, charge, orderNumber, currency } = wanted;
  const amount = { amount: BigInt(wanted.amount), currency };
  const { ref } = await provider.accounts.transfer({ transferId, account, charge, orderNumber, amount });
  await recordTransfer(await systemContext(ctx.house, provider.name, ctx.requestId), { transferId, ref });
}

/** The provider has moved the money to the seller's account: booked once. */
export const recordTransfer = command({
  name: "record-transfer",
  who: system,
  input: z.object({ transferId: uuid, ref: z.string().max(200) }),
  async run({ tx, tell }, { transferId, ref }) {
    const [sent] = await rowsOf<{ shopId: string; provider: string; currency: string; amount: string }>(
      tx,
      sql`update transfers set status = 'sent', provider_ref = ${ref}, sent_at = market_now()
          where id = ${transferId} and status = 'wanted'
          returning shop_id as "shopId", provider, currency, amount::text as amount`,
    );
    if (!sent) return unchanged(null);
    const { shopId, provider, currency } = sent;
    const eventId = await tell("transfer.sent", "transfer", transferId, { subject: shopId, data: { provider } });
    const postings = transferred({ provider, shopId, currency, amount: BigInt(sent.amount) });
    await postEntry(tx, "transferred", transferId, eventId, postings);
    return null;
  },
});
