import { describe, expect, it } from "vitest";
import { channelsFor, defaultPreferences, quietUntil } from "#app/domain/notices/rules.ts";

const tehran = (time: string) => new Date(`2026-11-28T${time}:00+03:30`);
const night = { from: 22, to: 8 };

describe("quiet hours", () => {
  it.each([
    ["21:59", null],
    ["22:00", "2026-11-29T08:00:00+03:30"],
    ["23:30", "2026-11-29T08:00:00+03:30"],
    ["00:00", "2026-11-28T08:00:00+03:30"],
    ["07:59", "2026-11-28T08:00:00+03:30"],
    ["08:00", null],
    ["12:00", null],
  ])("over midnight: at %s a phone may ring %s", (time, until) => {
    expect(quietUntil(tehran(time), night, "Asia/Tehran")).toEqual(until && new Date(until));
  });

  it.each([
    ["12:59", null],
    ["13:00", "2026-11-28T16:00:00+03:30"],
    ["15:59", "2026-11-28T16:00:00+03:30"],
    ["16:00", null],
  ])("within a day, as a nap is: at %s a phone may ring %s", (time, until) => {
    expect(quietUntil(tehran(time), { from: 13, to: 16 }, "Asia/Tehran")).toEqual(until && new Date(until));
  });

  it("are none where both hours are the same", () => {
    expect(quietUntil(tehran("03:00"), { from: 8, to: 8 }, "Asia/Tehran")).toBeNull();
  });

  it("go by the market's zone, and end at their hour in a night whose clock is put back or forward", () => {
    expect(quietUntil(new Date("2026-11-28T20:00:00Z"), night, "Europe/Istanbul")).toEqual(
      new Date("2026-11-29T05:00:00Z"),
    );
    expect(quietUntil(new Date("2026-10-24T21:00:00Z"), night, "Europe/Berlin")).toEqual(
      new Date("2026-10-25T07:00:00Z"),
    );
    expect(quietUntil(new Date("2026-03-28T22:00:00Z"), night, "Europe/Berlin")).toEqual(
      new Date("2026-03-29T06:00:00Z"),
    );
  });
});

describe("channels", () => {
  it("are all of them for who has chosen nothing", () => {
    expect(channelsFor("buying", defaultPreferences)).toEqual(["sms", "mail", "in-app"]);
  });

  it("are those she chose, and in the app for what she buys and sells whatever she chose", () => {
    const silent = { ...defaultPreferences, channels: { buying: [], selling: ["mail"], programme: [] } as const };
    expect(channelsFor("buying", silent)).toEqual(["in-app"]);
    expect(channelsFor("selling", silent)).toEqual(["mail", "in-app"]);
    expect(channelsFor("programme", silent)).toEqual([]);
  });

  it("of what guards her account cannot be chosen away", () => {
    expect(channelsFor("account", { ...defaultPreferences, channels: { account: [] } })).toEqual([
      "sms",
      "mail",
      "in-app",
    ]);
  });
});
