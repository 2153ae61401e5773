import { sql } from "drizzle-orm";
import { bodiesOf, type Person } from "#app/platform/actor.ts";
import { Missing, Refusal } from "#app/platform/errors.ts";
import { asId, uuids } from "#db/lists.server.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";
import type { Tx } from "#db/writes.server.ts";

export type Side = { id: string; number: number; personId: string };
export type OpenDouble = { id: string; first: Side; second: Side; programmeId: string; score: number };

/**
 * For cases `a` and `b` of one programme: she is an officer of the body that leads both, or of one that owns or carries out
 * the programme. Nobody else sees two files side by side, of which one may not be hers to read.
 */
export const mayCompare = (actor: Person) => sql`(
  (a.body_id = any(${uuids(bodiesOf(actor, "officer"))}) and b.body_id = any(${uuids(bodiesOf(actor, "officer"))}))
  or exists (select 1 from programmes p where p.id = a.programme_id and array[p.owner_id, p.implementer_id] && ${uuids(bodiesOf(actor, "officer"))}))`;

const side = (alias: string) =>
  sql.raw(`json_build_object('id', ${alias}.id, 'number', ${alias}.number, 'personId', ${alias}.person_id)`);

/** An open pair she may decide; `lock` holds both cases until the command ends. @throws Missing; Refusal for her own case */
export async function doubleFor(db: Db | Tx, actor: Person, id: string, { lock = false } = {}): Promise<OpenDouble> {
  if (lock)
    await rowsOf(
      db,
      sql`select c.id from cases c, case_doubles d where d.id = ${asId(id)} and c.id in (d.first_id, d.second_id) order by c.id for update of c`,
    );
  const [row] = await rowsOf<OpenDouble>(
    db,
    sql`select d.id, ${side("a")} as first, ${side("b")} as second, a.programme_id as "programmeId", d.score from case_doubles d
        join cases a on a.id = d.first_id and a.merged_into_id is null join cases b on b.id = d.second_id and b.merged_into_id is null
        where d.id = ${asId(id)} and d.apart_at is null and ${mayCompare(actor)}`,
  );
  if (!row) throw new Missing("double");
  if (row.first.personId === actor.id || row.second.personId === actor.id) throw new Refusal("doubles.own-case");
  return row;
}
