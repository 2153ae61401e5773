import { sql } from "drizzle-orm";
import { bodiesOf, officer } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { Invalid, Refusal } from "#app/platform/errors.ts";
import { uuids } from "#db/lists.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import * as forms from "./forms.ts";

/**
 * Gives cases of her body to an officer of it, herself or a colleague, or lays them back into the common queue; many at a
 * time. Cases of other bodies are as if not there; nobody is given her own. Answers how many changed hands.
 */
export const assignCases = command({
  name: "assign-cases",
  who: officer,
  input: forms.assignCases,
  async run({ tx, actor, tell }, { cases: ids, to }) {
    if (ids.length === 0) throw new Refusal("cases.none-chosen");
    const officerId = to === "queue" ? null : to === "me" ? actor.id : to;
    const bodies = uuids(bodiesOf(actor, "officer"));
    if (officerId) {
      const known = await rowsOf(
        tx,
        sql`select 1 from duties where person_id = ${officerId} and kind = 'officer' and ended_at is null and body_id = any(${bodies})`,
      );
      if (known.length === 0) throw new Invalid({ to: "choose" });
    }
    const given = await rowsOf<{ id: string; person: string }>(
      tx,
      sql`with held as (
            select c.id from cases c where c.id = any(${uuids(ids)}) and c.body_id = any(${bodies}) and c.merged_into_id is null
              and c.person_id is distinct from ${officerId}::uuid and c.officer_id is distinct from ${officerId}::uuid
              and (${officerId}::uuid is null or exists (select from duties d where d.person_id = ${officerId} and d.kind = 'officer' and d.ended_at is null and d.body_id = c.body_id))
            order by c.id for update)
          update cases set officer_id = ${officerId} where id in (select id from held) returning id, person_id as person`,
    );
    for (const { id, person } of given)
      await tell("case.assigned", "case", id, { subject: person, data: { officer: officerId } });
    return given.length > 0 ? { count: given.length } : unchanged({ count: 0 });
  },
});
