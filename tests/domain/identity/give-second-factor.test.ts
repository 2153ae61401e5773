import { afterAll, beforeAll, expect, test } from "vitest";
import { giveSecondFactor } from "#app/domain/identity/give-second-factor.server.ts";
import { sealTotpSecret } from "#app/domain/identity/second-factor.server.ts";
import { officer } from "#app/platform/actor.ts";
import { actorOf } from "#app/platform/session.server.ts";
import { newTotpSecret, totpAt } from "#app/platform/totp.server.ts";
import { type TestHouse, testHouse } from "#tests/support/house.ts";
import { guest, international, newPhone, other, refusal, told } from "./support.ts";

let market: TestHouse;
let body: string;
beforeAll(async () => {
  market = await testHouse();
  const [row] = await market.rows<{ id: string }>(
    `insert into bodies (slug, kind, name_fa, name_en, county) values ('office', 'secretariat', 'دبیرخانه', 'Secretariat', '2401') returning id`,
  );
  body = row?.id ?? "";
});
afterAll(() => market.close());

/** An officer with an authenticator, signed in with her first factor only. */
async function halfway() {
  const person = await market.as(international(newPhone()), { secondFactor: false });
  const secret = newTotpSecret();
  await market.rows(
    `update persons set totp_secret_sealed = '${sealTotpSecret(market.house.keys, person.id, secret)}' where id = '${person.id}'`,
  );
  await market.rows(`insert into duties (person_id, kind, body_id) values ('${person.id}', 'officer', '${body}')`);
  const actor = await actorOf(market.db, person.token);
  if (actor.kind !== "person") throw new Error("not signed in");
  return { actor, token: person.token, secret };
}

test("halfway through, no guarded door opens", async () => {
  const { actor } = await halfway();
  expect(actor.duties).toEqual([]);
  expect(actor.sleeping).toEqual(["officer"]);
  expect(() => officer.admit(actor)).toThrow("officer needed");
});

test("the code wakes the duties under a new secret; the old cookie is dead", async () => {
  const { actor, token, secret } = await halfway();
  const { session } = await giveSecondFactor(await market.ctxOf(actor), { code: totpAt(secret, Date.now()) });
  expect(await told(market, 1)).toEqual(["identity.second-factor-given"]);
  expect(await actorOf(market.db, token)).toEqual(guest);
  const awake = await actorOf(market.db, session.token);
  expect(awake).toMatchObject({ id: actor.id, duties: [{ kind: "officer", bodyId: body }], sleeping: [] });

  await market.rows(
    `update sessions set second_factor_at = now() - interval '13 hours' where id = '${actor.sessionId}'`,
  );
  expect(await actorOf(market.db, session.token)).toMatchObject({ duties: [], sleeping: ["officer"] });
});

test("a code serves once, even of ten at a time", async () => {
  const { actor, secret } = await halfway();
  const code = totpAt(secret, Date.now());
  const ctx = await market.ctxOf(actor);
  // All of them have read the last step before the first may write one.
  const holder = await market.house.writes.connect();
  await holder.query("begin");
  await holder.query("select 1 from persons where id = $1 for update", [actor.id]);
  const waiting = Promise.allSettled(Array.from({ length: 10 }, () => giveSecondFactor(ctx, { code })));
  await new Promise((done) => setTimeout(done, 500));
  await holder.query("commit");
  holder.release();
  const tries = await waiting;
  expect(tries.filter((one) => one.status === "fulfilled")).toHaveLength(1);
  await market.advance(86_401);
  expect(await refusal(giveSecondFactor(await market.ctxOf(actor), { code }))).toBe("identity.factor-wrong");
});

test("wrong codes are refused, then must wait", async () => {
  const { actor, secret } = await halfway();
  const wrong = other(totpAt(secret, Date.now()));
  const seen = new Set<string>();
  for (let n = 0; n < 20; n++) seen.add(await refusal(giveSecondFactor(await market.ctxOf(actor), { code: wrong })));
  expect([...seen]).toEqual(["identity.factor-wrong", "limits.too-many"]);
  expect(await refusal(giveSecondFactor(await market.ctxOf(actor), { code: totpAt(secret, Date.now()) }))).toBe(
    "limits.too-many",
  );
});

test("not without an authenticator, and not for a stranger", async () => {
  const person = await market.as(international(newPhone()));
  expect(await refusal(giveSecondFactor(await market.ctxOf(person), { code: "123456" }))).toBe(
    "identity.factor-missing",
  );
  expect(await refusal(giveSecondFactor(await market.ctxOf(guest), { code: "123456" }))).toBe("not yours");
});
