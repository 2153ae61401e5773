import { randomInt } from "node:crypto";
import { sql } from "drizzle-orm";
import { reachStage } from "#app/domain/cases/steps.server.ts";
import { bodiesOf, type Person } from "#app/platform/actor.ts";
import type { Run } from "#app/platform/command.server.ts";
import { Missing, Refusal } from "#app/platform/errors.ts";
import { uuids } from "#db/lists.server.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";
import type { Tx } from "#db/writes.server.ts";
import { certificateCode, planIsDone } from "./rules.ts";

export type HeldTraining = { id: string; module_id: string; body_id: string; over: boolean; offered: boolean };

/** A course of a body in which she teaches or decides, held until the command ends. @throws Missing */
export async function lockTraining(tx: Tx, actor: Person, id: string): Promise<HeldTraining> {
  const [row] = await rowsOf<HeldTraining>(
    tx,
    sql`select id, module_id, body_id, called_off_at is not null as over, offered from training_sessions
        where id = ${id} and body_id = any(${uuids(bodiesOf(actor, "trainer", "officer"))}) for update`,
  );
  if (!row) throw new Missing("training");
  return row;
}

/**
 * Gives a case a place in a course: the place is taken and checked in one statement, so that the last one is given once.
 * Answers whether it is new. @throws Refusal `training.full`, `training.over`
 */
export async function enrol(
  run: Pick<Run<Person>, "tx" | "actor" | "tell">,
  { training, caseId, personId }: { training: string; caseId: string; personId: string },
): Promise<boolean> {
  const { tx, actor, tell } = run;
  const [before] = await rowsOf(
    tx,
    sql`select 1 from enrolments where session_id = ${training} and case_id = ${caseId} and ended_at is null`,
  );
  if (before) return false;
  const [place] = await rowsOf(
    tx,
    sql`update training_sessions s set taken = taken + 1 where id = ${training} and taken < capacity and called_off_at is null
          and exists (select from training_meetings m where m.session_id = s.id and m.starts_at > market_now()) returning id`,
  );
  if (!place) {
    const [why] = await rowsOf<{ full: boolean }>(
      tx,
      sql`select taken >= capacity as full from training_sessions where id = ${training}`,
    );
    throw new Refusal(why?.full ? "training.full" : "training.over");
  }
  const made = await rowsOf(
    tx,
    sql`insert into enrolments (session_id, case_id, enrolled_by) values (${training}, ${caseId}, ${actor.id})
        on conflict (session_id, case_id) where ended_at is null do nothing returning id`,
  );
  // Somebody enrolled her in the same moment: her place is taken once.
  if (made.length === 0) {
    await tx.execute(sql`update training_sessions set taken = taken - 1 where id = ${training}`);
    return false;
  }
  await tell("training.enrolled", "case", caseId, { subject: personId, data: { training } });
  return true;
}

/** Gives a place back. Answers whether there was one. */
export async function endPlace(
  { tx, tell }: Pick<Run<Person>, "tx" | "tell">,
  { training, enrolment }: { training: string; enrolment: string },
): Promise<boolean> {
  const [ended] = await rowsOf<{ case_id: string }>(
    tx,
    sql`update enrolments set ended_at = market_now() where id = ${enrolment} and session_id = ${training} and ended_at is null
          and not exists (select from attendances a where a.enrolment_id = ${enrolment} and a.present) returning case_id`,
  );
  if (!ended) return false;
  await tx.execute(sql`update training_sessions set taken = taken - 1 where id = ${training}`);
  await tell("training.left", "case", ended.case_id, { data: { training } });
  return true;
}

/**
 * Certifies that somebody has done a module, once, and that she has been trained where her plan is done by it. Answers the
 * certificate's code, and whether it is new.
 */
export async function certify(
  run: Pick<Run<Person>, "tx" | "actor" | "tell" | "now">,
  { caseId, moduleId, training, bodyId }: { caseId: string; moduleId: string; training: string | null; bodyId: string },
): Promise<{ code: string; fresh: boolean }> {
  const { tx, tell } = run;
  const [made] = await rowsOf<{ id: string; code: string }>(
    tx,
    sql`insert into certificates (code, case_id, module_id, session_id, body_id)
        values (${certificateCode(randomInt)}, ${caseId}, ${moduleId}, ${training}, ${bodyId})
        on conflict (case_id, module_id) do nothing returning id, code`,
  );
  if (made) {
    await tell("training.certified", "case", caseId, { data: { module: moduleId } });
    const { plan, done } = await planOf(tx, caseId);
    if (planIsDone(plan, done)) await reachStage(run, caseId, "trained", { bodyId, source: `certificate:${made.id}` });
    return { code: made.code, fresh: true };
  }
  const [before] = await rowsOf<{ code: string }>(
    tx,
    sql`select code from certificates where case_id = ${caseId} and module_id = ${moduleId}`,
  );
  return { code: before!.code, fresh: false };
}

/** Slugs of the modules an assessment asked for, and of those done. */
export async function planOf(db: Db, caseId: string): Promise<{ plan: string[]; done: string[] }> {
  const [row] = await rowsOf<{ plan: string[]; done: string[] }>(
    db,
    sql`select coalesce((select a.plan from assessments a where a.case_id = ${caseId} and a.decided_at is not null order by a.decided_at desc limit 1), '{}') as plan,
          coalesce((select array_agg(m.slug) from certificates c join training_modules m on m.id = c.module_id where c.case_id = ${caseId}), '{}') as done`,
  );
  return row!;
}
