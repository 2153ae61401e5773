import { type SQL, sql } from "drizzle-orm";
import type { ProviderDispute } from "#app/domain/payments/provider.ts";
import { providerNamed, providersOf } from "#app/domain/payments/providers/index.server.ts";
import { sendRefund } from "#app/domain/payments/send-refund.server.ts";
import { type Ctx, systemContext } from "#app/platform/context.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import { recordDispute } from "./record-dispute.server.ts";

/**
 * Errand: asks the provider what a payment's bank did with it, and writes down what is new. Whatever an event claims is
 * only a reason to ask. Throws ProviderDown.
 */
export async function settleDisputes(ctx: Ctx, paymentId: string): Promise<void> {
  const [payment] = await rowsOf<{ provider: string; charge: string | null }>(
    ctx.db,
    sql`select provider, provider_charge as charge from payments where id = ${paymentId}`,
  );
  const provider = payment && providerNamed(ctx.house, payment.provider);
  if (!payment?.charge || !provider?.disputes) return;
  const as = await systemContext(ctx.house, `disputes:${provider.name}`, ctx.requestId);
  for (const { charge: _, amount, ...said } of await provider.disputes.of(payment.charge)) {
    if (said.status === "lost") await askRefunds(ctx, paymentId);
    await recordDispute(as, { ...said, paymentId, amount: amount.amount, currency: amount.currency });
  }
}

/** A refund that went before the bank took the rest is written down before it is said who bears the rest. */
async function askRefunds(ctx: Ctx, paymentId: string): Promise<void> {
  const waiting = await rowsOf<{ id: string }>(
    ctx.db,
    sql`select id from refunds where payment_id = ${paymentId} and status = 'wanted' and not by_hand`,
  );
  for (const { id } of waiting) await sendRefund(ctx, id);
}

/** Errand of the clock: disputes of ours that the provider lists and we have not heard of, or not how they stand now. */
export async function findDisputes(ctx: Ctx): Promise<number> {
  let found = 0;
  for (const provider of providersOf(ctx.house)) {
    if (!provider.disputes) continue;
    const listed = await provider.disputes.recent().catch((error: unknown) => {
      ctx.house.log.warn({ err: error, provider: provider.name }, "a provider could not list what was called back");
      return [] as ProviderDispute[];
    });
    for (const { id } of await changedPayments(ctx, provider.name, listed)) {
      await settleDisputes(ctx, id).catch((error: unknown) =>
        ctx.house.log.warn(
          { err: error, noun: "payment", nounId: id },
          "a payment called back could not be asked about",
        ),
      );
      found++;
    }
  }
  return found;
}

/** Payments of ours among them of which we know something else, and those with a dispute too old to be listed. */
function changedPayments(ctx: Ctx, provider: string, listed: readonly ProviderDispute[]): Promise<{ id: string }[]> {
  const said = JSON.stringify(listed.map(({ ref, charge, status }) => ({ ref, charge, status })));
  const open: SQL = sql`d.status in ('needs-response', 'under-review')`;
  return rowsOf(
    ctx.db,
    sql`with said as (select * from jsonb_to_recordset(${said}::jsonb) as s(ref text, charge text, status text))
        select p.id from said s join payments p on p.provider = ${provider} and p.provider_charge = s.charge
          left join disputes d on d.provider = p.provider and d.provider_ref = s.ref
          where d.id is null or ${open} and d.status <> s.status
        union
        select d.payment_id from disputes d where d.provider = ${provider} and ${open} and d.provider_ref not in (select ref from said)`,
  );
}
