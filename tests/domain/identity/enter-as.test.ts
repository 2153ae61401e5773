import { afterAll, beforeAll, expect, test } from "vitest";
import { enterAs } from "#app/domain/identity/enter-as.server.ts";
import { actorOf } from "#app/platform/session.server.ts";
import { type TestHouse, testHouse } from "#tests/support/house.ts";
import { guest, international, newPhone, refusal, told } from "./support.ts";

let market: TestHouse;
beforeAll(async () => {
  market = await testHouse();
});
afterAll(() => market.close());

test("demo mode signs in whom the market knows, and nobody else", async () => {
  const phone = newPhone();
  const person = await market.as(international(phone));
  const session = await enterAs(await market.ctxOf(guest), { phone });
  expect(await told(market, 1)).toEqual(["identity.entered-as"]);
  expect(await actorOf(market.db, session.token)).toMatchObject({ id: person.id });
  expect(await refusal(enterAs(await market.ctxOf(guest), { phone: newPhone() }))).toBe("missing");
  await market.rows(`update persons set disabled_at = market_now() where id = '${person.id}'`);
  expect(await refusal(enterAs(await market.ctxOf(guest), { phone }))).toBe("missing");
});

test("outside of demo mode there is no such way", async () => {
  const phone = newPhone();
  await market.as(international(phone));
  const ctx = await market.ctxOf(guest);
  const real = { ...ctx, house: { ...ctx.house, env: { ...ctx.house.env, demo: false } } };
  expect(await refusal(enterAs(real, { phone }))).toBe("missing");
});
