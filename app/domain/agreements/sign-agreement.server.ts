import { sql } from "drizzle-orm";
import { manager, officer, oneOf } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { Refusal } from "#app/platform/errors.ts";
import { uuids } from "#db/lists.server.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";
import { signAgreement as input } from "./forms.ts";
import { dropChange, partyOf, waitingChange } from "./steps.server.ts";

/**
 * Signs for the parties that are hers: first the agreement, then a change of its text that waits. The last signature puts
 * the new text in the old one's place; a party that says no to it lets it go. Both duties act only after the second factor.
 * @throws Refusal where there is nothing to turn down
 */
export const signAgreement = command({
  name: "sign-agreement",
  who: oneOf(officer, manager),
  input,
  async run({ tx, actor, tell }, { agreement, answer }) {
    const { id, bodies } = await partyOf(tx, actor, agreement, { lock: true });
    const change = await waitingChange(tx, id);
    if (answer === "decline") {
      if (!change) throw new Refusal("agreements.nothing-waits");
      await dropChange(tx, actor, change);
      await tell("agreement.change-dropped", "agreement", id, { data: { body: bodies[0], change } });
      return { id, answer };
    }
    const signed = await rowsOf<{ body: string }>(
      tx,
      sql`update agreement_parties set signed_by = ${actor.id}, signed_at = market_now()
          where agreement_id = ${id} and body_id = any(${uuids(bodies)}) and signed_at is null returning body_id as body`,
    );
    for (const { body } of signed) await tell("agreement.signed", "agreement", id, { data: { body } });
    if (signed.length > 0 || !change) return signed.length > 0 ? { id, answer } : unchanged({ id, answer });
    const agreed = await rowsOf<{ body: string }>(
      tx,
      sql`insert into agreement_change_signatures (change_id, body_id, signed_by) select ${change}, b, ${actor.id} from unnest(${uuids(bodies)}) as b
          on conflict do nothing returning body_id as body`,
    );
    for (const { body } of agreed) await tell("agreement.change-signed", "agreement", id, { data: { body, change } });
    if (agreed.length === 0) return unchanged({ id, answer });
    if (await isAgreed(tx, id, change)) {
      await tx.execute(sql`update agreement_changes set in_force_at = market_now() where id = ${change}`);
      await tx.execute(
        sql`update agreements set words = (select words from agreement_changes where id = ${change}) where id = ${id}`,
      );
      await tell("agreement.changed", "agreement", id, { data: { change } });
    }
    return { id, answer };
  },
});

/** Whether every party has signed a change. */
async function isAgreed(db: Db, agreement: string, change: string): Promise<boolean> {
  const missing = await rowsOf(
    db,
    sql`select 1 from agreement_parties p where p.agreement_id = ${agreement}
          and not exists (select from agreement_change_signatures s where s.change_id = ${change} and s.body_id = p.body_id) limit 1`,
  );
  return missing.length === 0;
}
