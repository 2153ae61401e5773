import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { outbox } from "#app/domain/notices/outbox.server.ts";
import { releaseNotices } from "#app/domain/notices/release-notices.server.ts";
import { sendNotice } from "#app/domain/notices/send-notice.server.ts";
import { nothingWaits } from "#app/invariants/i08-nothing-waits.ts";
import { onceEach } from "#app/invariants/i09-once-each.ts";
import { settleAll } from "#app/jobs/worker.server.ts";
import { type TestHouse, testHouse } from "#tests/support/house.ts";
import { noticeBoard, type Said } from "./sold-parcel.ts";

let t: TestHouse;
let board: ReturnType<typeof noticeBoard>;
let maker: Awaited<ReturnType<ReturnType<typeof noticeBoard>["maker"]>>;
beforeAll(async () => {
  t = await testHouse();
  board = noticeBoard(t);
  maker = await board.maker();
});
afterAll(() => t.close());

const accepted = async (more: Parameters<typeof board.order>[1] = {}) => {
  const order = await board.order(maker, more);
  const said = await board.tell("consignment.accepted", "consignment", order.parcel, { order: order.id });
  return { order, said, sms: said.find(({ channel }) => channel === "sms") as Said };
};
const stateOf = async (id: string) =>
  (
    await t.rows<{ status: string; deliveries: number }>(`select status, deliveries from notices where id = '${id}'`)
  )[0];
const judged = async () => {
  const world = { db: t.db, keys: t.house.keys, dataDir: "", alive: true, books: [] };
  return [...(await nothingWaits.judge(world)).broken, ...(await onceEach.judge(world)).broken];
};

describe("at night", () => {
  it("a phone does not ring; the letter and the feed have it at once; in the morning it rings once", async () => {
    await board.until(23);
    const { said, sms, order } = await accepted({ email: "night@example.com", buyer: (await board.person()).id });
    expect(Object.fromEntries(said.map(({ channel, waits }) => [channel, waits]))).toEqual({
      sms: true,
      mail: false,
      "in-app": false,
    });
    await settleAll(t.house);
    expect(await stateOf(sms.id)).toEqual({ status: "queued", deliveries: 0 });
    const ctx = await board.system();
    const seen = await outbox(ctx, { to: order.phone, since: null });
    expect(seen.filter(({ channel }) => channel === "sms")).toEqual([]);
    await t.advance(8 * 3600);
    expect(await judged()).toEqual([]);
    await sendNotice(await board.system(), sms.id);
    expect(await stateOf(sms.id)).toEqual({ status: "queued", deliveries: 0 });
    await t.advance(3600 + 60);
    await settleAll(t.house);
    expect(await stateOf(sms.id)).toEqual({ status: "sent", deliveries: 1 });
    expect(await outbox(await board.system(), { to: order.phone, since: null })).toHaveLength(1);
    expect(await judged()).toEqual([]);
  });

  it("what answers her own act a moment ago comes at once; a transfer found days later waits for the morning", async () => {
    await board.until(23);
    const waits = async (placedBefore: string) => {
      const order = await board.order(maker);
      await t.rows(`update orders set placed_at = market_now() - interval '${placedBefore}' where id = '${order.id}'`);
      const said = await board.tell("order.confirmed", "order", order.id, { paid: true });
      return said.find(({ to }) => to === order.phone)?.waits;
    };
    expect(await waits("10 minutes")).toBe(false);
    expect(await waits("2 days")).toBe(true);
  });

  it("her own quiet hours count, and none where she wants none", async () => {
    await board.until(14);
    const napping = await board.person();
    await t.rows(`insert into notice_preferences (person_id, quiet_from, quiet_to) values ('${napping.id}', 13, 16)`);
    expect((await accepted({ buyer: napping.id })).sms.waits).toBe(true);
    expect((await accepted()).sms.waits).toBe(false);
    await board.until(3);
    const awake = await board.person();
    await t.rows(`insert into notice_preferences (person_id, quiet_from, quiet_to) values ('${awake.id}', 0, 0)`);
    expect((await accepted({ buyer: awake.id })).sms.waits).toBe(false);
  });
});

describe("what waited for the morning", () => {
  it("is taken up once by however many processes, with one job each", async () => {
    await board.until(23);
    const waiting = await Promise.all([accepted(), accepted(), accepted()]);
    await board.until(8);
    const ctx = await board.system();
    const released = await Promise.all([releaseNotices(ctx), releaseNotices(ctx), releaseNotices(ctx)]);
    expect(released.reduce((a, b) => a + b)).toBeGreaterThanOrEqual(3);
    expect(await releaseNotices(ctx)).toBe(0);
    for (const { sms } of waiting)
      expect(
        await t.rows(`select 1 from pgboss.job where name = 'send-notice' and data ->> 'noticeId' = '${sms.id}'`),
      ).toHaveLength(1);
    await settleAll(t.house);
    expect(await judged()).toEqual([]);
  });

  it("and was left lying is missed: a notice past its hour that nobody sends is a breach", async () => {
    await board.until(23);
    const { sms } = await accepted();
    await board.until(8);
    await t.advance(6 * 60);
    expect(await judged()).toEqual([`notice ${sms.id}: not sent`]);
    await settleAll(t.house);
    expect(await judged()).toEqual([]);
  });
});
