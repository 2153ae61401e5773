import { sql } from "drizzle-orm";
import type { Keys } from "#app/platform/crypto.server.ts";
import { Missing } from "#app/platform/errors.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";
import type { Criterion } from "#db/schema/assessments.ts";
import type { Tx } from "#db/writes.server.ts";
import type { Scale, Steps } from "./rules.ts";

type Column = "place_sealed" | "instructions_sealed";
export const sealText = (keys: Keys, id: string, column: Column, text: string) =>
  keys.encryptField(text, { table: "assessments", column, row: id });
export const openText = (keys: Keys, id: string, column: Column, text: string) =>
  keys.decryptField(text, { table: "assessments", column, row: id });

const commentPlace = (assessment: string, assessor: string) => ({
  table: "assessment_scores",
  column: "comment_sealed",
  row: `${assessment}:${assessor}`,
});
export const sealComment = (keys: Keys, assessment: string, assessor: string, text: string): string | null =>
  text === "" ? null : keys.encryptField(text, commentPlace(assessment, assessor));
export const openComment = (keys: Keys, assessment: string, assessor: string, text: string | null): string =>
  text === null ? "" : keys.decryptField(text, commentPlace(assessment, assessor));

/** A rubric as the rules and the pages have it. */
export type Rubric = Omit<Scale, "criteria"> & {
  id: string;
  version: number;
  criteria: Criterion[];
  repeatMonths: number;
  steps: { fa: string; en: string }[];
  piece: { fa: string; en: string };
};

export const rubricJson = sql`json_build_object('id', r.id, 'version', r.version, 'criteria', r.criteria, 'steps', r.steps, 'levels', r.levels,
  'gapPoints', r.gap_points, 'gapSteps', r.gap_steps, 'repeatMonths', r.repeat_months, 'piece', json_build_object('fa', r.piece_fa, 'en', r.piece_en))`;

/** The rubric an occupation is assessed by now; null where none was written. */
export async function rubricOf(db: Db, occupation: string): Promise<Rubric | null> {
  const [row] = await rowsOf<{ rubric: Rubric }>(
    db,
    sql`select ${rubricJson} as rubric from rubrics r where r.occupation = ${occupation} order by r.version desc limit 1`,
  );
  return row?.rubric ?? null;
}

/** An assessment held until the command ends, with its rubric. */
export type HeldAssessment = {
  id: string;
  case_id: string;
  person_id: string;
  accepted: boolean;
  over: boolean;
  photos: number;
  rubric: Rubric;
};

/** Of a case the asker was let into, or her own. @throws Missing */
export async function lockAssessment(
  tx: Tx,
  id: string,
  of: { caseId: string } | { personId: string },
): Promise<HeldAssessment> {
  const [row] = await rowsOf<HeldAssessment>(
    tx,
    sql`select a.id, a.case_id, c.person_id, a.accepted_at is not null as accepted, a.decided_at is not null or a.ended_at is not null as over,
          (select count(*)::int from assessment_photos where assessment_id = a.id) as photos, ${rubricJson} as rubric
        from assessments a join cases c on c.id = a.case_id join rubrics r on r.id = a.rubric_id
        where a.id = ${id} and c.merged_into_id is null
          and ${"caseId" in of ? sql`a.case_id = ${of.caseId}` : sql`c.person_id = ${of.personId}`} for update of a`,
  );
  if (!row) throw new Missing("assessment");
  return row;
}

/** What was scored so far, in the order in which it came. */
export async function scoresOf(tx: Tx, assessment: string): Promise<{ assessor: string; steps: Steps }[]> {
  return rowsOf(
    tx,
    sql`select assessor_id as assessor, steps from assessment_scores where assessment_id = ${assessment} order by at, assessor_id`,
  );
}
