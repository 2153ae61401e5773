import { type SQL, sql } from "drizzle-orm";
import type PgBoss from "pg-boss";
import type { JobName } from "#db/vocabulary.ts";
import type { Tx } from "#db/writes.server.ts";

/** What each job is told. Ids only: payloads must not hold anything personal. */
export type JobData = {
  react: { eventId: number };
  "make-renditions": { photoId: string };
  "make-avif": { photoId: string };
  "send-notice": { noticeId: string };
  "settle-payment": { paymentId: string };
  "send-refund": { refundId: string };
  "send-transfer": { transferId: string };
  reconcile: { runId: string };
  "settle-dispute": { paymentId: string };
  "send-evidence": { disputeId: string };
  "work-roster": { rosterId: string };
};

/** Puts a job into the queue in the caller's transaction: it exists if and only if the change does. */
export async function enqueue<Name extends JobName>(
  boss: PgBoss,
  tx: Tx,
  name: Name,
  data: JobData[Name],
): Promise<void> {
  await boss.send(name, data, {
    db: { executeSql: (text: string, values: unknown[] = []) => tx.$client.query(text, values as never[]) },
  });
}

/**
 * A statement that puts jobs into the queue with what the queue says of them, as pg-boss 10 itself does, for a statement
 * whose rows are not there yet: `data` is SQL over `from`.
 */
export const jobFor = (name: JobName, data: SQL, from: SQL): SQL => sql`
  insert into pgboss.job (name, data, expire_in, keep_until, retry_limit, retry_delay, retry_backoff, policy, dead_letter)
  select q.name, ${data}, coalesce(q.expire_seconds * interval '1 second', interval '15 minutes'),
    now() + coalesce(q.retention_minutes * interval '1 minute', interval '14 days'), coalesce(q.retry_limit, 2),
    greatest(coalesce(q.retry_delay, 0), case when q.retry_backoff then 1 else 0 end), coalesce(q.retry_backoff, false), q.policy, q.dead_letter
  from pgboss.queue q, ${from} where q.name = ${name}`;
