import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "drizzle-orm";
import pg from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { openReads, rowsOf } from "#db/reads.server.ts";
import type { Fate } from "#tests/support/chaos/counter.ts";
import { openHttpProxy } from "#tests/support/chaos/http-proxy.ts";
import { openPostgresProxy } from "#tests/support/chaos/postgres-proxy.ts";
import { freshDatabase, onServer, type TestDatabase } from "#tests/support/postgres.ts";

let database: TestDatabase;
let proxy: Awaited<ReturnType<typeof openPostgresProxy>>;
let client: pg.Client;
beforeAll(async () => {
  database = await freshDatabase();
  await onServer(database.url, "create table marks (n int)");
  proxy = await openPostgresProxy(database.url, { seed: 7 });
});
afterAll(async () => {
  await proxy.close();
  await database.drop();
});

async function connected(): Promise<pg.Client> {
  client = new pg.Client({ connectionString: proxy.url });
  client.on("error", () => {});
  await client.connect();
  return client;
}
afterEach(async () => {
  proxy.counter.rest();
  proxy.weather.heal();
  await client.end().catch(() => {});
});

const marks = async () => (await onServer(database.url, "select n from marks order by n")).map(({ n }) => n);

/** One transaction of four statements. */
async function mark(n: number): Promise<void> {
  await client.query("begin");
  await client.query("insert into marks values ($1)", [n]);
  await client.query({ name: "again", text: "insert into marks values ($1)", values: [n] });
  await client.query("commit");
}

describe("between a market and its database", () => {
  it("statements are counted and named, asked plainly, with values or prepared, by either driver", async () => {
    await connected();
    proxy.counter.count();
    await mark(1);
    expect(proxy.counter.log.map(({ n, what, settles }) => `${n} ${what}${settles ? " stands" : ""}`)).toEqual([
      "1 begin",
      "2 insert into marks values ($1)",
      "3 insert into marks values ($1)",
      "4 commit stands",
    ]);
    const reads = openReads(proxy.url, 2);
    proxy.counter.count();
    const asked = Array.from({ length: 20 }, (_, n) => rowsOf<{ n: number }>(reads.db, sql`select ${n}::int as n`));
    expect((await Promise.all(asked)).map(([row]) => row?.n)).toEqual(Array.from({ length: 20 }, (_, n) => n));
    expect(proxy.counter.log.filter(({ what }) => what === "select $1::int as n")).toHaveLength(20);
    await reads.close();
  });

  it("a line cut before COMMIT is passed on leaves nothing", async () => {
    await connected();
    let seen = "";
    proxy.counter.arm(4, "before", async ({ what }): Promise<Fate> => {
      seen = what;
      return "cut";
    });
    await expect(mark(2)).rejects.toThrow();
    expect(seen).toBe("commit");
    await expect.poll(marks).not.toContain(2);
  });

  it("a line cut after COMMIT was passed on leaves everything, and the asker in doubt", async () => {
    await connected();
    let then: unknown[] = [];
    proxy.counter.arm(4, "after", async (): Promise<Fate> => {
      then = await marks();
      return "cut";
    });
    await expect(mark(3)).rejects.toThrow();
    expect(then.filter((n) => n === 3)).toHaveLength(2);
    expect(proxy.counter.hit?.what).toBe("commit");
  });

  it("a hook may look and let it go on", async () => {
    await connected();
    let before: unknown[] = [];
    proxy.counter.arm(4, "before", async (): Promise<Fate> => {
      before = await marks();
      return "go on";
    });
    await mark(4);
    expect(before).not.toContain(4);
    expect(await marks()).toContain(4);
  });

  it("slowness comes with every answer, silence ends when it is healed, a reset ends the connection", async () => {
    await connected();
    proxy.weather.latency(60, 20);
    const began = performance.now();
    await client.query("select 1");
    expect(performance.now() - began).toBeGreaterThan(115);
    proxy.weather.heal();

    proxy.weather.blackhole();
    const silent = client.query("select 2 as n");
    expect(await Promise.race([silent, sleep(150, "nothing")])).toBe("nothing");
    proxy.weather.heal();
    expect((await silent).rows).toEqual([{ n: 2 }]);

    const broken = new Promise((done) => client.once("error", done));
    proxy.weather.reset();
    expect(String(await broken)).toMatch(/ECONNRESET|terminated unexpectedly/);
  });
});

describe("between a market and a provider", () => {
  it("a call is cut before the provider hears of it, or after it has done what was asked", async () => {
    let done = 0;
    const provider = createServer((asked, answer) => {
      asked.resume().on("end", () => answer.writeHead(201, { "x-n": String(++done) }).end("made"));
    });
    await new Promise<void>((ready) => provider.listen(0, "127.0.0.1", ready));
    const line = await openHttpProxy(`http://127.0.0.1:${(provider.address() as AddressInfo).port}`);
    const ask = () => fetch(`${line.url}/things?a=1`, { method: "POST", body: "x=1" });
    try {
      line.counter.count();
      const answer = await ask();
      expect([answer.status, answer.headers.get("x-n"), await answer.text()]).toEqual([201, "1", "made"]);
      expect(line.counter.log.map(({ via, what }) => `${via} ${what}`)).toEqual(["call POST /things?a=1"]);

      line.counter.arm(1, "before", () => "cut");
      await expect(ask()).rejects.toThrow();
      expect(done).toBe(1);
      line.counter.arm(2, "after", () => "cut");
      await ask();
      await expect(ask()).rejects.toThrow();
      expect(done).toBe(3);

      line.weather.blackhole();
      await expect(fetch(line.url, { signal: AbortSignal.timeout(150) })).rejects.toThrow();
      line.weather.heal();
      expect((await ask()).status).toBe(201);
    } finally {
      await line.close();
      await new Promise((end) => provider.close(end));
    }
  });
});
