import { sql } from "drizzle-orm";
import { z } from "zod";
import { writeDoubles } from "#app/domain/doubles/find.server.ts";
import { phoneIndexOf } from "#app/domain/identity/contact.server.ts";
import { nationalCodeIndexOf } from "#app/domain/producers/private-data.server.ts";
import { system } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import type { Keys } from "#app/platform/crypto.server.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";
import type { Tx } from "#db/writes.server.ts";
import { lockRoster } from "./access.server.ts";
import { fillCases } from "./fill-steps.server.ts";
import { aboutRoster, clean, eachInTurn, openCells } from "./rows.server.ts";
import { judgeRow, type RosterPerson } from "./rules.ts";
import { type NewRow, openCases } from "./write-steps.server.ts";

/** Rows of one transaction: small enough that nobody waits, large enough that five thousand take seconds. */
const chunk = 500;

/**
 * Writes the next rows of a roster that is being imported: persons, cases, applications. Each chunk is whole or not at all and
 * puts the next into the queue with it, so that an import that was killed goes on where it was and writes nothing twice.
 */
export const writeRows = command({
  name: "write-roster-rows",
  who: system,
  input: z.object({ rosterId: z.uuid() }),
  async run(run, { rosterId }) {
    const { ctx, tx, tell, moved, enqueue } = run;
    const roster = await lockRoster(tx, rosterId);
    if (roster.status !== "importing" || !roster.mapping) return unchanged(0);
    const waiting = await rowsOf<{ id: string; number: number; cells: string }>(
      tx,
      sql`select r.id, r.number, r.cells_sealed as cells from roster_rows r
          where r.roster_id = ${roster.id} and r.state = 'staged' and r.cells_sealed is not null and ${clean} order by r.number limit ${chunk}`,
    );
    if (waiting.length === 0) {
      await tx.execute(sql`update rosters set status = 'imported', imported_at = market_now() where id = ${roster.id}`);
      await moved("roster", roster.id, "importing", "imported");
      await tell("roster.imported", "roster", roster.id);
      return 0;
    }
    const about = await aboutRoster({ ...ctx, now: run.now }, tx, roster);
    const { mapping } = roster;
    const read = await eachInTurn(waiting, ({ id, cells }) => ({
      id,
      ...judgeRow(openCells(ctx.house.keys, id, cells), mapping, about),
    }));
    const spoilt = read.flatMap(({ id, person, faults }) => (person ? [] : [{ id, faults }]));
    await tx.execute(
      sql`update roster_rows r set faults = x.faults from jsonb_to_recordset(${JSON.stringify(spoilt)}::jsonb) as x(id uuid, faults jsonb) where r.id = x.id`,
    );
    const rows = await withWhoIsKnown(
      ctx.house.keys,
      tx,
      roster.programmeId,
      read.flatMap(({ id, person }) => (person ? [{ id, person }] : [])),
    );
    const fresh = rows.filter(({ caseKnown }) => caseKnown === null);
    const made = await openCases(run, roster, fresh);
    await fillCases(run, roster, rows);
    await writeDoubles(tx, roster.programmeId, made);
    await tx.execute(sql`update rosters set worked_at = market_now() where id = ${roster.id}`);
    await tell("roster.rows-written", "roster", roster.id, { data: { rows: rows.length, opened: fresh.length } });
    await enqueue("work-roster", { rosterId: roster.id });
    return rows.length;
  },
});

/**
 * What is known of each row's person by her national code: nobody else brings the same code into the house until this
 * transaction ends. Of several rows with one code, of two files, the second finds what the first wrote.
 */
async function withWhoIsKnown(
  keys: Keys,
  tx: Tx,
  programmeId: string,
  rows: readonly { id: string; person: RosterPerson }[],
): Promise<NewRow[]> {
  const indexed = rows.map((row) => ({
    ...row,
    codeIndex: nationalCodeIndexOf(keys, row.person.nationalCode),
    phoneIndex: row.person.phone && phoneIndexOf(keys, row.person.phone),
  }));
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(code, 0)) from (
          select code from jsonb_array_elements_text(${JSON.stringify(indexed.map(({ codeIndex }) => codeIndex))}::jsonb) code order by code) codes`,
  );
  const known = await knownBy(tx, programmeId, indexed);
  const taken = new Set(known.phones);
  return indexed.map((row) => {
    const who = known.codes.get(row.codeIndex);
    const ownPhone = !who && row.phoneIndex !== null && !taken.has(row.phoneIndex);
    if (ownPhone && row.phoneIndex) taken.add(row.phoneIndex);
    return { ...row, personKnown: who?.person ?? null, caseKnown: who?.case ?? null, ownPhone };
  });
}

async function knownBy(
  db: Db,
  programmeId: string,
  rows: readonly { codeIndex: string; phoneIndex: string | null }[],
): Promise<{ codes: Map<string, { person: string; case: string | null }>; phones: string[] }> {
  const list = (texts: readonly (string | null)[]) =>
    sql`(select x from jsonb_array_elements_text(${JSON.stringify(texts.filter(Boolean))}::jsonb) x)`;
  const [codes, phones] = [
    await rowsOf<{ code: string; person: string; case: string | null }>(
      db,
      sql`select p.national_code_index as code, p.id as person, c.id as case from persons p
          left join cases c on c.person_id = p.id and c.programme_id = ${programmeId} and c.merged_into_id is null
          where p.national_code_index in ${list(rows.map(({ codeIndex }) => codeIndex))}`,
    ),
    await rowsOf<{ phone: string }>(
      db,
      sql`select phone_index as phone from persons where phone_index in ${list(rows.map(({ phoneIndex }) => phoneIndex))}`,
    ),
  ];
  return { codes: new Map(codes.map((row) => [row.code, row])), phones: phones.map(({ phone }) => phone) };
}
