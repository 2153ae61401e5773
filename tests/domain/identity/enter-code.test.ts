import { afterAll, beforeAll, expect, test } from "vitest";
import { enterCode } from "#app/domain/identity/enter-code.server.ts";
import { Refusal } from "#app/platform/errors.ts";
import { actorOf } from "#app/platform/session.server.ts";
import { type TestHouse, testHouse } from "#tests/support/house.ts";
import { ask, guest, international, newPhone, other, refusal, told } from "./support.ts";

let market: TestHouse;
beforeAll(async () => {
  market = await testHouse();
});
afterAll(() => market.close());

const enter = async (browser: string, code: string, actor: Parameters<TestHouse["ctxOf"]>[0] = guest) =>
  enterCode(await market.ctxOf(actor), { browser, code, device: "Mozilla/5.0 (Android 14; Mobile) Firefox/130.0" });

/** The same for a number that one person has: a session begins. */
const entered = async (...who: Parameters<typeof enter>) => {
  const { session, ...rest } = await enter(...who);
  if (!session) throw new Error("asked who of a household is there");
  return { session, ...rest };
};

test("the right code makes a person, once, and signs her in", async () => {
  const phone = newPhone();
  const { browser, code, sentTo } = await ask(market, phone);
  expect(sentTo).toBe(international(phone));
  const { session, isNew } = await entered(browser, code);
  expect(isNew).toBe(true);
  const actor = await actorOf(market.db, session!.token);
  expect(actor).toMatchObject({ kind: "person", name: "", locale: "fa", duties: [] });
  expect(await told(market, 2)).toEqual(["identity.signed-in", "identity.joined"]);
  const [stored] = await market.rows<{ device: string; all: string }>(
    `select s.device, (p.*)::text as all from sessions s join persons p on p.id = s.person_id where s.id = '${session!.id}'`,
  );
  expect(stored?.device).toBe("Firefox, Android");
  expect(stored?.all).not.toContain(phone.slice(1));
  expect(await refusal(enter(browser, code))).toBe("identity.code-stale");

  await market.advance(120);
  const again = await ask(market, phone, browser);
  expect((await enter(again.browser, again.code)).isNew).toBe(false);
});

test("twenty at once with the right code: one comes in", async () => {
  const { browser, code } = await ask(market, newPhone());
  const tries = await Promise.allSettled(Array.from({ length: 20 }, () => enter(browser, code)));
  expect(tries.filter((one) => one.status === "fulfilled")).toHaveLength(1);
  for (const one of tries) if (one.status === "rejected") expect(one.reason).toBeInstanceOf(Refusal);
});

test("twenty at once with wrong codes count five guesses and no more", async () => {
  const { browser, code } = await ask(market, newPhone());
  await Promise.allSettled(Array.from({ length: 20 }, () => enter(browser, other(code))));
  const [row] = await market.rows<{ guesses: number }>("select guesses from code_challenges order by id desc limit 1");
  expect(row?.guesses).toBe(5);
  expect(await refusal(enter(browser, code))).toBe("identity.code-stale");
});

test("five wrong guesses spend a code", async () => {
  const { browser, code } = await ask(market, newPhone());
  for (let n = 1; n < 5; n++) expect(await refusal(enter(browser, other(code)))).toBe("identity.code-wrong");
  expect(await refusal(enter(browser, other(code)))).toBe("identity.code-spent");
  expect(await refusal(enter(browser, code))).toBe("identity.code-stale");
  const missed = await market.rows("select 1 from events where kind = 'identity.code-missed'");
  expect(missed.length).toBeGreaterThanOrEqual(5);
});

test("ten guesses at a number in a day, then each waits twice as long", async () => {
  const phone = newPhone();
  for (let round = 0; round < 2; round++) {
    const { browser, code } = await ask(market, phone);
    for (let n = 0; n < 5; n++) await refusal(enter(browser, other(code)));
    await market.advance(61);
  }
  const third = await ask(market, phone);
  expect(await refusal(enter(third.browser, other(third.code)))).toBe("identity.code-wrong");
  expect(await refusal(enter(third.browser, third.code))).toBe("limits.too-many");
  await market.advance(61);
  await enter(third.browser, third.code);
});

test("a code dies with its ten minutes, by the market's clock", async () => {
  const { browser, code } = await ask(market, newPhone());
  await market.advance(601);
  expect(await refusal(enter(browser, code))).toBe("identity.code-stale");
});

test("another browser cannot use it, and a newer code ends it", async () => {
  const phone = newPhone();
  const first = await ask(market, phone);
  const stranger = await ask(market, newPhone());
  expect(await refusal(enter(stranger.browser, first.code))).toBe("identity.code-wrong");
  expect(await refusal(enter("", first.code))).toBe("identity.code-stale");
  await market.advance(61);
  const second = await ask(market, phone, first.browser);
  expect(second.browser).toBe(first.browser);
  if (first.code !== second.code) expect(await refusal(enter(first.browser, first.code))).toBe("identity.code-wrong");
  await enter(second.browser, second.code);
});

test("signing in again ends this browser's session before", async () => {
  const one = await market.as("+989150000001");
  const { browser, code } = await ask(market, "09150000001");
  const { session } = await entered(browser, code, one);
  expect(await actorOf(market.db, one.token)).toEqual(guest);
  expect(await actorOf(market.db, session!.token)).toMatchObject({ id: one.id });
});

test("a closed account is turned away, and its sessions are dead", async () => {
  const one = await market.as("+989150000002");
  await market.rows(`update persons set disabled_at = market_now() where id = '${one.id}'`);
  expect(await actorOf(market.db, one.token)).toEqual(guest);
  const { browser, code } = await ask(market, "09150000002");
  expect(await refusal(enter(browser, code))).toBe("identity.disabled");
});
