import { afterAll, beforeAll, expect, test } from "vitest";
import { enterCode } from "#app/domain/identity/enter-code.server.ts";
import { forgetTraces } from "#app/domain/identity/forget-traces.server.ts";
import { type TestHouse, testHouse } from "#tests/support/house.ts";
import { ask, guest, newPhone } from "./support.ts";

let market: TestHouse;
beforeAll(async () => {
  market = await testHouse();
});
afterAll(() => market.close());

const forget = async () => forgetTraces(await market.ctxOf({ kind: "system", job: "forget-traces" }));
const count = async (table: string) =>
  Number((await market.rows<{ n: string }>(`select count(*) as n from ${table}`))[0]?.n);

test("unused codes go after two days, used ones after half a year, sessions three months after their end", async () => {
  await ask(market, newPhone());
  const used = await ask(market, newPhone());
  await enterCode(await market.ctxOf(guest), used);
  await forget();
  expect([await count("code_challenges"), await count("sessions")]).toEqual([2, 1]);

  await market.advance(3 * 86_400);
  await forget();
  expect([await count("code_challenges"), await count("sessions")]).toEqual([1, 1]);

  await market.advance(119 * 86_400);
  await forget();
  expect([await count("code_challenges"), await count("sessions")]).toEqual([1, 0]);

  await market.advance(60 * 86_400);
  await forget();
  expect(await count("code_challenges")).toBe(0);
});
