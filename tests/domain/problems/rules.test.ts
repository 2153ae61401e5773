import { describe, expect, it } from "vitest";
import { answerBy, isContested, reportableKinds } from "#app/domain/problems/rules.ts";
import { problemKinds } from "#db/vocabulary.ts";

const delivered = new Date("2026-11-01T09:00:00Z");
const days = (count: number) => new Date(delivered.getTime() + count * 86_400_000);

describe("what may be reported of a parcel", () => {
  it("is nothing before it was sent, and nothing of what was called off", () => {
    for (const status of ["awaiting-payment", "new", "accepted", "packed", "cancelled"] as const)
      expect(reportableKinds({ status, deliveredAt: null }, delivered)).toEqual([]);
  });
  it("is everything while it is on its way", () => {
    expect(reportableKinds({ status: "shipped", deliveredAt: null }, delivered)).toEqual(problemKinds);
  });
  it("is everything but that it never came, for fourteen days after it did", () => {
    const there = { status: "delivered", deliveredAt: delivered } as const;
    expect(reportableKinds(there, days(14))).toEqual(problemKinds.filter((kind) => kind !== "not-arrived"));
    expect(reportableKinds(there, new Date(days(14).getTime() + 1))).toEqual([]);
  });
});

describe("the seller's time to answer", () => {
  const country = { timeZone: "Asia/Tehran", weekend: [5], holidays: [] };
  it("ends with the third working day, weekends between", () => {
    // A Wednesday: Thursday, Saturday, Sunday.
    expect(answerBy(new Date("2026-11-04T08:00:00Z"), country).toISOString()).toBe("2026-11-08T20:30:00.000Z");
  });
  it("leaves out holidays", () => {
    const holidays = [{ date: "2026-11-05", name: { fa: "تعطیل", en: "Holiday" }, sure: true }];
    expect(answerBy(new Date("2026-11-04T08:00:00Z"), { ...country, holidays }).toISOString()).toBe(
      "2026-11-09T20:30:00.000Z",
    );
  });
});

it("is the office's when the buyer says that an answer settled nothing", () => {
  expect(isContested({ status: "open", answeredAt: delivered })).toBe(true);
  expect(isContested({ status: "open", answeredAt: null })).toBe(false);
  expect(isContested({ status: "answered", answeredAt: delivered })).toBe(false);
});
