import { noticePerson } from "#app/domain/notices/queue-notice.server.ts";
import { railName } from "#app/domain/payments/rail-words.ts";
import { accountToTell, payoutToTell, transferToTell } from "#app/domain/payouts/notices.server.ts";
import { peopleOf } from "#app/domain/payouts/payees.server.ts";
import type { Payee } from "#app/domain/payouts/rules.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { type Facts, type Locale, say } from "#app/platform/locale.ts";
import { formatMoney } from "#app/platform/money.ts";
import { paths } from "#app/platform/paths.ts";
import { formatInstant } from "#app/platform/time.ts";
import type { Told } from "./reactions.server.ts";

type Template =
  | "payout-account-changed"
  | "payout-account-kept"
  | "payout-paid"
  | "payout-failed"
  | "payout-corrected"
  | "transfer-sent";

/** The maker, or every manager of the body; the one who did it too, for it may not have been she. */
async function tellPayee(ctx: Ctx, event: Told, payee: Payee, template: Template, facts: (l: Locale) => Facts) {
  const link = payee.kind === "shop" ? paths.studioPayouts : paths.coopPayouts;
  for (const personId of await peopleOf(ctx.db, payee))
    await noticePerson(ctx, personId, { eventId: event.id, template, facts, link: (l) => link(l) });
}

const aboutAccount = (template: "payout-account-changed" | "payout-account-kept") => async (ctx: Ctx, event: Told) => {
  const { payee, last, from } = await accountToTell(ctx, event.nounId);
  await tellPayee(ctx, event, payee, template, (l) => ({ last, from: formatInstant(l, from) }));
};

const aboutPayout =
  (template: "payout-paid" | "payout-failed" | "payout-corrected") => async (ctx: Ctx, event: Told) => {
    const { payee, money, ...facts } = await payoutToTell(ctx, event.nounId, String(event.data.result));
    await tellPayee(ctx, event, payee, template, (l) => ({ ...facts, amount: formatMoney(l, money) }));
  };

/** What those hear whose money it is. */
export const payoutReactions = {
  "payout-account.changed": aboutAccount("payout-account-changed"),
  "payout-account.called-off": aboutAccount("payout-account-kept"),
  "transfer.sent": async (ctx: Ctx, event: Told) => {
    const { payee, money, number, provider } = await transferToTell(ctx, event.nounId);
    await tellPayee(ctx, event, payee, "transfer-sent", (l) => ({
      number,
      amount: formatMoney(l, money),
      provider: say(l, railName(provider)),
    }));
  },
  "payout.paid": aboutPayout("payout-paid"),
  "payout.failed": aboutPayout("payout-failed"),
  "payout.reversed": aboutPayout("payout-corrected"),
};
