import { sql } from "drizzle-orm";
import { uuids } from "#db/lists.server.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";
import type { Tx } from "#db/writes.server.ts";
import { type Likeness, leastAlike, type Sign, scoreOf, worthALook } from "./score.ts";

export type Sought = Likeness & { key: string };
export type Found = { key: string; caseId: string; score: number; signs: Sign[] };

const likeness = sql`json_build_object('name', p.name, 'birthYear', c.birth_year, 'county', c.county, 'place', c.place_fa, 'occupation', c.occupation,
  'phones', array_remove(array[p.phone_index, c.household_phone_index], null), 'code', p.national_code_index)`;

/**
 * Cases of a programme that look like one of those sought, by `scoreOf`: looked for among those of the same county born
 * within a year of her, and those who are reached by the same number.
 */
export async function casesLike(db: Db, programmeId: string, sought: readonly Sought[]): Promise<Found[]> {
  if (sought.length === 0) return [];
  const wanted = sought.map(({ key, name, county, birthYear, phones }) => ({
    key,
    name,
    county,
    year: birthYear,
    phones,
  }));
  const pairs = await rowsOf<{ key: string; id: string; like: Likeness }>(
    db,
    sql`with wanted as materialized (
          select x.*, fold_for_search(x.name) as folded from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as x(key text, name text, county text, year int, phones text[])),
        there as materialized (
          select c.id, c.county, c.birth_year, fold_for_search(p.name) as folded from cases c join persons p on p.id = c.person_id
          where c.programme_id = ${programmeId} and c.merged_into_id is null and c.county in (select county from wanted)
            and c.birth_year between (select min(year) - 1 from wanted) and (select max(year) + 1 from wanted)),
        pairs as (
          select w.key, t.id from wanted w cross join lateral (values (w.year - 1), (w.year), (w.year + 1)) near(year)
            join there t on t.county = w.county and t.birth_year = near.year where similarity(t.folded, w.folded) > ${leastAlike}
          union
          select w.key, c.id from wanted w cross join lateral unnest(w.phones) phone
            join persons p on p.phone_index = phone join cases c on c.person_id = p.id and c.programme_id = ${programmeId} and c.merged_into_id is null
          union
          select w.key, c.id from wanted w cross join lateral unnest(w.phones) phone
            join cases c on c.household_phone_index = phone and c.programme_id = ${programmeId} and c.merged_into_id is null)
        select pairs.key, c.id, ${likeness} as like from pairs join cases c on c.id = pairs.id join persons p on p.id = c.person_id
        where pairs.key <> c.id::text`,
  );
  const byKey = new Map(sought.map((one) => [one.key, one]));
  return pairs.flatMap(({ key, id, like }) => {
    const one = byKey.get(key);
    if (!one) return [];
    const { score, signs } = scoreOf(one, like);
    return score >= worthALook ? [{ key, caseId: id, score, signs }] : [];
  });
}

/** Writes down which cases look like these, once a pair: one that was told apart stays so. Answers the pairs that are new. */
export async function writeDoubles(
  tx: Tx,
  programmeId: string,
  caseIds: readonly string[],
): Promise<{ first: string; second: string }[]> {
  const sought = await rowsOf<{ key: string; like: Likeness }>(
    tx,
    sql`select c.id::text as key, ${likeness} as like from cases c join persons p on p.id = c.person_id
        where c.id = any(${uuids(caseIds)}) and c.merged_into_id is null`,
  );
  const found = await casesLike(
    tx,
    programmeId,
    sought.map(({ key, like }) => ({ key, ...like })),
  );
  const pairs = found.map(({ key, caseId, score, signs }) => {
    // Keys are ordered by time: the older case comes first.
    const [first, second] = key < caseId ? [key, caseId] : [caseId, key];
    return { first, second, score, signs };
  });
  const once = [...new Map(pairs.map((pair) => [`${pair.first} ${pair.second}`, pair])).values()];
  if (once.length === 0) return [];
  return rowsOf(
    tx,
    sql`insert into case_doubles (first_id, second_id, score, signs)
        select x.first, x.second, x.score, x.signs from jsonb_to_recordset(${JSON.stringify(once)}::jsonb) as x(first uuid, second uuid, score int, signs text[])
        on conflict (first_id, second_id) do nothing returning first_id as first, second_id as second`,
  );
}
