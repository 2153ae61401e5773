import { type SQL, sql } from "drizzle-orm";
import type { Person } from "#app/platform/actor.ts";
import { Missing } from "#app/platform/errors.ts";
import { asId } from "#db/lists.server.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";
import type { CasePart, DutyKind } from "#db/vocabulary.ts";
import { partsOf } from "./rules.ts";

/** A case somebody may open: through which bodies, and which parts of it. */
export type OpenCase = {
  id: string;
  number: number;
  personId: string;
  programmeId: string;
  /** The body that leads the case. */
  bodyId: string;
  /** The bodies of hers through which she may open it. */
  through: string[];
  /** The first duty by which she comes to it: what the log says of her besides her body. */
  duty: DutyKind;
  parts: CasePart[];
  /** Her own case: she may read of it what she may read at all, and decide nothing. */
  own: boolean;
};

const dutiesOf = (actor: Person): SQL =>
  sql`jsonb_to_recordset(${JSON.stringify(actor.duties)}::jsonb) as d(kind text, "bodyId" uuid)`;

/**
 * Rows (through, duty, parts) for a case `c`: each way by which she comes to it now. A duty in the body that leads it; in a body
 * it was given to, and that took it, within the parts given; oversight in a body that owns or carries out the programme, or
 * confirms for its owner in the province. What a duty reads is `case_access`, read anew each time; who reads no part has no way.
 */
export const waysTo = (actor: Person): SQL => sql`
  select * from (select d."bodyId" as through, d.kind as duty,
    case when d."bodyId" = c.body_id or d.kind = 'oversight' then a.parts
      else array(select unnest(a.parts) intersect select unnest(s.parts)) end as parts
  from ${dutiesOf(actor)} join bodies b on b.id = d."bodyId"
  join case_access a on a.body_kind = b.kind and a.duty = d.kind and a.valid_to is null
  left join case_shares s on s.case_id = c.id and s.body_id = d."bodyId" and s.ended_at is null and s.accepted_at is not null
  where d."bodyId" = c.body_id or s.id is not null
    or (d.kind = 'oversight' and exists (select 1 from programmes p where p.id = c.programme_id and d."bodyId" in (p.owner_id, p.implementer_id, p.directorate_id)))) as ways
  where cardinality(parts) > 0`;

/**
 * A case she may open, with the parts she may read. `lock` holds its row until the command ends. @throws Missing for a case
 * none of her bodies has, as for one that is not there
 */
export async function openCaseFor(db: Db, actor: Person, id: string, { lock = false } = {}): Promise<OpenCase> {
  const [row] = await rowsOf<{
    id: string;
    number: number;
    person_id: string;
    programme_id: string;
    body_id: string;
    ways: { through: string; duty: DutyKind; parts: CasePart[] }[];
  }>(
    db,
    sql`select c.id, c.number::int as number, c.person_id, c.programme_id, c.body_id,
          (select coalesce(json_agg(w), '[]'::json) from (${waysTo(actor)}) w) as ways
        from cases c where c.id = ${asId(id)} and c.merged_into_id is null ${lock ? sql`for update of c` : sql``}`,
  );
  const [first] = row?.ways ?? [];
  if (!row || !first) throw new Missing("case");
  return {
    id: row.id,
    number: row.number,
    personId: row.person_id,
    programmeId: row.programme_id,
    bodyId: row.body_id,
    through: [...new Set(row.ways.map(({ through }) => through))],
    duty: first.duty,
    parts: partsOf(row.ways.map(({ parts }) => parts)),
    own: row.person_id === actor.id,
  };
}

/** Refuses a case of which she may not read a part. @throws Missing, as for a case that is not there */
export function requirePart(found: OpenCase, part: CasePart): OpenCase {
  if (!found.parts.includes(part)) throw new Missing("case");
  return found;
}

/**
 * The next open cases she comes to, what is due first: ids of at most `most`, each way read along its own index, so that a
 * body of twenty thousand cases costs what one of forty does. `after` is where the page before ended.
 */
export const nextCasesOf = (
  actor: Person,
  { most, only, after }: { most: number; only: SQL; after: { due: string; id: string } | null },
): SQL => {
  const next = (of: SQL) => sql`(select c.id, coalesce(c.due_at, 'infinity'::timestamptz) as due from cases c
    where ${of} and c.closed_at is null and c.merged_into_id is null and ${only}
      ${after ? sql`and (coalesce(c.due_at, 'infinity'::timestamptz), c.id) > (${after.due}::timestamptz, ${after.id}::uuid)` : sql``}
    order by coalesce(c.due_at, 'infinity'::timestamptz), c.id limit ${most})`;
  return sql`with mine as (select distinct d.kind, d."bodyId" as body from ${dutiesOf(actor)} join bodies b on b.id = d."bodyId"
      join case_access a on a.body_kind = b.kind and a.duty = d.kind and a.valid_to is null)
    select id, due from (
      select n.id, n.due from (select distinct body from mine) m cross join lateral ${next(sql`c.body_id = m.body`)} n
      union select n.id, n.due from (select distinct p.id from mine m join programmes p on m.kind = 'oversight' and m.body in (p.owner_id, p.implementer_id)) p
        cross join lateral ${next(sql`c.programme_id = p.id`)} n
      union select n.id, n.due from (select distinct s.case_id from mine m join case_shares s on s.body_id = m.body and s.ended_at is null and s.accepted_at is not null) s
        cross join lateral ${next(sql`c.id = s.case_id`)} n) every
    order by due, id limit ${most}`;
};
