import { sql } from "drizzle-orm";
import { manager, officer, oneOf } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { uuids } from "#db/lists.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import { agreementOnly } from "./forms.ts";
import { partyOf } from "./steps.server.ts";

/** Signs for the parties that are hers; both duties act only after the second factor. A signature is given once. */
export const signAgreement = command({
  name: "sign-agreement",
  who: oneOf(officer, manager),
  input: agreementOnly,
  async run({ tx, actor, tell }, { agreement }) {
    const { id, bodies } = await partyOf(tx, actor, agreement, { lock: true });
    const signed = await rowsOf<{ body: string }>(
      tx,
      sql`update agreement_parties set signed_by = ${actor.id}, signed_at = market_now()
          where agreement_id = ${id} and body_id = any(${uuids(bodies)}) and signed_at is null returning body_id as body`,
    );
    if (signed.length === 0) return unchanged({ id });
    for (const { body } of signed) await tell("agreement.signed", "agreement", id, { data: { body } });
    return { id };
  },
});
