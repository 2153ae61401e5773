import { sql } from "drizzle-orm";
import { bodiesOf, type Person } from "#app/platform/actor.ts";
import { Missing } from "#app/platform/errors.ts";
import { asId, uuids } from "#db/lists.server.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";
import type { ApplicationState, Declaration, Occupation, ProducerLevel } from "#db/vocabulary.ts";

export type CaseRow = {
  id: string;
  person_id: string;
  case_id: string;
  programme_id: string;
  body_id: string;
  level: ProducerLevel;
  occupation: Occupation;
  county: string;
  place_fa: string;
  place_en: string;
  birth: string | null;
  statement: string;
  declarations: Record<Declaration, boolean>;
  status: ApplicationState;
  name: string;
  pictures: number;
};

/**
 * An application that lies with a body in which she is an officer. `lock` holds it, its case and the applicant's row until the
 * command ends. Whose it is, is whose the case is: where two files were merged the person stays whose file stays, and the pictures
 * of both count. @throws Missing for anybody else's case, as for one that is not there
 */
export async function officersCase(db: Db, actor: Person, id: string, { lock = false } = {}): Promise<CaseRow> {
  const [row] = await rowsOf<CaseRow>(
    db,
    sql`select a.id, c.person_id, a.case_id, c.programme_id, a.body_id, a.level, a.occupation, a.county, a.place_fa, a.place_en,
          a.birth_date_sealed as birth, a.statement, a.declarations, a.status, p.name,
          (select count(*)::int from evidence e join applications of on of.id = e.application_id
            where of.case_id = a.case_id and (of.id = a.id or of.status <> 'refused')) as pictures
        from applications a join cases c on c.id = a.case_id join persons p on p.id = c.person_id
        where a.id = ${asId(id)} and a.body_id = any(${uuids(bodiesOf(actor, "officer"))}) ${lock ? sql`for update of a, p, c` : sql``}`,
  );
  if (!row) throw new Missing("application");
  return row;
}
