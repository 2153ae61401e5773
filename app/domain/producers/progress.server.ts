import { sql } from "drizzle-orm";
import type { Person } from "#app/platform/actor.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";
import { type ProgressFacts, type ProgressStep, progress } from "./progress.ts";

const named = (table: string) => sql.raw(`json_build_object('fa', ${table}.name_fa, 'en', ${table}.name_en)`);

/** The way of each of her cases, by the case's number; none for who is in no programme. */
export async function myProgress(db: Db, actor: Person): Promise<{ number: number; steps: ProgressStep[] }[]> {
  const rows = await rowsOf<{ number: number; facts: ProgressFacts }>(
    db,
    sql`select c.number::int as number, json_build_object('body', ${named("b")}, 'source', c.source, 'registeredAt', c.registered_at, 'dueAt', c.due_at,
          'closedAt', c.closed_at, 'path', c.market_path,
          'reached', (select coalesce(json_object_agg(s.stage, s.at), '{}'::json) from (
              select stage, case when stage = 'monitored' then max(at) else min(at) end as at from case_stages where case_id = c.id and undone_at is null group by stage) s),
          'form', (select json_build_object('status', a.status, 'submittedAt', a.submitted_at, 'body', ${named("ab")},
              'pictures', (select count(*)::int from evidence e where e.application_id = a.id))
            from applications a join bodies ab on ab.id = a.body_id where a.case_id = c.id order by a.submitted_at desc, a.id desc limit 1),
          'appeal', (select json_build_object('body', ${named("eb")}, 'dueAt', e.due_at) from eligibility_appeals e join bodies eb on eb.id = e.body_id
            where e.case_id = c.id and e.decided_at is null order by e.filed_at desc limit 1),
          'handed', coalesce((select json_agg(json_build_object('task', s.task, 'body', ${named("sb")}, 'dueAt', s.due_at) order by s.asked_at)
            from case_shares s join bodies sb on sb.id = s.body_id where s.case_id = c.id and s.ended_at is null and s.accepted_at is not null), '[]'::json),
          'assessment', (select json_build_object('body', ${named("nb")}, 'meetsAt', n.meets_at, 'accepted', n.accepted_at is not null)
            from assessments n join bodies nb on nb.id = n.body_id where n.case_id = c.id and n.decided_at is null and n.ended_at is null limit 1),
          'talk', (select json_build_object('at', t.met_at, 'nextAt', case when t.next_on >= (market_now() at time zone 'Asia/Tehran')::date
              then (t.next_on + 1)::timestamp at time zone 'Asia/Tehran' - interval '1 second' end)
            from counselling_sessions t where t.case_id = c.id order by t.met_at desc, t.id desc limit 1),
          'course', (select json_build_object('body', ${named("tb")}, 'lastAt', max(m.starts_at))
            from enrolments n join training_sessions t on t.id = n.session_id join bodies tb on tb.id = t.body_id join training_meetings m on m.session_id = t.id
            where n.case_id = c.id and n.ended_at is null and t.called_off_at is null
              and not exists (select from certificates x where x.case_id = c.id and x.module_id = t.module_id)
            group by t.id, tb.name_fa, tb.name_en having max(m.starts_at) > market_now() - interval '1 day' order by max(m.starts_at) limit 1),
          'planLeft', (select (select count(*)::int from unnest(n.plan) p(slug) where not exists (
                select from certificates x join training_modules m on m.id = x.module_id where x.case_id = c.id and m.slug = p.slug))
            from assessments n where n.case_id = c.id and n.decided_at is not null order by n.decided_at desc limit 1),
          'shopOpened', exists (select from producers p join shops h on h.producer_id = p.id where p.person_id = c.person_id and h.opened_at is not null),
          'link', (select json_build_object('status', l.status, 'answerBy', l.answer_by) from team_links l
            where l.case_id = c.id and l.status in ('proposed', 'offered', 'active')),
          'visit', (select json_build_object('dueAt', f.due_at) from follow_ups f where f.case_id = c.id and f.done_at is null and f.called_off_at is null
            order by f.due_at limit 1)) as facts
        from cases c join bodies b on b.id = c.body_id
        where c.person_id = ${actor.id} and c.merged_into_id is null order by c.opened_at desc`,
  );
  return rows.map(({ number, facts }) => ({ number, steps: progress(facts) }));
}
