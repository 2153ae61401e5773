import { disputeToTell } from "#app/domain/disputes/desk-queries.server.ts";
import { parts } from "#app/domain/notices/buying-words.ts";
import { noticePerson } from "#app/domain/notices/queue-notice.server.ts";
import type { TemplateName } from "#app/domain/notices/templates.ts";
import { handRefundsToTell } from "#app/domain/payments/money-queries.server.ts";
import { railName } from "#app/domain/payments/rail-words.ts";
import { financePeople } from "#app/domain/reconciliation/queries.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { type Facts, formatNumber, type Locale, say } from "#app/platform/locale.ts";
import { formatMoney } from "#app/platform/money.ts";
import { paths } from "#app/platform/paths.ts";
import { formatInstant } from "#app/platform/time.ts";
import type { Told } from "./reactions.server.ts";

/** Tells everybody who keeps the money, but not of what she did herself. */
async function tellFinance(
  ctx: Ctx,
  event: Told,
  template: TemplateName,
  facts: (l: Locale) => Facts,
  link: (l: Locale) => string,
): Promise<void> {
  for (const personId of await financePeople(ctx.db)) {
    if (personId === event.actorId) continue;
    await noticePerson(ctx, personId, { eventId: event.id, template, facts, link });
  }
}

const aboutDispute =
  (template: "dispute-to-answer" | "dispute-answer-soon" | "dispute-won-ours" | "dispute-lost-ours") =>
  async (ctx: Ctx, event: Told) => {
    const { number, money, due } = await disputeToTell(ctx.db, event.nounId);
    const facts = (l: Locale) => ({
      number,
      amount: formatMoney(l, money),
      until: due ? say(l, parts.bankWaits, { until: formatInstant(l, due) }) : "",
    });
    await tellFinance(ctx, event, template, facts, (l) => paths.officeDispute(l, event.nounId));
  };

/** Of one refund, or of all of an order's that wait: those whose account is known may be sent. */
const refundsToSend = (by: "refund" | "order") => async (ctx: Ctx, event: Told) => {
  for (const { id, number, money } of await handRefundsToTell(ctx.db, { [by]: event.nounId }))
    await tellFinance(
      ctx,
      event,
      "refund-to-send",
      (l) => ({ number, amount: formatMoney(l, money) }),
      (l) => paths.officeRefund(l, id),
    );
};

/** What those hear who keep the books and send the money. */
export const financeReactions = {
  "reconciliation.done": async (ctx: Ctx, event: Told) => {
    const found = Number(event.data.found);
    if (found === 0) return;
    const facts = (l: Locale) => ({
      provider: say(l, railName(String(event.data.provider))),
      count: formatNumber(l, found),
    });
    await tellFinance(ctx, event, "breaks-found", facts, (l) => paths.officeReconciliation(l, "?state=open"));
  },
  "dispute.opened": aboutDispute("dispute-to-answer"),
  "dispute.answer-soon": aboutDispute("dispute-answer-soon"),
  "dispute.won": aboutDispute("dispute-won-ours"),
  "dispute.lost": aboutDispute("dispute-lost-ours"),
  "refund.by-hand": refundsToSend("refund"),
  "refund.account-given": refundsToSend("order"),
  "payout-batch.made": (ctx: Ctx, event: Told) =>
    tellFinance(
      ctx,
      event,
      "payout-batch-waits",
      (l) => ({
        rows: formatNumber(l, Number(event.data.rows)),
        amount: formatMoney(l, { amount: BigInt(String(event.data.amount)), currency: String(event.data.currency) }),
      }),
      (l) => paths.officePayoutBatch(l, event.nounId),
    ),
};
