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
