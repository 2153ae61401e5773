import { randomBytes } from "node:crypto";
import { readdirSync } from "node:fs";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { startPostgres } from "#db/embedded.mjs";
import { alive, withLock } from "#db/file-lock.mjs";
import { migrate } from "#db/migrate.server.ts";
import { testSettings } from "./settings.mjs";

/**
 * Databases for tests. A template of the newest shape is made once for a whole run, and one of each beginning that is
 * asked for. Each test file takes a copy of its own, writes to it for good (so that deferred guards fire), and drops it.
 */

/** A database and the data folder that goes with it (its secrets, its files). */
export type TestDatabase = { url: string; dataDir: string; drop(): Promise<void> };
/** What a copy begins with: made once a run, by the first who asks. */
export type Beginning = { name: string; make(at: { url: string; dataDir: string }): Promise<void> };

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
  for (const name of readdirSync(tmpdir()))
    if (/^template_\d+_/.test(name) && !alive(Number(name.split("_")[1]))) await rm(folder(name), { recursive: true });
}

const folder = (name: string) => join(tmpdir(), name);

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
    for (const { datname } of await onServer(url, `select datname from pg_database where datname ^@ '${template}'`)) {
      await onServer(url, `drop database if exists ${datname}`);
      await rm(folder(String(datname)), { recursive: true, force: true });
    }
    await server?.stop();
  };
}

/** What freshDatabase copies: the empty market, or the one of this beginning. */
async function templateFor(server: string, empty: string, beginning: Beginning | null): Promise<string> {
  if (!beginning) return empty;
  const name = `${empty}_${beginning.name}`;
  const draft = `${name}_draft`;
  // Others of this run wait: what takes seconds is made once.
  await withLock(join(tmpdir(), `khanegi-${name}.lock`), async () => {
    if ((await onServer(server, `select from pg_database where datname = '${name}'`)).length > 0) return;
    await onServer(server, `create database ${draft} template ${empty} strategy file_copy`);
    await beginning.make({ url: named(server, draft), dataDir: folder(name) });
    await onServer(server, `alter database ${draft} with allow_connections false`);
    await onServer(server, `alter database ${draft} rename to ${name}`);
  });
  return name;
}

/** A market of this test file's own: all tables, no rows but those the migrations bring, or those of a beginning. */
export async function freshDatabase(beginning: Beginning | null = null): Promise<TestDatabase> {
  const server = process.env.TEST_SERVER_URL;
  const empty = process.env.TEST_TEMPLATE;
  if (!server || !empty) throw new Error("run this with vitest --config tests/vitest.config.ts");
  const template = await templateFor(server, empty, beginning);
  const name = `test_${process.pid}_${randomBytes(4).toString("hex")}`;
  await onServer(server, `create database ${name} template ${template} strategy file_copy`);
  const dataDir = await mkdtemp(join(tmpdir(), "khanegi-house-"));
  if (beginning) await cp(folder(template), dataDir, { recursive: true });
  return {
    url: named(server, name),
    dataDir,
    drop: async () => {
      await onServer(server, `drop database if exists ${name} with (force)`);
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
