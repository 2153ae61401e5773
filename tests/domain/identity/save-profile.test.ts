import { afterAll, beforeAll, expect, test } from "vitest";
import { saveProfile } from "#app/domain/identity/save-profile.server.ts";
import { actorOf } from "#app/platform/session.server.ts";
import { type TestHouse, testHouse } from "#tests/support/house.ts";
import { eventCount, guest, international, newPhone, refusal, told } from "./support.ts";

let market: TestHouse;
beforeAll(async () => {
  market = await testHouse();
});
afterAll(() => market.close());

test("name and language are saved, tidied, once", async () => {
  const person = await market.as(international(newPhone()));
  const ctx = await market.ctxOf(person);
  await saveProfile(ctx, { name: "  زهرا   احمدي ", locale: "en" });
  expect(await told(market, 1)).toEqual(["identity.profile-saved"]);
  expect(await actorOf(market.db, person.token)).toMatchObject({ name: "زهرا احمدی", locale: "en" });
  const before = await eventCount(market);
  await saveProfile(ctx, { name: "زهرا احمدی", locale: "en" });
  expect(await eventCount(market)).toBe(before);
  expect(await refusal(saveProfile(ctx, { name: " ", locale: "en" }))).toBe("required");
  expect(await refusal(saveProfile(ctx, { name: "x".repeat(81), locale: "en" }))).toBe("too-long");
  expect(await refusal(saveProfile(ctx, { name: "Zahra", locale: "de" }))).toBe("choose");
  expect(await refusal(saveProfile(await market.ctxOf(guest), { name: "Zahra", locale: "en" }))).toBe("not yours");
});
