import { type SQL, sql } from "drizzle-orm";

/** Ids as an array, for `= any(...)`. Empty lists are good lists. */
export const uuids = (ids: readonly string[]): SQL =>
  ids.length === 0 ? sql`'{}'::uuid[]` : sql`array[${joined(ids)}]::uuid[]`;

/** Texts as an array, for `= any(...)`. */
export const texts = (list: readonly string[]): SQL =>
  list.length === 0 ? sql`'{}'::text[]` : sql`array[${joined(list)}]::text[]`;

const joined = (values: readonly string[]): SQL =>
  sql.join(
    values.map((value) => sql`${value}`),
    sql`, `,
  );
