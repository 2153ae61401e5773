import { sql } from "drizzle-orm";
import { admin, bodiesOf, officer, oneOf } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { Missing } from "#app/platform/errors.ts";
import { rowsOf } from "#db/reads.server.ts";
import { targetOnly as input } from "./forms.ts";

/** A target is given up; it stays on record. */
export const closeTarget = command({
  name: "close-target",
  who: oneOf(admin, officer),
  input,
  async run({ tx, actor, tell }, { target }) {
    const mine = JSON.stringify(bodiesOf(actor, "admin", "officer"));
    const [found] = await rowsOf<{ programme: string; dimension: string; value: string; closed: boolean }>(
      tx,
      sql`select p.id as programme, t.dimension, t.value, t.valid_to is not null as closed from outcome_targets t join programmes p on p.id = t.programme_id
          where t.id = ${target} and p.implementer_id::text in (select jsonb_array_elements_text(${mine}::jsonb)) for update of t`,
    );
    if (!found) throw new Missing("target");
    if (found.closed) return unchanged({ programme: found.programme });
    await tx.execute(sql`update outcome_targets set valid_to = market_now() where id = ${target}`);
    const { programme, dimension, value } = found;
    await tell("outcomes.target-closed", "programme", programme, { data: { dimension, value } });
    return { programme };
  },
});
