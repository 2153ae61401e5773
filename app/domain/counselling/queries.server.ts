import { type SQL, sql } from "drizzle-orm";
import { type OpenCase, waysTo } from "#app/domain/cases/access.server.ts";
import type { Person } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import type { Localized } from "#app/platform/locale.ts";
import { uuids } from "#db/lists.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { CounsellingWay, NoteLevel } from "#db/vocabulary-skills.ts";
import { openNextStep, openNote } from "./sealed.server.ts";

/** A talk as its reader may see it: the notes that are hers to read, and no trace of the others. */
export type Talk = {
  id: string;
  by: string;
  body: Localized;
  way: CounsellingWay;
  metAt: string;
  nextStep: string;
  nextOn: string | null;
  notes: { level: NoteLevel; text: string }[];
};

type Row = Omit<Talk, "nextStep" | "notes"> & {
  nextStep: string | null;
  notes: { level: NoteLevel; sealed: string }[] | null;
};

/** Talks of cases `c` in which there is a note `n` or a next step the reader may see. Conditions, not code, keep the others back. */
async function read(ctx: Ctx, of: SQL, note: SQL, whole: SQL): Promise<Talk[]> {
  const rows = await rowsOf<{ row: Row }>(
    ctx.db,
    sql`select json_build_object('id', s.id, 'by', p.name, 'body', json_build_object('fa', b.name_fa, 'en', b.name_en), 'way', s.way,
          'metAt', to_char(s.met_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'nextStep', s.next_step_sealed, 'nextOn', s.next_on,
          'notes', notes.list) as row
        from counselling_sessions s join cases c on c.id = s.case_id join bodies b on b.id = s.body_id join persons p on p.id = s.counsellor_id
        cross join lateral (select json_agg(json_build_object('level', n.level, 'sealed', n.text_sealed) order by array_position('{shared,body,counsellor}', n.level)) as list
          from counselling_notes n where n.session_id = s.id and ${note}) notes
        where c.merged_into_id is null and ${of} and (${whole} or notes.list is not null) order by s.met_at desc, s.id desc`,
  );
  const { keys } = ctx.house;
  return rows.map(({ row }) => ({
    ...row,
    nextStep: openNextStep(keys, row.id, row.nextStep),
    notes: (row.notes ?? []).map(({ level, sealed }) => ({ level, text: openNote(keys, row.id, level, sealed) })),
  }));
}

/**
 * The talks of a case that was opened with this part: hers whole, her body's without what another keeps to herself, and of
 * other bodies only what was shared with the person. Of her own case she reads as the person does.
 */
export async function caseCounselling(ctx: Ctx, opened: OpenCase, actor: Person): Promise<Talk[]> {
  if (opened.own) return myCounselling(ctx, actor);
  const ways = await rowsOf<{ through: string }>(
    ctx.db,
    sql`select w.through from cases c cross join lateral (${waysTo(actor)}) w where c.id = ${opened.id} and 'counselling' = any(w.parts)`,
  );
  const ownBody = sql`s.body_id = any(${uuids(ways.map(({ through }) => through))})`;
  return read(
    ctx,
    sql`s.case_id = ${opened.id}`,
    sql`(n.level = 'shared' or (n.level = 'body' and ${ownBody}) or (n.level = 'counsellor' and s.counsellor_id = ${actor.id}))`,
    ownBody,
  );
}

/** What her counsellors share with her. */
export const myCounselling = (ctx: Ctx, actor: Person): Promise<Talk[]> =>
  read(ctx, sql`c.person_id = ${actor.id}`, sql`n.level = 'shared'`, sql`s.next_step_sealed is not null`);
