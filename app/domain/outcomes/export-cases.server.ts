import { sql } from "drizzle-orm";
import { openNationalCode } from "#app/domain/producers/private-data.server.ts";
import { bodiesOf, officer } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { Missing } from "#app/platform/errors.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { Stage } from "#db/vocabulary.ts";
import { exportCases as input } from "./forms.ts";

export type ExportedCase = {
  number: number;
  name: string | null;
  nationalCode: string | null;
  level: string;
  sex: string | null;
  birthYear: number | null;
  occupation: string;
  county: string;
  stage: Stage;
  reached: Partial<Record<Stage, string>>;
  path: string | null;
  ending: string | null;
  body: { fa: string; en: string };
};

/**
 * The cases an officer's bodies lead in a programme, for the ministry's sheet. Names and national codes only of bodies whose
 * officers may read who people are; then it stands in every case's log that she looked. @throws Missing
 */
export const exportCases = command({
  name: "export-cases",
  who: officer,
  input,
  async run({ ctx, tx, actor, tell }, { programme, named }) {
    await tx.execute(sql`select set_config('statement_timeout', '60000', true)`);
    const bodies = sql`(select b.id from bodies b join case_access a on a.body_kind = b.kind and a.duty = 'officer' and a.valid_to is null
      where b.id::text in (select jsonb_array_elements_text(${JSON.stringify(bodiesOf(actor, "officer"))}::jsonb)) ${named ? sql`and 'identity' = any(a.parts)` : sql``})`;
    const mine = await rowsOf(tx, sql`select 1 from ${bodies} b, programmes p where p.id = ${programme} limit 1`);
    if (mine.length === 0) throw new Missing("programme");
    const rows = await rowsOf<Omit<ExportedCase, "nationalCode"> & { person: string; sealed: string | null }>(
      tx,
      sql`select c.number::int as number, ${named ? sql`p.name` : sql`null as name`}, c.person_id as person,
            ${named ? sql`p.national_code_sealed` : sql`null`} as sealed, c.level, c.sex, c.birth_year as "birthYear", c.occupation, c.county, c.stage,
            c.market_path as path, e.reason as ending, json_build_object('fa', b.name_fa, 'en', b.name_en) as body,
            coalesce((select json_object_agg(stage, day) from (select stage, min(at)::date::text as day from case_stages s
              where s.case_id = c.id and s.undone_at is null group by stage) s), '{}'::json) as reached
          from cases c join persons p on p.id = c.person_id join bodies b on b.id = c.body_id
          left join case_endings e on e.case_id = c.id and e.undone_at is null
          where c.programme_id = ${programme} and c.merged_into_id is null and c.body_id in ${bodies} order by c.number`,
    );
    if (named)
      // A line in each file's log; nobody reacts to a look, so no job is made of it.
      await tx.execute(
        sql`insert into events (kind, noun, noun_id, actor_id, actor_kind, subject_id, data, request_id)
            select 'case.viewed', 'case', c.id, ${actor.id}, 'person', c.person_id,
              jsonb_build_object('parts', jsonb_build_array('identity'), 'reason', 'export', 'body', c.body_id), ${ctx.requestId}
            from cases c where c.programme_id = ${programme} and c.merged_into_id is null and c.body_id in ${bodies}`,
      );
    await tell("outcomes.exported", "programme", programme, { data: { cases: rows.length, named } });
    return rows.map(
      ({ person, sealed, ...row }): ExportedCase => ({
        ...row,
        nationalCode: sealed === null ? null : openNationalCode(ctx.house.keys, person, sealed),
      }),
    );
  },
});
