import { randomBytes } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { startPostgres } from "#db/embedded.mjs";
import { alive, withLock } from "#db/file-lock.mjs";
import { migrate } from "#db/migrate.server.ts";
import { testSettings } from "./settings.mjs";

/**
 * Databases for tests. A template of the newest shape is made once for a whole run. Each test
 * file takes a copy of its own, writes to it for good (so that deferred guards fire), and drops it.
 */

export type TestDatabase = { url: string; drop(): Promise<void> };

/** The same server, another database. */
function named(url: string, database: string): string {
  const address = new URL(url);
  address.pathname = `/${database}`;
  return address.href;
}

/** One statement outside a transaction, on a connection of its own. Returns the rows. */
export async function onServer(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

/** Drops what runs that were killed have left behind. */
async function sweep(url: string): Promise<void> {
  const rows = await onServer(url, "select datname from pg_database where datname ~ '^(test|template)_[0-9]+'");
  for (const { datname } of rows) {
    if (!alive(Number(String(datname).split("_")[1])))
      await onServer(url, `drop database if exists ${datname} with (force)`);
  }
}

/** Makes the template and leaves its address to the test files. Vitest's global setup. */
export async function setup(): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_URL;
  const server = given ? null : await startPostgres({ dataDir: ".data/test-postgres", settings: testSettings });
  const url = given ?? server!.url;
  const template = `template_${process.pid}`;
  // One at a time: roles belong to the server, and two runs that begin together would both make them.
  await withLock(join(tmpdir(), "khanegi-tests.lock"), async () => {
    await sweep(url);
    await onServer(url, `create database ${template} strategy file_copy`);
    await migrate(named(url, template));
    await onServer(url, `alter database ${template} with allow_connections false`);
  });
  process.env.TEST_SERVER_URL = url;
  process.env.TEST_TEMPLATE = template;
  return async () => {
    await onServer(url, `drop database if exists ${template}`);
    await server?.stop();
  };
}

/** An empty market of this test file's own: all tables, no rows but those the migrations bring. */
export async function freshDatabase(): Promise<TestDatabase> {
  const server = process.env.TEST_SERVER_URL;
  const template = process.env.TEST_TEMPLATE;
  if (!server || !template) throw new Error("run this with vitest --config tests/vitest.config.ts");
  const name = `test_${process.pid}_${randomBytes(4).toString("hex")}`;
  await onServer(server, `create database ${name} template ${template} strategy file_copy`);
  return {
    url: named(server, name),
    drop: async () => {
      await onServer(server, `drop database if exists ${name} with (force)`);
    },
  };
}
