import { afterAll, beforeAll, expect, test } from "vitest";
import { grantDuty } from "#app/domain/identity/grant-duty.server.ts";
import { actorOf } from "#app/platform/session.server.ts";
import { type TestHouse, testHouse } from "#tests/support/house.ts";
import { eventCount, guest, international, newPhone, refusal, told } from "./support.ts";

let market: TestHouse;
let body: string;
let admin: Awaited<ReturnType<TestHouse["as"]>>;
beforeAll(async () => {
  market = await testHouse();
  const [row] = await market.rows<{ id: string }>(
    `insert into bodies (slug, kind, name_fa, name_en, county) values ('office', 'secretariat', 'دبیرخانه', 'Secretariat', '2401') returning id`,
  );
  body = row?.id ?? "";
  const phone = international(newPhone());
  const person = await market.as(phone);
  await market.rows(`insert into duties (person_id, kind, body_id) values ('${person.id}', 'admin', '${body}')`);
  admin = await market.as(phone);
});
afterAll(() => market.close());

test("an admin appoints; it holds from the next request; twice is once", async () => {
  const person = await market.as(international(newPhone()));
  const ctx = await market.ctxOf(admin);
  await grantDuty(ctx, { person: person.id, kind: "trainer", body });
  expect(await told(market, 1)).toEqual(["identity.duty-granted"]);
  expect(await actorOf(market.db, person.token)).toMatchObject({ duties: [{ kind: "trainer", bodyId: body }] });
  const before = await eventCount(market);
  expect(await grantDuty(ctx, { person: person.id, kind: "trainer", body })).toBeNull();
  expect(await eventCount(market)).toBe(before);
  await market.rows(`update duties set ended_at = market_now() where person_id = '${person.id}'`);
  expect(await actorOf(market.db, person.token)).toMatchObject({ duties: [] });
});

test("nobody else, not to herself, not to nobody, not a duty there is not", async () => {
  const person = await market.as(international(newPhone()));
  const grant = async (actor: Parameters<TestHouse["ctxOf"]>[0], more: object = {}) =>
    refusal(grantDuty(await market.ctxOf(actor), { person: person.id, kind: "officer", body, ...more }));
  expect(await grant(guest)).toBe("not yours");
  expect(await grant(person)).toBe("not yours");
  expect(await grant(admin, { person: admin.id })).toBe("identity.not-yourself");
  expect(await grant(admin, { person: body })).toBe("missing");
  expect(await grant(admin, { body: person.id })).toBe("missing");
  expect(await grant(admin, { kind: "king" })).toBe("choose");
});

test("an admin whose second factor is not given appoints nobody", async () => {
  const person = await market.as(international(newPhone()));
  await market.rows(`update sessions set second_factor_at = null where id = '${admin.sessionId}'`);
  const asleep = await actorOf(market.db, admin.token);
  expect(await refusal(grantDuty(await market.ctxOf(asleep), { person: person.id, kind: "officer", body }))).toBe(
    "not yours",
  );
});
