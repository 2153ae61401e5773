import { setImmediate as breathe } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { countiesOf } from "#app/country/places.ts";
import { casesLike, type Sought } from "#app/domain/doubles/find.server.ts";
import { rulesInForce } from "#app/domain/eligibility/queries.server.ts";
import { phoneIndexOf } from "#app/domain/identity/contact.server.ts";
import { nationalCodeIndexOf } from "#app/domain/producers/private-data.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import type { Keys } from "#app/platform/crypto.server.ts";
import { dayOf } from "#app/platform/time.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";
import type { Tx } from "#db/writes.server.ts";
import type { OpenRoster } from "./access.server.ts";
import type { Mapping } from "./fields.ts";
import { type About, judgeRow, type RosterPerson } from "./rules.ts";

/** After so many rows others get their turn. */
const stretch = 100;

/** Does something with each of many rows, in stretches between which the process answers others. */
export async function eachInTurn<Row, Result>(rows: readonly Row[], work: (row: Row) => Result): Promise<Result[]> {
  const results: Result[] = [];
  for (const [index, row] of rows.entries()) {
    if (index % stretch === stretch - 1) await breathe();
    results.push(work(row));
  }
  return results;
}

const place = (row: string) => ({ table: "roster_rows", column: "cells_sealed", row });

export const sealCells = (keys: Keys, row: string, cells: readonly string[]): string =>
  keys.encryptField(JSON.stringify(cells), place(row));
export const openCells = (keys: Keys, row: string, sealed: string): string[] =>
  JSON.parse(keys.decryptField(sealed, place(row))) as string[];

/** What rows of a roster are judged by: the country's identifiers, the programme's counties, today. */
export async function aboutRoster(ctx: Ctx, db: Db, roster: Pick<OpenRoster, "programmeId">): Promise<About> {
  const [programme] = await rowsOf<{ province: string }>(
    db,
    sql`select province from programmes where id = ${roster.programmeId}`,
  );
  const { country } = ctx.house;
  return {
    identifiers: country.identifiers,
    counties: countiesOf(country, programme?.province ?? ""),
    today: dayOf(ctx.now, country.timeZone),
    years: (await rulesInForce(db, roster.programmeId)).find(({ kind }) => kind === "age")?.years ?? 0,
  };
}

/** Judges waiting rows by their cells, and writes what is at fault in each, by what it is found, and which case it is like. */
export async function judgeRows(
  ctx: Ctx,
  tx: Tx,
  { mapping, about, programmeId }: { mapping: Mapping; about: About; programmeId: string },
  rows: readonly { id: string; cells: readonly string[] }[],
): Promise<void> {
  const { keys } = ctx.house;
  const judged = await eachInTurn(rows, ({ id, cells }) => {
    const { person, faults, code, phone } = judgeRow(cells, mapping, about);
    const household = person?.householdPhone ?? null;
    return {
      ...{ id, person, faults },
      code: code && nationalCodeIndexOf(keys, code),
      phone: phone && phoneIndexOf(keys, phone),
      household: household && phoneIndexOf(keys, household),
    };
  });
  for (let at = 0; at < judged.length; at += 2000) {
    const some = judged.slice(at, at + 2000);
    const likes = await casesLike(tx, programmeId, some.flatMap(soughtOf));
    const best = new Map<string, (typeof likes)[number]>();
    for (const like of likes) if (like.score > (best.get(like.key)?.score ?? 0)) best.set(like.key, like);
    const lines = some.map(({ id, faults, code, phone }) => ({
      ...{ id, faults, code, phone, like: best.get(id)?.caseId ?? null, score: best.get(id)?.score ?? null },
    }));
    await tx.execute(
      sql`update roster_rows r set faults = x.faults, code_index = x.code, phone_index = x.phone, like_case = x.like, like_score = x.score
          from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as x(id uuid, faults jsonb, code text, phone text, "like" uuid, score int)
          where r.id = x.id`,
    );
  }
}

type Judged = {
  id: string;
  person: RosterPerson | null;
  code: string | null;
  phone: string | null;
  household: string | null;
};

/** A row without faults as it is compared with cases. */
function soughtOf({ id, person, code, phone, household }: Judged): Sought[] {
  if (!person) return [];
  const { name, county, place: village, occupation, birthDate } = person;
  const phones = [phone, household].filter((one) => one !== null);
  return [
    { key: id, name, county, place: village, occupation, birthYear: Number(birthDate.slice(0, 4)), phones, code },
  ];
}

/** Compares a roster's waiting rows with each other and with the cases there are: twice in the file, known by their code. */
export async function compareRows(tx: Tx, rosterId: string): Promise<void> {
  await tx.execute(
    sql`update roster_rows r set twice_of = x.twice_of, known_case = x.known_case
        from (select w.id, case when w.number > w.first then w.first end as twice_of,
                (select c.id from persons p join cases c on c.person_id = p.id and c.merged_into_id is null
                  where p.national_code_index = w.code_index and c.programme_id = (select programme_id from rosters where id = ${rosterId})) as known_case
              from (select id, number, code_index, min(number) over (partition by code_index) as first from roster_rows
                where roster_id = ${rosterId} and state <> 'left-out' and code_index is not null) w
              ) x
        where r.id = x.id and r.state = 'staged' and (r.twice_of, r.known_case) is distinct from (x.twice_of, x.known_case)`,
  );
}

/** Rows that may be written: nothing is at fault in them. */
export const clean = sql`(r.faults = '[]'::jsonb and r.twice_of is null)`;
