import { sql } from "drizzle-orm";
import { type OpenCase, openCaseFor, requirePart } from "#app/domain/cases/access.server.ts";
import { bodiesOf, type Person } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { Missing } from "#app/platform/errors.ts";
import { asId } from "#db/lists.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { AlertFigures } from "#db/schema/monitoring.ts";
import type {
  AlertKind,
  FollowUpKind,
  Hindrance,
  InterventionKind,
  LeavingReason,
  WorkingAnswer,
} from "#db/vocabulary-monitoring.ts";
import { openWords } from "./steps.server.ts";

export type FollowUp = {
  id: string;
  kind: FollowUpKind;
  dueAt: string;
  state: "open" | "done" | "called-off";
  doneAt: string | null;
  by: string | null;
  working: WorkingAnswer | null;
  hours: number | null;
  hindrances: Hindrance[];
  incomeFrom: string | null;
  note: string;
  photos: string[];
};

export type Alert = {
  id: string;
  kind: AlertKind;
  figures: AlertFigures;
  raisedAt: string;
  owner: string | null;
  state: "open" | "handled" | "gone";
  endedAt: string | null;
};

export type Intervention = {
  id: string;
  kind: InterventionKind;
  alert: AlertKind | null;
  day: string;
  by: string;
  text: string;
  result: string;
};

export type Ending = { stage: "graduated" | "dropped-out"; reason: LeavingReason | null; note: string; at: string };

