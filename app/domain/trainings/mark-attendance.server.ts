import { sql } from "drizzle-orm";
import { caseworker } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { Missing, Refusal } from "#app/platform/errors.ts";
import { uuids } from "#db/lists.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import { markAttendance as input } from "./forms.ts";
import { hasAttended } from "./rules.ts";
import { certify, lockTraining } from "./steps.server.ts";

/**
 * The trainer's sheet of one meeting, whole: who is ticked was there, who is not was not. Sent again by a line that came
 * back it changes nothing. After the last meeting those who were at enough of them have done the module.
 */
export const markAttendance = command({
  name: "mark-attendance",
  who: caseworker,
  input,
  async run(run, { training, meeting, present }) {
    const { tx, actor, tell } = run;
    const held = await lockTraining(tx, actor, training);
    const [day] = await rowsOf<{ begun: boolean; last: boolean }>(
      tx,
      sql`select m.starts_at <= market_now() + interval '1 hour' as begun,
            not exists (select from training_meetings later where later.session_id = m.session_id and later.number > m.number) as last
          from training_meetings m where m.id = ${meeting} and m.session_id = ${held.id}`,
    );
    if (!day) throw new Missing("meeting");
    if (held.over || !day.begun) throw new Refusal("training.not-now");
    const changed = await rowsOf(
      tx,
      sql`insert into attendances as a (meeting_id, enrolment_id, present, marked_by)
          select ${meeting}, e.id, e.id = any(${uuids(present)}), ${actor.id} from enrolments e where e.session_id = ${held.id} and e.ended_at is null
          on conflict (meeting_id, enrolment_id) do update set present = excluded.present, marked_by = excluded.marked_by, marked_at = market_now()
            where a.present <> excluded.present returning a.enrolment_id`,
    );
    if (changed.length === 0) return unchanged({ training, count: present.length });
    await tell("training.attended", "training", held.id, { data: { meeting, present: present.length } });
    if (day.last || (await isWhole(run.tx, held.id))) await certifyAll(run, held);
    return { training, count: present.length };
  },
});

/** Whether every meeting has its sheet. */
async function isWhole(tx: Parameters<typeof rowsOf>[0], training: string): Promise<boolean> {
  const open = await rowsOf(
    tx,
    sql`select 1 from training_meetings m where m.session_id = ${training}
          and not exists (select from attendances a where a.meeting_id = m.id) limit 1`,
  );
  return open.length === 0;
}

type Working = Parameters<typeof certify>[0];

async function certifyAll(run: Working, held: { id: string; module_id: string; body_id: string }): Promise<void> {
  const { tx } = run;
  const all = await rowsOf<{ case_id: string; present: number; meetings: number }>(
    tx,
    sql`select e.case_id, (select count(*)::int from attendances a where a.enrolment_id = e.id and a.present) as present,
          (select count(*)::int from training_meetings m where m.session_id = ${held.id}) as meetings
        from enrolments e where e.session_id = ${held.id} and e.ended_at is null order by e.case_id`,
  );
  for (const { case_id, present, meetings } of all) {
    if (!hasAttended(present, meetings)) continue;
    await tx.execute(sql`select 1 from cases where id = ${case_id} for update`);
    await certify(run, { caseId: case_id, moduleId: held.module_id, training: held.id, bodyId: held.body_id });
  }
}
