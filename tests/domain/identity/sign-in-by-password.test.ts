import { afterAll, beforeAll, expect, test } from "vitest";
import { setPassword } from "#app/domain/identity/set-password.server.ts";
import { signInByPassword } from "#app/domain/identity/sign-in-by-password.server.ts";
import type { Actor } from "#app/platform/actor.ts";
import { actorOf } from "#app/platform/session.server.ts";
import { type TestHouse, testHouse } from "#tests/support/house.ts";
import { guest, password, refusal, told, withEmail } from "./support.ts";

let market: TestHouse;
beforeAll(async () => {
  market = await testHouse();
});
afterAll(() => market.close());

const set = async (actor: Actor) => setPassword(await market.ctxOf(actor), { password, again: password });
const enter = async (email: string, given = password, ip = email) =>
  signInByPassword(await market.ctxOf(guest, { ip }), { email, password: given });

test("address and password sign in, however the address is written", async () => {
  const { actor, email } = await withEmail(market);
  await set(actor);
  const { session } = await enter(email);
  expect(await told(market, 1)).toEqual(["identity.signed-in"]);
  expect(await actorOf(market.db, session.token)).toMatchObject({ kind: "person", id: actor.id });
  await enter(`${email.toUpperCase()}.`);
});

test("a wrong one, an unknown address, a closed account and one without a password are answered alike", async () => {
  const known = await withEmail(market);
  await set(known.actor);
  const none = await withEmail(market);
  const closed = await withEmail(market);
  await set(closed.actor);
  await market.rows(`update persons set disabled_at = market_now() where id = '${closed.actor.id}'`);
  expect(await refusal(enter(known.email, "wrong words of wool"))).toBe("identity.password-wrong");
  expect(await refusal(enter("nobody@example.org"))).toBe("identity.password-wrong");
  expect(await refusal(enter(none.email))).toBe("identity.password-wrong");
  expect(await refusal(enter(closed.email))).toBe("identity.password-wrong");

  const times: Record<string, number[]> = {};
  for (let n = 0; n < 8; n++) {
    for (const email of [known.email, "somebody@example.org", none.email]) {
      const begun = performance.now();
      await enter(email, "wrong words of wool", `time ${n} ${email}`).catch(() => {});
      times[email] = [...(times[email] ?? []), performance.now() - begun];
    }
  }
  const medians = Object.values(times).map((all) => all.sort((a, b) => a - b)[4] ?? 0);
  expect(Math.min(...medians)).toBeGreaterThan(Math.max(...medians) / 3);
});

test("guessing at an account is stopped", async () => {
  const { email } = await withEmail(market);
  const seen = new Set<string>();
  for (let n = 0; n < 13; n++) seen.add(await refusal(enter(email, `wrong words ${n}`, `ip ${n}`)));
  expect([...seen]).toEqual(["identity.password-wrong", "limits.too-many"]);
});
