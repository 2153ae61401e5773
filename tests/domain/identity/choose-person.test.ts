import { afterAll, beforeAll, expect, test } from "vitest";
import { choosePerson } from "#app/domain/identity/choose-person.server.ts";
import { enterCode } from "#app/domain/identity/enter-code.server.ts";
import { awaitedChoice } from "#app/domain/identity/household.server.ts";
import { shortName } from "#app/domain/identity/rules/codes.ts";
import { actorOf } from "#app/platform/session.server.ts";
import { type TestHouse, testHouse } from "#tests/support/house.ts";
import { foundProgramme } from "../producers/programme.ts";
import { ask, guest, international, newPhone, ofHousehold, refusal } from "./support.ts";

let market: TestHouse;
let body: (slug: string) => string;

beforeAll(async () => {
  market = await testHouse();
  ({ body } = await foundProgramme(market));
});
afterAll(() => market.close());

const atHome = (name: string, phone: string) => ofHousehold(market, body("secretariat"), name, phone);

const ctx = () => market.ctxOf(guest, { ip: "203.0.113.9" });
/** The right code of a household's number, entered in this browser. */
async function codeEntered(phone: string) {
  const { browser, code } = await ask(market, phone);
  const { session } = await enterCode(await ctx(), { browser, code, device: "" });
  return { browser, session };
}
const choose = async (browser: string, person: string) => choosePerson(await ctx(), { browser, person, device: "" });

test("behind a household's number each is her own person, and no session begins before she says who she is", async () => {
  const phone = newPhone();
  const [mother, daughter] = [await atHome("گلزار نمینی", phone), await atHome("صنوبر نمینی", phone)];
  const { browser, session } = await codeEntered(phone);
  expect(session).toBeNull();
  const people = await awaitedChoice(market.db, market.house.keys, browser);
  expect(people?.map(({ id }) => id).toSorted()).toEqual([mother, daughter].toSorted());
  const chosen = await choose(browser, daughter);
  expect(await actorOf(market.db, chosen.session.token)).toMatchObject({ id: daughter });
  expect(await refusal(choose(browser, mother))).toBe("identity.code-stale");
  expect(shortName("گلزار نمینی")).toBe("گلزار ن.");
});

test("nobody else is to be had by it: a stranger, another browser, an old choice", async () => {
  const phone = newPhone();
  const hers = await atHome("سکینه", phone);
  const stranger = await market.as(international(newPhone()));
  const { browser } = await codeEntered(phone);
  expect(await refusal(choose(browser, stranger.id))).toBe("missing");
  expect(await refusal(choose("x".repeat(43), hers))).toBe("identity.code-stale");
  expect(await awaitedChoice(market.db, market.house.keys, "x".repeat(43))).toBeNull();
  await market.rows("update code_challenges set choice_until = market_now()");
  expect(await refusal(choose(browser, hers))).toBe("identity.code-stale");
});

test("of two presses at once one signs in", async () => {
  const phone = newPhone();
  const hers = await atHome("رقیه", phone);
  const { browser } = await codeEntered(phone);
  const tries = await Promise.allSettled([choose(browser, hers), choose(browser, hers)]);
  expect(tries.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
});

test("whose own number it is may be chosen too; where it is nobody's, somebody else may become its owner", async () => {
  const phone = newPhone();
  const owner = await market.as(international(phone));
  await atHome("همسایه", phone);
  const first = await codeEntered(phone);
  expect(await refusal(choose(first.browser, "other"))).toBe("missing");
  expect(await actorOf(market.db, (await choose(first.browser, owner.id)).session.token)).toMatchObject({
    id: owner.id,
  });
  const free = newPhone();
  await atHome("مادربزرگ", free);
  const { browser } = await codeEntered(free);
  expect((await choose(browser, "other")).isNew).toBe(true);
});
