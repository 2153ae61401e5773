import { sql } from "drizzle-orm";
import { type OpenCase, openCaseFor, requirePart } from "#app/domain/cases/access.server.ts";
import type { Person } from "#app/platform/actor.ts";
import type { Keys } from "#app/platform/crypto.server.ts";
import { Missing, Refusal } from "#app/platform/errors.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { Tx } from "#db/writes.server.ts";

/** The sealed columns of monitoring, each by its table. */
const columns = {
  note: { table: "follow_ups", column: "note_sealed" },
  text: { table: "interventions", column: "text_sealed" },
  result: { table: "interventions", column: "result_sealed" },
  ending: { table: "case_endings", column: "note_sealed" },
} as const;

export const sealWords = (keys: Keys, of: keyof typeof columns, row: string, text: string): string | null =>
  text === "" ? null : keys.encryptField(text, { ...columns[of], row });
export const openWords = (keys: Keys, of: keyof typeof columns, row: string, sealed: string | null): string =>
  sealed === null ? "" : keys.decryptField(sealed, { ...columns[of], row });

/**
 * A case in which she may work as an officer who follows people up, its row held until the command ends.
 * @throws Missing for any other; Refusal for her own, and for one that has ended unless `ended`
 */
export async function workIn(tx: Tx, actor: Person, id: string, { ended = false } = {}): Promise<OpenCase> {
  // Looking on in another body gives no right to act: only what she may open as an officer counts.
  const officer = { ...actor, duties: actor.duties.filter(({ kind }) => kind === "officer") };
  const found = requirePart(await openCaseFor(tx, officer, id, { lock: true }), "visits");
  if (found.own) throw new Refusal("monitoring.own");
  const [{ closed = false } = {}] = await rowsOf<{ closed: boolean }>(
    tx,
    sql`select closed_at is not null as closed from cases where id = ${found.id}`,
  );
  if (closed && !ended) throw new Refusal("monitoring.closed");
  return found;
}

/** A follow-up of a case in hand that waits to be done. @throws Missing; Refusal if it was done or called off before */
export async function openFollowUp(
  tx: Tx,
  caseId: string,
  id: string,
): Promise<{ id: string; working: string | null }> {
  const [row] = await rowsOf<{ id: string; working: string | null; over: boolean }>(
    tx,
    sql`select id, working, done_at is not null or called_off_at is not null as over from follow_ups
        where id = ${id} and case_id = ${caseId} for update`,
  );
  if (!row) throw new Missing("follow-up");
  if (row.over) throw new Refusal("monitoring.over");
  return row;
}
