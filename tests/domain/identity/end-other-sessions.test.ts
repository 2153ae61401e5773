import { afterAll, beforeAll, expect, test } from "vitest";
import { endOtherSessions } from "#app/domain/identity/end-other-sessions.server.ts";
import { actorOf } from "#app/platform/session.server.ts";
import { type TestHouse, testHouse } from "#tests/support/house.ts";
import { eventCount, guest, international, newPhone, refusal, told } from "./support.ts";

let market: TestHouse;
beforeAll(async () => {
  market = await testHouse();
});
afterAll(() => market.close());

test("all others at once; nobody else's", async () => {
  const phone = international(newPhone());
  const mine = [await market.as(phone), await market.as(phone), await market.as(phone)] as const;
  const stranger = await market.as(international(newPhone()));
  expect(await endOtherSessions(await market.ctxOf(mine[0]), {})).toEqual({ ended: 2 });
  expect(await told(market, 1)).toEqual(["identity.other-sessions-ended"]);
  expect(await actorOf(market.db, mine[1].token)).toEqual(guest);
  expect(await actorOf(market.db, mine[0].token)).toMatchObject({ id: mine[0].id });
  expect(await actorOf(market.db, stranger.token)).toMatchObject({ id: stranger.id });
  const before = await eventCount(market);
  expect(await endOtherSessions(await market.ctxOf(mine[0]), {})).toEqual({ ended: 0 });
  expect(await eventCount(market)).toBe(before);
  expect(await refusal(endOtherSessions(await market.ctxOf(guest), {}))).toBe("not yours");
});
