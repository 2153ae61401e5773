import { afterAll, beforeAll, expect, test } from "vitest";
import { enrolSecondFactor } from "#app/domain/identity/enrol-second-factor.server.ts";
import { mySecondFactorOffer } from "#app/domain/identity/queries.server.ts";
import { factorOf } from "#app/domain/identity/second-factor.server.ts";
import { actorOf } from "#app/platform/session.server.ts";
import { totpAt } from "#app/platform/totp.server.ts";
import { type TestHouse, testHouse } from "#tests/support/house.ts";
import { guest, international, newPhone, other, refusal, told } from "./support.ts";

let market: TestHouse;
beforeAll(async () => {
  market = await testHouse();
});
afterAll(() => market.close());

/** Somebody newly signed in, and the key her page offers. */
async function newcomer() {
  const actor = await market.as(international(newPhone()), { secondFactor: false });
  const ctx = await market.ctxOf(actor);
  const offer = await mySecondFactorOffer(ctx, actor);
  return { actor, ctx, secret: (offer?.grouped ?? "").replaceAll(" ", ""), uri: offer?.uri ?? "" };
}

test("the key her page offers is linked by a code of it", async () => {
  const { actor, ctx, secret, uri } = await newcomer();
  expect(secret).toMatch(/^[A-Z2-7]{32}$/);
  expect(uri).toMatch(new RegExp(`^otpauth://totp/.*secret=${secret}`));
  const { session } = await enrolSecondFactor(ctx, { code: totpAt(secret, Date.now()) });
  expect(await told(market, 1)).toEqual(["identity.second-factor-linked"]);
  expect(await factorOf(market.db, market.house.keys, actor.id)).toMatchObject({ secret });
  const [row] = await market.rows<{ all: string }>(`select (p.*)::text as all from persons p where id = '${actor.id}'`);
  expect(row?.all).not.toContain(secret);
  expect(await actorOf(market.db, actor.token)).toEqual(guest);
  const proved = await actorOf(market.db, session.token);
  expect(proved).toMatchObject({ id: actor.id });
  if (proved.kind !== "person") throw new Error("not signed in");
  expect(await mySecondFactorOffer(ctx, proved)).toBeNull();
  expect(await refusal(enrolSecondFactor(await market.ctxOf(proved), { code: totpAt(secret, Date.now()) }))).toBe(
    "identity.factor-set",
  );
});

test("another person's or another session's key is another one", async () => {
  const one = await newcomer();
  const two = await newcomer();
  expect(one.secret).not.toBe(two.secret);
  expect(await refusal(enrolSecondFactor(one.ctx, { code: totpAt(two.secret, Date.now()) }))).toBe(
    "identity.factor-wrong",
  );
});

test("a wrong code links nothing", async () => {
  const { actor, ctx, secret } = await newcomer();
  expect(await refusal(enrolSecondFactor(ctx, { code: other(totpAt(secret, Date.now())) }))).toBe(
    "identity.factor-wrong",
  );
  expect(await factorOf(market.db, market.house.keys, actor.id)).toBeNull();
});

test("not long after the sign-in, and not for a stranger", async () => {
  const { actor, secret } = await newcomer();
  await market.advance(601);
  expect(await refusal(enrolSecondFactor(await market.ctxOf(actor), { code: totpAt(secret, Date.now()) }))).toBe(
    "identity.prove-again",
  );
  expect(await refusal(enrolSecondFactor(await market.ctxOf(guest), { code: "123456" }))).toBe("not yours");
});
