import { afterAll, beforeAll, expect, test } from "vitest";
import { moveClock } from "#app/domain/audit/move-clock.server.ts";
import { marketNow } from "#app/platform/context.server.ts";
import { Invalid, Missing, NotYours } from "#app/platform/errors.ts";
import { type TestHouse, testHouse } from "#tests/support/house.ts";

let market: TestHouse;
beforeAll(async () => {
  market = await testHouse();
});
afterAll(() => market.close());

const clockwork = { kind: "system", job: "test" } as const;
const ahead = async () =>
  Number((await market.rows<{ ahead_ms: string }>("select ahead_ms from market_clock"))[0]?.ahead_ms);

test("the market's clock goes forward for everybody, and it is told", async () => {
  const before = await marketNow(market.db);
  const now = await moveClock(await market.ctxOf(clockwork), { advance: "P3DT2H" });
  expect(now.getTime() - before.getTime()).toBeGreaterThanOrEqual(74 * 3_600_000);
  expect((await marketNow(market.db)).getTime()).toBeGreaterThanOrEqual(now.getTime());
  expect(await market.rows("select kind from events order by id desc limit 1")).toEqual([{ kind: "clock.moved" }]);
});

test("never back, never by nonsense, never by a person, never outside of demo mode", async () => {
  const before = await ahead();
  const ctx = await market.ctxOf(clockwork);
  for (const advance of ["-P1D", "P20Y", "tomorrow", ""])
    await expect(moveClock(ctx, { advance })).rejects.toBeInstanceOf(Invalid);
  const person = await market.as("+989120000001");
  await expect(moveClock(await market.ctxOf(person), { advance: "P1D" })).rejects.toBeInstanceOf(NotYours);
  const real = { ...ctx, house: { ...ctx.house, env: { ...ctx.house.env, demo: false } } };
  await expect(moveClock(real, { advance: "P1D" })).rejects.toBeInstanceOf(Missing);
  expect(await ahead()).toBe(before);
});
