import { afterAll, beforeAll, expect, test } from "vitest";
import { signOut } from "#app/domain/identity/sign-out.server.ts";
import { actorOf } from "#app/platform/session.server.ts";
import { type TestHouse, testHouse } from "#tests/support/house.ts";
import { eventCount, guest, international, newPhone, refusal, told } from "./support.ts";

let market: TestHouse;
beforeAll(async () => {
  market = await testHouse();
});
afterAll(() => market.close());

test("signing out ends the session on the server; twice is once", async () => {
  const one = await market.as(international(newPhone()));
  const ctx = await market.ctxOf(one);
  await signOut(ctx, {});
  expect(await told(market, 1)).toEqual(["identity.signed-out"]);
  expect(await actorOf(market.db, one.token)).toEqual(guest);
  const before = await eventCount(market);
  await signOut(ctx, {});
  expect(await eventCount(market)).toBe(before);
  expect(await refusal(signOut(await market.ctxOf(guest), {}))).toBe("not yours");
});
