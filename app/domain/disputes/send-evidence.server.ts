import { sql } from "drizzle-orm";
import { z } from "zod";
import { ByHand, ProviderDown } from "#app/domain/payments/provider.ts";
import { providerNamed } from "#app/domain/payments/providers/index.server.ts";
import { system } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { type Ctx, systemContext } from "#app/platform/context.server.ts";
import { uuid } from "#app/platform/fields.ts";
import { rowsOf } from "#db/reads.server.ts";
import { settleDisputes } from "./settle-disputes.server.ts";

type Wanted = {
  provider: string;
  ref: string;
  text: string;
  paymentId: string;
  goods: string;
  carrier: string;
  tracking: string;
  shippedOn: string | null;
};

/** Errand: answers the bank through the provider, and writes down how the dispute stands then. Throws ProviderDown. */
export async function sendEvidence(ctx: Ctx, disputeId: string): Promise<void> {
  const [wanted] = await rowsOf<Wanted>(
    ctx.db,
    sql`select d.provider, d.provider_ref as ref, d.text_sealed as text, d.payment_id as "paymentId",
          coalesce((select string_agg(l.quantity || ' × ' || l.title_en, ', ' order by l.id) from order_lines l join consignments c on c.id = l.consignment_id
            where c.order_id = p.order_id), '') as goods, coalesce(c.carrier, '') as carrier, coalesce(c.tracking, '') as tracking, c.shipped_on as "shippedOn"
        from disputes d join payments p on p.id = d.payment_id left join lateral (
          select string_agg(distinct carrier, ', ') as carrier, string_agg(tracking, ', ' order by number) as tracking, to_char(min(shipped_at), 'YYYY-MM-DD') as shipped_on
          from consignments where order_id = p.order_id and shipped_at is not null) c on true
        where d.id = ${disputeId} and d.submitted_at is not null and d.sent_at is null`,
  );
  if (!wanted) return;
  const provider = providerNamed(ctx.house, wanted.provider);
  if (!provider?.disputes) throw new ProviderDown(wanted.provider, "takes no answers here");
  const { provider: _, paymentId, ref, text: sealed, ...facts } = wanted;
  const text = ctx.house.keys.decryptField(sealed, { table: "disputes", column: "text_sealed", row: disputeId });
  try {
    await provider.disputes.answer({ ref, disputeId, text, ...facts });
    const as = await systemContext(ctx.house, `disputes:${provider.name}`, ctx.requestId);
    await recordEvidence(as, { disputeId });
  } catch (error) {
    // Too late: the bank has decided, and how is asked below.
    if (!(error instanceof ByHand)) throw error;
    ctx.house.log.warn({ err: error, noun: "dispute", nounId: disputeId }, "an answer was not taken any more");
  }
  await settleDisputes(ctx, paymentId);
}

/** The provider has taken the answer: told once. */
export const recordEvidence = command({
  name: "record-dispute-evidence",
  who: system,
  input: z.object({ disputeId: uuid }),
  async run({ tx, tell }, { disputeId }) {
    const taken = await rowsOf(
      tx,
      sql`update disputes set sent_at = market_now() where id = ${disputeId} and submitted_at is not null and sent_at is null returning 1`,
    );
    if (taken.length === 0) return unchanged(null);
    await tell("dispute.evidence-sent", "dispute", disputeId);
    return null;
  },
});
