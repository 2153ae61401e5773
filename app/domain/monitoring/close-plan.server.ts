import { sql } from "drizzle-orm";
import { admin, bodiesOf, officer, oneOf } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { Missing } from "#app/platform/errors.ts";
import { rowsOf } from "#db/reads.server.ts";
import * as forms from "./forms.ts";

/** Nobody is planned for by this any more; what stands in the lists already stays. */
export const closePlan = command({
  name: "close-follow-up-plan",
  who: oneOf(admin, officer),
  input: forms.planOnly,
  async run({ tx, actor, tell }, { plan }) {
    const mine = JSON.stringify(bodiesOf(actor, "admin", "officer"));
    const [found] = await rowsOf<{ programme: string; kind: string; months: number; closed: boolean }>(
      tx,
      sql`select p.id as programme, f.kind, f.months, f.valid_to is not null as closed from follow_up_plans f join programmes p on p.id = f.programme_id
          where f.id = ${plan} and p.implementer_id::text in (select jsonb_array_elements_text(${mine}::jsonb)) for update of f`,
    );
    if (!found) throw new Missing("plan");
    if (found.closed) return unchanged(null);
    await tx.execute(sql`update follow_up_plans set valid_to = market_now() where id = ${plan}`);
    await tell("monitoring.plan-closed", "programme", found.programme, {
      data: { followUp: found.kind, months: found.months },
    });
    return null;
  },
});
