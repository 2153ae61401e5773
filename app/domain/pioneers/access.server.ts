import { sql } from "drizzle-orm";
import { type OpenCase, openCaseFor, requirePart } from "#app/domain/cases/access.server.ts";
import type { Person } from "#app/platform/actor.ts";
import { Missing } from "#app/platform/errors.ts";
import { asId } from "#db/lists.server.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";

type PioneerRow = {
  id: string;
  person_id: string;
  case_id: string;
  confirmed_at: string | null;
  ended_at: string | null;
};

/**
 * A pioneer's offer for an officer who may open her case and read its part of pioneers. `lock` holds it until the command
 * ends. @throws Missing for anybody else's, as for one that is not there
 */
export async function pioneerForOffice(
  db: Db,
  actor: Person,
  id: string,
  { lock = false } = {},
): Promise<{ row: PioneerRow; opened: OpenCase }> {
  const [row] = await rowsOf<PioneerRow>(
    db,
    sql`select pi.id, m.person_id, c.id as case_id, pi.confirmed_at, pi.ended_at
        from pioneers pi join producers m on m.id = pi.producer_id
        join lateral (select id from cases where person_id = m.person_id and merged_into_id is null order by registered_at desc limit 1) c on true
        where pi.id = ${asId(id)} ${lock ? sql`for update of pi` : sql``}`,
  );
  if (!row) throw new Missing("pioneer");
  return { row, opened: requirePart(await openCaseFor(db, actor, row.case_id), "pioneer") };
}

/** The newest case of a person, which she sees as hers. Null for somebody who never applied. */
export async function ownCaseOf(db: Db, personId: string): Promise<{ id: string } | null> {
  const [row] = await rowsOf<{ id: string }>(
    db,
    sql`select id from cases where person_id = ${personId} and merged_into_id is null order by registered_at desc limit 1`,
  );
  return row ?? null;
}
