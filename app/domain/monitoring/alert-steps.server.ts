import { sql } from "drizzle-orm";
import { Missing } from "#app/platform/errors.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { AlertKind } from "#db/vocabulary-monitoring.ts";
import type { Tx } from "#db/writes.server.ts";

type HeldAlert = { id: string; kind: AlertKind; owner: string | null; taken: boolean; ended: boolean };

/** An alert of a case in hand, locked. @throws Missing */
export async function heldAlert(tx: Tx, caseId: string, id: string): Promise<HeldAlert> {
  const [row] = await rowsOf<HeldAlert>(
    tx,
    sql`select id, kind, owner_id as owner, taken_at is not null as taken, ended_at is not null as ended from case_alerts
        where id = ${id} and case_id = ${caseId} for update`,
  );
  if (!row) throw new Missing("alert");
  return row;
}
