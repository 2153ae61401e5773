import { afterAll, beforeAll, expect, test } from "vitest";
import { setPassword } from "#app/domain/identity/set-password.server.ts";
import type { Actor } from "#app/platform/actor.ts";
import { actorOf } from "#app/platform/session.server.ts";
import { type TestHouse, testHouse } from "#tests/support/house.ts";
import { guest, international, newPhone, password, refusal, told, withEmail } from "./support.ts";

let market: TestHouse;
beforeAll(async () => {
  market = await testHouse();
});
afterAll(() => market.close());

const set = async (actor: Actor, again = password, wanted = password) =>
  setPassword(await market.ctxOf(actor), { password: wanted, again });

test("it is told of, nowhere to be read, and signs other devices out", async () => {
  const { actor, phone } = await withEmail(market);
  const elsewhere = await market.as(phone);
  await set(actor);
  expect(await told(market, 1)).toEqual(["identity.password-set"]);
  expect(await actorOf(market.db, elsewhere.token)).toEqual(guest);
  expect(await actorOf(market.db, actor.token)).toMatchObject({ id: actor.id });
  const [row] = await market.rows<{ all: string }>(`select (p.*)::text as all from persons p where id = '${actor.id}'`);
  expect(row?.all).not.toContain(password);
  expect(row?.all).toContain("$argon2id$");
});

test.each([
  ["short", "short", "identity.password-short"],
  ["aaaaaaaaaaaaaa", "aaaaaaaaaaaaaa", "identity.password-plain"],
  ["123456789012", "123456789012", "identity.password-plain"],
  [password, "four words of silk", "identity.password-differs"],
])("%j is not taken", async (wanted, again, code) => {
  const { actor } = await withEmail(market);
  expect(await refusal(set(actor, again, wanted))).toBe(code);
});

test("a password needs an address and a recent sign-in", async () => {
  const bare = await market.as(international(newPhone()), { secondFactor: false });
  expect(await refusal(set(bare))).toBe("identity.no-email");
  const { actor } = await withEmail(market);
  await market.advance(601);
  expect(await refusal(set(actor))).toBe("identity.prove-again");
  expect(await refusal(set(guest))).toBe("not yours");
});
