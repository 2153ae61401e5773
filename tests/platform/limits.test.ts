import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createLimits, type Limits, policies } from "#app/platform/limits.server.ts";
import { freshDatabase, type TestDatabase } from "#tests/support/postgres.ts";

let database: TestDatabase;
let pool: pg.Pool;
let limits: Limits;
const start = new Date("2026-11-23T12:00:00Z");
const later = (seconds: number) => new Date(start.getTime() + seconds * 1000);
const phone = "+989141234567";

beforeAll(async () => {
  database = await freshDatabase();
  pool = new pg.Pool({ connectionString: database.url, max: 10 });
});
beforeEach(async () => {
  await pool.query("delete from rate_limits");
  limits = createLimits(pool);
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

describe("texts to one number", () => {
  it("are one a minute, five an hour, ten a day, by the market's clock", async () => {
    const sent: number[] = [];
    for (let second = 0; second < 86_400; second += 20)
      if ((await limits.take("code-per-number", phone, later(second))).ok) sent.push(second);
    expect(sent).toEqual([0, 60, 120, 180, 240, 3600, 3660, 3720, 3780, 3840]);
    expect(await limits.take("code-per-number", phone, later(86_400))).toEqual({ ok: true });
  });

  it("say when to come back", async () => {
    await limits.take("code-per-number", phone, start);
    expect(await limits.take("code-per-number", phone, later(18))).toEqual({
      ok: false,
      policy: "code-per-number",
      retryAfter: 42,
    });
  });

  it("are one however many ask at once, in however many processes", async () => {
    const processes = [limits, createLimits(pool), createLimits(pool)];
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, i) => processes[i % 3]!.take("code-per-number", phone, start)),
    );
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  });

  it("leave no number in the table", async () => {
    await limits.take("code-per-number", phone, start);
    const { rows } = await pool.query("select * from rate_limits");
    expect(rows).toHaveLength(3);
    expect(JSON.stringify(rows)).not.toContain("9141234567");
  });
});

describe("several limits asked as one", () => {
  it("count together or not at all", async () => {
    const ask = (number: string, at: Date) =>
      limits.takeAll(
        [
          ["code-per-number", number],
          ["code-per-address", "2001:db8:0:1::/64"],
        ],
        at,
      );
    for (let i = 0; i < 5; i++) expect((await ask(`+98914000000${i}`, start)).ok).toBe(true);
    // Refused for the number: must not use up the address.
    for (let i = 0; i < 40; i++) expect((await ask("+989140000000", later(i))).ok).toBe(false);
    for (let i = 5; i < 20; i++) expect((await ask(`+9891400001${i}`, start)).ok).toBe(true);
    expect(await ask("+989149999999", later(10))).toMatchObject({
      ok: false,
      policy: "code-per-address",
      retryAfter: 3590,
    });
    // And the refused number was not used up either.
    expect((await limits.take("code-per-number", "+989149999999", later(10))).ok).toBe(true);
  });

  it("never wait for each other in a ring", async () => {
    const numbers = Array.from({ length: 8 }, (_, i) => `+98914000000${i}`);
    const pairs = numbers.flatMap((a) => numbers.map((b) => [a, b] as const));
    const all = await Promise.all(
      pairs.map(([a, b]) =>
        limits.takeAll(
          [
            ["digits-per-order", a],
            ["digits-per-address", b],
            ["code-in-all", ""],
          ],
          start,
        ),
      ),
    );
    expect(all).toHaveLength(64);
    // 8 orders of 5 tries each is what the first policy leaves.
    expect(all.filter((one) => one.ok).length).toBeLessThanOrEqual(40);
    const { rows } = await pool.query("select max(points) as most, min(points) as least from rate_limits");
    expect(rows[0].least).toBeGreaterThanOrEqual(0);
  });
});

describe("guesses", () => {
  it("are ten a day and then ever slower, never over", async () => {
    const passed: number[] = [];
    for (let second = 0; second < 40_000; second += 10)
      if ((await limits.take("guess-per-number", phone, later(second))).ok) passed.push(second);
    expect(passed.slice(0, 11)).toEqual([0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100]);
    const gaps = passed.slice(11).map((second, i) => second - passed[i + 10]!);
    expect(gaps).toEqual([60, 120, 240, 480, 960, 1920, 3840, 7680, 15_360]);
  });

  it("are forgotten for the one who knew", async () => {
    for (let i = 0; i < 12; i++) await limits.take("guess-per-number", phone, start);
    expect((await limits.take("guess-per-number", phone, later(1))).ok).toBe(false);
    await limits.forget("guess-per-number", phone);
    expect((await limits.take("guess-per-number", phone, later(2))).ok).toBe(true);
  });
});

describe("the table", () => {
  it("is swept of what is over", async () => {
    await limits.take("code-per-number", phone, start);
    expect(await limits.sweep(later(61))).toBe(1);
    expect(await limits.sweep(later(86_400))).toBe(2);
  });

  it("when it cannot be reached lets nobody through", async () => {
    const gone = createLimits({ query: () => Promise.reject(new Error("connection refused")) } as never);
    await expect(gone.take("code-per-number", phone, start)).rejects.toThrow("refused");
  });

  it("is spared by a flood", async () => {
    let asked = 0;
    const counting = createLimits({
      query: ((...query: Parameters<pg.Pool["query"]>) => {
        asked++;
        return pool.query(...query);
      }) as pg.Pool["query"],
    });
    await counting.take("code-per-number", phone, start);
    await counting.take("code-per-number", phone, later(1));
    const before = asked;
    for (let i = 0; i < 1000; i++) expect((await counting.take("code-per-number", phone, later(2))).ok).toBe(false);
    expect(asked).toBe(before);
  });

  it("has a policy of at least one window for every name", () => {
    for (const [name, windows] of Object.entries(policies)) {
      expect(windows.length, name).toBeGreaterThan(0);
      for (const window of windows) expect(window.limit, name).toBeGreaterThan(0);
    }
  });
});
