import { afterAll, beforeAll, expect, test } from "vitest";
import { codeToSend } from "#app/domain/identity/challenges.server.ts";
import { choosePerson } from "#app/domain/identity/choose-person.server.ts";
import { phoneIndexOf } from "#app/domain/identity/contact.server.ts";
import { enterCode } from "#app/domain/identity/enter-code.server.ts";
import { enterPhone } from "#app/domain/identity/enter-phone.server.ts";
import { requestPhone } from "#app/domain/identity/request-phone.server.ts";
import { react } from "#app/jobs/reactions.server.ts";
import type { Actor, Person } from "#app/platform/actor.ts";
import { actorOf } from "#app/platform/session.server.ts";
import { type TestHouse, testHouse } from "#tests/support/house.ts";
import { foundProgramme } from "../producers/programme.ts";
import { ask, guest, international, newPhone, ofHousehold, other, refusal, told } from "./support.ts";

let market: TestHouse;
let body: (slug: string) => string;
beforeAll(async () => {
  market = await testHouse();
  ({ body } = await foundProgramme(market));
});
afterAll(() => market.close());

let askers = 0;
const ctxOf = (actor: Actor) => market.ctxOf(actor, { ip: `203.0.113.${++askers}` });

/** Two of one household, the first of whom signs in through its number. */
async function household() {
  const phone = newPhone();
  const [mother, daughter] = [
    await ofHousehold(market, body("secretariat"), "گلزار نمینی", phone),
    await ofHousehold(market, body("secretariat"), "صنوبر نمینی", phone),
  ];
  const { browser, code } = await ask(market, phone);
  await enterCode(await ctxOf(guest), { browser, code, device: "" });
  const { session } = await choosePerson(await ctxOf(guest), { browser, person: mother, device: "" });
  const actor = await actorOf(market.db, session.token);
  if (actor.kind !== "person") throw new Error("nobody signed in");
  return { phone, actor, mother, daughter };
}

/** Asks for a code to a number that is to be hers, and reads it. */
async function wanted(actor: Person, phone: string): Promise<string> {
  await requestPhone(await ctxOf(actor), { phone });
  const [row] = await market.rows<{ id: string }>("select id from code_challenges order by id desc limit 1");
  return (await codeToSend(await ctxOf(guest), row?.id ?? ""))?.code ?? "";
}
const enter = async (actor: Person, code: string) => enterPhone(await ctxOf(actor), { code });

test("from the household's number to her own: it leads to her alone, and the household's does no more", async () => {
  const { phone, actor, mother, daughter } = await household();
  const own = newPhone();
  const code = await wanted(actor, own);
  expect(await refusal(enter(actor, other(code)))).toBe("identity.code-wrong");
  await enter(actor, code);
  expect((await told(market, 1))[0]).toBe("identity.phone-set");
  expect(await refusal(enter(actor, code))).toBe("identity.code-stale");

  await market.advance(61);
  const hers = await ask(market, own);
  const entered = await enterCode(await ctxOf(guest), { browser: hers.browser, code: hers.code, device: "" });
  expect(await actorOf(market.db, entered.session?.token ?? "")).toMatchObject({ id: mother });
  const theirs = await ask(market, phone);
  await enterCode(await ctxOf(guest), { browser: theirs.browser, code: theirs.code, device: "" });
  const choose = async (person: string) =>
    choosePerson(await ctxOf(guest), { browser: theirs.browser, person, device: "" });
  expect(await refusal(choose(mother))).toBe("missing");
  expect(await choose(daughter)).toHaveProperty("session");

  // The household's number is told, without saying who or which.
  const [event] = await market.rows<{ id: number; all: string }>(
    "select id::int as id, e::text as all from events e where kind = 'identity.phone-set' order by id desc limit 1",
  );
  expect(event?.all).not.toContain(own.slice(-7));
  await react(await ctxOf({ kind: "system", job: "react" }), event?.id ?? 0);
  await react(await ctxOf({ kind: "system", job: "react" }), event?.id ?? 0);
  expect(await market.rows<{ template: string }>(`select template from notices where event_id = ${event?.id}`)).toEqual(
    [{ template: "phone-left" }],
  );
});

test("a number that is somebody's own stays hers, and that is said only to who holds it", async () => {
  const { actor } = await household();
  const taken = newPhone();
  const owner = await market.as(international(taken));
  const code = await wanted(actor, taken);
  expect(await refusal(enter(actor, code))).toBe("identity.phone-taken");
  const [row] = await market.rows<{ hers: boolean }>(
    `select phone_index is not null as hers from persons where id = '${owner.id}'`,
  );
  expect(row?.hers).toBe(true);
  expect(await refusal(wanted(owner, taken))).toBe("identity.phone-same");
});

test("of two who make one number theirs at the same time one does, and another session cannot enter the code", async () => {
  const [one, two] = [await household(), await household()];
  const number = newPhone();
  const first = await wanted(one.actor, number);
  expect(await refusal(enter(two.actor, first))).toBe("identity.code-stale");
  // One code of a number is alive at a time: what the first asked for opens nothing any more.
  await market.advance(61);
  const second = await wanted(two.actor, number);
  expect(await refusal(enter(one.actor, first))).toBe("identity.code-stale");
  // A stranger who signs in with it for the first time at that very moment becomes a person with it, or she has it.
  await market.advance(61);
  const stranger = await ask(market, number);
  const [mine, theirs] = await Promise.allSettled([
    enter(two.actor, second),
    enterCode(await ctxOf(guest), { browser: stranger.browser, code: stranger.code, device: "" }),
  ]);
  expect(theirs.status).toBe("fulfilled");
  const index = phoneIndexOf(market.house.keys, international(number));
  const owners = await market.rows<{ id: string }>(`select id from persons where phone_index = '${index}'`);
  expect(owners).toHaveLength(1);
  expect(owners[0]?.id === two.actor.id).toBe(mine.status === "fulfilled");
  if (mine.status === "rejected") expect(mine.reason).toMatchObject({ code: "identity.phone-taken" });
});

test("limits are those of signing in, an old session proves itself anew, and her other devices are signed out", async () => {
  const phone = international(newPhone());
  const [here, there] = [
    await market.as(phone, { secondFactor: false }),
    await market.as(phone, { secondFactor: false }),
  ];
  const number = newPhone();
  await wanted(here, number);
  expect(await refusal(requestPhone(await ctxOf(here), { phone: number }))).toBe("limits.too-many");
  await market.advance(61);
  await enter(here, await wanted(here, number));
  expect((await actorOf(market.db, there.token)).kind).toBe("guest");
  expect((await actorOf(market.db, here.token)).kind).toBe("person");
  const [row] = await market.rows<{ former: string | null }>(
    "select former_sealed as former from code_challenges where used_at is not null order by id desc limit 1",
  );
  expect(row?.former).not.toBeNull();
  expect(await refusal(requestPhone(await ctxOf(guest), { phone: newPhone() }))).toBe("not yours");
  await market.advance(3_600);
  expect(await refusal(requestPhone(await ctxOf(here), { phone: newPhone() }))).toBe("identity.prove-again");
});
