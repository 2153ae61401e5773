import { sql } from "drizzle-orm";
import { finance } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { Missing, Refusal } from "#app/platform/errors.ts";
import { asId } from "#db/lists.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import { refundOnly } from "./money-forms.ts";

/** Finance asks the buyer once more to which account her money goes: once a day at most, and only while nobody knows it. */
export const askAccount = command({
  name: "ask-refund-account",
  who: finance,
  input: refundOnly,
  async run({ tx, tell }, { refund }) {
    // Locked by itself first: what another press told meanwhile is seen by the look after it.
    await tx.execute(sql`select 1 from refunds where id = ${asId(refund)} for update`);
    const [found] = await rowsOf<{ id: string; waits: boolean; payment: string; asked: boolean }>(
      tx,
      sql`select r.id, r.payment_id as payment, r.status = 'wanted' and r.iban_sealed is null
            and not exists (select from payment_proofs f where f.payment_id = r.payment_id and f.iban_sealed is not null) as waits,
            exists (select from events e where e.noun = 'refund' and e.noun_id = r.id and e.kind in ('refund.by-hand', 'refund.account-wanted')
              and e.at > market_now() - interval '24 hours') as asked
          from refunds r where r.id = ${asId(refund)} and r.by_hand`,
    );
    if (!found) throw new Missing("refund");
    if (!found.waits) throw new Refusal("refund.account-known");
    if (found.asked) throw new Refusal("refund.asked-today");
    await tell("refund.account-wanted", "refund", found.id, { data: { payment: found.payment } });
    return null;
  },
});