const instantOf = (column: string) => sql.raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`);

const followUpColumns = sql`f.id, f.kind, ${instantOf("f.due_at")} as "dueAt", ${instantOf("f.done_at")} as "doneAt", p.name as by, f.working,
  case when f.done_at is not null then 'done' when f.called_off_at is not null then 'called-off' else 'open' end as state,
  f.weekly_hours as hours, f.hindrances, f.income_from::text as "incomeFrom", f.note_sealed as note,
  array(select file_id::text from follow_up_photos ph where ph.follow_up_id = f.id order by file_id) as photos`;

/** Whether she may act in a case she opened: as an officer of a body through which she came, and not in her own. */
export const mayWork = (actor: Person, opened: OpenCase): boolean =>
  !opened.own && bodiesOf(actor, "officer").some((body) => opened.through.includes(body));

/** Everything monitoring knows of a case, for whoever may read the part `visits`. */
export async function caseMonitoring(ctx: Ctx, actor: Person, opened: OpenCase) {
  const { keys } = ctx.house;
  const [followUps, alerts, interventions, endings] = await Promise.all([
    rowsOf<Omit<FollowUp, "note"> & { note: string | null }>(
      ctx.db,
      sql`select ${followUpColumns} from follow_ups f left join persons p on p.id = f.done_by
          where f.case_id = ${opened.id} order by coalesce(f.done_at, f.called_off_at) desc nulls first, f.due_at desc, f.id limit 30`,
    ),
    rowsOf<Alert>(
      ctx.db,
      sql`select a.id, a.kind, a.figures, ${instantOf("a.raised_at")} as "raisedAt", o.name as owner, ${instantOf("a.ended_at")} as "endedAt",
            case when a.ended_at is null then 'open' when a.ended_by is null then 'gone' else 'handled' end as state
          from case_alerts a left join persons o on o.id = a.owner_id where a.case_id = ${opened.id}
          order by a.ended_at desc nulls first, a.raised_at desc limit 20`,
    ),
    rowsOf<Omit<Intervention, "text" | "result"> & { text: string; result: string | null }>(
      ctx.db,
      sql`select i.id, i.kind, a.kind as alert, i.done_on::text as day, p.name as by, i.text_sealed as text, i.result_sealed as result
          from interventions i join persons p on p.id = i.person_id left join case_alerts a on a.id = i.alert_id
          where i.case_id = ${opened.id} order by i.done_on desc, i.id desc limit 30`,
    ),
    rowsOf<Omit<Ending, "note"> & { id: string; note: string | null }>(
      ctx.db,
      sql`select id, stage, reason, note_sealed as note, ${instantOf("ended_at")} as at from case_endings
          where case_id = ${opened.id} and undone_at is null`,
    ),
  ]);
  const [ending] = endings;
  return {
    followUps: followUps.map(({ note, ...one }) => ({ ...one, note: openWords(keys, "note", one.id, note) })),
    alerts,
    interventions: interventions.map(({ text, result, ...one }) => ({
      ...one,
      text: openWords(keys, "text", one.id, text),
      result: openWords(keys, "result", one.id, result),
    })),
    ending: ending ? { ...ending, note: openWords(keys, "ending", ending.id, ending.note) } : null,
    mayWork: mayWork(actor, opened),
  };
}

/** A follow-up an officer is about to do, or did. @throws Missing unless she may read the case's visits */
export async function officersFollowUp(ctx: Ctx, actor: Person, caseId: string, id: string) {
  const opened = requirePart(await openCaseFor(ctx.db, actor, caseId), "visits");
  const [row] = await rowsOf<Omit<FollowUp, "note"> & { name: string; number: number }>(
    ctx.db,
    sql`select ${followUpColumns}, m.name, c.number::int as number from follow_ups f left join persons p on p.id = f.done_by
        join cases c on c.id = f.case_id join persons m on m.id = c.person_id where f.case_id = ${opened.id} and f.id = ${asId(id)}`,
  );
  if (!row) throw new Missing("follow-up");
  return { ...row, note: "", caseId: opened.id, mayWork: mayWork(actor, opened) };
}

export type DueLine = { case: string; number: number; name: string; county: string; occupation: string };
export type DueFollowUp = DueLine & { id: string; kind: FollowUpKind; dueAt: string };
export type OpenAlert = DueLine & {
  id: string;
  kind: AlertKind;
  figures: AlertFigures;
  raisedAt: string;
  owner: string | null;
};

const dueColumns = sql`c.id as case, c.number::int as number, m.name, c.county, c.occupation`;
const most = 60;

/**
 * What waits in the cases her bodies lead: alerts that stand, the oldest first, and looks after people that come due. Bodies
 * whose officers do not read visits have none.
 */
export async function officersMonitoring(
  ctx: Ctx,
  actor: Person,
): Promise<{ alerts: OpenAlert[]; followUps: DueFollowUp[] }> {
  const bodies = sql`(select b.id from bodies b join case_access a on a.body_kind = b.kind and a.duty = 'officer' and a.valid_to is null
    where 'visits' = any(a.parts) and b.id::text in (select jsonb_array_elements_text(${JSON.stringify(bodiesOf(actor, "officer"))}::jsonb)))`;
  const [alerts, followUps] = await Promise.all([
    rowsOf<OpenAlert>(
      ctx.db,
      sql`select ${dueColumns}, a.id, a.kind, a.figures, ${instantOf("a.raised_at")} as "raisedAt", o.name as owner
          from case_alerts a join cases c on c.id = a.case_id join persons m on m.id = c.person_id left join persons o on o.id = a.owner_id
          where a.ended_at is null and c.closed_at is null and c.merged_into_id is null and c.body_id in ${bodies}
          order by a.raised_at, a.id limit ${most}`,
    ),
    rowsOf<DueFollowUp>(
      ctx.db,
      sql`select ${dueColumns}, f.id, f.kind, ${instantOf("f.due_at")} as "dueAt" from follow_ups f join cases c on c.id = f.case_id
            join persons m on m.id = c.person_id
          where f.done_at is null and f.called_off_at is null and c.closed_at is null and c.merged_into_id is null and c.body_id in ${bodies}
          order by f.due_at, f.id limit ${most}`,
    ),
  ]);
  return { alerts, followUps };
}

/** Her own open case, and since when she is asked how it goes; null for who has none. */
export async function ownCheckIn(
  ctx: Ctx,
  actor: Person,
): Promise<{ dueAt: string | null; lastAt: string | null } | null> {
  const [row] = await rowsOf<{ dueAt: string | null; lastAt: string | null }>(
    ctx.db,
    sql`select ${instantOf("min(f.due_at) filter (where f.kind = 'check-in' and f.done_at is null and f.called_off_at is null)")} as "dueAt",
          ${instantOf("max(f.done_at) filter (where f.kind = 'check-in')")} as "lastAt"
        from (select id from cases where person_id = ${actor.id} and merged_into_id is null and closed_at is null
          order by opened_at desc, id desc limit 1) c left join follow_ups f on f.case_id = c.id group by c.id`,
  );
  return row ?? null;
}

export type Plan = { id: string; kind: FollowUpKind; months: number; since: string };

/** What each programme carried out by her bodies plans, for whoever administers or works in it. */
export async function followUpPlansOf(ctx: Ctx, bodies: readonly string[]) {
  const rows = await rowsOf<{ id: string; fa: string; en: string; plans: Plan[] }>(
    ctx.db,
    sql`select p.id, p.name_fa as fa, p.name_en as en, coalesce((select json_agg(json_build_object('id', f.id, 'kind', f.kind, 'months', f.months, 'since', f.valid_from)
            order by f.months, f.kind) from follow_up_plans f where f.programme_id = p.id and f.valid_to is null), '[]'::json) as plans
        from programmes p where p.implementer_id::text in (select jsonb_array_elements_text(${JSON.stringify(bodies)}::jsonb)) order by p.created_at, p.id`,
  );
  return rows.map(({ fa, en, ...row }) => ({ ...row, name: { fa, en } }));
}
