import { setImmediate as breathe } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { uuids } from "#db/lists.server.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";
import type { Tx } from "#db/writes.server.ts";
import { type Likeness, type Sign, scoreOf, worthALook } from "./score.ts";

export type Sought = Likeness & { key: string };
export type Found = { key: string; caseId: string; score: number; signs: Sign[] };

const likeness = sql`json_build_object('name', p.name, 'birthYear', c.birth_year, 'county', c.county, 'place', c.place_fa, 'occupation', c.occupation,
  'phones', array_remove(array[p.phone_index, c.household_phone_index], null), 'code', p.national_code_index)`;

type There = { id: string; like: Likeness };

/**
 * Cases of a programme that look like one of those sought, by `scoreOf`: looked for among those of the same county born
 * within a year of her, and those who are reached by the same number. Sorted here and not in the database, which knows
 * nothing of how many there will be and compares each with each.
 */
export async function casesLike(db: Db, programmeId: string, sought: readonly Sought[]): Promise<Found[]> {
  if (sought.length === 0) return [];
  const years = sought.flatMap(({ birthYear }) => (birthYear === null ? [] : [birthYear]));
  const json = (list: readonly string[]) =>
    sql`(select jsonb_array_elements_text(${JSON.stringify([...new Set(list)])}::jsonb))`;
  const phones = json(sought.flatMap((one) => [...one.phones]));
  const there = await rowsOf<There>(
    db,
    sql`select c.id, ${likeness} as like from cases c join persons p on p.id = c.person_id
        where c.programme_id = ${programmeId} and c.merged_into_id is null and (
          c.county in ${json(sought.map(({ county }) => county))} and c.birth_year between ${Math.min(...years, 9999) - 1} and ${Math.max(...years, 0) + 1}
          or p.phone_index in ${phones} or c.household_phone_index in ${phones})`,
  );
  const byPlace = new Map<string, There[]>();
  const put = (key: string, one: There) => {
    const list = byPlace.get(key);
    if (list) list.push(one);
    else byPlace.set(key, [one]);
  };
  for (const one of there) {
    put(`${one.like.county} ${one.like.birthYear}`, one);
    for (const phone of one.like.phones) put(phone, one);
  }
  const found: Found[] = [];
  for (const [index, one] of sought.entries()) {
    if (index % 50 === 49) await breathe();
    const near = one.birthYear === null ? [] : [-1, 0, 1].map((by) => `${one.county} ${(one.birthYear ?? 0) + by}`);
    const candidates = new Map(
      [...near, ...one.phones].flatMap((key) => byPlace.get(key) ?? []).map((to) => [to.id, to]),
    );
    for (const { id, like } of candidates.values()) {
      if (id === one.key) continue;
      const { score, signs } = scoreOf(one, like);
      if (score >= worthALook) found.push({ key: one.key, caseId: id, score, signs });
    }
  }
  return found;
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
