import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TestHouse, testHouse } from "#tests/support/house.ts";
import { noticeBoard, type Said } from "./sold-parcel.ts";

let t: TestHouse;
let board: ReturnType<typeof noticeBoard>;
beforeAll(async () => {
  t = await testHouse();
  board = noticeBoard(t);
});
afterAll(() => t.close());

const ofPerson = (said: Said[], who: { id: string; phone: string }) =>
  said.filter(({ to }) => to === who.id || to === who.phone).map(({ channel }) => channel);

let bodies = 0;
/** A cooperative of which this maker is a member, with a clerk, and what she lets it do. */
async function cooperative(producerId: string, scopes: string, end = "null") {
  const body = await board.one(
    `insert into bodies (slug, kind, name_fa, name_en, county) values ('coop-${++bodies}', 'cooperative', 'تعاونی', 'Cooperative', '2402')`,
  );
  const clerk = await board.person("en");
  await t.rows(`insert into duties (person_id, kind, body_id) values ('${clerk.id}', 'clerk', '${body}')`);
  const membership = await board.one(
    `insert into memberships (body_id, producer_id) values ('${body}', '${producerId}')`,
  );
  await t.rows(
    `insert into grants (membership_id, scopes, granted_by, valid_to) values ('${membership}', '{${scopes}}', '${clerk.id}', ${end})`,
  );
  return { body, clerk };
}

describe("a new order", () => {
  it("is told its maker with the day by which she answers, and in the app the clerk who may send for her", async () => {
    const maker = await board.maker("en");
    const { clerk } = await cooperative(maker.producerId, "ship");
    const order = await board.order(maker);
    await t.rows(`update consignments set accept_by = '2026-12-10T08:30:00Z' where id = '${order.parcel}'`);
    const said = await board.tell("order.confirmed", "order", order.id, { paid: true });
    expect(ofPerson(said, maker).sort()).toEqual(["in-app", "sms"]);
    expect(ofPerson(said, clerk)).toEqual(["in-app"]);
    const inApp = said.find(({ to }) => to === maker.id);
    expect(inApp?.text).toBe(`You have a new order: ${order.number}. Please accept it by 10 December 2026, 12:00.`);
    expect(inApp?.link).toBe(`/en/studio/consignments/${order.parcel}`);
    expect(said.find(({ to }) => to === clerk.id)?.link).toBe(`/en/coop/consignments/${order.parcel}`);
  });

  it("is not told a cooperative that may not send for her, or no longer", async () => {
    const maker = await board.maker();
    const others = [
      await cooperative(maker.producerId, "set-stock"),
      await cooperative(maker.producerId, "ship", "market_now() - interval '1 day'"),
    ];
    const order = await board.order(maker);
    const said = await board.tell("order.confirmed", "order", order.id, { paid: true });
    expect(others.flatMap(({ clerk }) => ofPerson(said, clerk))).toEqual([]);
    expect(ofPerson(said, maker).length).toBe(2);
  });

  it("of a cooperative's own shop is told its manager, and its clerks in the app", async () => {
    const member = await board.maker();
    const { body, clerk } = await cooperative(member.producerId, "show");
    const manager = await board.person();
    await t.rows(`insert into duties (person_id, kind, body_id) values ('${manager.id}', 'manager', '${body}')`);
    const shop = await board.one(
      `insert into shops (slug, body_id, name_fa, name_en) values ('coop-shop', '${body}', 'غرفهٔ تعاونی', 'Coop')`,
    );
    const order = await board.order({ shop });
    const said = await board.tell("order.confirmed", "order", order.id, { paid: true });
    expect(ofPerson(said, manager).sort()).toEqual(["in-app", "sms"]);
    expect(ofPerson(said, clerk)).toEqual(["in-app"]);
    expect(said.find(({ to }) => to === manager.id)?.link).toBe(`/fa/coop/consignments/${order.parcel}`);
    expect(ofPerson(said, member)).toEqual([]);
  });
});

describe("what becomes of an order", () => {
  it.each([
    ["not-accepted", "consignment-lapsed", ["in-app", "sms"]],
    ["buyer", "consignment-cancelled-by-buyer", ["in-app", "sms"]],
    ["refused-at-door", "consignment-comes-back", ["in-app"]],
    ["seller", undefined, []],
  ])("called off (%s) is told her unless she did it herself", async (reason, template, channels) => {
    const maker = await board.maker();
    const order = await board.order(maker);
    const said = await board.tell("consignment.cancelled", "consignment", order.parcel, { order: order.id, reason });
    const hers = said.filter(({ to }) => to === maker.id || to === maker.phone);
    expect(hers.map(({ channel }) => channel).sort()).toEqual(channels);
    expect(hers[0]?.template).toBe(template);
  });

  it("handed over by herself is no news to her; by her cooperative's clerk it is", async () => {
    const maker = await board.maker();
    const { clerk } = await cooperative(maker.producerId, "ship,show");
    const order = await board.order(maker);
    const by = (actorId: string) =>
      board.tell("consignment.delivered", "consignment", order.parcel, { order: order.id }, { actorId });
    expect(ofPerson(await by(maker.id), maker)).toEqual([]);
    const said = await by(clerk.id);
    expect(ofPerson(said, maker).sort()).toEqual(["in-app", "sms"]);
    expect(ofPerson(said, clerk)).toEqual([]);
  });

  it("called off for a reason nobody has words for is an error, not a silence", async () => {
    const order = await board.order(await board.maker());
    await expect(
      board.tell("consignment.cancelled", "consignment", order.parcel, { order: order.id, reason: "moon" }),
    ).rejects.toThrow(/moon/);
  });

  it("received, a problem with the day by which to answer, and that it is settled", async () => {
    const maker = await board.maker();
    const order = await board.order(maker);
    const hers = async (...told: Parameters<typeof board.tell>) =>
      (await board.tell(...told)).find(({ to }) => to === maker.id);
    expect((await hers("consignment.delivered", "consignment", order.parcel, { order: order.id }))?.template).toBe(
      "consignment-delivered",
    );
    // A reaction reads no more of a problem than its row; what it is of is another noun's to keep whole.
    const [problem] = await t.rows<{ id: string }>(
      `with off as (select set_config('session_replication_role', 'replica', false))
       insert into problems (order_line_id, consignment_id, kind, text_sealed, answer_by)
       select uuidv7(), '${order.parcel}', 'damaged', 'x', '2026-12-10T20:30:00Z'::timestamptz from off returning id`,
    );
    const data = { order: order.id, consignment: order.parcel };
    const { clerk } = await cooperative(maker.producerId, "answer-buyers");
    const told = await board.tell("problem.reported", "problem", problem?.id ?? "", data);
    expect(ofPerson(told, clerk)).toEqual(["in-app"]);
    expect(told.find(({ to }) => to === clerk.id)?.link).toBe(`/en/coop/problems/${problem?.id}`);
    const reported = told.find(({ to }) => to === maker.id);
    expect(reported?.link).toBe(`/fa/studio/problems/${problem?.id}`);
    expect(reported?.text).toContain("لطفاً تا ۱۹ آذر ۱۴۰۵ پاسخ دهید.");
    expect((await hers("problem.contested", "problem", problem?.id ?? "", data))?.template).toBe("problem-contested");
    expect((await hers("problem.closed", "problem", problem?.id ?? "", data))?.template).toBe("problem-closed");
  });
});
