import { sql } from "drizzle-orm";
import { codeOf } from "#app/platform/command.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { MovedRow } from "#db/schema/doubles.ts";
import type { Tx } from "#db/writes.server.ts";

/** What speaks of the cases as two and must go on doing so. */
const stay = ["case_doubles", "case_merges", "cases"];

/**
 * Every column that names a case, as the database knows it: a noun that is added tomorrow is moved too, without anybody
 * having to remember it here.
 */
const references = (tx: Tx) =>
  rowsOf<{ table: string; column: string; keys: string[] }>(
    tx,
    sql`select t.relname as table, a.attname as column,
          (select array_agg(k.attname::text order by k.attnum) from pg_index i join pg_attribute k on k.attrelid = t.oid and k.attnum = any(i.indkey)
            where i.indrelid = t.oid and i.indisprimary) as keys
        from pg_constraint c join pg_class t on t.oid = c.conrelid join pg_attribute a on a.attrelid = t.oid and a.attnum = c.conkey[1]
        where c.contype = 'f' and c.confrelid = 'cases'::regclass and cardinality(c.conkey) = 1 and t.relname <> all(${sql.raw(`'{${stay.join(",")}}'::text[]`)})
        order by 1, 2`,
  );

/**
 * Lets everything that belongs to one case belong to another. A row that cannot (the other has its like already, or it may
 * never be rewritten) stays where it is. Answers what was moved.
 */
export async function moveRows(tx: Tx, from: string, to: string): Promise<MovedRow[]> {
  const moved: MovedRow[] = [];
  for (const { table, column, keys } of await references(tx)) {
    const [name, at] = [sql.identifier(table), sql.identifier(column)];
    const key = sql.join(
      keys.flatMap((one) => [sql`${one}::text`, sql`t.${sql.identifier(one)}`]),
      sql`, `,
    );
    const rows = await rowsOf<{ place: string }>(
      tx,
      sql`select ctid::text as place from ${name} where ${at} = ${from}`,
    );
    const gone: Record<string, unknown>[] = [];
    for (const { place } of rows) {
      const [row] = await attempt(tx, () =>
        rowsOf<{ key: Record<string, unknown> }>(
          tx,
          sql`update ${name} t set ${at} = ${to} where ctid = ${place}::tid returning jsonb_build_object(${key}) as key`,
        ),
      );
      if (row) gone.push(row.key);
    }
    if (gone.length > 0) moved.push({ table, column, keys: gone });
  }
  return moved;
}

/** Lets what was moved belong again where it was. */
export async function moveBack(tx: Tx, moved: readonly MovedRow[], from: string, to: string): Promise<void> {
  for (const { table, column, keys } of moved) {
    const [name, at] = [sql.identifier(table), sql.identifier(column)];
    await tx.execute(
      sql`update ${name} t set ${at} = ${to} where ${at} = ${from}
          and exists (select 1 from jsonb_array_elements(${JSON.stringify(keys)}::jsonb) k where to_jsonb(t) @> k)`,
    );
  }
}

/** Tries a change that the database may refuse, and leaves no trace of it then. */
async function attempt<Row>(tx: Tx, change: () => Promise<Row[]>): Promise<Row[]> {
  await tx.execute(sql`savepoint moving`);
  try {
    const rows = await change();
    await tx.execute(sql`release savepoint moving`);
    return rows;
  } catch (error) {
    // Unique, check or exclusion violated; raised by a guard; no right to rewrite.
    if (!["23505", "23514", "23P01", "P0001", "42501"].includes(codeOf(error))) throw error;
    await tx.execute(sql`rollback to savepoint moving`);
    return [];
  }
}
