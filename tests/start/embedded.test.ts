import { spawn } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, describe, expect, test } from "vitest";
import { databaseFaults } from "#db/check.mjs";
import { startPostgres } from "#db/embedded.mjs";
import { postgresPrograms } from "#db/embedded-tools.mjs";
import { onServer } from "#tests/support/postgres.ts";
import { testSettings } from "#tests/support/settings.mjs";

const folders: string[] = [];
function folder(name = "khanegi-embedded-"): string {
  const path = mkdtempSync(join(tmpdir(), name));
  folders.push(path);
  return path;
}
afterAll(() => {
  for (const path of folders) rmSync(path, { recursive: true, force: true });
});

const start = (dataDir: string) => startPostgres({ dataDir, settings: testSettings });
const pidOf = (dataDir: string) =>
  Number(readFileSync(join(dataDir, "postgres", "postmaster.pid"), "utf8").split("\n")[0]);
const running = (dataDir: string) => existsSync(join(dataDir, "postgres", "postmaster.pid"));
const asRoot = process.getuid?.() === 0;

/** Another process that starts the server and prints what it got, then waits, or ends as told. */
function other(dataDir: string, then: "wait" | "stop", as: { uid?: number; gid?: number } = {}) {
  const source = `import { startPostgres } from ${JSON.stringify(join(process.cwd(), "db/embedded.mjs"))};
    const server = await startPostgres({ dataDir: ${JSON.stringify(dataDir)}, settings: { fsync: "off" } });
    console.log(JSON.stringify({ url: server.url, started: server.started }));
    ${then === "stop" ? "await server.stop();" : "setInterval(() => {}, 1000);"}`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", source], {
    stdio: ["ignore", "pipe", "pipe"],
    ...as,
  });
  let text = "";
  let errors = "";
  child.stderr.on("data", (chunk) => (errors += chunk));
  const said = new Promise<{ url: string; started: boolean }>((done, fail) => {
    child.stdout.on("data", (chunk) => {
      text += chunk;
      if (text.includes("\n")) done(JSON.parse(text));
    });
    child.on("exit", () => fail(new Error(errors)));
  });
  const ended = new Promise<void>((done) => child.once("exit", () => done()));
  return { child, said, ended };
}

