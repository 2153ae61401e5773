import { sql } from "drizzle-orm";
import { z } from "zod";
import { refunded } from "#app/domain/ledger/recipes.ts";
import { postEntry } from "#app/domain/ledger/steps.server.ts";
import { system } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { uuid } from "#app/platform/fields.ts";
import { rowsOf } from "#db/reads.server.ts";
import { ProviderDown } from "./provider.ts";
import { providerNamed } from "./providers/index.server.ts";

type Wanted = {
  payment_id: string;
  provider: string;
  charge: string;
  ref: string;
  amount: string;
  currency: string;
  status: string;
};

/** Errand: sends one refund. The row's id is the key at the provider, so a lost answer is simply asked for again. */
export async function sendRefund(ctx: Ctx, refundId: string): Promise<void> {
  const [wanted] = await rowsOf<Wanted>(
    ctx.db,
    sql`select r.payment_id, p.provider, p.provider_charge as charge, p.provider_ref as ref, r.amount::text, p.currency, r.status
        from refunds r join payments p on p.id = r.payment_id where r.id = ${refundId}`,
  );
  if (wanted?.status !== "wanted") return;
  const provider = providerNamed(ctx.house.env, wanted.provider);
  if (!provider) throw new ProviderDown(wanted.provider, "not offered here");
  const amount = { amount: BigInt(wanted.amount), currency: wanted.currency };
  const answer = await provider.refund({ refundId, charge: wanted.charge, ref: wanted.ref, amount });
  if (!answer) throw new ProviderDown(wanted.provider, "the refund is under way");
  await recordRefund(ctx, { refundId, ref: answer.ref });
}

/** The provider has sent the money back: booked once. */
export const recordRefund = command({
  name: "record-refund",
  who: system,
  input: z.object({ refundId: uuid, ref: z.string().max(200) }),
  async run({ tx, tell }, { refundId, ref }) {
    const [done] = await rowsOf<{
      payment_id: string;
      amount: string;
      order_id: string;
      provider: string;
      currency: string;
    }>(
      tx,
      sql`with done as (update refunds set status = 'succeeded', provider_ref = ${ref}, done_at = market_now()
                        where id = ${refundId} and status = 'wanted' returning payment_id, amount)
          update payments p set status = 'refunded' from done where p.id = done.payment_id
          returning done.payment_id, done.amount::text, p.order_id, p.provider, p.currency`,
    );
    if (!done) return unchanged(null);
    const eventId = await tell("payment.refunded", "payment", done.payment_id, { data: { order: done.order_id } });
    await postEntry(
      tx,
      "refunded",
      refundId,
      eventId,
      refunded({
        provider: done.provider,
        orderId: done.order_id,
        currency: done.currency,
        amount: BigInt(done.amount),
      }),
    );
    return null;
  },
});
