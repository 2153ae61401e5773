import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { openMarket } from "#tests/support/market.ts";
import { onServer } from "#tests/support/postgres.ts";

const folder = mkdtempSync(join(tmpdir(), "khanegi-start-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const slow = 120_000;
/** Drawing takes minutes and has tests of its own; with EVERY (`npm run test:every`) a first start draws everything. */
const demo = { DEMO_PICTURES: process.env.EVERY ? "all" : "none" };
const postgresRuns = (dataDir: string) => existsSync(join(dataDir, "postgres", "postmaster.pid"));

/** Runs the start program on an environment that it refuses. */
function refused(env: Record<string, string>): Promise<{ code: number | null; said: string; dataDir: string }> {
  const dataDir = mkdtempSync(join(folder, "refused-"));
  const { NODE_ENV: _, DATABASE_URL: __, ...rest } = process.env;
  const child = spawn(process.execPath, ["app/start.mjs"], {
    env: { ...rest, DATA_DIR: dataDir, PORT: "0", ...env } as unknown as NodeJS.ProcessEnv,
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr.on("data", (chunk) => (said += chunk));
  return new Promise((done) => child.once("close", (code) => done({ code, said: said.trim(), dataDir })));
}

describe("npm start", () => {
  test(
    "opens on an empty folder, closes on SIGTERM with nothing left, and opens again in seconds",
    async () => {
      const dataDir = mkdtempSync(join(folder, "market-"));
      const market = await openMarket({ DATA_DIR: dataDir, ...demo });
      expect(market.output()).toContain(`Khanegi is open at ${market.url}`);
      expect((await fetch(`${market.url}/healthz`)).status).toBe(200);
      expect((await fetch(`${market.url}/readyz`)).status).toBe(200);
      expect(postgresRuns(dataDir)).toBe(true);
      const began = Date.now();
      expect(await market.stop()).toBe(0);
      expect(Date.now() - began).toBeLessThan(25_000);
      expect(postgresRuns(dataDir)).toBe(false);
      await expect(fetch(`${market.url}/healthz`)).rejects.toThrow();

      const again = Date.now();
      const second = await openMarket({ DATA_DIR: dataDir, ...demo });
      expect(Date.now() - again).toBeLessThan(10_000);
      expect(second.output()).not.toContain("Installing");

      // Killed, it leaves its database running; the next start takes it over, and stops it in the end.
      process.kill(second.pid, "SIGKILL");
      const third = await openMarket({ DATA_DIR: dataDir, ...demo });
      expect((await fetch(`${third.url}/readyz`)).status).toBe(200);
      expect(await third.stop()).toBe(0);
      expect(postgresRuns(dataDir)).toBe(false);
    },
    slow,
  );
});

describe("what cannot be started is told in one paragraph, and leaves nothing running", () => {
  test(
    "faults of the environment, all at once, without their values",
    async () => {
      const { code, said, dataDir } = await refused({
        PORT: "no-port",
        LOG_LEVEL: "loudest",
        STRIPE_SECRET_KEY: "pk_mine",
      });
      expect(code).toBe(1);
      for (const name of ["PORT", "LOG_LEVEL", "STRIPE_SECRET_KEY", ".env.example"]) expect(said).toContain(name);
      expect(said).not.toMatch(/no-port|loudest|pk_mine|\n/);
      expect(existsSync(join(dataDir, "postgres"))).toBe(false);
    },
    slow,
  );

  test(
    "production without its secrets",
    async () => {
      const { code, said, dataDir } = await refused({ NODE_ENV: "production" });
      expect(code).toBe(1);
      for (const name of ["ORIGIN", "FIELD_KEY", "INDEX_KEY", "SIGNING_KEYS"])
        expect(said).toContain(`${name} is missing.`);
      expect(existsSync(join(dataDir, "secrets"))).toBe(false);
    },
    slow,
  );

  test(
    "a port that another program has",
    async () => {
      const other = createServer().listen(0, "127.0.0.1");
      await new Promise((done) => other.once("listening", done));
      const { port } = other.address() as { port: number };
      const { code, said, dataDir } = await refused({ PORT: String(port) });
      other.close();
      expect(code).toBe(1);
      expect(said).toMatch(new RegExp(`^The market cannot open\\. .*port ${port}.*PORT=\\d+ npm start$`));
      expect(existsSync(join(dataDir, "postgres"))).toBe(false);
    },
    slow,
  );

  test(
    "a database that is not there",
    async () => {
      const { code, said } = await refused({ DATABASE_URL: "postgres://somebody:hidden@127.0.0.1:1/khanegi" });
      expect(code).toBe(1);
      expect(said).toMatch(/^The database of DATABASE_URL cannot be reached\. .*ECONNREFUSED/);
      expect(said).not.toContain("hidden");
    },
    slow,
  );

  test(
    "a database that is blind to Persian",
    async () => {
      const server = process.env.TEST_SERVER_URL!;
      const name = `test_${process.pid}_blind`;
      await onServer(
        server,
        `create database ${name} template template0 lc_ctype 'C' lc_collate 'C' locale_provider libc`,
      );
      const { code, said } = await refused({ DATABASE_URL: server.replace(/[^/]+$/, name) });
      await onServer(server, `drop database ${name}`);
      expect(code).toBe(1);
      expect(said).toMatch(/LC_CTYPE is C, under which search is blind to Persian.*CREATE DATABASE/);
    },
    slow,
  );
});

test("every variable that is read stands in .env.example, and the other way round", () => {
  const read = readFileSync("app/platform/env.server.ts", "utf8");
  const block = read.slice(read.indexOf("const variables"), read.indexOf("type Name"));
  const names = [...block.matchAll(/^ {2}([A-Z][A-Z0-9_]+):/gm)].map((match) => match[1]);
  const told = [...readFileSync(".env.example", "utf8").matchAll(/^#?([A-Z][A-Z0-9_]+)=/gm)].map((match) => match[1]);
  expect(names.length).toBeGreaterThan(25);
  expect(told.sort()).toEqual(names.sort());
});
