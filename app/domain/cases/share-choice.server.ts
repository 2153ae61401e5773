import { sql } from "drizzle-orm";
import { bodiesOf, type Person } from "#app/platform/actor.ts";
import { Invalid } from "#app/platform/errors.ts";
import { uuids } from "#db/lists.server.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";
import type { Occupation, Stage } from "#db/vocabulary.ts";
import type { ShareTask } from "#db/vocabulary-bodies.ts";
import { mostAtOnce } from "./share-rules.ts";

export type ShareWanted = {
  body: string;
  task: ShareTask;
  occupation: Occupation | "";
  county: string;
  stage: Stage | "";
};

export type Choice = {
  body: { id: string; fa: string; en: string };
  chosen: { id: string; number: number; bodyId: string; personId: string; occupation: Occupation; county: string }[];
  total: number;
  /** Left out: the body has them for this already. */
  already: number;
};

/**
 * Which open cases led by her bodies would be given: those that fit, but her own, and but those the body has for this
 * already. `lock` holds them until the command ends. @throws Invalid for a body there is not, or one of hers alone
 */
export async function casesToShare(db: Db, actor: Person, wanted: ShareWanted, { lock = false } = {}): Promise<Choice> {
  const bodies = bodiesOf(actor, "officer");
  const [body] = await rowsOf<Choice["body"]>(
    db,
    sql`select id, name_fa as fa, name_en as en from bodies where slug = ${wanted.body}`,
  );
  if (!body || bodies.includes(body.id)) throw new Invalid({ body: "choose" });
  const fits = sql`c.body_id = any(${uuids(bodies)}) and c.closed_at is null and c.merged_into_id is null and c.person_id <> ${actor.id}
    ${wanted.occupation ? sql`and c.occupation = ${wanted.occupation}` : sql``} ${wanted.county ? sql`and c.county = ${wanted.county}` : sql``}
    ${wanted.stage ? sql`and c.stage = ${wanted.stage}` : sql``}`;
  const taken = sql`exists (select from case_shares s where s.case_id = c.id and s.body_id = ${body.id} and s.task = ${wanted.task} and s.ended_at is null)`;
  const chosen = await rowsOf<Choice["chosen"][number]>(
    db,
    sql`select c.id, c.number::int as number, c.body_id as "bodyId", c.person_id as "personId", c.occupation, c.county
        from cases c where ${fits} and not ${taken} order by c.number limit ${mostAtOnce + 1} ${lock ? sql`for update of c` : sql``}`,
  );
  const [counted] = await rowsOf<{ total: number; already: number }>(
    db,
    sql`select count(*) filter (where not ${taken})::int as total, count(*) filter (where ${taken})::int as already from cases c where ${fits}`,
  );
  return { body, chosen, total: counted?.total ?? 0, already: counted?.already ?? 0 };
}
