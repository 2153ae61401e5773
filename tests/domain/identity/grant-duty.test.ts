import { afterAll, beforeAll, expect, test } from "vitest";
import { dutiesKept } from "#app/domain/identity/duty-queries.server.ts";
import { endDuty } from "#app/domain/identity/end-duty.server.ts";
import { grantDuty } from "#app/domain/identity/grant-duty.server.ts";
import { Refusal } from "#app/platform/errors.ts";
import { actorOf } from "#app/platform/session.server.ts";
import { heldUntilBoth } from "#tests/support/held.ts";
import { type TestHouse, testHouse } from "#tests/support/house.ts";
import { eventCount, guest, international, newPhone, refusal, told } from "./support.ts";

let market: TestHouse;
let body: string;
let admin: Awaited<ReturnType<TestHouse["as"]>>;
const adminPhone = international(newPhone());
beforeAll(async () => {
  market = await testHouse();
  const [row] = await market.rows<{ id: string }>(
    `insert into bodies (slug, kind, name_fa, name_en, county) values ('office', 'secretariat', 'دبیرخانه', 'Secretariat', '2401') returning id`,
  );
  body = row?.id ?? "";
  const phone = adminPhone;
  const person = await market.as(phone);
  await market.rows(`insert into duties (person_id, kind, body_id) values ('${person.id}', 'admin', '${body}')`);
  admin = await market.as(phone);
});
afterAll(() => market.close());

/** Somebody who has signed in, with her number. */
async function somebody() {
  const phone = international(newPhone());
  return { ...(await market.as(phone)), phone };
}

test("an admin appoints; it holds from the next request; twice is once", async () => {
  const person = await somebody();
  const ctx = await market.ctxOf(admin);
  await grantDuty(ctx, { phone: person.phone, kind: "trainer", body });
  expect(await told(market, 1)).toEqual(["identity.duty-granted"]);
  expect(await actorOf(market.db, person.token)).toMatchObject({ duties: [{ kind: "trainer", bodyId: body }] });
  const before = await eventCount(market);
  expect(await grantDuty(ctx, { phone: person.phone, kind: "trainer", body })).toBeNull();
  expect(await eventCount(market)).toBe(before);
});

test("nobody else, not to herself, not to nobody, not a duty there is not", async () => {
  const person = await somebody();
  const grant = async (actor: Parameters<TestHouse["ctxOf"]>[0], more: object = {}) =>
    refusal(grantDuty(await market.ctxOf(actor), { phone: person.phone, kind: "officer", body, ...more }));
  expect(await grant(guest)).toBe("not yours");
  expect(await grant(person)).toBe("not yours");
  expect(await grant(admin, { phone: adminPhone })).toBe("identity.not-yourself");
  expect(await grant(admin, { phone: international(newPhone()) })).toBe("identity.nobody-there");
  expect(await grant(admin, { phone: "12" })).toBe("identity.phone-invalid");
  expect(await grant(admin, { body: person.id })).toBe("missing");
  expect(await grant(admin, { kind: "king" })).toBe("choose");
});

test("in her own bodies, and in every one where hers carries out a programme", async () => {
  const [other] = await market.rows<{ id: string }>(
    `insert into bodies (slug, kind, name_fa, name_en, county) values ('union', 'cooperative-union', 'اتحادیه', 'Union', '2401') returning id`,
  );
  const person = await somebody();
  const give = async () =>
    grantDuty(await market.ctxOf(admin), { phone: person.phone, kind: "clerk", body: other?.id ?? "" });
  expect(await refusal(give())).toBe("missing");
  await market.rows(`insert into programmes (slug, name_fa, name_en, owner_id, implementer_id, province)
    values ('one', 'طرح', 'Programme', '${body}', '${body}', 'IR-24')`);
  expect(await give()).not.toBeNull();
});

test("a duty that is ended is gone at the next request of a session that goes on, and its reason is sealed", async () => {
  const person = await somebody();
  const ctx = await market.ctxOf(admin);
  const given = await grantDuty(ctx, { phone: person.phone, kind: "officer", body });
  const session = async () => actorOf(market.db, person.token);
  expect(await session()).toMatchObject({ duties: [{ kind: "officer" }] });
  const end = { duty: given?.id ?? "", reason: "به شهر دیگری رفته است" };
  expect(await refusal(endDuty(ctx, { ...end, reason: " " }))).toBe("required");
  expect(await refusal(endDuty(await market.ctxOf(await session()), end))).toBe("not yours");
  await endDuty(ctx, end);
  expect(await session()).toMatchObject({ duties: [] });
  const before = await eventCount(market);
  await endDuty(ctx, end);
  expect(await eventCount(market)).toBe(before);
  const [row] = await market.rows<{ end_reason_sealed: string; data: string }>(
    `select end_reason_sealed, (select data::text from events where noun_id = d.id and kind = 'identity.duty-ended') as data from duties d where id = '${given?.id}'`,
  );
  expect(`${row?.end_reason_sealed}${row?.data}`).not.toContain("شهر");
  expect((await dutiesKept(ctx, admin)).before[0]).toMatchObject({ id: given?.id, reason: end.reason });
});

test("the last administrator of a body stays, of two who end each other one", async () => {
  const second = await somebody();
  const dutyOf = async (person: string) =>
    (
      await market.rows<{ id: string }>(
        `select id from duties where kind = 'admin' and person_id = '${person}' and ended_at is null`,
      )
    )[0]?.id ?? "";
  const ctx = await market.ctxOf(admin);
  expect(await refusal(endDuty(ctx, { duty: await dutyOf(admin.id), reason: "آزمون" }))).toBe("identity.last-admin");
  await grantDuty(ctx, { phone: second.phone, kind: "admin", body });
  const other = await market.ctxOf(await market.as(second.phone));
  const [hers, mine] = [await dutyOf(second.id), await dutyOf(admin.id)];
  const end = (by: typeof ctx, duty: string) =>
    endDuty(by, { duty, reason: "آزمون" }).then(
      () => "ended",
      (error: unknown) => (error instanceof Refusal ? error.code : String(error)),
    );
  const both = await heldUntilBoth(market, "select 1 from duties for update", () => [end(ctx, hers), end(other, mine)]);
  expect(both.sort()).toEqual(["ended", "identity.last-admin"]);
  await market.rows(
    `update duties set ended_at = null where id in (select id from duties where kind = 'admin' and person_id = '${admin.id}')`,
  );
});

test("an admin whose second factor is not given appoints nobody and ends nothing", async () => {
  const person = await somebody();
  const given = await grantDuty(await market.ctxOf(admin), { phone: person.phone, kind: "trainer", body });
  await market.rows(`update sessions set second_factor_at = null where id = '${admin.sessionId}'`);
  const asleep = await market.ctxOf(await actorOf(market.db, admin.token));
  expect(await refusal(grantDuty(asleep, { phone: person.phone, kind: "officer", body }))).toBe("not yours");
  expect(await refusal(endDuty(asleep, { duty: given?.id ?? "", reason: "آزمون" }))).toBe("not yours");
});
