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

/** An id as it came from outside: a text that is none finds nothing, and the index is of use, as it is not for `id::text`. */
export const asId = (text: string): SQL => sql`${isId.test(text) ? text : null}::uuid`;

const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
