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

/** Every table notes that a row of it was written; what was rolled back is not noted. (Nobody empties a table by `truncate`.) */
const noting = `
  create unlogged table written_to (name text not null);
  create function note_writing() returns trigger language plpgsql security definer set search_path = public as
    $$ begin insert into written_to values (tg_table_name); return null; end $$;
  do $$ declare t text; begin
    for t in select tablename from pg_tables where schemaname = 'public' and tablename <> all ('{written_to,${traces.join()}}') loop
      execute format('create trigger zz_note_writing after insert or update or delete on %I for each row execute function note_writing()', t);
    end loop;
  end $$`;

/**
 * Looks at all that is stored but traces: answers a function that gives its fingerprint, a line a table. Each table is
 * read whole once, and again only after it was written to.
 */
export async function openState(database: pg.Client): Promise<() => Promise<string>> {
  await database.query(noting);
  const sums = new Map<string, string>();
  async function read(names: readonly string[]) {
    if (names.length === 0) return;
    const parts = names.map(
      (name) => `select '${name}' as name, md5(string_agg(t::text, '|' order by t::text)) as sum from "${name}" t`,
    );
    const { rows } = await database.query<{ name: string; sum: string }>(parts.join(" union all "));
    for (const { name, sum } of rows) sums.set(name, sum);
  }
  const names = async (query: string) => (await database.query<{ name: string }>(query)).rows.map(({ name }) => name);
  await read(
    await names(
      `select tablename as name from pg_tables where schemaname = 'public' and tablename <> all ('{written_to,${traces.join()}}')`,
    ),
  );
  return async () => {
    await read([
      ...new Set(await names("with w as (delete from written_to returning name) select distinct name from w")),
    ]);
    return [...sums]
      .map(([name, sum]) => `${name} ${sum}`)
      .sort()
      .join("\n");
  };
}
