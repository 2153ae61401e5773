import { afterAll, beforeAll, expect, test } from "vitest";
import { endSession } from "#app/domain/identity/end-session.server.ts";
import { myDevices } from "#app/domain/identity/queries.server.ts";
import { actorOf } from "#app/platform/session.server.ts";
import { type TestHouse, testHouse } from "#tests/support/house.ts";
import { eventCount, guest, international, newPhone, refusal, told } from "./support.ts";

let market: TestHouse;
beforeAll(async () => {
  market = await testHouse();
});
afterAll(() => market.close());

test("one device signs another out; its cookie is dead at once; again is nothing", async () => {
  const phone = international(newPhone());
  const [here, there] = [await market.as(phone), await market.as(phone)];
  const ctx = await market.ctxOf(here);
  expect((await myDevices(ctx, here)).map((device) => device.here)).toEqual([true, false]);
  expect(await endSession(ctx, { session: there.sessionId })).toEqual({ here: false });
  expect(await told(market, 1)).toEqual(["identity.session-ended"]);
  expect(await actorOf(market.db, there.token)).toEqual(guest);
  expect(await actorOf(market.db, here.token)).toMatchObject({ id: here.id });
  const before = await eventCount(market);
  await endSession(ctx, { session: there.sessionId });
  expect(await eventCount(market)).toBe(before);
  expect(await endSession(ctx, { session: here.sessionId })).toEqual({ here: true });
});

test("a stranger's device is not there", async () => {
  const [one, two] = [await market.as(international(newPhone())), await market.as(international(newPhone()))];
  expect(await refusal(endSession(await market.ctxOf(one), { session: two.sessionId }))).toBe("missing");
  expect(await refusal(endSession(await market.ctxOf(guest), { session: two.sessionId }))).toBe("not yours");
  expect(await actorOf(market.db, two.token)).toMatchObject({ id: two.id });
});

test("a session ends after thirty days of the market's clock", async () => {
  const one = await market.as(international(newPhone()));
  await market.advance(29 * 86_400);
  expect(await actorOf(market.db, one.token)).toMatchObject({ id: one.id });
  await market.advance(2 * 86_400);
  expect(await actorOf(market.db, one.token)).toEqual(guest);
});