describe("the embedded PostgreSQL", () => {
  test("is fit for Persian, keeps its port and its data, and is closed to strangers", async () => {
    const dataDir = folder();
    const first = await start(dataDir);
    expect(first.started).toBe(true);
    await onServer(first.url, "create extension pg_trgm; create table kept as select 1 as n");
    const [row] = await onServer(
      first.url,
      `select show_trgm('فرش') <> '{}' as trigrams, current_setting('timezone') as zone, current_setting('server_version_num')::int as version,
        pg_encoding_to_char(encoding) as encoding, datctype as ctype from pg_database where datname = current_database()`,
    );
    expect(row).toMatchObject({ trigrams: true, zone: "UTC", encoding: "UTF8" });
    expect(databaseFaults(row as { version: number; encoding: string; ctype: string })).toEqual([]);
    await expect(onServer(first.url.replace(/:[^:@]+@/, ":wrong@"), "select 1")).rejects.toThrow(/password/);
    expect(statSync(join(dataDir, "secrets", "postgres-password")).mode & 0o777).toBe(0o600);
    await first.stop();
    await first.stop();
    expect(running(dataDir)).toBe(false);

    const second = await start(dataDir);
    expect(second).toMatchObject({ started: true, url: first.url });
    expect(await onServer(second.url, "select n from kept")).toEqual([{ n: 1 }]);
    await second.stop();
  });

  test("many may ask at once, one starts it, and the last to leave stops it", async () => {
    const dataDir = folder();
    const stranger = other(dataDir, "wait");
    const servers = await Promise.all([start(dataDir), start(dataDir), start(dataDir)]);
    const theirs = await stranger.said;
    expect([...servers, theirs].filter((server) => server.started)).toHaveLength(1);
    expect(new Set([...servers, theirs].map((server) => server.url)).size).toBe(1);
    for (const server of servers) await server.stop();
    expect(running(dataDir)).toBe(true);
    stranger.child.kill("SIGKILL");
    await stranger.ended;
    const last = await start(dataDir);
    expect(last.started).toBe(false);
    await last.stop();
    expect(running(dataDir)).toBe(false);
  });

  test("outlives a parent that is killed, and starts after being killed itself", async () => {
    const dataDir = folder();
    const parent = other(dataDir, "wait");
    const { url } = await parent.said;
    await onServer(url, "create table kept as select 1 as n");
    parent.child.kill("SIGKILL");
    await parent.ended;
    process.kill(pidOf(dataDir), "SIGKILL");
    await sleep(50);
    expect(running(dataDir)).toBe(true); // nobody cleaned up
    const again = await start(dataDir);
    expect(again.started).toBe(true);
    await onServer(again.url, "select n from kept");
    await again.stop();
  });

  test("is not misled by a file of a dead server whose number another process now has", async () => {
    const dataDir = folder();
    const first = await start(dataDir);
    const file = join(dataDir, "postgres", "postmaster.pid");
    const lines = readFileSync(file, "utf8").split("\n");
    await first.stop();
    writeFileSync(file, [process.pid, ...lines.slice(1)].join("\n"));
    const again = await start(dataDir);
    expect(again.started).toBe(true);
    await again.stop();
  });

  test("takes another port if its own is taken, and the lock of a dead process is no obstacle", async () => {
    const dataDir = folder();
    const first = await start(dataDir);
    await first.stop();
    const port = Number(new URL(first.url).port);
    const { createServer } = await import("node:net");
    const taken = createServer().listen(port, "127.0.0.1");
    writeFileSync(join(dataDir, "postgres.lock"), "999999");
    const again = await start(dataDir);
    expect(new URL(again.url).port).not.toBe(String(port));
    await onServer(again.url, "select 1");
    await again.stop();
    taken.close();
  });

  test("a start cut short in the middle of making it leaves nothing in the way", async () => {
    const dataDir = folder();
    mkdirSync(join(dataDir, "postgres.new", "data"), { recursive: true });
    writeFileSync(join(dataDir, "postgres.new", "data", "PG_VERSION"), "18");
    const server = await start(dataDir);
    expect(server.started).toBe(true);
    await server.stop();
    expect(existsSync(join(dataDir, "postgres.new"))).toBe(false);
  });

  test("restores the links of libraries that an installation without scripts lacks", async () => {
    const lib = join(dirname(postgresPrograms()), "lib");
    const link = join(lib, "libpgtypes.so"); // no server needs this one, so nobody is disturbed
    rmSync(link, { force: true });
    postgresPrograms();
    expect(existsSync(link)).toBe(true);
  });

  test("data without its password is explained", async () => {
    const dataDir = folder();
    await (await start(dataDir)).stop();
    rmSync(join(dataDir, "secrets"), { recursive: true });
    await expect(start(dataDir)).rejects.toThrow(/secrets\/postgres-password.*Put the file back/);
    expect(existsSync(join(dataDir, "secrets"))).toBe(false);
  });

  test("data of another version is explained", async () => {
    const dataDir = folder();
    await (await start(dataDir)).stop();
    writeFileSync(join(dataDir, "postgres", "PG_VERSION"), "17\n");
    await expect(start(dataDir)).rejects.toThrow(/version 17.*backup/);
  });
});

describe.runIf(asRoot)("as root", () => {
  test("it runs as nobody", async () => {
    const dataDir = folder();
    const server = await start(dataDir);
    expect(statSync(`/proc/${pidOf(dataDir)}`).uid).not.toBe(0);
    await server.stop();
  });

  test("in a folder that nobody may enter it runs all the same, and moves out again", async () => {
    const closed = folder();
    chmodSync(closed, 0o700);
    const dataDir = join(closed, "data");
    const first = await start(dataDir);
    await onServer(first.url, "create table kept as select 1 as n");
    await first.stop();
    expect(running(dataDir)).toBe(false);
    expect(statSync(closed).mode & 0o777).toBe(0o700); // not ours to open
    chmodSync(closed, 0o711);
    const second = await start(dataDir);
    expect(await onServer(second.url, "select n from kept")).toEqual([{ n: 1 }]);
    await second.stop();
  });

  test("an ordinary user starts it without any of that", async () => {
    const [uid, gid] = /^nobody:[^:]*:(\d+):(\d+):/m.exec(readFileSync("/etc/passwd", "utf8"))!.slice(1).map(Number);
    const dataDir = folder();
    const { chownSync } = await import("node:fs");
    chownSync(dataDir, uid!, gid!);
    const user = other(dataDir, "stop", { uid: uid!, gid: gid! });
    expect(await user.said).toMatchObject({ started: true });
    await user.ended;
    expect(running(dataDir)).toBe(false);
    expect(statSync(join(dataDir, "postgres")).uid).toBe(uid);
  });
});

test("a database of somebody else's making is looked at first", () => {
  const good = { version: 180_004, encoding: "UTF8", ctype: "en_US.UTF-8" };
  expect(databaseFaults(good)).toEqual([]);
  expect(databaseFaults({ ...good, ctype: "C" }).join()).toMatch(/blind to Persian/);
  expect(databaseFaults({ version: 170_000, encoding: "SQL_ASCII", ctype: "POSIX" })).toHaveLength(3);
});
