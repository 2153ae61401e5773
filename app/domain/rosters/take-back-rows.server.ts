import { sql } from "drizzle-orm";
import { z } from "zod";
import { system } from "#app/platform/actor.ts";
import { codeOf, command, unchanged } from "#app/platform/command.server.ts";
import { uuids } from "#db/lists.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { Tx } from "#db/writes.server.ts";
import { lockRoster } from "./access.server.ts";
import { fillable } from "./fill-steps.server.ts";

/** Few, for each person taken away is looked for in every table that may speak of her. */
const chunk = 50;

type Row = { id: string; state: string; case_id: string; filled: string[]; touched: boolean };

/**
 * Takes the next rows of an import back. What was opened by it is deleted with all that came with it; what was filled is
 * empty again. A case that something else has happened to since stays whole, and its row says so: what is told of it later
 * than the import counts, but for looks into it; and so does whatever refers to it, which the database itself sees.
 */
export const takeBackRows = command({
  name: "take-back-roster-rows",
  who: system,
  input: z.object({ rosterId: z.uuid() }),
  async run({ tx, tell, moved, enqueue }, { rosterId }) {
    const roster = await lockRoster(tx, rosterId);
    if (roster.status !== "undoing") return unchanged(0);
    const rows = await rowsOf<Row>(
      tx,
      sql`select r.id, r.state, r.case_id, r.filled, exists (
              select 1 from events e where e.id > r.event_id and (
                e.noun = 'case' and e.noun_id = r.case_id and e.kind not in ('case.viewed', 'case.double-found')
                or e.noun = 'application' and e.noun_id = r.application_id or e.noun = 'person' and e.noun_id = r.person_id)) as touched
          from roster_rows r where r.roster_id = ${rosterId} and r.state in ('written', 'filled') order by r.number limit ${chunk}`,
    );
    if (rows.length === 0) {
      await tx.execute(sql`delete from roster_rows where roster_id = ${rosterId} and state <> 'stays'`);
      await tx.execute(sql`update rosters set status = 'undone', undone_at = market_now() where id = ${rosterId}`);
      await moved("roster", rosterId, "undoing", "undone");
      await tell("roster.undone", "roster", rosterId);
      return 0;
    }
    await emptyAgain(
      tx,
      rows.filter(({ state, touched }) => state === "filled" && !touched),
    );
    const gone = await removeOpened(
      tx,
      rows.filter(({ state, touched }) => state === "written" && !touched),
    );
    const stays = rows.filter((row) => (row.state === "written" ? !gone.includes(row) : row.touched));
    await tx.execute(sql`update roster_rows set state = 'stays' where id = any(${uuids(stays.map(({ id }) => id))})`);
    await tx.execute(
      sql`delete from roster_rows where id = any(${uuids(rows.filter((row) => !stays.includes(row)).map(({ id }) => id))})`,
    );
    await tx.execute(sql`update rosters set worked_at = market_now() where id = ${rosterId}`);
    await tell("roster.rows-undone", "roster", rosterId, { data: { rows: rows.length, stay: stays.length } });
    await enqueue("work-roster", { rosterId });
    return rows.length;
  },
});

/** What was filled is empty again. */
async function emptyAgain(tx: Tx, rows: readonly Row[]): Promise<void> {
  for (const [column, empty] of Object.entries(fillable)) {
    const ids = rows.flatMap(({ case_id, filled }) => (filled.includes(column) ? [case_id] : []));
    if (ids.length > 0)
      await tx.execute(sql`update cases set ${sql.raw(`${column} = ${empty}`)} where id = any(${uuids(ids)})`);
  }
}

/** Deletes what rows opened: all together, or one by one where something refers to one of them. Answers which are gone. */
async function removeOpened(tx: Tx, rows: readonly Row[]): Promise<readonly Row[]> {
  if (rows.length === 0) return [];
  if (await removed(tx, rows)) return rows;
  if (rows.length === 1) return [];
  const half = Math.ceil(rows.length / 2);
  return [...(await removeOpened(tx, rows.slice(0, half))), ...(await removeOpened(tx, rows.slice(half)))];
}

async function removed(tx: Tx, rows: readonly Row[]): Promise<boolean> {
  const cases = uuids(rows.map(({ case_id }) => case_id));
  const made = sql`(select person_id from roster_rows where id = any(${uuids(rows.map(({ id }) => id))}) and person_made)`;
  await tx.execute(sql`savepoint taking_back`);
  try {
    await tx.execute(sql`delete from case_doubles where first_id = any(${cases}) or second_id = any(${cases})`);
    await tx.execute(sql`delete from register_entries where case_id = any(${cases})`);
    await tx.execute(sql`delete from case_stages where case_id = any(${cases}) and source like 'roster:%'`);
    await tx.execute(sql`delete from applications where case_id = any(${cases})`);
    await tx.execute(sql`delete from cases where id = any(${cases})`);
    await tx.execute(sql`delete from persons where id in ${made}`);
    await tx.execute(sql`release savepoint taking_back`);
    return true;
  } catch (error) {
    // 23503: something refers to one of them.
    if (codeOf(error) !== "23503") throw error;
    await tx.execute(sql`rollback to savepoint taking_back`);
    return false;
  }
}
