import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { myNotices, unreadCount } from "#app/domain/notices/queries.server.ts";
import { readAllNotices } from "#app/domain/notices/read-all-notices.server.ts";
import { readNotice } from "#app/domain/notices/read-notice.server.ts";
import { Invalid, Missing, NotYours } from "#app/platform/errors.ts";
import { loader as rootLoader } from "#app/root.tsx";
import { action as openingAction } from "#app/routes/account/notice-opening.ts";
import { action as readingAction } from "#app/routes/account/notice-reading.ts";
import { loader } from "#app/routes/account/notices.tsx";
import { action as allAction } from "#app/routes/account/notices-reading.ts";
import { knocker } from "#tests/routes/doors.ts";
import { type TestHouse, testHouse } from "#tests/support/house.ts";
import { noticeBoard } from "./sold-parcel.ts";

let t: TestHouse;
let board: ReturnType<typeof noticeBoard>;
let maker: Awaited<ReturnType<ReturnType<typeof noticeBoard>["maker"]>>;
beforeAll(async () => {
  t = await testHouse();
  board = noticeBoard(t);
  maker = await board.maker();
});
afterAll(() => t.close());

/** Somebody with so many notices in the app, the oldest first. */
async function reader(count: number) {
  const me = await board.person();
  const ids: string[] = [];
  for (let n = 0; n < count; n++) {
    const order = await board.order(maker, { buyer: me.id });
    const said = await board.tell("consignment.accepted", "consignment", order.parcel, { order: order.id });
    ids.push(said.find(({ channel }) => channel === "in-app")?.id ?? "");
  }
  return { me, ids, ctx: await t.ctxOf(me) };
}
const told = (kind: string, id: string) => t.rows(`select 1 from events where kind = '${kind}' and noun_id = '${id}'`);
const guest = { kind: "guest" } as const;

describe("the feed", () => {
  it("shows what she was told, unread first and then the newest, a page at a time", async () => {
    const { me, ids, ctx } = await reader(22);
    await readNotice(ctx, { notice: ids[21] });
    const first = await myNotices(ctx, me, 1);
    expect(first).toMatchObject({ unread: 21, more: true });
    expect(first.items.map(({ id }) => id)).toEqual(ids.slice(1, 21).reverse());
    expect(first.items[0]).toMatchObject({ group: "buying", read: false });
    expect(first.items[0]?.text).not.toContain("http");
    const second = await myNotices(ctx, me, 2);
    expect(second.items.map(({ id, read }) => [id, read])).toEqual([
      [ids[0], false],
      [ids[21], true],
    ]);
    expect(second.more).toBe(false);
  });

  it("holds nobody else's, and no text message twice", async () => {
    const { me, ctx } = await reader(1);
    const stranger = await reader(0);
    expect((await myNotices(stranger.ctx, stranger.me, 1)).items).toEqual([]);
    expect((await myNotices(ctx, me, 1)).items).toHaveLength(1);
  });

  it("leads to the page in the language it is read in", async () => {
    const { me, ctx } = await reader(1);
    expect((await myNotices({ ...ctx, locale: "en" }, me, 1)).items[0]?.link).toMatch(/^\/en\/orders\/KH-\d+$/);
  });
});

describe("reading one", () => {
  it("is told once, and answers where it leads each time", async () => {
    const { me, ids, ctx } = await reader(1);
    const [first, second] = [await readNotice(ctx, { notice: ids[0] }), await readNotice(ctx, { notice: ids[0] })];
    expect(first.link).toMatch(/^\/fa\/orders\/KH-\d+$/);
    expect(second).toEqual(first);
    expect(await told("notice.read", ids[0] ?? "")).toHaveLength(1);
    expect(await unreadCount(t.db, me)).toBe(0);
  });

  it("is hers alone: to a stranger it is not there", async () => {
    const { me, ids } = await reader(1);
    const stranger = await board.person();
    await expect(readNotice(await t.ctxOf(stranger), { notice: ids[0] })).rejects.toBeInstanceOf(Missing);
    await expect(readNotice(await t.ctxOf(guest), { notice: ids[0] })).rejects.toBeInstanceOf(NotYours);
    await expect(readNotice(await t.ctxOf(me), { notice: "1" })).rejects.toBeInstanceOf(Invalid);
    expect(await unreadCount(t.db, me)).toBe(1);
  });
});

describe("reading all", () => {
  it("leaves what came since she was shown them, is told once, and touches nobody else's", async () => {
    const { me, ids, ctx } = await reader(2);
    const other = await reader(1);
    const shownAt = (await t.ctxOf(me)).now.toISOString();
    await t.rows(`update notices set queued_at = market_now() + interval '1 second' where id = '${ids[1]}'`);
    expect(await readAllNotices(ctx, { shownAt })).toEqual({ read: 1 });
    expect(await readAllNotices(ctx, { shownAt })).toEqual({ read: 0 });
    expect(await told("notice.all-read", me.id)).toHaveLength(1);
    expect([await unreadCount(t.db, me), await unreadCount(t.db, other.me)]).toEqual([1, 1]);
  });

  it("needs somebody signed in and a time that is one", async () => {
    const shownAt = "2026-11-28T10:00:00.000Z";
    await expect(readAllNotices(await t.ctxOf(guest), { shownAt })).rejects.toBeInstanceOf(NotYours);
    const me = await board.person();
    await expect(readAllNotices(await t.ctxOf(me), { shownAt: "yesterday" })).rejects.toBeInstanceOf(Invalid);
  });
});

describe("the pages", () => {
  it("open a notice, mark one and all, each by one button", async () => {
    const { me, ids } = await reader(3);
    const cookies = { sid: me.token };
    const doors = knocker(t);
    const press = async (door: Parameters<typeof doors.knock>[0], path: string, form: Record<string, string> = {}) =>
      (
        (await doors.knock(door, path, { notice: path.split("/")[4] ?? "" }, { cookies, form })) as Response
      ).headers.get("Location");
    const shown = await doors.show(loader, "/en/account/notices", {}, { cookies });
    expect(shown.unread).toBe(3);
    expect(await press(openingAction, `/en/account/notices/${ids[0]}/opening`)).toMatch(/^\/en\/orders\/KH-\d+$/);
    expect(await press(readingAction, `/en/account/notices/${ids[1]}/reading`)).toBe("/en/account/notices");
    expect((await doors.show(loader, "/en/account/notices", {}, { cookies })).unread).toBe(1);
    expect(await press(allAction, "/en/account/notices/reading", { shownAt: shown.shownAt })).toBe(
      "/en/account/notices",
    );
    expect((await doors.show(loader, "/en/account/notices?page=x", {}, { cookies })).unread).toBe(0);
  });

  it("count the unread in the frame of a signed-in person's pages; a guest is not counted, nor asked about", async () => {
    const { me } = await reader(2);
    const doors = knocker(t);
    const mine = await doors.show(rootLoader, "/fa", {}, { cookies: { sid: me.token } });
    const signedIn = doors.statements();
    expect(mine.data.person).toMatchObject({ unread: 2 });
    expect((await doors.show(rootLoader, "/fa")).data.person).toBeNull();
    expect(doors.statements()).toBeLessThan(signedIn);
  });
});
