import { sql } from "drizzle-orm";
import { z } from "zod";
import { system } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { uuid } from "#app/platform/fields.ts";
import { rowsOf } from "#db/reads.server.ts";
import { isDisputed } from "./disputed.server.ts";
import { ByHand, ProviderDown } from "./provider.ts";
import { providerNamed } from "./providers/index.server.ts";
import { bookRefund } from "./refund-steps.server.ts";

type Wanted = {
  payment_id: string;
  provider: string;
  charge: string;
  ref: string;
  amount: string;
  captured: string;
  currency: string;
  status: string;
  by_hand: boolean;
  round: number;
};

/** Errand: sends one refund. The row's id is the key at the provider, so a lost answer is simply asked for again. */
export async function sendRefund(ctx: Ctx, refundId: string): Promise<void> {
  const [wanted] = await rowsOf<Wanted>(
    ctx.db,
    sql`select r.payment_id, p.provider, p.provider_charge as charge, p.provider_ref as ref, r.amount::text, p.captured_amount::text as captured,
          p.currency, r.status, r.by_hand,
          (select count(*)::int from disputes d where d.payment_id = p.id and d.closed_at is not null) as round
        from refunds r join payments p on p.id = r.payment_id where r.id = ${refundId}`,
  );
  if (wanted?.status !== "wanted" || wanted.by_hand) return;
  const provider = providerNamed(ctx.house, wanted.provider);
  if (!provider) throw new ProviderDown(wanted.provider, "not offered here");
  const amount = { amount: BigInt(wanted.amount), currency: wanted.currency };
  const { charge, ref, round } = wanted;
  try {
    const answer = await provider.refund({ refundId, charge, ref, amount, captured: BigInt(wanted.captured), round });
    if (!answer) throw new ProviderDown(wanted.provider, "the refund is under way");
    await recordRefund(ctx, { refundId, ref: answer.ref });
  } catch (error) {
    if (!(error instanceof ByHand)) throw error;
    await leaveToHand(ctx, { refundId });
  }
}

/**
 * The rail sends nothing back: it waits for finance, who send it another way and write down how. Beside an open dispute
 * it waits for the bank instead, which may be giving the same money back.
 */
export const leaveToHand = command({
  name: "leave-refund-to-hand",
  who: system,
  input: z.object({ refundId: uuid }),
  async run({ tx, tell }, { refundId }) {
    const [left] = await rowsOf<{ payment_id: string }>(
      tx,
      sql`update refunds set by_hand = true where id = ${refundId} and status = 'wanted' and not by_hand and not ${isDisputed(sql`refunds.payment_id`)} returning payment_id`,
    );
    if (!left) return unchanged(null);
    await tell("refund.by-hand", "refund", refundId, { data: { payment: left.payment_id } });
    return null;
  },
});

/** The provider has sent the money back: booked once. */
export const recordRefund = command({
  name: "record-refund",
  who: system,
  input: z.object({ refundId: uuid, ref: z.string().max(200) }),
  async run(run, { refundId, ref }) {
    // The order first, always: what a bank does with the same payment waits for this, or is seen.
    await run.tx.execute(
      sql`select 1 from orders where id = (select p.order_id from refunds r join payments p on p.id = r.payment_id where r.id = ${refundId}) for update`,
    );
    return (await bookRefund(run, refundId, ref)) ? null : unchanged(null);
  },
});
