import { anyWaitingProofs } from "#app/domain/orders/matching-queries.server.ts";
import { anyHandRefunds } from "#app/domain/payments/money-queries.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { formatRelative, timeLeft } from "#app/platform/time.ts";

export type MoneyWaiting = Awaited<ReturnType<typeof moneyQueue>>;

/** What waits for finance, with how long it has waited and how much time is left. */
export async function moneyQueue(ctx: Ctx) {
  const [proofs, { waiting, done }] = await Promise.all([anyWaitingProofs(ctx.db), anyHandRefunds(ctx.db)]);
  return {
    proofs: proofs.map(({ sentAt, holdUntil, ...proof }) => ({
      ...proof,
      since: formatRelative(ctx.locale, new Date(sentAt), ctx.now),
      left: timeLeft(ctx.locale, new Date(holdUntil), ctx.now),
    })),
    refunds: waiting.map((one) => ({ ...one, since: formatRelative(ctx.locale, new Date(one.createdAt), ctx.now) })),
    done,
  };
}
