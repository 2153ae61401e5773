import { sql } from "drizzle-orm";
import { Missing } from "#app/platform/errors.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";
import type { Occupation, Sex } from "#db/vocabulary.ts";

/** What is written of somebody in her file, as a form for it shows it; and where her sealed date of birth is. */
export type CaseData = {
  name: string;
  sex: Sex | null;
  county: string;
  place: string;
  occupation: Occupation;
  skills: string[];
  tools: string;
  weeklyHours: number | null;
  birthYear: number | null;
  /** Her last form that was not turned down, which says the same. */
  application: string | null;
  birthSealed: string | null;
  verified: boolean;
  closed: boolean;
};

/** The data of a case that was opened for an officer (`openCaseFor`, `viewCase`). @throws Missing where it is gone by now */
export async function caseData(db: Db, caseId: string): Promise<CaseData> {
  const [row] = await rowsOf<{ data: CaseData }>(
    db,
    sql`select json_build_object('name', p.name, 'sex', c.sex, 'county', c.county, 'place', c.place_fa, 'occupation', c.occupation, 'skills', c.skills,
          'tools', c.tools, 'weeklyHours', c.weekly_hours, 'birthYear', c.birth_year, 'application', a.id, 'birthSealed', a.birth_date_sealed,
          'verified', coalesce(a.status = 'verified', false), 'closed', c.closed_at is not null) as data
        from cases c join persons p on p.id = c.person_id
        left join lateral (select id, birth_date_sealed, status from applications where case_id = c.id and status <> 'refused' order by submitted_at desc, id desc limit 1) a on true
        where c.id = ${caseId}`,
  );
  if (!row) throw new Missing("case");
  return row.data;
}
