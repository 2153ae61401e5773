import { sql } from "drizzle-orm";
import { manager, oneOf, producer } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { Missing, Refusal } from "#app/platform/errors.ts";
import { asId } from "#db/lists.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import { callOffAccount as input } from "./forms.ts";
import { payeeOf, sqlPayee } from "./payees.server.ts";

/** She calls a change of her account off while it waits. Needs no second proof: the worst it does is leave things as they were. */
export const callOffAccount = command({
  name: "call-off-payout-account",
  who: oneOf(producer, manager),
  input,
  async run({ tx, actor, tell }, { body, account }) {
    const payee = payeeOf(actor, body);
    const [found] = await rowsOf<{ id: string; currency: string; off: boolean; counts: boolean; lastFour: string }>(
      tx,
      sql`select id, currency, called_off_at is not null as off, counts_from <= market_now() as counts, last_four as "lastFour"
          from payout_accounts where id = ${asId(account)} and ${sqlPayee(payee)} for update`,
    );
    if (!found) throw new Missing("payout-account");
    if (found.off) return unchanged(null);
    if (found.counts) throw new Refusal("payout.account-counts");
    await tx.execute(sql`update payout_accounts set called_off_at = market_now() where id = ${found.id}`);
    await tell("payout-account.called-off", "payout-account", found.id, {
      subject: payee.id,
      data: { payee: payee.kind, currency: found.currency, lastFour: found.lastFour },
    });
    return null;
  },
});
