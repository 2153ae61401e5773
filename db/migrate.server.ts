import { drizzle } from "drizzle-orm/node-postgres";
import { migrate as runMigrations } from "drizzle-orm/node-postgres/migrator";
import pg from "pg";
import PgBoss from "pg-boss";
import { jobNames } from "./vocabulary.ts";

/** Held while migrating, so that two processes starting at once do it once. */
const MIGRATION_LOCK = 7_201_402;

/**
 * Brings a database to the newest shape: our migrations, then the queue's own. Safe to call at every start.
 * Needs PostgreSQL 18 (uuidv7) and a Unicode LC_CTYPE: under "C" trigram search is blind to Persian.
 */
export async function migrate(url: string, folder = "db/migrations"): Promise<void> {
  const client = new pg.Client({ connectionString: url, application_name: "khanegi-migrate" });
  await client.connect();
  try {
    const checks = await client.query(
      "select current_setting('server_version_num')::int as version, show_trgm_sees from (select lower('Ç') <> 'Ç' as show_trgm_sees) s",
    );
    if (checks.rows[0].version < 180_000) throw new Error("PostgreSQL 18 or newer is needed");
    if (!checks.rows[0].show_trgm_sees)
      throw new Error("the database's LC_CTYPE is not Unicode; create it with C.UTF-8");
    await client.query("select pg_advisory_lock($1)", [MIGRATION_LOCK]);
    await runMigrations(drizzle(client), { migrationsFolder: folder });
    const boss = new PgBoss({
      db: { executeSql: (text: string, values: unknown[] = []) => client.query(text, values as never[]) },
      supervise: false,
      schedule: false,
    });
    await boss.start();
    for (const name of jobNames)
      await boss.createQueue(name, {
        name,
        policy: "standard",
        retryLimit: 20,
        retryDelay: 2,
        retryBackoff: true,
        expireInSeconds: 60,
      });
    await boss.stop({ graceful: false, wait: false });
    await client.query("grant usage on schema pgboss to khanegi_writer, khanegi_reader");
    await client.query("grant all on all tables in schema pgboss to khanegi_writer");
    await client.query("grant select on all tables in schema pgboss to khanegi_reader");
    await client.query("grant execute on all functions in schema pgboss to khanegi_writer");
  } finally {
    await client.end();
  }
}
