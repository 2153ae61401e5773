import { sql } from "drizzle-orm";
import type { Person } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import type { Localized } from "#app/platform/locale.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { CasePart, CaseSource, DutyKind, Occupation, ProducerLevel, Stage } from "#db/vocabulary.ts";
import { countyName } from "./queries.server.ts";

/** A look into her file as she reads of it: which body and duty, which parts, when and why; never which officer. */
export type Look = { at: string; body: Localized | null; duty: DutyKind | null; parts: CasePart[]; reason: string };

/** Her own file: what stands above it, its stages, and who looked into it. */
export type MyFile = {
  number: number;
  programme: Localized;
  body: Localized;
  level: ProducerLevel;
  occupation: Occupation;
  county: Localized;
  place: Localized;
  stage: Stage;
  source: CaseSource;
  registeredAt: string;
  nextStep: string;
  skills: string[];
  reached: { stage: Stage; at: string; body: Localized | null }[];
  looks: Look[];
};

const named = sql.raw(`json_build_object('fa', b.name_fa, 'en', b.name_en)`);

/** Her files, one for each programme she is in, the newest first; none for who never came to one. */
export async function myFiles(ctx: Ctx, actor: Person): Promise<MyFile[]> {
  const rows = await rowsOf<{ file: Omit<MyFile, "county"> & { county: string } }>(
    ctx.db,
    sql`select json_build_object('number', c.number, 'programme', json_build_object('fa', g.name_fa, 'en', g.name_en), 'body', ${named},
          'level', c.level, 'occupation', c.occupation, 'county', c.county, 'place', json_build_object('fa', c.place_fa, 'en', coalesce(nullif(c.place_en, ''), c.place_fa)),
          'stage', c.stage, 'source', c.source, 'registeredAt', c.registered_at, 'nextStep', c.next_step, 'skills', c.skills,
          'reached', coalesce((select json_agg(json_build_object('stage', s.stage, 'at', s.at, 'body', case when b.id is null then null else ${named} end) order by s.at, s.id)
            from case_stages s left join bodies b on b.id = s.body_id where s.case_id = c.id and s.undone_at is null), '[]'::json),
          'looks', coalesce((select json_agg(look order by n desc) from (
              select e.id as n, json_build_object('at', e.at, 'body', case when b.id is null then null else ${named} end, 'duty', e.data->>'duty',
                'parts', coalesce(e.data->'parts', '[]'::jsonb), 'reason', coalesce(e.data->>'reason', '')) as look
              from events e left join bodies b on b.id::text = e.data->>'body'
              where e.noun = 'case' and e.noun_id = c.id and e.kind in ('case.viewed', 'case.opened-sealed') order by e.id desc limit 100) seen), '[]'::json)) as file
        from cases c join programmes g on g.id = c.programme_id join bodies b on b.id = c.body_id
        where c.person_id = ${actor.id} and c.merged_into_id is null order by c.opened_at desc`,
  );
  return rows.map(({ file }) => ({ ...file, county: countyName(ctx, file.county) }));
}
