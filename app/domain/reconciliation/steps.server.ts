import { sql } from "drizzle-orm";
import { Missing, Refusal } from "#app/platform/errors.ts";
import { asId } from "#db/lists.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { BreakState } from "#db/vocabulary.ts";
import type { Tx } from "#db/writes.server.ts";

type Locked = { id: string; status: BreakState; owner: string | null; reason: string };

/** @throws Missing when there is none of this id */
export async function lockBreak(tx: Tx, id: string): Promise<Locked> {
  const [found] = await rowsOf<Locked>(
    tx,
    sql`select id, status, owner_id as owner, reason from reconciliation_breaks where id = ${asId(id)} for update`,
  );
  if (!found) throw new Missing("break");
  return found;
}

export function mustBeOpen({ status }: Locked): void {
  if (status !== "open") throw new Refusal("break.closed");
}
