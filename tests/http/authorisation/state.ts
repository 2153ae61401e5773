import type pg from "pg";

/** What may grow by being looked at or refused: traces, and what counts them. */
const traces = [
  "events",
  "event_seals",
  "rate_limits",
  "request_minutes",
  "notices",
  "passport_looks",
  "passport_readers",
];

/** A fingerprint of all that is stored, but for traces. */
export async function stateOf(database: pg.Client): Promise<string> {
  const tables = await database.query<{ name: string }>(
    "select tablename as name from pg_tables where schemaname = 'public' order by 1",
  );
  const parts = tables.rows
    .filter(({ name }) => !traces.includes(name))
    .map(
      ({ name }) => `select '${name}' as name, md5(string_agg(t::text, '|' order by t::text)) as sum from "${name}" t`,
    );
  const { rows } = await database.query<{ name: string; sum: string }>(parts.join(" union all "));
  // The database looks at the tables in what order it likes.
  return rows
    .map(({ name, sum }) => `${name} ${sum}`)
    .sort()
    .join("\n");
}
