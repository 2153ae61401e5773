import { sql } from "drizzle-orm";
import { requireFresh } from "#app/domain/identity/steps.server.ts";
import { accountNumberOf, lastFour } from "#app/domain/payments/account-number.ts";
import { manager, oneOf, producer } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { Invalid } from "#app/platform/errors.ts";
import { sealAccount } from "./accounts.server.ts";
import { changeAccount as input } from "./forms.ts";
import { payeeOf, sqlPayee } from "./payees.server.ts";
import { waitingHours } from "./rules.ts";

/**
 * She says where her money is to go, minutes after she has proved who she is. It counts in 72 hours, so that whoever
 * holds her phone for an hour gains nothing; until then the account before is paid, or none. A change that still waited
 * is called off by this one. Told by every channel she has.
 */
export const changeAccount = command({
  name: "change-payout-account",
  who: oneOf(producer, manager),
  input,
  async prepare(ctx, actor, { currency, iban }) {
    await requireFresh(ctx.db, actor);
    const number = accountNumberOf(ctx.house.country, currency, iban);
    if (!number) throw new Invalid({ iban: "payout.iban" });
    return number;
  },
  async run({ ctx, tx, actor, tell, newId }, { body, currency, holder }, number) {
    const payee = payeeOf(actor, body);
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${payee.id}, 5))`);
    await tx.execute(
      sql`update payout_accounts set called_off_at = market_now()
          where ${sqlPayee(payee)} and currency = ${currency} and called_off_at is null and counts_from > market_now()`,
    );
    const sealed = sealAccount(ctx.house.keys, newId, { iban: number, holder });
    await tx.execute(
      sql`insert into payout_accounts (id, shop_id, body_id, currency, iban_sealed, holder_sealed, last_four, created_by, counts_from)
          values (${newId}, ${payee.kind === "shop" ? payee.id : null}, ${payee.kind === "body" ? payee.id : null}, ${currency},
            ${sealed.iban}, ${sealed.holder}, ${lastFour(number)}, ${actor.id}, market_now() + make_interval(hours => ${waitingHours}))`,
    );
    await tell("payout-account.changed", "payout-account", newId, {
      subject: payee.id,
      data: { payee: payee.kind, currency, lastFour: lastFour(number) },
    });
    return { id: newId };
  },
});
