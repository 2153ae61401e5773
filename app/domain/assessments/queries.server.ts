import { type SQL, sql } from "drizzle-orm";
import type { OpenCase } from "#app/domain/cases/access.server.ts";
import type { Person } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { Missing } from "#app/platform/errors.ts";
import type { Localized } from "#app/platform/locale.ts";
import { asId } from "#db/lists.server.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";
import type { Occupation } from "#db/vocabulary.ts";
import type { AssessmentWay, SkillLevel } from "#db/vocabulary-skills.ts";
import { awaits, type Steps } from "./rules.ts";
import { openComment, openText, type Rubric, rubricJson } from "./steps.server.ts";

export type Score = { by: string; body: Localized; steps: Steps; comment: string; mine: boolean };

/** An assessment as one reader may see it. Instants are ISO texts. */
export type Assessment = {
  id: string;
  caseId: string;
  occupation: Occupation;
  way: AssessmentWay;
  body: Localized;
  meetsAt: string;
  place: string;
  instructions: string;
  acceptedAt: string | null;
  endedAt: string | null;
  decidedAt: string | null;
  level: SkillLevel | null;
  points: number | null;
  found: Steps | null;
  /** Titles of the modules that are hers to do. */
  plan: (Localized & { slug: string })[];
  repeatAt: string | null;
  photos: string[];
  rubric: Rubric;
  /** Whose score is waited for; null once it is decided or over. */
  awaits: "first" | "second" | "third" | null;
  /** Those the reader may see: all once it is decided, before that none until her own is in. */
  scores: Score[];
  scoreCount: number;
  scoredByMe: boolean;
};

type Row = Omit<Assessment, "place" | "instructions" | "scores" | "scoreCount" | "scoredByMe" | "awaits"> & {
  placeSealed: string;
  instructionsSealed: string;
  sealedScores: (Omit<Score, "comment" | "mine"> & { assessor: string; comment: string | null })[];
};

const at = (column: SQL) => sql`to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

async function read(ctx: Ctx, reader: Person, where: SQL): Promise<Assessment[]> {
  const rows = await rowsOf<{ row: Row }>(
    ctx.db,
    sql`select json_build_object('id', a.id, 'caseId', a.case_id, 'occupation', c.occupation, 'way', a.way, 'body', json_build_object('fa', b.name_fa, 'en', b.name_en),
          'meetsAt', ${at(sql`a.meets_at`)}, 'placeSealed', a.place_sealed, 'instructionsSealed', a.instructions_sealed,
          'acceptedAt', ${at(sql`a.accepted_at`)}, 'endedAt', ${at(sql`a.ended_at`)}, 'decidedAt', ${at(sql`a.decided_at`)},
          'level', a.level, 'points', a.points, 'found', a.found, 'repeatAt', ${at(sql`a.repeat_at`)}, 'rubric', ${rubricJson},
          'plan', coalesce((select json_agg(json_build_object('slug', m.slug, 'fa', m.title_fa, 'en', m.title_en) order by array_position(a.plan, m.slug))
            from training_modules m where m.slug = any(a.plan)), '[]'::json),
          'photos', coalesce((select json_agg(ph.file_id order by ph.added_at, ph.file_id) from assessment_photos ph where ph.assessment_id = a.id), '[]'::json),
          'sealedScores', coalesce((select json_agg(json_build_object('assessor', s.assessor_id, 'by', p.name, 'body', json_build_object('fa', sb.name_fa, 'en', sb.name_en),
              'steps', s.steps, 'comment', s.comment_sealed) order by s.at, s.assessor_id)
            from assessment_scores s join persons p on p.id = s.assessor_id join bodies sb on sb.id = s.body_id where s.assessment_id = a.id), '[]'::json)) as row
        from assessments a join cases c on c.id = a.case_id join rubrics r on r.id = a.rubric_id join bodies b on b.id = a.body_id
        where c.merged_into_id is null and ${where} order by a.proposed_at desc, a.id desc`,
  );
  return rows.map(({ row: { placeSealed, instructionsSealed, sealedScores, ...row } }) => {
    const mine = sealedScores.some(({ assessor }) => assessor === reader.id);
    const over = row.decidedAt !== null || row.endedAt !== null;
    return {
      ...row,
      place: openText(ctx.house.keys, row.id, "place_sealed", placeSealed),
      instructions: openText(ctx.house.keys, row.id, "instructions_sealed", instructionsSealed),
      awaits: over
        ? null
        : awaits(
            row.rubric,
            sealedScores.map(({ steps }) => steps),
          ),
      scoreCount: sealedScores.length,
      scoredByMe: mine,
      scores: (row.decidedAt !== null || mine ? sealedScores : []).map(({ assessor, comment, ...score }) => ({
        ...score,
        mine: assessor === reader.id,
        comment: openComment(ctx.house.keys, row.id, assessor, comment),
      })),
    };
  });
}

/** The assessments of a case that was opened with this part. */
export const caseAssessments = (ctx: Ctx, opened: OpenCase, reader: Person): Promise<Assessment[]> =>
  read(ctx, reader, sql`a.case_id = ${opened.id}`);

/** One of a case that was opened. @throws Missing */
export async function caseAssessment(ctx: Ctx, opened: OpenCase, reader: Person, id: string): Promise<Assessment> {
  const [found] = await read(ctx, reader, sql`a.case_id = ${opened.id} and a.id = ${asId(id)}`);
  if (!found) throw new Missing("assessment");
  return found;
}

/** Her own. What single assessors scored is theirs: she sees what was found, and their notes, once it is decided. */
export async function myAssessments(ctx: Ctx, actor: Person): Promise<Assessment[]> {
  const all = await read(ctx, actor, sql`c.person_id = ${actor.id}`);
  return all.map((one) => ({
    ...one,
    scores: one.decidedAt === null ? [] : one.scores.map((score) => ({ ...score, steps: {} })),
  }));
}

/** The newest version of each occupation's rubric. */
export async function rubrics(
  db: Db,
): Promise<{ occupation: Occupation; version: number; criteria: number; writtenAt: string }[]> {
  return rowsOf(
    db,
    sql`select distinct on (occupation) occupation, version, jsonb_array_length(criteria) as criteria,
          to_char(written_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "writtenAt" from rubrics order by occupation, version desc`,
  );
}

/** Modules a criterion may send to. */
export async function moduleChoices(db: Db): Promise<(Localized & { slug: string })[]> {
  return rowsOf(db, sql`select slug, title_fa as fa, title_en as en from training_modules order by position, slug`);
}
