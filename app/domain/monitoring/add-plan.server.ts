import { sql } from "drizzle-orm";
import { admin, bodiesOf, officer, oneOf } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { Missing } from "#app/platform/errors.ts";
import { rowsOf } from "#db/reads.server.ts";
import * as forms from "./forms.ts";

/** The body that carries a programme out wants its people looked after so many months on. */
export const addPlan = command({
  name: "add-follow-up-plan",
  who: oneOf(admin, officer),
  input: forms.addPlan,
  async run({ tx, actor, tell }, { programme, kind, months }) {
    const mine = JSON.stringify(bodiesOf(actor, "admin", "officer"));
    const [found] = await rowsOf<{ id: string }>(
      tx,
      sql`select id from programmes where id = ${programme} and implementer_id::text in (select jsonb_array_elements_text(${mine}::jsonb))`,
    );
    if (!found) throw new Missing("programme");
    const made = await rowsOf(
      tx,
      sql`insert into follow_up_plans (programme_id, kind, months, set_by) values (${found.id}, ${kind}, ${months}, ${actor.id})
          on conflict do nothing returning id`,
    );
    if (made.length === 0) return unchanged(null);
    await tell("monitoring.plan-added", "programme", found.id, { data: { followUp: kind, months } });
    return null;
  },
});
