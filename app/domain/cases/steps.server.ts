import { sql } from "drizzle-orm";
import type { Actor } from "#app/platform/actor.ts";
import type { Run } from "#app/platform/command.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import { caseStages, cases } from "#db/schema/cases.ts";
import type { Stage } from "#db/vocabulary.ts";
import type { Tx } from "#db/writes.server.ts";
import { lastStages, standing } from "./rules.ts";

type Working = Pick<Run<Actor>, "tx" | "actor" | "tell" | "now">;

export type NewCase = Omit<typeof cases.$inferInsert, "id" | "number" | "stage" | "stageAt">;

/**
 * The case of a person in a programme: opened and registered, or the one she has already with what is new written into it
 * (who applies again after a refusal keeps her file). Answers its id.
 */
export async function openCase(run: Working, opened: NewCase): Promise<string> {
  const { tx, tell } = run;
  const { personId, programmeId } = opened;
  const [before] = await rowsOf<{ id: string }>(
    tx,
    sql`select id from cases where person_id = ${personId} and programme_id = ${programmeId} and merged_into_id is null for update`,
  );
  if (before) {
    const { source: _, registeredAt: __, ...fresh } = opened;
    await tx
      .update(cases)
      .set({ ...fresh, closedAt: null })
      .where(sql`id = ${before.id}`);
    return before.id;
  }
  const [made] = await tx
    .insert(cases)
    .values({ ...opened, stage: "registered" })
    .returning({ id: cases.id });
  if (!made) throw new Error("the case was not written");
  await tell("case.opened", "case", made.id, { subject: personId, data: { source: opened.source } });
  await reachStage(run, made.id, "registered", { bodyId: opened.bodyId });
  return made.id;
}

/** What a stage rests on: the body that says so, when it was (now if not said), the record that shows it. */
export type Reaching = { bodyId?: string | null; at?: Date; source?: string };

/**
 * Writes that a case has reached a stage, once: a stage that stands is not written twice, but for monitoring, which comes
 * again and again. Answers whether something was written. Call it with the case's row locked or just made.
 */
export async function reachStage(
  run: Working,
  caseId: string,
  stage: Stage,
  { bodyId = null, at = run.now, source }: Reaching = {},
): Promise<boolean> {
  const { tx, actor, tell } = run;
  const before = await reachedOf(tx, caseId);
  if (stage !== "monitored" && before.some((one) => one.stage === stage)) return false;
  await tx.insert(caseStages).values({
    ...{ caseId, stage, at, bodyId },
    personId: actor.kind === "person" ? actor.id : null,
    source: source ?? null,
  });
  await writeStanding(run, caseId, [...before, { stage, at }]);
  await tell("case.stage-reached", "case", caseId, { data: { stage } });
  return true;
}

/** Takes a stage back that was written by mistake. Answers whether it stood. */
export async function undoStage(run: Working, caseId: string, stage: Stage): Promise<boolean> {
  const { tx, actor, tell } = run;
  const gone = await rowsOf(
    tx,
    sql`update case_stages set undone_at = market_now(), undone_by = ${actor.kind === "person" ? actor.id : null}
        where case_id = ${caseId} and stage = ${stage} and undone_at is null returning id`,
  );
  if (gone.length === 0) return false;
  await writeStanding(run, caseId, await reachedOf(tx, caseId));
  await tell("case.stage-undone", "case", caseId, { data: { stage } });
  return true;
}

/** Keeps a case true to its stages after stages came to it, or left it, otherwise than one by one. */
export const keepStanding = async (run: Pick<Working, "tx" | "now">, caseId: string): Promise<void> =>
  writeStanding(run, caseId, await reachedOf(run.tx, caseId));

async function reachedOf(tx: Tx, caseId: string): Promise<{ stage: Stage; at: Date }[]> {
  const rows = await rowsOf<{ stage: Stage; at: string }>(
    tx,
    sql`select stage, at from case_stages where case_id = ${caseId} and undone_at is null`,
  );
  return rows.map(({ stage, at }) => ({ stage, at: new Date(at) }));
}

/** Keeps the case's own row true to its stages. */
async function writeStanding(
  { tx, now }: Pick<Working, "tx" | "now">,
  caseId: string,
  reached: { stage: Stage; at: Date }[],
): Promise<void> {
  const stands = standing(reached) ?? { stage: "identified" as const, at: now };
  const ended = lastStages.includes(stands.stage);
  await tx.execute(
    sql`update cases set stage = ${stands.stage}, stage_at = ${stands.at.toISOString()}::timestamptz,
          closed_at = case when ${ended} then coalesce(closed_at, market_now()) when merged_into_id is null then null else closed_at end
        where id = ${caseId}`,
  );
}
