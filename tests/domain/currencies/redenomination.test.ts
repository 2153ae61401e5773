import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { redenominationsOf, tellsBothUnits } from "#app/domain/currencies/queries.server.ts";
import { setRedenomination } from "#app/domain/currencies/set-redenomination.server.ts";
import { withdrawRedenomination } from "#app/domain/currencies/withdraw-redenomination.server.ts";
import { addDays, addJalaliMonths } from "#app/platform/calendar.ts";
import { Invalid, Missing, NotYours } from "#app/platform/errors.ts";
import { dayOf } from "#app/platform/time.ts";
import { loader as rootLoader } from "#app/root.tsx";
import { knocker } from "#tests/routes/doors.ts";
import { type Finance, openFinance } from "#tests/support/finance.ts";
import { guest, openShop, type Shop } from "#tests/support/shop.ts";

let shop: Shop;
let money: Finance;
let doors: ReturnType<typeof knocker>;
let today: string;
beforeAll(async () => {
  shop = await openShop();
  money = await openFinance(shop);
  doors = knocker(shop);
  today = dayOf((await shop.ctxOf(guest)).now);
});
afterAll(() => shop.close());

const form = (more: Record<string, string> = {}) => ({
  key: randomUUID(),
  announcedOn: today,
  shownFrom: addDays(today, 30),
  inForceFrom: addJalaliMonths(today, 5),
  oldEndsOn: addJalaliMonths(today, 17),
  source: "اعلامیهٔ بانک مرکزی",
  ...more,
});
const set = async (more: Record<string, string> = {}) => (await setRedenomination(await money.clerk(), form(more))).id;
const faultsOf = (work: Promise<unknown>) =>
  work.then(
    () => ({}),
    (error: unknown) => (error instanceof Invalid ? error.fields : Promise.reject(error)),
  );
/** What the frame of every page is told, a second after the last change. */
const bothNow = async () => {
  await wait(1100);
  return ((await doors.show(rootLoader, "/fa")) as { data: { bothUnits: boolean } }).data.bothUnits;
};

describe("the days of the new rial", () => {
  it("are nobody's but the bookkeeper's to enter", async () => {
    await expect(setRedenomination(await shop.ctxOf(guest), form())).rejects.toThrow(NotYours);
    await expect(setRedenomination(await money.personWith(money.clerkActor.id, ["officer"]), form())).rejects.toThrow(
      NotYours,
    );
    expect(await redenominationsOf(shop.db)).toEqual([]);
    expect(await bothNow()).toBe(false);
  });

  it("are refused at the field when they make no sense, all faults at once, and nothing is written", async () => {
    expect(await faultsOf(set({ shownFrom: "فردا", oldEndsOn: "1405/13/1" }))).toEqual({
      shownFrom: "redenomination.date",
      oldEndsOn: "redenomination.date",
    });
    expect(
      await faultsOf(set({ inForceFrom: addDays(today, 60), shownFrom: addDays(today, -1), source: " " })),
    ).toEqual({ source: "required" });
    expect(await faultsOf(set({ inForceFrom: addDays(today, 60), shownFrom: addDays(today, -1) }))).toEqual({
      inForceFrom: "redenomination.too-soon",
      shownFrom: "redenomination.shown-early",
    });
    expect(await redenominationsOf(shop.db)).toEqual([]);
  });

  it("are entered once however often it is pressed, told, and shown from their day, by no statement of a page's own", async () => {
    const asked = form({ shownFrom: "" });
    asked.shownFrom = addDays(today, 1);
    const clerk = await money.clerk();
    const [first, second] = await Promise.all([setRedenomination(clerk, asked), setRedenomination(clerk, asked)]);
    expect(second.id).toBe(first.id);
    expect(await money.told("redenomination.set", first.id)).toBe(1);
    expect(await bothNow()).toBe(false);
    const statements = doors.statements();
    await doors.show(rootLoader, "/fa");
    const warm = doors.statements();
    expect(warm).toBe(statements - 1);
    await shop.advance(86_400);
    // The kept row is asked by the reader's own day: it turns at midnight, not a second later.
    await doors.show(rootLoader, "/fa");
    expect(doors.statements()).toBe(warm);
    expect(await bothNow()).toBe(true);
  });

  it("are replaced by others and kept in the history; two who enter them at once leave one that counts", async () => {
    const [before] = await redenominationsOf(shop.db);
    await Promise.all([set({ source: "یک" }), set({ source: "دو" })]);
    const all = await redenominationsOf(shop.db);
    expect(all.filter(({ endedAt }) => endedAt === null)).toHaveLength(1);
    expect(all.find(({ id }) => id === before!.id)).toEqual({
      ...before,
      endedAt: expect.any(String),
      endedBy: before!.by,
    });
    expect(await money.told("redenomination.ended", before!.id)).toBe(1);
    await expect(
      shop.rows(`update redenominations set shown_from = announced_on where id = '${before!.id}'`),
    ).rejects.toThrow(/never edited/);
    await expect(shop.rows("delete from redenominations")).rejects.toThrow();
  });

  it("are taken back, once, and pages tell one unit again", async () => {
    const [now] = await redenominationsOf(shop.db);
    const clerk = await money.clerk();
    await expect(withdrawRedenomination(clerk, { redenomination: randomUUID() })).rejects.toThrow(Missing);
    await expect(withdrawRedenomination(await shop.ctxOf(guest), { redenomination: now!.id })).rejects.toThrow(
      NotYours,
    );
    await withdrawRedenomination(clerk, { redenomination: now!.id });
    await withdrawRedenomination(clerk, { redenomination: now!.id });
    expect(await money.told("redenomination.ended", now!.id)).toBe(1);
    expect(await bothNow()).toBe(false);
    expect(await tellsBothUnits(await shop.ctxOf(guest))).toBe(false);
  });
});
