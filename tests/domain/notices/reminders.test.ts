import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { remind } from "#app/domain/notices/remind.server.ts";
import { sendReminders } from "#app/domain/notices/send-reminders.server.ts";
import { react } from "#app/jobs/reactions.server.ts";
import { Invalid, NotYours } from "#app/platform/errors.ts";
import { type TestHouse, testHouse } from "#tests/support/house.ts";
import { noticeBoard } from "./sold-parcel.ts";

let t: TestHouse;
let board: ReturnType<typeof noticeBoard>;
let maker: Awaited<ReturnType<ReturnType<typeof noticeBoard>["maker"]>>;
beforeAll(async () => {
  t = await testHouse();
  board = noticeBoard(t);
  maker = await board.maker("en");
});
afterAll(() => t.close());

const told = (parcel: string, kind: string) =>
  t.rows<{ id: number }>(`select id::int as id from events where noun_id = '${parcel}' and kind = '${kind}'`);
const remindAll = async () => sendReminders(await board.system());

describe("the seller who has not accepted yet", () => {
  const soon = "consignment.accept-soon";

  it("is reminded a day before her time is over, not earlier, and once", async () => {
    const order = await board.order(maker);
    await t.advance(47 * 3600);
    await remindAll();
    expect(await told(order.parcel, soon)).toEqual([]);
    await t.advance(2 * 3600);
    await Promise.all([remindAll(), remindAll(), remindAll()]);
    await remindAll();
    const [event, ...more] = await told(order.parcel, soon);
    expect(more).toEqual([]);
    await react(await board.system(), event?.id ?? 0);
    const said = await board.said(event?.id ?? 0);
    expect(said.map(({ channel }) => channel).sort()).toEqual(["in-app", "sms"]);
    expect(said[0]?.text).toMatch(
      new RegExp(`Order ${order.number} still waits for you to accept it. If you do not by `),
    );
  });

  it("is left alone when she has accepted, when her time is over, or when she heard of it but hours ago", async () => {
    const [done, over, fresh] = [await board.order(maker), await board.order(maker), await board.order(maker)];
    await t.advance(50 * 3600);
    await t.rows(`update consignments set status = 'accepted' where id = '${done.parcel}'`);
    await t.rows(`update consignments set accept_by = market_now() - interval '1 minute' where id = '${over.parcel}'`);
    await t.rows(`update orders set confirmed_at = market_now() - interval '3 hours' where id = '${fresh.id}'`);
    await remindAll();
    for (const { parcel } of [done, over, fresh]) expect(await told(parcel, soon)).toEqual([]);
  });
});

describe("the buyer who has not said whether it came", () => {
  const soon = "consignment.receipt-soon";
  const sent = async () => {
    const order = await board.order(maker, { locale: "en" });
    await t.rows(
      `update consignments set status = 'shipped', shipped_at = market_now() - interval '8 days', confirm_by = market_now() + interval '47 hours' where id = '${order.parcel}'`,
    );
    return order;
  };

  it("is reminded two days before the clock says it for her; another deadline is another reminder", async () => {
    const order = await sent();
    await remindAll();
    await remindAll();
    const [event, ...more] = await told(order.parcel, soon);
    expect(more).toEqual([]);
    await react(await board.system(), event?.id ?? 0);
    const said = await board.said(event?.id ?? 0);
    expect(said.map(({ to }) => to)).toEqual([order.phone]);
    expect(said[0]?.text).toMatch(
      /^Has the parcel of order KH-\d+ from Golab arrived\? On \d+ \w+ \d{4} it will count/,
    );
    await t.rows(
      `update consignments set confirm_by = market_now() + interval '30 hours' where id = '${order.parcel}'`,
    );
    await remindAll();
    expect(await told(order.parcel, soon)).toHaveLength(2);
  });

  it("is left alone while what she reported of it is not settled", async () => {
    const order = await sent();
    await t.rows(
      `with off as (select set_config('session_replication_role', 'replica', false))
       insert into problems (order_line_id, consignment_id, kind, text_sealed) select uuidv7(), '${order.parcel}', 'damaged', 'x' from off`,
    );
    await remindAll();
    expect(await told(order.parcel, soon)).toEqual([]);
  });
});

describe("reminding", () => {
  it("is the clock's business, of parcels there are", async () => {
    const order = await board.order(maker);
    await expect(remind(await t.ctxOf(maker), { id: order.parcel, of: "accept" })).rejects.toBeInstanceOf(NotYours);
    await expect(remind(await board.system(), { id: "x", of: "accept" })).rejects.toBeInstanceOf(Invalid);
    expect(await remind(await board.system(), { id: order.id, of: "accept" })).toBe(false);
  });
});
