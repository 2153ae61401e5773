import { sql } from "drizzle-orm";
import { texts } from "#db/lists.server.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";
import { skillLevels } from "#db/vocabulary-skills.ts";

export type Learned = { certificates: string[]; assessedLevel: number };

/**
 * What a producer has learned and been assessed at, in any case of hers: the slugs of the modules whose certificate she
 * holds, and the highest level an assessment found, counted from 1; 0 where none did.
 */
export async function learnedOf(db: Db, producerId: string | null): Promise<Learned> {
  const hers = sql`cases k join producers m on m.person_id = k.person_id where m.id = ${producerId}::uuid`;
  const [row] = await rowsOf<Learned>(
    db,
    sql`select array(select distinct t.slug from certificates c join training_modules t on t.id = c.module_id
            where c.case_id in (select k.id from ${hers})) as certificates,
          coalesce((select max(array_position(${texts(skillLevels)}, a.level)) from assessments a
            where a.level is not null and a.case_id in (select k.id from ${hers})), 0)::int as "assessedLevel"`,
  );
  return row ?? { certificates: [], assessedLevel: 0 };
}
