/** What a database that we did not make ourselves must have before anything is written to it. */
import pg from "pg";
import { Trouble } from "./embedded-tools.mjs";

/**
 * @param {string} url
 * @throws {Trouble} naming all that is wrong
 */
export async function checkDatabase(url) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  const remedy =
    "Create one with: CREATE DATABASE khanegi TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C.UTF-8'; and name it in DATABASE_URL.";
  try {
    await client.connect();
    const { rows } = await client.query(
      `select current_setting('server_version_num')::int as version, pg_encoding_to_char(encoding) as encoding,
         datctype as ctype from pg_database where datname = current_database()`,
    );
    const faults = databaseFaults(rows[0]);
    if (faults.length > 0) throw new Trouble("The database of DATABASE_URL cannot be used.", faults.join(" "), remedy);
  } catch (error) {
    if (error instanceof Trouble) throw error;
    // The message of a refused connection names the host and the role at most, never the password.
    const why = error instanceof Error ? error.message || String(/** @type {{ code?: string }} */ (error).code) : "";
    throw new Trouble(
      "The database of DATABASE_URL cannot be reached.",
      `${why}.`,
      "Is it running, and is the address right?",
    );
  } finally {
    await client.end().catch(() => {});
  }
}

/**
 * @param {{ version: number, encoding: string, ctype: string }} database
 * @returns {string[]}
 */
export function databaseFaults({ version, encoding, ctype }) {
  const faults = [];
  if (version < 180_000) faults.push("It is older than PostgreSQL 18.");
  if (encoding !== "UTF8") faults.push(`Its encoding is ${encoding}, not UTF8.`);
  // Trigrams see no letter beyond ASCII under C, and say nothing: search in Persian would find nothing.
  if (ctype === "C" || ctype === "POSIX")
    faults.push(`Its LC_CTYPE is ${ctype}, under which search is blind to Persian.`);
  return faults;
}
